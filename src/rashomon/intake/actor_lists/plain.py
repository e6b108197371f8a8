"""Rows of a CSV file, and objects of a JSON file with the same fields -> entries."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from rashomon.intake.actor_lists.entry import KINDS, Entry, Problems, cleaned, office

Value = str | list[str] | None
COLUMNS = ("id", "kind", "name", "names", "country", "role", "since", "until", "same_as", "parent")
_MANY = ";"


def _many(value: Value) -> list[str]:
    if isinstance(value, list):
        return [str(one) for one in value]
    return [one.strip() for one in (value or "").split(_MANY) if one.strip()]


def _one(value: Value) -> str:
    return " ".join(_many(value)[:1]) if isinstance(value, list) else (value or "").strip()


def entry_of(row: Mapping[str, Value], line: int, problems: Problems) -> Entry | None:
    """Make an entry of a row; None where it has no name or a kind that is none, which is named."""
    kind = KINDS.get(_one(row.get("kind")).lower().replace(" ", "") or "person")
    if kind is None:
        problems.add(
            f"no kind of actor: {_one(row.get('kind'))[:40]}",
            line,
            f"choose from {', '.join(sorted(set(KINDS.values())))}",
        )
        return None
    names = cleaned([_one(row.get("name"))], line, problems)
    if not names:
        problems.add("a name is missing", line)
        return None
    held = office(
        _one(row.get("role")), _one(row.get("country")), (_one(row.get("since")), _one(row.get("until"))),
        line, problems,
    )  # fmt: skip
    others = cleaned([*_many(row.get("names")), *_many(row.get("aliases"))], line, problems)
    return Entry(
        _one(row.get("id")) or names[0], kind, names[0], line, [n for n in others if n != names[0]],
        [held] if held else [], _many(row.get("same_as")), _many(row.get("parent")),
    )  # fmt: skip


def entries_of_csv(text: str, problems: Problems) -> Iterator[Entry]:
    """Yield the entries of a CSV file with a line of column names."""
    reader = csv.DictReader(io.StringIO(text, newline=""))
    columns = [(name or "").strip().lower() for name in reader.fieldnames or ()]
    if "name" not in columns:
        problems.add(
            "the column name is missing", 1, f"columns are {', '.join(COLUMNS)}; only name is needed"
        )
        return
    reader.fieldnames = columns
    before = reader.line_num
    try:
        for row in reader:
            line, before = before + 1, reader.line_num
            if None in row:
                problems.add("more values than columns", line, "put values with a comma into quotation marks")
                continue
            entry = entry_of(row, line, problems)
            if entry:
                yield entry
    except csv.Error as error:
        problems.add(f"no CSV from here on: {error}", reader.line_num)
