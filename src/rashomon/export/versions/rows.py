"""A Revision as CSV: one line a change, be it of words, a point, a header fact or a field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rashomon.export.listing import to_csv
from rashomon.export.versions.sheet import Sheet
from rashomon.model import Fact, Point

COLUMNS = (
    "part", "number", "kind", "aspects", "why", "before_start", "before_end", "before_text", "after_start",
    "after_end", "after_text", "before_reading", "after_reading", "inside",
)  # fmt: skip
BETWEEN_POINTS = " | "


def versions_csv(sheet: Sheet) -> Iterator[str]:
    """Write a sheet; where several points are one matter, their values stand in one order, split by " | "."""
    return to_csv((*_fields(sheet), *_facts(sheet), *_points(sheet), *_words(sheet)), COLUMNS)


def _words(sheet: Sheet) -> Iterator[dict[str, Any]]:
    for number, change in enumerate(sheet.revision.changes, start=1):
        yield {
            "part": "words", "number": number, "kind": change.kind, "aspects": list(change.typography),
            "before_start": change.before.start, "before_end": change.before.end,
            "before_text": change.before.of(sheet.before.text), "after_start": change.after.start,
            "after_end": change.after.end, "after_text": change.after.of(sheet.after.text),
            "inside": None if change.inside is None else change.inside + 1,
        }  # fmt: skip


def _points(sheet: Sheet) -> Iterator[dict[str, Any]]:
    for number, change in enumerate(sheet.revision.points, start=1):
        line = {"part": "point", "number": number, "kind": change.relation, "aspects": list(change.aspects)}
        yield {
            **line, "why": change.why, **_side("before", sheet.before.text, change.before),
            **_side("after", sheet.after.text, change.after),
            "before_reading": BETWEEN_POINTS.join(map(_read, change.before)),
            "after_reading": BETWEEN_POINTS.join(map(_read, change.after)),
        }  # fmt: skip


def _read(point: Point) -> str:
    chain = " > ".join(point.chain)
    return "; ".join(part for part in (point.act, chain, point.to and f"to {point.to}", point.hedge) if part)


def _facts(sheet: Sheet) -> Iterator[dict[str, Any]]:
    for number, change in enumerate(sheet.revision.facts, start=1):
        old, new = change.before, change.after
        yield {
            "part": "fact", "number": number, "kind": change.relation, "aspects": [change.fact],
            **_side("before", sheet.before.text, [old] if old else []),
            **_side("after", sheet.after.text, [new] if new else []),
            "before_reading": old and old.value, "after_reading": new and new.value,
        }  # fmt: skip


def _fields(sheet: Sheet) -> Iterator[dict[str, Any]]:
    for number, change in enumerate(sheet.revision.fields, start=1):
        kind = "changed" if change.before and change.after else "added" if change.after else "dropped"
        yield {
            "part": "field", "number": number, "kind": kind, "aspects": [change.field],
            "before_text": change.before, "after_text": change.after,
        }  # fmt: skip


def _side(side: str, text: str, several: Sequence[Point | Fact]) -> dict[str, str]:
    values = {
        "start": [str(one.start) for one in several],
        "end": [str(one.end) for one in several],
        "text": [text[one.start : one.end] for one in several],
    }
    return {f"{side}_{name}": BETWEEN_POINTS.join(told) for name, told in values.items()}
