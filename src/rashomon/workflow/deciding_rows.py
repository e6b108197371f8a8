"""Judgements on rows -> what of the machine's rows is put apart, and what is joined.

A row is cut into parts: one, or one for each account where the latest judgement says that they are no one
matter. Parts are then joined as actors are (`rashomon.linking.judging.deciding`): the latest judgement on two
parts decides, and a "no" wins over a "yes" that only follows from others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from rashomon.model import Comparison, Judgement, Row
from rashomon.workflow.joined_rows import apart, related
from rashomon.workflow.judged_places import Place, places_in, places_of, row_key
from rashomon.workflow.row_wording import is_cut, said_of, wanted
from rashomon.workflow.standing_in import Index, parts_named, whole_row

if TYPE_CHECKING:
    from rashomon.linking.judging.deciding import Decided, Grouping

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Part:
    """What of a row of the machine stays together.

    Attributes:
        of: number of that row.
        row: as it is shown where nothing is joined to it.
        places: of its points.
        said: the judgements on that row that count.
    """

    of: int
    row: Row
    places: tuple[Place, ...]
    said: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Sorted:
    """What judgements make of the rows of one comparison.

    Attributes:
        parts: of all rows, in the order of the rows.
        own: number of a row -> the numbers of its parts.
        places: number of a judgement -> the places that it names.
        whole: number of a row -> the judgements that mean this row as it is, in the order of judging.
        meant: number of a judgement -> the number of the row that it means as it is; None for none.
        near: number of a part -> the judgements that name words of it.
        last_on: number of a judgement on a matter -> the latest on the same places.
        touched: number of such a latest one -> the parts that it names; None where that is not certain.
        decided: what is decided of pairs of parts.
        grouping: which parts are one; they are named by their numbers.
        groups: the numbers of the parts that are one, group by group.
    """

    parts: tuple[Part, ...]
    own: Mapping[int, tuple[int, ...]]
    places: Mapping[int, tuple[Place, ...]]
    whole: Mapping[int, Sequence[Judgement]]
    meant: Mapping[int, int | None]
    near: Mapping[int, Sequence[Judgement]]
    last_on: Mapping[int, Judgement]
    touched: Mapping[int, tuple[int, ...] | None]
    decided: Decided
    grouping: Grouping
    groups: tuple[tuple[int, ...], ...]

    def cut_by(self, number: int) -> Judgement | None:
        """Give the judgement that puts the accounts of a row apart, None where they are one row after all."""
        own = self.own[number]
        stays = len(own) < 2 or own in self.groups
        return None if stays else is_cut(self.whole.get(number, ()))


def sorted_out(comparison: Comparison, told: Sequence[Judgement]) -> Sorted:
    """Decide what judgements make of the rows.

    Args:
        comparison: the machine's.
        told: the standing judgements on rows of its accounts, in the order of judging.
    """
    from rashomon.linking.judging.deciding import decide, group

    places = {one.id: places_of(one.subjects) for one in told}
    rows = Index([places_in(comparison, row) for row in comparison.rows])
    meant = {one.id: _row_meant(comparison, one, whole_row(places[one.id], rows)) for one in told}
    whole = _grouped((number, one) for one in told if (number := meant[one.id]) is not None)
    parts = _parts(comparison, whole)
    own = _grouped((part.of, at) for at, part in enumerate(parts))
    index = Index([part.places for part in parts])
    last_on = _latest(told, places)
    touched = {
        one.id: parts_named(places[one.id], index) if (number := meant[one.id]) is None else own[number]
        for one in last_on.values()
    }
    decided = decide(
        ((f"{one:06}", f"{other:06}"), judgement)
        for judgement in sorted({one.id: one for one in last_on.values()}.values(), key=lambda one: one.id)
        for one, other in combinations(touched[judgement.id] or (), 2)
    )
    grouping = group(decided.pairs)
    return Sorted(
        parts=parts,
        own=own,
        places=places,
        whole=whole,
        meant=meant,
        near=_near(told, places, index),
        last_on=last_on,
        touched=touched,
        decided=decided,
        grouping=grouping,
        groups=tuple(tuple(map(int, one)) for one in grouping.groups),
    )


def _row_meant(comparison: Comparison, judgement: Judgement, number: int | None) -> int | None:
    """Give the row that a judgement means, None where it can say nothing of it.

    What one account alone states has no relation, and nothing in it can be put apart.
    """
    if number is None or comparison.rows[number].relation != "only":
        return number
    return number if judgement.question == "same matter" and judgement.verdict != "no" else None


def _parts(comparison: Comparison, whole: Mapping[int, Sequence[Judgement]]) -> tuple[Part, ...]:
    """Cut the rows whose accounts were judged no one matter; the others are one part each."""
    return tuple(
        Part(number, row, places_in(comparison, row), said)
        for number, machine in enumerate(comparison.rows)
        for said in (_counting(whole.get(number, ())),)
        for row in (apart(machine, said) if is_cut(said) else (related(machine, wanted(said), said),))
    )


def _counting(told: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Give what counts on a row: where its accounts are put apart, nothing on their relation does."""
    cut = is_cut(told)
    return (cut,) if cut else said_of(told)


def _latest(told: Sequence[Judgement], places: Mapping[int, Sequence[Place]]) -> dict[int, Judgement]:
    """Give the latest judgement on the same places for each judgement on a matter."""
    matters = [one for one in told if one.question == "same matter"]
    keys = {one.id: row_key(one.question, places[one.id]) for one in matters}
    last = {keys[one.id]: one for one in matters}
    return {one.id: last[keys[one.id]] for one in matters}


def _near(
    told: Sequence[Judgement], places: Mapping[int, Sequence[Place]], parts: Index
) -> dict[int, tuple[Judgement, ...]]:
    """Give the judgements that name words of each part."""
    return _grouped(
        (at, one) for one in told for at in {at for place in places[one.id] for at in parts.near(place)}
    )


def _grouped(pairs: Iterable[tuple[int, _Value]]) -> dict[int, tuple[_Value, ...]]:
    found: dict[int, list[_Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
