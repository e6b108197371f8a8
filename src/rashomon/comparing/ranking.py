"""The order of rows: what contradicts and differs, what is told alike, what one account alone tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.comparing.acts import acts
from rashomon.comparing.matter import Matter
from rashomon.comparing.quantities import WHEN
from rashomon.comparing.vocabulary import vocabulary
from rashomon.model import Aspect, Part, Relation, Span, Stand

_ORDER: tuple[Relation, ...] = ("contradicts", "differs", "same", "only")
# A plain statement with an amount stands among requests and warnings.
_AMOUNT = 1.5
# A promise that names less than so many things stands among deeds.
_PLAIN, _IDLE = 2, 2
# What weighs in a difference.
_HEAVY: dict[Aspect, int] = {
    "act": 3,
    "quantity": 3,
    "time": 2,
    "scope": 2,
    "place": 2,
    "cause": 2,
    "condition": 1,
}


@dataclass(frozen=True, slots=True)
class Ranked:
    """One row before its cells are put into the order of the columns; all in it goes by side."""

    relation: Relation
    aspects: tuple[Aspect, ...]
    why: str
    score: float
    cells: Mapping[int, Sequence[Matter]]
    marks: Mapping[int, tuple[Span, ...]]
    stands: tuple[Stand, ...] = ()
    part: Part = "event"


def ranked(rows: Sequence[Ranked]) -> list[Ranked]:
    """Put rows into the order in which a reader should meet them."""
    return sorted(rows, key=_rank)


def _rank(row: Ranked) -> tuple[float, ...]:
    members = [matter for side in sorted(row.cells) for matter in row.cells[side]]
    first = min(matter.position for matter in members)
    places = tuple(place for matter in members for place in (matter.side, matter.index))
    group = _ORDER.index(row.relation)
    if row.relation == "only":
        missed = _missed(members[0])
        return (group, missed, missed == 0 and not _amounts(members[0]), first, *places)
    # What several accounts tell in the same words may be one copied text: how many matters less than what.
    if row.relation == "same":
        return (group, float(_copied(row)), min(map(_missed, members)), first, *places)
    return (group, -_weight(row), -len(row.cells), first, *places)


def _weight(row: Ranked) -> int:
    """Weigh a difference: an act, an amount or a denial tells more than a framing or who speaks."""
    return max((_HEAVY.get(aspect, 0) for aspect in row.aspects), default=0)


def _copied(row: Ranked) -> bool:
    """Tell whether all accounts of a row tell it in the very same words."""
    told = {tuple(" ".join(m.text.split()) for m in row.cells[side]) for side in row.cells}
    return len(told) == 1


def _missed(matter: Matter) -> float:
    """Rank a point that stands alone by how much a reader would miss it; 0 is most."""
    groups = acts()["missed"]
    rank = next(place for place, group in enumerate(groups) if matter.point.act in group)
    # That the event took place, the reader of any account knows.
    if matter.encounter == "told" and not matter.negated:
        return len(groups) - 1
    # An amount moves a plain statement up to what a reader would miss.
    if _amounts(matter) and rank < len(groups) - 1:
        return min(rank, _AMOUNT)
    return float(max(rank, _IDLE) if _idle(matter) else rank)


def _idle(matter: Matter) -> bool:
    """Tell whether a promise or an agreement names hardly a thing: "I will turn to the minister"."""
    idle = vocabulary("en").stance["idle"]
    plain = {key for key in matter.keys if key not in (*matter.names, *matter.speakers, *idle)}
    return matter.point.act in ("commit", "agree") and len(plain) < _PLAIN


def _amounts(matter: Matter) -> bool:
    """Tell whether a point gives an amount; dates are none, nor is "the two leaders"."""
    sides = vocabulary("en").stance["side_words"]
    return any(one.unit not in (*WHEN, *sides) for one in matter.quantities)
