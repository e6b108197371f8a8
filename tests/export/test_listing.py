"""The same four formats on every listing."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.export import listing, table

ROWS = [
    {"id": "a1", "name": "Velis, Radomir", "names": ["Velis", "Велис"], "known": True, "role": None},
    {"id": "b2", "name": 'said "no"\nand left', "names": [], "known": False, "inner": {"x": 1}},
]
COLUMNS = ("id", "name", "names", "known", "role")


def test_json_lines_hold_one_object_a_line_and_all_keys() -> None:
    written = "".join(listing.write(ROWS, COLUMNS, "jsonl"))
    assert [json.loads(line) for line in written.splitlines()] == ROWS
    assert "Велис" in written, "no escapes where UTF-8 will do"


def test_json_is_one_array_empty_where_there_is_nothing() -> None:
    assert json.loads("".join(listing.write(ROWS, COLUMNS, "json"))) == ROWS
    assert json.loads("".join(listing.write([], COLUMNS, "json"))) == []


def test_csv_has_a_header_even_without_rows_and_survives_quotes_and_line_breaks() -> None:
    assert "".join(listing.write([], COLUMNS, "csv")) == "id,name,names,known,role\n"
    back = list(csv.DictReader(io.StringIO("".join(listing.write(ROWS, COLUMNS, "csv")), newline="")))
    assert back[0] == {
        "id": "a1", "name": "Velis, Radomir", "names": "Velis; Велис", "known": "true", "role": "",
    }  # fmt: skip
    assert back[1]["name"] == 'said "no"\nand left'


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), min_size=1, max_size=5))
def test_csv_gives_any_text_back(texts: list[str]) -> None:
    written = "".join(listing.write([{"t": text} for text in texts], ("t",), "csv"))
    back = [row[0] if row else "" for row in csv.reader(io.StringIO(written, newline=""))]
    assert back[1:] == texts


def test_a_table_is_as_wide_as_the_terminal_and_plain_without_colour() -> None:
    long = [{"id": "a1", "name": "word " * 60}]
    for width in (40, 80, 120):
        drawn = "".join(listing.write(long, ("id", "name"), "table", width=width))
        assert max(map(len, drawn.splitlines())) <= width
        assert "\x1b" not in drawn


def test_an_empty_table_says_so() -> None:
    assert "".join(listing.write([], COLUMNS, "table")) == "Nothing.\n"


@pytest.mark.parametrize("bad", ["\x1b[31m", "\x07", "\x9b2J", "\r", "\x7f"])
def test_a_strangers_text_cannot_steer_the_terminal(bad: str) -> None:
    drawn = table.draw([{"name": f"before{bad}after"}], ("name",))
    assert bad[0] not in drawn
    assert "before\N{REPLACEMENT CHARACTER}" in drawn


def test_markup_in_a_text_is_shown_as_it_stands() -> None:
    assert "[bold]x[/bold] :smile:" in table.draw([{"name": "[bold]x[/bold] :smile:"}], ("name",))
