"""Groups of documents that say alike things, joined by average linkage (Sokal and Michener 1958)."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterable, Sequence

from rashomon.linking.events.clusters import some
from rashomon.linking.events.pairs import Link

JOINS = 0.5
"""Mean likelihood over all pairs of two groups from which on they are joined."""
_SHARE = 0.7
"""Mean likelihood between two groups, as a share of that within the looser one, that they need: two matters
of one kind are alike, but less than the texts on either are among themselves."""
_LINKED = 0.6
"""Share of the pairs of two groups that must be linked at all: a text on two matters does not tie them."""


class _Groups:
    """Groups that grow, with the sums of the links within and between them."""

    def __init__(self, groups: Iterable[list[int]], links: Iterable[Link]) -> None:
        self.members = {members[0]: members for members in groups}
        self._of = {i: first for first, members in self.members.items() for i in members}
        self._within = dict.fromkeys(self.members, 0.0)
        self.between: dict[int, dict[int, float]] = {first: {} for first in self.members}
        for link in links:
            if link.first in self._of and link.second in self._of:
                self._add(self._of[link.first], self._of[link.second], link.score)

    def _add(self, one: int, two: int, score: float) -> None:
        if one == two:
            self._within[one] += score
        else:
            self.between[one][two] = self.between[one].get(two, 0.0) + score
            self.between[two][one] = self.between[one][two]

    def mean(self, one: int, two: int) -> float:
        """Give the mean likelihood between two groups."""
        pairs = len(self.members[one]) * len(self.members[two])
        return round(self.between[one].get(two, 0.0) / pairs, 9)

    def _inner(self, one: int) -> float | None:
        size = len(self.members[one])
        return self._within[one] / (size * (size - 1) / 2) if size > 1 else None

    def needed(self, one: int, two: int) -> float:
        """Give the mean likelihood that two groups need to be joined."""
        inner = [mean for group in (one, two) if (mean := self._inner(group)) is not None]
        return max(JOINS, _SHARE * min(inner)) if len(inner) > 1 else JOINS

    def join(self, one: int, two: int) -> int:
        """Join two groups; the one with the first document stays."""
        low, high = min(one, two), max(one, two)
        self._within[low] += self._within.pop(high) + self.between[low].pop(high)
        self.between[high].pop(low)
        for other, score in self.between.pop(high).items():
            del self.between[other][high]
            self._add(low, other, score)
        self.members[low] = sorted(self.members[low] + self.members.pop(high))
        return low


def _bridged(ones: list[int], others: list[int], linked: Collection[tuple[int, int]]) -> bool:
    """Tell whether too few documents of two groups are alike themselves."""
    pairs = [(min(a, b), max(a, b)) for a in some(ones) for b in some(others)]
    return sum(pair in linked for pair in pairs) < _LINKED * len(pairs)


def merged(
    groups: list[list[int]], links: Sequence[Link], clash: Callable[[list[int], list[int]], bool]
) -> list[list[int]]:
    """Join the two groups that are most alike again and again, while they are alike enough.

    Args:
        groups: the documents put together so far; each in order.
        links: how likely two documents are on one matter; where there is none it is 0.
        clash: tells whether something forbids that two groups are one.
    """
    held = _Groups(groups, links)
    linked = {(link.first, link.second) for link in links}
    heap = [
        (-held.mean(one, two), one, two)
        for one, beside in held.between.items()
        for two in beside
        if one < two
    ]
    heapq.heapify(heap)
    while heap:
        mean, one, two = heapq.heappop(heap)
        if -mean < JOINS:
            break
        if one not in held.members or two not in held.members or -mean != held.mean(one, two):
            continue
        ones, others = held.members[one], held.members[two]
        if -mean < held.needed(one, two) or _bridged(ones, others, linked) or clash(ones, others):
            continue
        low = held.join(one, two)
        for other in held.between[low]:
            heapq.heappush(heap, (-held.mean(low, other), min(low, other), max(low, other)))
    return [held.members[first] for first in sorted(held.members)]
