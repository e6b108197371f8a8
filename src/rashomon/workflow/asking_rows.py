"""Rows of comparisons for people to judge: the least sure first, each with an id of its words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.model import Comparison, Judgement, NotFound, Question, Relation, Row
from rashomon.store import filters
from rashomon.workflow.judged_places import RELATION, place_of
from rashomon.workflow.judged_rows import ON_ROWS, JudgedRow, judged_rows, subjects_of


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A row that a person can judge.

    Attributes:
        id: names it; the same words have the same id.
        comparison: the machine's, in which it stands.
        judged: the row with the judgements on it.
    """

    id: str
    comparison: Comparison
    judged: JudgedRow

    @property
    def row(self) -> Row:
        """The row; several of the machine's in one where they were judged one matter."""
        return self.judged.row

    @property
    def subjects(self) -> tuple[str, ...]:
        """The places of its points, as a judgement names them."""
        return subjects_of(self.comparison, self.row)

    @property
    def accounts(self) -> int:
        """How many accounts state it."""
        return sum(cell is not None for cell in self.row.cells)


def row_id(comparison: Comparison, row: Row) -> str:
    """Name a row by the places of its points."""
    return id_of(subjects_of(comparison, row))


def id_of(subjects: Sequence[str]) -> str:
    """Name a row by the places of its points, sorted."""
    return hashlib.blake2b(" ".join(subjects).encode(), digest_size=6).hexdigest()


def asked_rows(comparison: Comparison, judgements: Iterable[Judgement]) -> Iterator[AskedRow]:
    """Yield the rows of a comparison, in its order, with the standing judgements on them."""
    for one in judged_rows(comparison, judgements):
        yield AskedRow(row_id(comparison, one.row), comparison, one)


def to_judge(found: Iterable[AskedRow], *, unjudged: bool, alone: bool) -> list[AskedRow]:
    """Give the rows that are asked about, the least sure first.

    Args:
        found: rows.
        unjudged: only those that nobody decided yet.
        alone: those that one account alone states too.
    """
    wanted = [
        one for one in found if (alone or one.accounts > 1) and not (unjudged and one.judged.is_decided)
    ]
    return sorted(wanted, key=lambda one: one.row.score)


def ids_of(one: AskedRow) -> set[str]:
    """Give all ids of a row: its own, of what it is made of, and of what is shown of it."""
    return {row_id(one.comparison, row) for row in (one.row, *one.judged.parts, *one.judged.shown)}


def subjects_meant(
    found: Sequence[AskedRow], question: Question, named: Sequence[str], relation: Relation | None
) -> tuple[str, ...]:
    """Give what a judgement on rows is about.

    Args:
        found: the rows of one comparison.
        question: "same matter" or "right relation".
        named: ids of rows or beginnings of ids, or places.
        relation: that is named; the row's own where none is and the question needs one.

    Raises:
        NotFound: no row has such an id, or several have.
        ValueError: it is no question on that many rows.
    """
    most = 2 if question == "same matter" else 1
    if question not in ON_ROWS or not 1 <= len(named) <= most:
        raise ValueError(
            "a judgement on rows asks for one matter of one row or two, or for the relation of one"
        )
    if question == "right relation":
        one = _meant(found, named[0])
        return (*one.subjects, f"{RELATION}{relation or one.row.relation}")
    places = [_places(found, one, whole=len(named) == 1) for one in named]
    together = tuple(sorted(places[0])) if len(places) == 1 else two_named(places[0], places[1])
    return (*together, *((f"{RELATION}{relation}",) if relation else ()))


def two_named(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """Name two rows by the places of both.

    Raises:
        ValueError: all points of one are points of the other.
    """
    if set(one) <= set(other) or set(other) <= set(one):
        raise ValueError("the words of one row are words of the other: there are no two to judge")
    return tuple(sorted({*one, *other}))


def nameable(
    comparison: Comparison, judgements: Iterable[Judgement]
) -> Iterator[tuple[Row, tuple[Row, ...]]]:
    """Yield the rows as they are shown, each with what a judgement on two rows can name of it.

    That is the row, or one of those that were joined: a no then says nothing of how these stand together.
    """
    for one in judged_rows(comparison, judgements):
        for row in one.shown:
            yield row, one.parts if len(one.parts) > 1 else (row,)


def _meant(found: Sequence[AskedRow], named: str) -> AskedRow:
    """Give the row that an id means; also that of a part, or of what is shown of it."""
    held = {id_: one for one in found for id_ in ids_of(one)} | {one.id: one for one in found}
    return held[filters.one_of(named, "row", held)]


def _places(found: Sequence[AskedRow], named: str, *, whole: bool) -> tuple[str, ...]:
    """Give the places of the points that are meant: of a row, of a row as it is shown, or of one point.

    Args:
        found: the rows of one comparison.
        named: the id of a row or its beginning, or a place.
        whole: whether all of a row that was joined is meant; else the first of what it is made of.

    Raises:
        NotFound: no row has such an id, several have, or no account of the event is there.
    """
    if (place := place_of(named)) is not None:
        if all(place.document != column.document for one in found[:1] for column in one.comparison.columns):
            raise NotFound(f"{named} is no place in an account of this event")
        return (named,)
    if whole:
        return _meant(found, named).subjects
    held = {
        row_id(one.comparison, row): subjects_of(one.comparison, row)
        for one in found
        for row in (*one.judged.parts, *one.judged.shown)
    }
    for one in found:
        joined = len(one.judged.parts) > 1
        held[one.id] = subjects_of(one.comparison, one.judged.parts[0]) if joined else one.subjects
    return held[filters.one_of(named, "row", held)]
