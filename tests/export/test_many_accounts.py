"""A comparison of more accounts than a table has columns: who stands with whom, in every form."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from lxml import html as parsing

from rashomon.export import html as page
from rashomon.export import write
from rashomon.export.columns import Names
from rashomon.export.layout import lay_out
from rashomon.model import Cell, Column, Comparison, Document, FactCell, FactRow, Point, Row, Stand

AGREED = "They agreed to reopen the line."
DISCUSSED = "They discussed the line."
TEXTS = {
    "Varania": AGREED, "Tolmark": DISCUSSED, "Lestria": AGREED, "Herald": "It rained.",
    "Qasir": "عقد الاجتماع", "Orel": "Photographs.",
}  # fmt: skip
STATES = {"Qasir": "unread", "Orel": "empty"}


def cell(text: str) -> Cell:
    return Cell((Point(0, len(text) - 1, ("Both",), "agree" if text == AGREED else "discuss"),))


@pytest.fixture
def held() -> dict[str, Document]:
    made = [
        Document(text, issuer=name, language="ar" if name == "Qasir" else "en")
        for name, text in TEXTS.items()
    ]
    return {document.id: document for document in made}


@pytest.fixture
def six(held: dict[str, Document]) -> Comparison:
    columns = tuple(
        Column(one.id, 0, len(one.text), "not here", STATES.get(one.issuer or "", "read"))  # type: ignore[arg-type]
        for one in held.values()
    )
    stated = (cell(AGREED), cell(DISCUSSED), cell(AGREED), None, None, None)
    rain = Cell((Point(0, 9, (), "assert"),))
    facts = (
        FactRow(
            "duration", "contradicts",
            (FactCell("PT45M", 0, 4), FactCell("PT1H30M", 0, 4), FactCell("PT45M", 0, 4), None, None, None),
            (Stand((0, 2), "PT45M"), Stand((1,), "PT1H30M")),
        ),
    )  # fmt: skip
    rows = (
        Row("differs", stated, ("act",), "agreed here, discussed there",
            stands=(Stand((0, 2), "agreed"), Stand((1,), "discussed"))),
        Row("only", (None, None, None, rain, None, None), why="only Herald", stands=(Stand((3,), "stated"),)),
    )  # fmt: skip
    return Comparison("hand/1", "e", "call", None, (), None, columns, facts, rows, origins=3)


STANDING = (
    "Varania, Lestria: agreed | Tolmark: discussed | silent: Herald | no points: Orel | not read: Qasir"
)


def test_who_stands_with_whom_is_one_line(six: Comparison, held: dict[str, Document]) -> None:
    sheet = lay_out(six, held)
    assert sheet.shared[0].standing == STANDING
    assert [group.line for group in sheet.facts[0].groups][:2] == [
        "Varania, Lestria: 45 minutes",
        "Tolmark: 1 hour 30 minutes",
    ]


def test_the_terminal_shows_it_matter_by_matter(six: Comparison, held: dict[str, Document]) -> None:
    drawn = "".join(write.comparison(six, held, "table", width=150))
    assert STANDING in drawn
    assert "45 minutes: Varania, Lestria" in drawn
    counts = {line[:22].strip(): line[22:].strip() for line in drawn.splitlines()[2:8]}
    assert counts["Matters"] == "2 (0 told by all 4, 1 by some, 1 by one alone)"
    assert counts["Origins"] == "3 independent texts behind the accounts"


def test_markdown_has_a_section_a_matter(six: Comparison, held: dict[str, Document]) -> None:
    written = "".join(write.comparison(six, held, "markdown"))
    assert (
        "### 1. DIFFERS (act)\n\nagreed here, discussed there\n\n- **Varania, Lestria: agreed**\n" in written
    )
    assert "  - Lestria: “They agreed to reopen the line” (Both: agree; 0–30)\n" in written
    assert "- not read: Qasir\n" in written


def test_csv_says_with_whom_each_cell_stands(six: Comparison, held: dict[str, Document]) -> None:
    rows = list(csv.DictReader(io.StringIO("".join(write.comparison(six, held, "csv")), newline="")))
    assert len(rows) == 6 * 3, "one fact and two matters, a line for each account, nothing left out"
    matter = [(row["issuer"], row["state"], row["group"], row["told"]) for row in rows if row["row"] == "1"]
    assert matter == [
        ("Varania", "stated", "1", "agreed"), ("Tolmark", "stated", "2", "discussed"),
        ("Lestria", "stated", "1", "agreed"), ("Herald", "silent", "", ""), ("Qasir", "not read", "", ""),
        ("Orel", "no points", "", ""),
    ]  # fmt: skip
    assert rows[0]["value"] == "45 minutes"


def test_the_page_has_a_box_a_group_and_gives_equal_words_once(
    six: Comparison, held: dict[str, Document]
) -> None:
    tree: Any = parsing.fromstring(page.html(lay_out(six, held)))
    [matter] = tree.xpath("//article[@class='matter']")
    agreed, discussed = matter.xpath(".//div[@class='group']")
    assert agreed.xpath("string(h4)") == "Agreed 2 of 6"
    assert [link.get("href") for link in agreed.xpath(".//p[@class='tellers']/a")] == ["#a1-0-30", "#a3-0-30"]
    assert len(agreed.xpath(".//a[@class='quote']")) == 1
    assert discussed.xpath("string(.//a[@class='quote'])") == "They discussed the line"
    assert [quiet.text_content() for quiet in matter.xpath("p[@class='silent']")] == [
        "silent: Herald", "no points: Orel", "not read: Qasir",
    ]  # fmt: skip
    anchors = {element.get("id") for element in tree.iter() if element.get("id")}
    assert all(link.get("href")[1:] in anchors for link in tree.xpath("//a[starts-with(@href, '#')]"))


def test_json_counts_what_the_rows_hold(six: Comparison, held: dict[str, Document]) -> None:
    import json

    made = json.loads("".join(write.comparison(six, held, "json")))
    assert made["rows"][0]["stands"] == [
        {"accounts": [0, 2], "told": "agreed"},
        {"accounts": [1], "told": "discussed"},
    ]
    assert made["rows"][0]["part"] == "event"
    assert [account["state"] for account in made["accounts"]] == [
        "read",
        "read",
        "read",
        "read",
        "unread",
        "empty",
    ]
    counts = made["summary"]
    assert (counts["matters"], counts["by_some"], counts["by_one"], counts["origins"]) == (2, 1, 1, 3)
    assert counts["relations"] == {"contradicts": 0, "differs": 1, "same": 0}
    assert counts["accounts"][3] == {"state": "read", "matters": 1, "alone": 1, "silent": 1}


def test_accounts_of_one_issuer_stand_side_by_side(six: Comparison, held: dict[str, Document]) -> None:
    from dataclasses import replace

    one_issuer = {
        id_: replace(one, issuer="Varania") if one.issuer == "Herald" else one for id_, one in held.items()
    }
    sheet = lay_out(six, one_issuer)
    assert [account.label for account in sheet.accounts][:3] == ["Varania (1)", "Varania (2)", "Tolmark"]
    assert [bool(cell) for cell in sheet.shared[0].row.cells][:4] == [True, False, True, True]
    assert sheet.shared[0].standing.startswith(
        "Varania (1), Lestria: agreed | Tolmark: discussed | silent: Varania (2)"
    )
    assert Names(sheet.accounts).called((0, 1)) == "Varania (all 2)"


def test_many_accounts_are_called_by_those_that_are_missing(
    six: Comparison, held: dict[str, Document]
) -> None:
    accounts = lay_out(six, held).accounts
    assert Names(accounts).called((0, 1, 2, 3)) == "all 4 that were read"
    assert Names(accounts[:4]).called((0, 1, 2, 3)) == "all 4"
    assert Names(accounts).called((0, 1, 2)) == "Varania, Tolmark, Lestria", "three are soon named"
    seven = accounts[:4] * 2
    assert Names(seven).called(tuple(range(1, 8))).startswith("all 8 but Varania")


@pytest.mark.slow
def test_the_page_fits_the_screen(
    browser: Any, set_width: Any, six: Comparison, held: dict[str, Document], tmp_path: Path
) -> None:
    path = tmp_path / "six.html"
    path.write_text(page.html(lay_out(six, held)), encoding="utf-8")
    for width in (1280, 320):
        set_width(width)
        browser.get(path.as_uri())
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
