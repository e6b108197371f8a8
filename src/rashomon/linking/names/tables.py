"""The tables of the room: letters, words, countries and bodies, as data beside the code."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


def rows_of(table: str) -> list[dict[str, str]]:
    """Read one CSV table of this folder, in file order."""
    text = files("rashomon.linking.names").joinpath("data", table).read_text("utf-8")
    return [dict(row) for row in csv.DictReader(text.splitlines())]


@cache
def words_of(kind: str) -> frozenset[str]:
    """Give the words of one kind from words.csv, lower case."""
    return frozenset(
        word for row in rows_of("words.csv") if row["kind"] == kind for word in row["words"].split()
    )
