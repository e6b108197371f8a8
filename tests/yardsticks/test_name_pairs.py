"""The name pairs are what their README says: enough of them, half of them hard negatives, every column right.

A figure taken on a crooked file would be worth nothing. Below stand the floors of the matcher,
two points under what docs/benchmarks.md reports.
"""

import csv
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from rashomon.linking import match_names

PAIRS = Path(__file__).parent / "names" / "pairs.csv"
COLUMNS = ["name1", "name2", "kind", "same", "script", "case", "half"]

Row = dict[str, str]


def read_pairs() -> list[Row]:
    with PAIRS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


ROWS = read_pairs()


def share_of_negatives(rows: list[Row]) -> float:
    return sum(row["same"] == "false" for row in rows) / len(rows)


def script_of(text: str) -> str:
    """The script of all letters of a text as Unicode names it; modifier letters belong to every script."""
    first_words = {unicodedata.name(char).split()[0] for char in text if char.isalpha()} - {"MODIFIER"}
    assert first_words, text
    assert first_words <= {"LATIN", "CYRILLIC", "ARABIC"}, text
    return first_words.pop().title() if len(first_words) == 1 else "mixed"


def test_the_columns_are_those_of_the_matching_command_and_ours() -> None:
    assert list(ROWS[0]) == COLUMNS
    assert all(None not in row and None not in row.values() for row in ROWS)
    assert all(value == value.strip() != "" for row in ROWS for value in row.values())


def test_every_value_is_one_of_its_column() -> None:
    assert {row["kind"] for row in ROWS} == {"person", "organisation", "place", "other"}
    assert {row["same"] for row in ROWS} == {"true", "false"}
    assert {row["script"] for row in ROWS} == {"Latin", "Cyrillic", "Arabic", "mixed"}
    assert {row["half"] for row in ROWS} == {"tune", "report"}


def test_there_are_enough_pairs_of_every_kind_and_script() -> None:
    kinds = Counter(row["kind"] for row in ROWS)
    scripts = Counter(row["script"] for row in ROWS)
    assert len(ROWS) >= 520
    assert kinds["person"] >= 300
    assert kinds["organisation"] >= 130
    assert kinds["place"] >= 70
    assert min(scripts.values()) >= 50


@pytest.mark.parametrize("column", ["kind", "script", "half"])
def test_half_of_the_pairs_are_negatives_however_one_cuts(column: str) -> None:
    assert 0.45 <= share_of_negatives(ROWS) <= 0.55
    for value in sorted({row[column] for row in ROWS}):
        part = [row for row in ROWS if row[column] == value]
        assert 0.45 <= share_of_negatives(part) <= 0.55, value


def test_both_halves_are_alike() -> None:
    halves = Counter(row["half"] for row in ROWS)
    assert abs(halves["tune"] - halves["report"]) <= 2
    cells = Counter((row["case"], row["same"], row["half"]) for row in ROWS)
    for case, same, _ in list(cells):
        assert abs(cells[case, same, "tune"] - cells[case, same, "report"]) <= 1, (case, same)


def test_no_pair_stands_twice_not_even_the_other_way_round() -> None:
    pairs = Counter(tuple(sorted((row["name1"], row["name2"]))) for row in ROWS)
    assert [pair for pair, times in pairs.items() if times > 1] == []
    assert [row for row in ROWS if row["name1"] == row["name2"]] == []


def test_the_script_column_tells_the_script_of_the_letters() -> None:
    assert [row for row in ROWS if row["script"] != script_of(row["name1"] + row["name2"])] == []


def test_homoglyphs_and_marks_of_direction_are_real() -> None:
    homoglyphs = [row for row in ROWS if row["case"] == "homoglyph"]
    marked = [row for row in ROWS if row["case"] == "bidi-mark"]
    assert len(homoglyphs) >= 5
    assert all("mixed" in (script_of(row["name1"]), script_of(row["name2"])) for row in homoglyphs)
    assert len(marked) >= 4
    assert all("\u200f" in row["name1"] + row["name2"] for row in marked)


@pytest.mark.parametrize(("half", "floor"), [("tune", 97), ("report", 94.8)])
def test_the_matcher_stays_above_its_floor(half: str, floor: float) -> None:
    rows = [row for row in ROWS if row["half"] == half]
    right = [
        match_names(row["name1"], row["name2"], row["kind"]).same == (row["same"] == "true") for row in rows
    ]
    assert 100 * sum(right) / len(right) >= floor


def test_wrong_merges_stay_rare() -> None:
    negatives = [row for row in ROWS if row["same"] == "false"]
    merged = [row for row in negatives if match_names(row["name1"], row["name2"], row["kind"]).same]
    assert len(merged) <= 8
