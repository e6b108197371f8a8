"""What people judge of the rows of a comparison: one matter? the right relation? - laid over the machine's.

A row is meant by the places of its points in their documents, "DOCUMENT:START-END", so that a judgement holds
when the documents are read or compared again by newer versions: texts never change. "right relation" names
the relation beside them, "relation=differs": yes says that this one is right, no that it is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, get_args

from rashomon.model import Cell, Comparison, Judgement, NotFound, Question, Relation, Row, Stand
from rashomon.workflow.judged_places import Place, place_of, places_of

if TYPE_CHECKING:
    from rashomon.store import Store

ON_ROWS: tuple[Question, ...] = ("same matter", "right relation")
RELATION = "relation="
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """A row with the judgements on it.

    Attributes:
        row: as the machine made it.
        told: the standing judgements on it, in the order of judging.
    """

    row: Row
    told: tuple[Judgement, ...]


def subjects_of(comparison: Comparison, row: Row) -> tuple[str, ...]:
    """Give the places of all points of a row."""
    return tuple(sorted(str(one) for one in _places(comparison, row)))


def judged_rows(comparison: Comparison, judgements: Iterable[Judgement]) -> tuple[JudgedRow, ...]:
    """Put the standing judgements on rows beside the rows of the machine's comparison."""
    held = {column.document for column in comparison.columns}
    asked = [
        (one, places)
        for one in judgements
        if one.question in ON_ROWS and one.undone is None
        and (places := places_of(one.subjects)) and {place.document for place in places} <= held
    ]  # fmt: skip
    if not asked:
        return tuple(JudgedRow(row, ()) for row in comparison.rows)
    rows = [(row, _places(comparison, row)) for row in comparison.rows]
    told: dict[int, list[Judgement]] = {}
    for judgement, places in asked:
        found = max(range(len(rows)), key=lambda at: _fit(places, rows[at][1]), default=None)
        if found is not None and _fit(places, rows[found][1]) > 0:
            told.setdefault(found, []).append(judgement)
    return tuple(JudgedRow(row, tuple(told.get(at, ()))) for at, (row, _) in enumerate(rows))


def laid_over(comparison: Comparison, judgements: Iterable[Judgement]) -> Comparison:
    """Give the comparison as it is shown: judged relations, and rows apart that are not one matter.

    Each judged row says in its `why` who judged what, and what the machine has.
    """
    judged = judged_rows(comparison, judgements)
    if not any(one.told for one in judged):
        return comparison
    rows: list[Row] = []
    apart: list[Row] = []
    for one in judged:
        shown = list(_shown(one))
        (rows if len(shown) == 1 else apart).extend(shown)
    return replace(comparison, rows=(*rows, *apart))


def checked_row(store: Store, question: Question, subjects: Sequence[str]) -> tuple[str, ...]:
    """Let pass what names a row.

    Raises:
        NotFound: a document is not held, or ends before.
        ValueError: a place or the relation is missing or unknown.
    """
    places, others = places_of(subjects), [one for one in subjects if place_of(one) is None]
    relations = [f"{RELATION}{one}" for one in get_args(Relation)]
    if len(places) < 2 or others != [one for one in others if one in relations]:
        raise ValueError("a judgement on a row needs the places of two points, and a relation at most")
    if len(others) != (question == "right relation"):
        raise ValueError("a judgement on a relation names it, one on a matter does not")
    for place in places:
        if place.end > len(store.document(place.document).text):
            raise NotFound(f"the document {place.document} ends before {place.end}")
    return tuple(sorted(set(subjects)))


def relation_of(judgement: Judgement) -> Relation | None:
    """Give the relation that a judgement is about."""
    named = {one.removeprefix(RELATION) for one in judgement.subjects if one.startswith(RELATION)}
    return next((one for one in get_args(Relation) if one in named), None)


def _places(comparison: Comparison, row: Row) -> tuple[Place, ...]:
    return tuple(
        Place(column.document, point.start, point.end)
        for column, cell in zip(comparison.columns, row.cells, strict=True)
        for point in (cell.points if cell else ())
    )


def _fit(judged: Sequence[Place], row: Sequence[Place]) -> float:
    """Tell how well a row holds the judged places; 0 where one is missing or another document states it."""
    if {one.document for one in judged} != {one.document for one in row}:
        return 0
    parts = [max(one.shared(other) for other in row) for one in judged]
    return sum(parts) / len(parts) if min(parts) >= _HALF else 0


def _shown(one: JudgedRow) -> Iterator[Row]:
    """Give a row as it is shown; one for each account where it was judged to be no one matter."""
    matter = [judgement for judgement in one.told if judgement.question == "same matter"][-1:]
    relation = [judgement for judgement in one.told if judgement.question == "right relation"][-1:]
    said = sorted((*matter, *relation), key=lambda judgement: judgement.id)
    if not said:
        yield one.row
        return
    why = _why(one.row, said)
    if matter and matter[0].verdict == "no":
        for at, cell in enumerate(one.row.cells):
            if cell is not None:
                cells: list[Cell | None] = [None] * len(one.row.cells)
                cells[at] = replace(cell, marks=())
                yield replace(
                    one.row, relation="only", cells=tuple(cells), aspects=(), why=why, score=1.0, stands=()
                )
        return
    wanted = relation_of(relation[0]) if relation and relation[0].verdict == "yes" else None
    if wanted is None or wanted == one.row.relation:
        yield replace(one.row, why=why)
        return
    aspects = () if wanted == "same" else one.row.aspects
    yield replace(one.row, relation=wanted, aspects=aspects, why=why, stands=_stands(one.row, wanted))


def _why(row: Row, said: Sequence[Judgement]) -> str:
    """Say who judged what, and what the machine has."""
    parts = []
    for one in said:
        what = {"yes": "", "no": "not ", "unsure": "unsure whether "}[one.verdict]
        of = relation_of(one) or "one matter"
        parts.append(f"Judged {what}{of} by {one.by} on {one.at[:10]}{f': {one.note}' if one.note else ''}")
    aspects = f" ({', '.join(row.aspects)})" if row.aspects else ""
    return f"{'; '.join(parts)}. The machine has: {row.relation}{aspects}. {row.why}".strip()


def _stands(row: Row, wanted: Relation) -> tuple[Stand, ...]:
    """Put the accounts together where they are the same, and apart where they are not."""
    stating = tuple(at for at, cell in enumerate(row.cells) if cell is not None)
    told = next((one.told for one in row.stands), "")
    if wanted == "same":
        return (Stand(stating, told),)
    if len(row.stands) > 1:
        return row.stands
    return tuple(Stand((at,), told) for at in stating)
