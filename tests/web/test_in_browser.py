"""The pages in a real browser: they fit, work by keyboard and mouse, back and forward; nothing foreign runs.

Skipped, and said so, where no Chromium and driver are installed; `make test` and CI install them.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from rashomon.model import Document

pytestmark = pytest.mark.slow
CONTRAST = """
const luminance = (c) => {
  const [r, g, b] = c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
    .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b;
};
const ground = (e) => {
  for (; e; e = e.parentElement) {
    const c = getComputedStyle(e).backgroundColor;
    if (!c.endsWith(', 0)') && c !== 'transparent') { return c; }
  }
  return 'rgb(255,255,255)';
};
const found = [];
for (const e of document.querySelectorAll('body *')) {
  const text = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  if (!text || !e.checkVisibility() || e.closest('svg') || e.classList.contains('unseen')) { continue; }
  const [a, b] = [luminance(getComputedStyle(e).color), luminance(ground(e))].sort((x, y) => y - x);
  const ratio = (a + .05) / (b + .05);
  if (ratio < 4.5) { found.push([e.tagName, e.className, e.textContent.slice(0, 40), ratio.toFixed(2)]); }
}
return found;
"""
Open = Callable[[str], Any]


SHIFTED = """
const done = arguments[0];
let sum = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
  .observe({type: 'layout-shift', buffered: true});
setTimeout(() => done(sum), 400);
"""
"""Gives the sum of layout shifts since the page began, by the Layout Instability API of the W3C."""


@pytest.fixture
def opened(browser: Any, served: str) -> Open:
    def opening(path: str) -> Any:
        browser.set_window_size(1280, 900)
        browser.get(served + path)
        return browser

    return opening


@pytest.fixture
def event_path(served: str) -> str:
    import httpx

    events = httpx.get(f"{served}/api/events").json()["events"]
    return str(next(one["address"] for one in events if one["accounts"] == 3))


@pytest.fixture
def every_path(event_path: str, palace: Document) -> list[str]:
    layers = "points,attributions,mentions,dates,sections"
    return [
        "/events", "/events?q=fishermen", event_path, "/documents", "/documents?q=border",
        f"/documents/{palace.id}?layers={layers}", "/nothing",
    ]  # fmt: skip


def wait_for(condition: Callable[[], Any]) -> Any:
    for _ in range(100):
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError("it did not happen")


def shown_words(browser: Any) -> Any:
    return browser.execute_script("return document.getElementById('opened-words')?.textContent")


@pytest.mark.parametrize("width", [1280, 768, 320])
def test_every_page_fits_the_screen(
    opened: Open, every_path: list[str], set_width: Callable[[int], None], width: int
) -> None:
    for path in every_path:
        browser = opened(path)
        set_width(width)
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width, path


def test_nothing_jumps_while_a_page_comes_up(opened: Open, every_path: list[str]) -> None:
    # A busy machine may hand the browser a page in pieces; a page that jumps by itself does so each time.
    for path in every_path:
        shifts = (opened(path).execute_async_script(SHIFTED) for _ in range(3))
        assert any(shift < 0.01 for shift in shifts), path


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_word_is_readable(opened: Open, every_path: list[str], theme: str) -> None:
    for path in every_path:
        browser = opened(path)
        browser.find_element("css selector", f".themes button[value={theme}]").click()
        wait_for(lambda: browser.find_elements("css selector", f"html[data-theme={theme}]"))  # noqa: B023
        assert browser.execute_script(CONTRAST) == [], path


def test_nothing_foreign_is_fetched_and_nothing_fails(
    opened: Open, served: str, every_path: list[str], browser: Any
) -> None:
    browser.get_log("browser")
    for path in every_path[:-1]:
        fetched = opened(path).execute_script(
            "return performance.getEntriesByType('resource').map(e => e.name)"
        )
        assert all(name.startswith(served) for name in fetched), fetched
    assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []


def test_a_click_on_a_cell_opens_the_words_and_back_closes_them(opened: Open, event_path: str) -> None:
    browser = opened(event_path)
    quote = browser.find_element("css selector", "#shared ~ * a.quote, section a.quote")
    words = quote.get_attribute("textContent")
    browser.execute_script("window.stays = true")
    quote.click()
    wait_for(lambda: shown_words(browser) == words)
    assert browser.execute_script("return window.stays"), "the page is not loaded anew"
    assert "open=" in browser.current_url
    address = browser.current_url
    browser.back()
    wait_for(lambda: not browser.find_elements("id", "opened"))
    browser.forward()
    wait_for(lambda: shown_words(browser) == words)
    browser.get(address)  # as a colleague would
    assert shown_words(browser) == words


def test_the_words_open_by_keyboard_and_escape_closes_them(opened: Open, event_path: str) -> None:
    from selenium.webdriver.common.keys import Keys

    browser = opened(event_path)
    quote = browser.find_element("css selector", "section a.quote")
    browser.execute_script("arguments[0].focus()", quote)
    chain = quote.find_element("xpath", "..").find_element("css selector", ".chain")
    assert chain.is_displayed()
    assert "On whose word" in chain.text
    quote.send_keys(Keys.ENTER)
    wait_for(lambda: browser.find_elements("id", "opened"))
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    wait_for(lambda: not browser.find_elements("id", "opened"))
    assert browser.switch_to.active_element == quote


def test_everything_that_can_be_clicked_can_be_reached_by_keyboard(
    opened: Open, every_path: list[str]
) -> None:
    for path in every_path:
        missed = opened(path).execute_script(
            "return [...document.querySelectorAll('a, button, input, select, summary')]"
            ".filter(e => e.checkVisibility() && e.type !== 'hidden' && !e.closest('svg'))"
            ".filter(e => e.tabIndex < 0 || (e.matches('a') && !e.href)).map(e => e.outerHTML.slice(0, 60))"
        )
        assert missed == [], path


def test_every_field_and_link_has_a_name(opened: Open, every_path: list[str]) -> None:
    for path in every_path:
        nameless = opened(path).execute_script(
            "const named = e => (e.textContent.trim() || e.getAttribute('aria-label') || e.title || e.alt);"
            "return [...document.querySelectorAll('a, button')].filter(e => !named(e))"
            ".concat([...document.querySelectorAll('input:not([type=hidden]), select')]"
            ".filter(e => !e.labels.length)).map(e => e.outerHTML.slice(0, 60))"
        )
        assert nameless == [], path


def test_columns_are_moved_by_a_click_and_back_undoes_it(opened: Open, event_path: str) -> None:
    browser = opened(event_path)

    def labels() -> list[str]:
        return [one.text for one in browser.find_elements("css selector", ".facts thead th b")]

    before = labels()
    browser.find_element("css selector", ".moves a[title='One place to the right']").click()
    assert wait_for(lambda: labels() != before and labels()) == [before[1], before[0], *before[2:]]
    browser.back()
    wait_for(lambda: labels() == before)


def test_it_works_without_script(opened: Open, event_path: str, browser: Any) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        opened(event_path)
        browser.find_element("css selector", "section a.quote").click()
        wait_for(lambda: browser.find_elements("id", "opened-words"))
        opened("/events")
        browser.find_element("id", "q").send_keys("fishermen")
        browser.find_element("css selector", ".search button").click()
        wait_for(lambda: browser.find_elements("css selector", "mark"))
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_the_comparison_prints(opened: Open, event_path: str) -> None:
    import base64

    printed = base64.b64decode(opened(event_path).print_page())
    assert printed.startswith(b"%PDF")
    assert len(printed) > 5_000
