"""axe-core finds nothing serious or critical on any page, wide or narrow, light or dark."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import Any

import httpx
import pytest

from rashomon.web.pages import PAGES

pytestmark = pytest.mark.slow
RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations']}).then(
  found => done(found.violations.filter(one => ['serious', 'critical'].includes(one.impact))
    .map(one => [one.id, one.help, one.nodes.map(node => node.html.slice(0, 120)).slice(0, 5)])),
  error => done([['axe failed', String(error), []]]));
"""


@pytest.fixture
def look(served: str, browser: Any, set_width: Callable[[int], None]) -> Callable[[int, str], Any]:
    def looking(width: int, theme: str) -> Any:
        browser.get(f"{served}/events")
        browser.find_element("css selector", f".themes button[value={theme}]").click()
        set_width(width)
        return browser

    return looking


@pytest.fixture
def addresses(served: str) -> list[str]:
    """Give one address at least of every page."""
    events = httpx.get(f"{served}/api/events").json()["events"]
    event = next(one["address"] for one in events if one["accounts"] == 3)
    document = httpx.get(f"{served}/api/documents").json()["documents"][0]["address"]
    actor = httpx.get(f"{served}/api/actors").json()["actors"][0]["address"]
    ids = {"/events/{id}": event, "/documents/{id}": document, "/actors/{id}": actor}
    found = []
    for page in PAGES:
        path = page.path
        for pattern, address in ids.items():
            path = path.replace(pattern, address)
        assert "{" not in path, f"say which {page.path} is looked at"
        found.append(path)
    row = httpx.get(f"{served}/api{event}/joining").json()["others"][0]["address"]
    layers = "points,attributions,mentions,dates,sections"
    return [
        *found, row, "/events?q=fishermen", f"{document}?layers={layers}", f"{actor}?show=words", "/nothing",
    ]  # fmt: skip


@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 1280), ("light", 390)])
def test_nothing_serious_on_any_page(
    served: str, look: Callable[[int, str], Any], addresses: list[str], theme: str, width: int
) -> None:
    browser, axe = look(width, theme), (files("axe_core_python") / "axe.min.js").read_text("utf-8")
    wrong = {}
    for path in addresses:
        browser.get(served + path)
        browser.execute_script(axe)
        if found := browser.execute_async_script(RUN):
            wrong[path] = found
    assert wrong == {}


def test_every_page_fits_a_narrow_screen(
    served: str, look: Callable[[int, str], Any], addresses: list[str]
) -> None:
    browser = look(320, "light")
    for path in addresses:
        browser.get(served + path)
        assert browser.execute_script("return document.documentElement.scrollWidth") <= 320, path
