"""Every written form of two versions: what it holds, and that no text of a stranger steers it."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html as pages
from markdown_it import MarkdownIt
from rich.cells import cell_len

from rashomon.comparing.versions import revise
from rashomon.export.versions.sheet import Sheet
from rashomon.export.versions.weave import Piece, lines, weave
from rashomon.export.versions.write import revision as write
from rashomon.model import Document, Point, Reading
from rashomon.model.revision import Revision

THANKS = "The Director thanked the Government of Lestria for its hospitality and for the quiet room."
BEFORE = (
    f"Statement on the talks\n\nThe sides agreed to open a direct line by 1 April.\n\n{THANKS}\n\n"
    'He said "yes" <script>alert(1)</script> | *bold* \x1b[31m and left for the port of Orsk at once.'
)
AFTER = (
    f"Statement on the talks\n\n{THANKS}\n\nThe sides discussed a direct line by 1 April.\n\n"
    "He said “yes” <script>alert(2)</script> | *bold* \x1b[31m and left \u202efor the port of Orsk at once."
)


def made(before: str, after: str, *, title: str = "Statement") -> tuple[Revision, Document, Document]:
    def read(text: str) -> tuple[Document, Reading]:
        document = Document(text=text, title=title, language="en")
        at, end = text.find("The sides"), text.find(" by 1")
        points = (Point(at, end, ("Velis",), "agree"),) if 0 <= at < end else ()
        return document, Reading(document.id, "by hand", "en", points=points)

    old, new = read(before), read(after)
    return revise(old, new), old[0], new[0]


def parsed(page: str) -> Any:
    return pages.fromstring(page)


def form(name: str, before: str = BEFORE, after: str = AFTER) -> str:
    return "".join(write(*made(before, after), name, width=100))  # type: ignore[arg-type]


def test_the_terminal_tells_points_before_words_and_marks_both() -> None:
    shown = " ".join(form("table").split())
    assert shown.index("CHANGED") < shown.index("[-dropped-]")
    for words in (
        "‹agreed to open›",
        "[-agreed to open-]{+discussed+}",
        '{~"|“~}',
        "moved here: The",
        "moved away",
    ):
        assert words in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown


@pytest.mark.parametrize("width", [30, 80, 200])
def test_the_terminal_keeps_its_width(width: int) -> None:
    shown = "".join(write(*made(BEFORE, AFTER), "table", width=width))
    assert max(map(cell_len, shown.splitlines())) <= width


def test_json_gives_places_with_exact_words_and_jsonl_is_one_line() -> None:
    told = json.loads(form("json"))
    assert json.loads(form("jsonl")) == told
    assert form("jsonl").count("\n") == 1
    for change in told["changes"]:
        for side, text in (("before", BEFORE), ("after", AFTER)):
            assert change[side]["text"] == text[change[side]["start"] : change[side]["end"]]
    assert [one["relation"] for one in told["points"]] == ["changed"]
    assert told["one_statement"] is True


def test_csv_has_one_line_a_change_with_offsets_and_words() -> None:
    rows = list(csv.DictReader(io.StringIO(form("csv"))))
    words = [row for row in rows if row["part"] == "words"]
    assert len(words) == len(made(BEFORE, AFTER)[0].changes)
    for row in words:
        assert BEFORE[int(row["before_start"]) : int(row["before_end"])] == row["before_text"]
        assert AFTER[int(row["after_start"]) : int(row["after_end"])] == row["after_text"]
    assert {row["part"] for row in rows} == {"words", "point"}


def test_markdown_runs_nothing_and_its_tables_hold_together() -> None:
    rendered = MarkdownIt().enable("table").render(form("markdown"))
    page = parsed(f"<div>{rendered}</div>")
    assert not page.xpath("//script")
    for table in page.xpath("//table"):
        widths = {len(row.xpath("./td|./th")) for row in table.xpath(".//tr")}
        assert len(widths) == 1


def test_the_page_holds_both_texts_and_no_script() -> None:
    page = parsed(form("html"))
    assert not page.xpath("//script")
    # What stayed and what changed, joined, is each version; signs no page may hold are replaced one for one.
    one = page.xpath("//div[contains(@class, 'one')]")[0]
    assert one.xpath(".//del[contains(., 'agreed to open')]")
    assert one.xpath(".//ins[contains(., 'discussed')]")
    assert {e.get("class") for e in one.xpath(".//del|.//ins")} == {None, "moved", "typography"}
    for link in page.xpath("//a[starts-with(@href, '#')]/@href"):
        assert page.xpath(f"//*[@id='{link[1:]}']")
    identities = page.xpath("//@id")
    assert len(identities) == len(set(identities))


def test_right_to_left_text_is_set_right_to_left() -> None:
    old, new = (Document(text=f"التقى {who} نظيره في فيل.", language="ar") for who in ("الوزير", "الرئيس"))
    value = revise(*((one, Reading(one.id, "by hand", "ar")) for one in (old, new)))
    page = parsed("".join(write(value, old, new, "html")))
    assert set(page.xpath("//div[contains(@class, 'text')]/@dir")) == {"rtl"}


@pytest.mark.parametrize("name", ["table", "json", "csv", "markdown", "html"])
def test_identical_and_unlike_texts_have_every_form(name: str) -> None:
    assert form(name, BEFORE, BEFORE)
    other = "Fishermen repaired damaged walls near Ister while bakers slept."
    assert form(name, BEFORE, other)
    if name in {"table", "markdown", "html"}:
        assert "Nothing changed" in form(name, BEFORE, BEFORE)
        assert "hardly two versions" in form(name, BEFORE, other)


PIECES = st.sampled_from(
    [
        THANKS,
        "The sides agreed to meet again in Orsk before winter.",
        "\n\n",
        " ",
        "\n",
        "yes",
        '"',
        "“",
        "-",
        "you",
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=12).map("".join)


MEET = "The sides agreed to meet again in Orsk before winter."


@settings(max_examples=300, deadline=None)
@given(TEXTS, TEXTS)
@example(MEET + THANKS, THANKS + THANKS + MEET)
def test_the_pieces_joined_are_both_texts(before: str, after: str) -> None:
    value, old, new = made(before, after)
    pieces = weave(old.text, new.text, value.changes)
    assert "".join(piece.before for piece in pieces) == before
    assert "".join(piece.after for piece in pieces) == after
    assert [piece for line in lines(pieces) for piece in line if piece.kind != "same"] == [
        piece for piece in pieces if piece.kind != "same"
    ]
    for piece in pieces:
        assert before.startswith(piece.before, piece.start)
        assert after.startswith(piece.after, piece.new_start)
        if piece.inner:
            assert "".join(one.after for one in piece.inner) == piece.after
    told = {number for piece in pieces for number in _numbers(piece)} - {0}
    assert told == set(range(1, len(value.changes) + 1))
    assert Sheet(value, old, new).words


def _numbers(piece: Piece) -> set[int]:
    return {piece.number, *(one.number for one in piece.inner)}
