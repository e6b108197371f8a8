"""The tables of the room: letters, words, countries and bodies, as data beside the code."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def rows_of(table: str) -> tuple[dict[str, str], ...]:
    """Read one CSV table of this folder, in file order; its rows are shared and must not be changed."""
    text = files("rashomon.linking.names").joinpath("data", table).read_text("utf-8")
    columns, *rows = csv.reader(text.splitlines())
    return tuple(dict(zip(columns, row, strict=True)) for row in rows)


@cache
def words_of(kind: str) -> frozenset[str]:
    """Give the words of one kind from words.csv, lower case."""
    return frozenset(
        word for row in rows_of("words.csv") if row["kind"] == kind for word in row["words"].split()
    )
