"""Judgements on rows -> what of the machine's rows is put apart, and what is joined.

A row is cut into parts: one, or one for each account where the latest judgement says that they are no one
matter. Parts are then joined as actors are (`rashomon.linking.judging.deciding`): the latest judgement on two
parts decides, and a "no" wins over a "yes" that only follows from others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from rashomon.model import Comparison, Judgement, Row
from rashomon.workflow.joined_rows import apart, related
from rashomon.workflow.judged_places import (
    HALF,
    Place,
    fit,
    nearness,
    places_in,
    places_of,
    row_of,
)
from rashomon.workflow.row_wording import is_cut, said_of, wanted

if TYPE_CHECKING:
    from rashomon.linking.judging.deciding import Decided, Grouping


@dataclass(frozen=True, slots=True)
class Part:
    """What of a row of the machine stays together.

    Attributes:
        of: number of that row.
        row: as it is shown where nothing is joined to it.
        places: of its points.
    """

    of: int
    row: Row
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Sorted:
    """What judgements make of the rows of one comparison.

    Attributes:
        parts: of all rows, in the order of the rows.
        whole: number of a row -> the judgements that mean this row as it is, in the order of judging.
        touched: number of a judgement on a matter -> the parts that it names; None where its words are not
            all found.
        latest: judgements on a matter that no later one on the same places overrules.
        decided: what is decided of pairs of parts.
        grouping: which parts are one; they are named by their numbers.
    """

    parts: tuple[Part, ...]
    whole: Mapping[int, Sequence[Judgement]]
    touched: Mapping[int, tuple[int, ...] | None]
    latest: tuple[Judgement, ...]
    decided: Decided
    grouping: Grouping

    @property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Numbers of the parts that are one, group by group."""
        return tuple(tuple(map(int, group)) for group in self.grouping.groups)

    def own(self, number: int) -> tuple[int, ...]:
        """Give the numbers of the parts of a row."""
        return tuple(at for at, part in enumerate(self.parts) if part.of == number)

    def cut_by(self, number: int) -> Judgement | None:
        """Give the judgement that puts the accounts of a row apart, None where they are one row after all."""
        stays = len(self.own(number)) < 2 or self.own(number) in self.groups
        return None if stays else is_cut(self.whole.get(number, ()))


def sorted_out(comparison: Comparison, told: Sequence[Judgement]) -> Sorted:
    """Decide what judgements make of the rows.

    Args:
        comparison: the machine's.
        told: the standing judgements on rows of its accounts, in the order of judging.
    """
    from rashomon.linking.judging.deciding import decide, group

    rows = [places_in(comparison, row) for row in comparison.rows]
    means = {judgement.id: whole_row(judgement, rows) for judgement in told}
    whole: dict[int, list[Judgement]] = {}
    for judgement in told:
        number = means[judgement.id]
        if number is not None:
            whole.setdefault(number, []).append(judgement)
    parts = tuple(
        Part(number, row, places_in(comparison, row))
        for number, machine in enumerate(comparison.rows)
        for row in _cut(machine, whole.get(number, ()))
    )
    latest = tuple({row_of(one): one for one in told if one.question == "same matter"}.values())
    touched = {one.id: _touched(one, parts, means[one.id]) for one in latest}
    decided = decide(
        ((f"{one:06}", f"{other:06}"), judgement)
        for judgement in sorted(latest, key=lambda one: one.id)
        for one, other in combinations(touched[judgement.id] or (), 2)
    )
    return Sorted(parts, whole, touched, latest, decided, group(decided.pairs))


def whole_row(judgement: Judgement, rows: Sequence[Sequence[Place]]) -> int | None:
    """Give the number of the row that a judgement names as it is, None where there is none.

    Args:
        judgement: on a row.
        rows: the places of the points of each row.
    """
    places = places_of(judgement.subjects)
    found = max(range(len(rows)), key=lambda at: fit(places, rows[at]), default=None)
    return found if found is not None and fit(places, rows[found]) > 0 else None


def _cut(row: Row, told: Sequence[Judgement]) -> list[Row]:
    said = said_of(told)
    if is_cut(told) and row.relation != "only":
        return list(apart(row, said))
    return [related(row, wanted(said), said)]


def _touched(judgement: Judgement, parts: Sequence[Part], row: int | None) -> tuple[int, ...] | None:
    """Give the parts that hold the words of a judgement; None where some words stand in none."""
    if row is not None:
        return tuple(at for at, part in enumerate(parts) if part.of == row)
    found = set()
    for place in places_of(judgement.subjects):
        at = max(range(len(parts)), key=lambda one: nearness(place, parts[one].places), default=None)
        if at is None or nearness(place, parts[at].places) < HALF:
            return None
        found.add(at)
    return tuple(sorted(found))
