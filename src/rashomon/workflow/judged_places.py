"""Places of points in documents, as judgements on rows name them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from rashomon.model import Comparison, Judgement, NotFound, Question, Relation, Row

if TYPE_CHECKING:
    from rashomon.store import Store

RELATION = "relation="
HALF = 0.5
"""Which part of a judged place a point must cover to be the one that is meant."""
_PLACE = re.compile(r"([0-9a-f]{16}):(\d{1,9})-(\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Place:
    """Some words of a document.

    Attributes:
        document: its id.
        start: first code point.
        end: code point behind the last.
    """

    document: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.document}:{self.start}-{self.end}"

    def shared(self, other: Place) -> float:
        """Tell which part of the shorter one both have, 0 to 1."""
        if self.document != other.document:
            return 0
        both = min(self.end, other.end) - max(self.start, other.start)
        return max(0, both) / min(self.end - self.start, other.end - other.start)


def place_of(subject: str) -> Place | None:
    """Read a subject of a judgement; None where it is no place."""
    found = _PLACE.fullmatch(subject)
    if found is None or int(found[2]) >= int(found[3]):
        return None
    return Place(found[1], int(found[2]), int(found[3]))


def places_of(subjects: Iterable[str]) -> tuple[Place, ...]:
    """Give the places among the subjects of a judgement."""
    return tuple(place for one in subjects if (place := place_of(one)) is not None)


def places_in(comparison: Comparison, row: Row) -> tuple[Place, ...]:
    """Give the places of all points of a row, column by column."""
    return tuple(
        Place(column.document, point.start, point.end)
        for column, cell in zip(comparison.columns, row.cells, strict=True)
        for point in (cell.points if cell else ())
    )


def fit(judged: Sequence[Place], row: Sequence[Place]) -> float:
    """Tell how well a row holds the judged places; 0 where one is missing or another document states it."""
    if {one.document for one in judged} != {one.document for one in row}:
        return 0
    parts = [nearness(one, row) for one in judged]
    return sum(parts) / len(parts) if min(parts) >= HALF else 0


def nearness(judged: Place, row: Sequence[Place]) -> float:
    """Tell which part of a judged place the points of a row cover at best, 0 to 1."""
    return max((judged.shared(one) for one in row), default=0)


def row_of(judgement: Judgement) -> tuple[str, ...]:
    """Name what a judgement on a row is about: its question and places, whatever the relation."""
    return row_key(judgement.question, places_of(judgement.subjects))


def row_key(question: Question, places: Iterable[Place]) -> tuple[str, ...]:
    """Name what is judged of a row by the question and the places of its points."""
    return question, *sorted(map(str, places))


def relation_of(judgement: Judgement) -> Relation | None:
    """Give the relation that a judgement names."""
    named = {one.removeprefix(RELATION) for one in judgement.subjects if one.startswith(RELATION)}
    return next((one for one in get_args(Relation) if one in named), None)


def checked_row(store: Store, question: Question, subjects: Sequence[str]) -> tuple[str, ...]:
    """Let pass what names a row, or points of several rows that may be one matter.

    Raises:
        NotFound: a document is not held, or ends before.
        ValueError: a place or the relation is missing or unknown.
    """
    places, others = places_of(subjects), [one for one in subjects if place_of(one) is None]
    relations = [f"{RELATION}{one}" for one in get_args(Relation) if one != "only"]
    if len(set(places)) < 2 or len(others) > 1 or others != [one for one in others if one in relations]:
        raise ValueError("a judgement on a row needs the places of two points, and a relation at most")
    if question == "right relation" and not others:
        raise ValueError("a judgement on a relation names it")
    for place in places:
        if place.end > len(store.document(place.document).text):
            raise NotFound(f"the document {place.document} ends before {place.end}")
    return tuple(sorted(set(subjects)))
