"""The comparison page in a real browser: it fits, its links lead to the words, nothing in it runs.

Skipped, and said so, where no Chromium and driver are installed; `make test` and CI install them.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rashomon.export import html as page
from rashomon.export.layout import lay_out
from rashomon.model import Comparison, Document

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage",
)  # fmt: skip

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (BROWSER and DRIVER), reason="no chromium and chromedriver on this machine"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = str(BROWSER)
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(DRIVER)))
    yield driver
    driver.quit()


@pytest.fixture
def opened(browser: Any, comparison: Comparison, documents: dict[str, Document], tmp_path: Path) -> Any:
    path = tmp_path / "comparison.html"
    path.write_text(page.html(lay_out(comparison, documents)), encoding="utf-8")
    browser.set_window_size(1280, 900)
    browser.get(path.as_uri())
    return browser


def set_width(browser: Any, width: int) -> None:
    """Set the width of the view itself: a window cannot be made narrower than about 500 pixels."""
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False},
    )


@pytest.mark.parametrize("width", [1280, 768, 320])
def test_it_fits_the_screen_without_scrolling_sideways(opened: Any, width: int) -> None:
    set_width(opened, width)
    try:
        wide = opened.execute_script("return document.documentElement.scrollWidth")
        assert wide <= width
    finally:
        opened.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_a_click_on_the_words_of_a_cell_leads_to_them_in_the_full_text(opened: Any) -> None:
    links = [
        link
        for link in opened.find_elements("css selector", "a.quote[href^='#']")
        if link.text and "direct line" in link.text
    ]
    assert links, "the words of a cell are a link"
    words = links[0].text
    fragment = str(links[0].get_attribute("href")).rsplit("#", 1)[1]
    links[0].click()
    target = opened.find_element("id", fragment)
    behind = opened.execute_script(
        "let text = ''; for (let n = arguments[0].nextSibling; n; n = n.nextSibling) text += n.textContent;"
        "return text", target,
    )  # fmt: skip
    assert behind.startswith(words)
    top = opened.execute_script("return arguments[0].getBoundingClientRect().top", target)
    assert 0 <= top <= 900


def test_nothing_in_it_runs_and_nothing_is_fetched(opened: Any) -> None:
    fetched = opened.execute_script("return performance.getEntriesByType('resource').map(e => e.name)")
    assert fetched == []
    assert [entry for entry in opened.get_log("browser") if entry["level"] == "SEVERE"] == []
    assert opened.find_elements("css selector", "script") == []


def test_right_to_left_text_is_set_right_to_left(opened: Any) -> None:
    sides = opened.execute_script(
        "return [...document.querySelectorAll('[dir=auto]')]"
        ".filter(e => e.textContent.trim().startsWith('عقد')).map(e => getComputedStyle(e).direction)"
    )
    assert sides
    assert set(sides) == {"rtl"}


def test_it_prints(opened: Any) -> None:
    import base64

    printed = base64.b64decode(opened.print_page())
    assert printed.startswith(b"%PDF")
    assert len(printed) > 5_000
