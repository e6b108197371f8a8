"""The comparison page in a real browser: it fits, its links lead to the words, nothing in it runs.

Skipped, and said so, where no Chromium and driver are installed; `make test` and CI install them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rashomon.export import html as page
from rashomon.export.layout import lay_out
from rashomon.model import Comparison, Document

pytestmark = pytest.mark.slow


@pytest.fixture
def opened(browser: Any, comparison: Comparison, documents: dict[str, Document], tmp_path: Path) -> Any:
    path = tmp_path / "comparison.html"
    path.write_text(page.html(lay_out(comparison, documents)), encoding="utf-8")
    browser.set_window_size(1280, 900)
    browser.get(path.as_uri())
    return browser


@pytest.mark.parametrize("width", [1280, 768, 320])
def test_it_fits_the_screen_without_scrolling_sideways(
    opened: Any, set_width: Callable[[int], None], width: int
) -> None:
    set_width(width)
    assert opened.execute_script("return document.documentElement.scrollWidth") <= width


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
