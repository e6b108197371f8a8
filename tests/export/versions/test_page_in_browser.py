"""The page of two versions in a real browser; skipped, and said so, where none is installed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rashomon.comparing.versions import revise
from rashomon.export.versions.write import revision as write
from rashomon.model import Document, Reading

pytestmark = pytest.mark.slow
BEFORE = (
    "Bericht <script>alert(1)</script>\n\nThe sides agreed to open a line \u202eby 1 April.\n\nThe end came."
)
AFTER = (
    "Bericht <script>alert(1)</script>\n\nThe sides discussed a line \u202eby 1 April.\n\nThe end came late."
)


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Any:
    old, new = (Document(text=text, language="en") for text in (BEFORE, AFTER))
    value = revise(*((one, Reading(one.id, "by hand", "en")) for one in (old, new)))
    path = tmp_path / "changes.html"
    path.write_text("".join(write(value, old, new, "html")), encoding="utf-8")
    browser.set_window_size(1280, 900)
    browser.get(path.as_uri())
    return browser


def test_it_fits_runs_nothing_and_prints(opened: Any, set_width: Any) -> None:
    for width in (1280, 320):
        set_width(width)
        assert opened.execute_script("return document.documentElement.scrollWidth") <= width
    assert opened.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert opened.find_elements("css selector", "script") == []
    assert len(opened.print_page()) > 5_000


def test_each_version_can_be_read_by_itself_side_by_side(opened: Any) -> None:
    opened.find_element("id", "side-by-side").click()
    assert not opened.find_element("css selector", ".one").is_displayed()
    cells = opened.execute_script(
        "return [...document.querySelectorAll('.two > .text')].map(cell => cell.textContent)"
    )
    assert "".join(cells[::2]) == BEFORE
    assert "".join(cells[1::2]) == AFTER
