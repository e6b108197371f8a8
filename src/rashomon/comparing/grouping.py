"""From scored pairs to rows of one matter, without chaining unlike things through a third."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rashomon.comparing.pairing import Pairing

if TYPE_CHECKING:
    from rashomon.comparing.likeness import Matrix

# A group holds together while its pairs of different accounts score so many times the threshold
AVERAGE = 1.5
# and while no two of them of different accounts score below this share of it: a row is one matter.
FLOOR = 0.5
# A point stands in so many rows at most.
ROWS = 2

Group = tuple[int, ...]


def groups(pairing: Pairing, threshold: float) -> list[tuple[Group, float]]:
    """Group points into rows.

    Agglomerative, best pair first, by average linkage over pairs of different accounts: two groups become
    one row only where all their points taken together are alike enough. A match that was not joined so
    becomes a row of its own, while its points stand in fewer than `ROWS` rows; beyond that it is dropped.

    Args:
        pairing: scores of all pairs.
        threshold: score from which a pair is a match.

    Returns:
        Places of points (sorted) with the average score of the row.
    """
    matches = _matches(pairing, threshold)
    apart = _apart(pairing)
    group_of = _joined(pairing, apart, matches, threshold)
    found = set(group_of.values())
    seats: dict[int, int] = defaultdict(int)
    for place in group_of:
        seats[place] = 1
    for _, left, right in matches:
        together = left in group_of and group_of[left] is group_of.get(right)
        if not together and max(seats[left], seats[right]) < ROWS:
            found.add((left, right))
            seats[left] += 1
            seats[right] += 1
    return [(members, _average(pairing, apart, members)) for members in sorted(found)]


def _joined(
    pairing: Pairing, apart: Matrix, matches: list[tuple[float, int, int]], threshold: float
) -> dict[int, Group]:
    """Join groups, best match first; give the group of each point that stands in one."""
    import numpy as np

    group_of: dict[int, Group] = {}
    tried: set[tuple[Group, Group]] = set()
    inside: dict[Group, tuple[float, float]] = {}
    for _, left, right in matches:
        first, second = group_of.get(left, (left,)), group_of.get(right, (right,))
        if first is second or (first, second) in tried:
            continue
        total, pairs = _between(pairing, apart, first, second)
        for group in (first, second):
            total += inside.get(group, (0.0, 0.0))[0]
            pairs += inside.get(group, (0.0, 0.0))[1]
        barred = pairing.barred[np.ix_(first, second)].any()
        if (
            barred
            or total < AVERAGE * threshold * pairs
            or _strangers(pairing, apart, first, second, threshold)
        ):
            tried.add((first, second))
            continue
        joined = tuple(sorted((*first, *second)))
        inside[joined] = (total, pairs)
        for place in joined:
            group_of[place] = joined
    return group_of


def _apart(pairing: Pairing) -> Matrix:
    """Give 1 for every pair of points of different accounts."""
    import numpy as np

    sides = np.array([matter.side for matter in pairing.matters])
    apart: Matrix = (sides[:, None] != sides[None, :]).astype(np.float64)
    return apart


def _between(pairing: Pairing, apart: Matrix, first: Group, second: Group) -> tuple[float, float]:
    """Give the sum of scores between two groups, and over how many pairs of different accounts."""
    import numpy as np

    block = np.ix_(first, second)
    return float(pairing.scores[block].sum()), float(apart[block].sum())


def _strangers(pairing: Pairing, apart: Matrix, first: Group, second: Group, threshold: float) -> bool:
    """Tell whether two points of different accounts, one of each group, have hardly a thing in common."""
    import numpy as np

    block = np.ix_(first, second)
    return bool(((pairing.scores[block] < FLOOR * threshold) & (apart[block] > 0)).any())


def _matches(pairing: Pairing, threshold: float) -> list[tuple[float, int, int]]:
    import numpy as np

    lefts, rights = np.nonzero(np.triu(pairing.scores >= threshold, 1))
    found = [(float(pairing.scores[a, b]), int(a), int(b)) for a, b in zip(lefts, rights, strict=True)]
    return sorted(found, key=lambda match: (-match[0], match[1], match[2]))


def _average(pairing: Pairing, apart: Matrix, members: Group) -> float:
    import numpy as np

    block = np.ix_(members, members)
    return round(float(pairing.scores[block].sum() / max(1.0, apart[block].sum())), 4)
