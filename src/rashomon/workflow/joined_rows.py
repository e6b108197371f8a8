"""Rows as they are shown once people judged them: related otherwise, put apart, or joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from rashomon.model import Aspect, Cell, Judgement, Relation, Row, Stand
from rashomon.workflow.judged_places import relation_of
from rashomon.workflow.row_wording import why_joined, why_judged

_WEIGHTIEST: tuple[Relation, ...] = ("contradicts", "differs", "same")


def related(row: Row, wanted: Relation | None, said: Sequence[Judgement]) -> Row:
    """Give a row with another relation; the machine's where none is wanted.

    Args:
        row: the machine's, or one that was joined.
        wanted: the relation that people found; one that cannot be is left out: an account alone has none.
        said: the judgements on it, for its `why`.
    """
    if not said:
        return row
    why = why_judged(row, said)
    several = sum(cell is not None for cell in row.cells) > 1
    if wanted is None or wanted == row.relation or several == (wanted == "only"):
        return replace(row, why=why)
    aspects = () if wanted == "same" else row.aspects
    return replace(row, relation=wanted, aspects=aspects, why=why, stands=_stands(row, wanted))


def apart(row: Row, said: Sequence[Judgement]) -> Iterator[Row]:
    """Yield a row for each account that states a matter: they were judged to be no one matter."""
    why = why_judged(row, said)
    for at, cell in enumerate(row.cells):
        if cell is not None:
            cells: list[Cell | None] = [None] * len(row.cells)
            cells[at] = replace(cell, marks=())
            yield replace(row, relation="only", cells=tuple(cells), aspects=(), why=why, score=1.0, stands=())


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of rows that are joined.

    Attributes:
        between: the judgements that joined them.
        all: these, and those on the rows themselves and on the whole, for the `why`.
        machine: the rows of the machine that are joined, whole or in part, as it made them.
    """

    between: Sequence[Judgement]
    all: Sequence[Judgement]
    machine: Sequence[Row]


def joined(parts: Sequence[Row], said: Said, wanted: Relation | None = None, *, of_all: bool = False) -> Row:
    """Make one row of several that were judged one matter.

    What was said of how two of them stand to each other is not all: the row contradicts if a part does, and
    differs if one does. Where nobody said it, the row differs at least: a reader looks at what differs, and
    passes over what is the same.

    Args:
        parts: the rows, two at least.
        said: the judgements on them.
        wanted: a relation that people found.
        of_all: whether they found it of the whole, once it was joined; else it is that of some of the parts.
    """
    cells = tuple(_cell(cells) for cells in zip(*(part.cells for part in parts), strict=True))
    several = sum(cell is not None for cell in cells) > 1
    given = {relation_of(one) for one in said.between} & {*_WEIGHTIEST}
    decided = of_all and wanted in _WEIGHTIEST
    among = {*(part.relation for part in parts), *(given or ["differs"]), wanted}
    weightiest: Relation = next(one for one in _WEIGHTIEST if one in among)
    relation: Relation = (wanted if decided and wanted else weightiest) if several else "only"
    named = {aspect for part in parts for aspect in part.aspects}
    made = Row(
        relation,
        cells,
        () if relation in {"same", "only"} else tuple(one for one in get_args(Aspect) if one in named),
        why_joined(said.machine, said.all, open_relation=several and not given and not decided),
        min(part.score for part in parts),
        _together(parts),
        next((part.part for part in parts if part.part == "event"), parts[0].part),
    )
    return replace(made, stands=_stands(made, "same")) if relation == "same" else made


def _cell(cells: Sequence[Cell | None]) -> Cell | None:
    """Put what one account states in several rows into one cell, in text order."""
    from rashomon.comparing.side import point_order

    stated = [cell for cell in cells if cell is not None]
    if len(stated) < 2:
        return stated[0] if stated else None
    points = {point for cell in stated for point in cell.points}
    return Cell(
        tuple(sorted(points, key=point_order)),
        tuple(sorted({mark for cell in stated for mark in cell.marks})),
    )


def _together(parts: Sequence[Row]) -> tuple[Stand, ...]:
    """Keep who stands with whom in each part; an account stands where it stood first."""
    found: list[Stand] = []
    met: set[int] = set()
    for stand in (one for part in parts for one in part.stands or _alone(part)):
        columns = tuple(at for at in stand.columns if at not in met)
        met.update(columns)
        if columns:
            found.append(Stand(columns, stand.told))
    return tuple(sorted(found, key=lambda one: (-len(one.columns), one.columns)))


def _alone(row: Row) -> tuple[Stand, ...]:
    return tuple(Stand((at,), "stated") for at, cell in enumerate(row.cells) if cell is not None)


def _stands(row: Row, wanted: Relation) -> tuple[Stand, ...]:
    """Put the accounts together where they are the same, and apart where they are not."""
    stating = tuple(at for at, cell in enumerate(row.cells) if cell is not None)
    told = next((one.told for one in row.stands), "")
    if wanted == "same":
        return (Stand(stating, told),)
    if len(row.stands) > 1:
        return row.stands
    return tuple(Stand((at,), told) for at in stating)
