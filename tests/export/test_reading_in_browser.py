"""The page of readings in a real browser: text unchanged, contrast in both schemes, links, switches, print.

Skipped, and said so, where no Chromium and driver are installed; `make test` and CI install them.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from rashomon.export import reading_html
from rashomon.export.table import visible
from rashomon.model import Attribution, Document, Point, Problem, Reading, Section, Span

pytestmark = pytest.mark.slow

STATEMENT = Document(
    "STATEMENT\r\n\r\nPresident Ilena Marovic said: “We will open the crossing.\n\nIt is late.”"
    " <b>Tolmark</b> denied it.\x1b[31m \u202etfel\u202c & more; no <!-- comment --> 界 😀."
    "\r\n\r\nPress office",
    issuer="Office of the President of Varania <i>", title="On the crossing", language="en",
    url="https://president.varania.example.org/" + "a" * 90,
)  # fmt: skip
ARABIC = Document("التقى الوزير نظيره في فيل.\n\nوقال: سنفتح المعبر.", issuer="وزارة", language="ar")

LOW_CONTRAST = """
const luminance = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map(c => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
  return .2126 * x + .7152 * y + .0722 * z;
};
const parts = colour => colour.match(/[\\d.]+/g).map(Number);
const ground = element => {
  for (let at = element; at; at = at.parentElement) {
    const colour = parts(getComputedStyle(at).backgroundColor);
    if (colour.length < 4 || colour[3] === 1) return colour;
  }
  return [255, 255, 255];
};
const shown = element => [...element.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
  || element.matches('.text .number');
return [...document.querySelectorAll('body *')].filter(shown).filter(e => e.getClientRects().length)
  .map(e => {
    const [a, b] = [parts(getComputedStyle(e).color), ground(e)].map(luminance).sort((x, y) => y - x);
    return [(a + .05) / (b + .05), e.outerHTML.slice(0, 80)];
  });
"""


def place(words: str) -> tuple[int, int]:
    start = STATEMENT.text.index(words)
    return start, start + len(words)


def pairs() -> list[tuple[Document, Reading]]:
    quoted = place("We will open the crossing.\n\nIt is late")
    statement = Reading(
        STATEMENT.id, "hand/1", "en",
        sections=(Section(*place("STATEMENT"), "headline"), Section(*place("Press office"), "contact")),
        attributions=(Attribution(
            "direct", (Span(*quoted),), Span(*place("said")), Span(*place("President Ilena Marovic")),
            "Ilena Marovic", ("Ilena Marovic",),
        ),),
        points=(
            Point(*quoted, ("Ilena Marovic",), "commit", "Tolmark"),
            Point(*place("late.” <b>Tolmark</b>"), (), "warn"),
            Point(*place("<b>Tolmark</b> denied it"), ("Tolmark",), "reject", None, "denied"),
        ),
        problems=(Problem("hedges.en.v1", "broke", *place("& more")),),
    )  # fmt: skip
    return [(STATEMENT, statement), (ARABIC, Reading(ARABIC.id, "any/1", "ar"))]


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Any]:
    path = tmp_path / "reading.html"
    path.write_text("".join(reading_html.page(pairs())), encoding="utf-8", newline="")
    browser.set_window_size(1280, 900)
    browser.get(path.as_uri())
    yield browser
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})


def test_the_browser_gives_each_text_back_code_point_for_code_point(opened: Any) -> None:
    texts = opened.execute_script(
        "return [...document.querySelectorAll('article')].map(a =>"
        "[...a.querySelectorAll('.text')].map(t => t.textContent).join(''))"
    )
    assert texts == [visible(STATEMENT.text), visible(ARABIC.text)]


@pytest.mark.parametrize("width", [1280, 768, 320])
def test_it_fits_the_screen_without_scrolling_sideways(
    opened: Any, set_width: Callable[[int], None], width: int
) -> None:
    set_width(width)
    opened.execute_script("document.querySelectorAll('.switch, summary').forEach(one => one.click())")
    opened.execute_script("document.querySelector('#show-points').click()")
    assert opened.execute_script("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_the_contrast_of_wcag_aa(opened: Any, scheme: str) -> None:
    opened.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    opened.execute_script("document.querySelectorAll('summary').forEach(one => one.click())")
    measured = opened.execute_script(LOW_CONTRAST)
    assert len(measured) > 40
    assert [one for one in measured if one[0] < 4.5] == []
    ground = opened.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert (ground == "rgb(255, 255, 255)") is (scheme == "light")


def test_a_number_leads_to_the_note_and_back_and_marks_the_words(opened: Any) -> None:
    number = opened.find_element("css selector", "#d1-p3")
    number.click()
    assert opened.execute_script("return document.querySelector(':target').id") == "d1-n3"
    before = opened.execute_script(
        "return getComputedStyle(document.querySelector('.text .p3')).backgroundColor"
    )
    opened.find_element("css selector", "#d1-n3 a.number").click()
    assert opened.execute_script("return document.querySelector(':target').id") == "d1-p3"
    after = opened.execute_script(
        "return [...document.querySelectorAll('.text .p3')].map(e => getComputedStyle(e).backgroundColor)"
    )
    assert set(after) != {before}
    assert len(set(after)) == 1, "all its words, also where another point overlaps"


def test_attributions_and_offsets_are_shown_on_demand_with_the_keyboard_too(opened: Any) -> None:
    def outline() -> str:
        return str(opened.execute_script(
            "return getComputedStyle(document.querySelector('.text .source')).outlineStyle"
        ))  # fmt: skip

    offsets = opened.find_element("css selector", "#d1-n1 .offsets")
    assert (outline(), offsets.is_displayed()) == ("none", False)
    opened.find_element("id", "show-attributions").send_keys(" ")
    opened.find_element("css selector", "label[for='show-offsets']").click()
    assert (outline(), offsets.is_displayed()) == ("solid", True)
    start, end = place("We will open the crossing.\n\nIt is late")
    assert offsets.text == f"{start}–{end}"


def test_all_that_can_be_used_has_a_name(opened: Any) -> None:
    opened.execute_cdp_cmd("Accessibility.enable", {})
    nodes = opened.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    used = [
        (node["role"]["value"], node["name"]["value"])
        for node in nodes
        if not node["ignored"] and node["role"]["value"] in {"link", "checkbox", "article", "navigation"}
    ]
    assert {role for role, _ in used} == {"link", "checkbox", "article", "navigation"}
    assert all(name for _, name in used)
    assert ("link", "point 1: commit") in used
    levels = opened.execute_script(
        "return [...document.querySelectorAll('h1, h2, h3')].map(h => Number(h.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_nothing_in_it_runs_and_nothing_is_fetched(opened: Any) -> None:
    assert opened.execute_script("return performance.getEntriesByType('resource').map(e => e.name)") == []
    assert [entry for entry in opened.get_log("browser") if entry["level"] == "SEVERE"] == []
    assert opened.find_elements("css selector", "script, .text b, .kicker i") == []


def test_right_to_left_text_is_set_right_to_left(opened: Any) -> None:
    style = "return getComputedStyle(document.querySelector('#d2 .text')).direction"
    assert opened.execute_script(style) == "rtl"


def test_it_prints_its_margin_but_not_its_switches(opened: Any) -> None:
    import pypdfium2

    printed = base64.b64decode(opened.print_page())
    document = pypdfium2.PdfDocument(printed)
    written = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert "own voice" in written
    assert "attributions: source" not in written
