"""The order of rows: what contradicts and differs, what is told alike, what one account alone tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.comparing.aspects import acts
from rashomon.comparing.matter import Matter
from rashomon.model import Aspect, Relation, Span

_ORDER: tuple[Relation, ...] = ("contradicts", "differs", "same", "only")
# A point that gives an amount moves up so many places among those that stand alone.
_AMOUNT = 3


@dataclass(frozen=True, slots=True)
class Ranked:
    """One row before its cells are put into the order of the columns; `cells` and `marks` go by side."""

    relation: Relation
    aspects: tuple[Aspect, ...]
    why: str
    score: float
    cells: Mapping[int, Sequence[Matter]]
    marks: Mapping[int, tuple[Span, ...]]


def ranked(rows: Sequence[Ranked]) -> list[Ranked]:
    """Put rows into the order in which a reader should meet them."""
    return sorted(rows, key=_rank)


def _rank(row: Ranked) -> tuple[int, int, float, tuple[tuple[int, int], ...]]:
    members = [matter for side in sorted(row.cells) for matter in row.cells[side]]
    first = min(matter.position for matter in members)
    places = tuple((matter.side, matter.index) for matter in members)
    if row.relation == "only":
        return (_ORDER.index("only"), _missed(members[0]), first, places)
    return (_ORDER.index(row.relation), -len(row.cells), first, places)


def _missed(matter: Matter) -> int:
    """Rank a point that stands alone by how much a reader would miss it; 0 is most."""
    rank: int = acts()["missed"].index(matter.point.act)
    return max(0, rank - _AMOUNT) if matter.quantities else rank
