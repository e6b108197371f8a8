"""Rows of any listing as JSON, JSON lines, CSV or a table: the same four on every command."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

Format = Literal["table", "json", "jsonl", "csv"]
FORMATS: tuple[Format, ...] = ("table", "json", "jsonl", "csv")
Record = Mapping[str, Any]


def write(
    rows: Iterable[Record], columns: Sequence[str], form: Format, *, width: int = 100, colour: bool = False
) -> Iterator[str]:
    """Write rows piece by piece.

    Args:
        rows: dictionaries that hold what JSON can hold.
        columns: keys that the table and the CSV show, in this order; JSON shows all keys.
        form: which of the four.
        width: columns of the terminal, for the table.
        colour: whether the table may use ANSI colours.
    """
    if form == "jsonl":
        for row in rows:
            yield to_json(row) + "\n"
    elif form == "json":
        yield from _json_array(rows)
    elif form == "csv":
        yield from to_csv(rows, columns)
    else:
        from rashomon.export import table

        yield table.draw(rows, columns, width=width, colour=colour)


def to_json(value: object, *, indent: int | None = None) -> str:
    """Write one value as text without escapes, on one line where no indent is given."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def to_csv(rows: Iterable[Record], columns: Sequence[str]) -> Iterator[str]:
    """Write a header and one line a row; lists are joined with "; ", objects stand as JSON."""
    yield _csv_line(columns)
    for row in rows:
        yield _csv_line([flat(row.get(column)) for column in columns])


def flat(value: object) -> str:
    """Write a value into one cell of a CSV file."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)) and not any(isinstance(item, (dict, list)) for item in value):
        return "; ".join(flat(item) for item in value)
    if isinstance(value, (dict, list, tuple)):
        return to_json(value)
    return str(value)


def _csv_line(values: Sequence[str]) -> str:
    buffer = io.StringIO()
    # Only what stands in the line terminator is quoted for it, so a lone carriage return needs "\r\n" here.
    csv.writer(buffer, lineterminator="\r\n").writerow(values)
    return buffer.getvalue().removesuffix("\r\n") + "\n"


def _json_array(rows: Iterable[Record]) -> Iterator[str]:
    opening = "["
    for row in rows:
        yield f"{opening}\n{to_json(row)}"
        opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"
