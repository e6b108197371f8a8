"""Which rows, or parts of rows, the words of a judgement stand in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from rashomon.workflow.judged_places import HALF, Place, fit

Near = tuple[float, float]
"""Which part of the shorter of two places both have, and which part of both together."""


class Index:
    """Finds what holds a place, without looking at all.

    Args:
        held: the places of the points of each row or part; they are named by their numbers.
    """

    def __init__(self, held: Sequence[Sequence[Place]]) -> None:
        self.held = held
        by_document: dict[str, list[tuple[Place, int]]] = {}
        for number, places in enumerate(held):
            for one in places:
                by_document.setdefault(one.document, []).append((one, number))
        self._sorted = {
            id_: sorted(some, key=lambda one: (one[0].start, one[0].end, one[1]))
            for id_, some in by_document.items()
        }
        self._starts = {id_: [one.start for one, _ in some] for id_, some in self._sorted.items()}
        self._reach = {
            id_: list(accumulate((one.end for one, _ in some), max)) for id_, some in self._sorted.items()
        }

    def near(self, place: Place) -> dict[int, Near]:
        """Give what covers at least half of a place, with how near it comes to it."""
        found: dict[int, Near] = {}
        some, reach = self._sorted.get(place.document, []), self._reach.get(place.document, [])
        at = bisect_left(self._starts.get(place.document, []), place.end) - 1
        while at >= 0 and reach[at] > place.start:
            one, number = some[at]
            at -= 1
            if (shared := place.shared(one)) >= HALF:
                both = max(place.end, one.end) - min(place.start, one.start)
                alike = (min(place.end, one.end) - max(place.start, one.start)) / both
                found[number] = max(found.get(number, (0.0, 0.0)), (shared, alike))
        return found

    def nearest(self, place: Place) -> frozenset[int]:
        """Give what comes nearest to a place; several where its point stands in several rows."""
        near = self.near(place)
        best = max(near.values(), default=None)
        return frozenset(number for number, found in near.items() if found == best)


def whole_row(places: Sequence[Place], rows: Index) -> int | None:
    """Give the number of the row that a judgement names as it is, None where there is none.

    Args:
        places: that the judgement names.
        rows: the places of the points of each row.
    """
    near = [set(rows.near(place)) for place in places]
    among = set.intersection(*near) if near else set()
    found = {at: fits for at in sorted(among) if (fits := fit(places, rows.held[at])) > 0}
    named = set(places)
    return max(
        found, key=lambda at: (found[at], len(named.intersection(rows.held[at])) / len(rows.held[at])),
        default=None,
    )  # fmt: skip


def parts_named(places: Sequence[Place], parts: Index) -> tuple[int, ...] | None:
    """Give the fewest parts that hold the words of a judgement; None where that is not certain.

    A point may stand in two rows. Which of them is meant the other words tell: a part that alone holds some
    of them, or one all of whose points are named. Where they do not, a judgement that would join or part
    rows that nobody judged is worse than none.

    Args:
        places: that the judgement names.
        parts: the places of the points of each part.
    """
    holding = {place: parts.nearest(place) for place in places}
    if not all(holding.values()):
        return None
    found = _only_ones(holding.values())
    left = {place: some for place, some in holding.items() if not some & found}
    named = {at for at in frozenset().union(*left.values()) if _is_named(at, holding, parts)}
    left = {place: some & named for place, some in left.items()}
    while left:
        more = _only_ones(left.values()) or _most(left, parts)
        if not (more and all(left.values())):
            return None
        found |= more
        left = {place: some for place, some in left.items() if not some & more}
    return tuple(sorted(found))


def _only_ones(holding: Iterable[frozenset[int]]) -> frozenset[int]:
    """Give the parts that alone hold some place."""
    return frozenset(number for some in holding if len(some) == 1 for number in some)


def _most(left: Mapping[Place, frozenset[int]], parts: Index) -> frozenset[int]:
    """Give the part that holds most of the places; none where it could as well be one of other words."""
    numbers = sorted(frozenset().union(*left.values()))
    covers = {at: frozenset(place for place, some in left.items() if at in some) for at in numbers}
    best = max(covers, key=lambda at: len(covers[at]), default=None)
    if best is None:
        return frozenset()
    words = {frozenset(parts.held[at]) for at, covered in covers.items() if covered == covers[best]}
    return frozenset({best} if len(words) == 1 else ())


def _is_named(number: int, holding: Mapping[Place, frozenset[int]], parts: Index) -> bool:
    """Tell whether a judgement names all points of a part."""
    named = [place for place, some in holding.items() if number in some]
    return all(any(place.shared(one) >= HALF for place in named) for one in parts.held[number])
