"""From scored pairs to rows of one matter, without chaining unlike things through a third."""

from __future__ import annotations

from collections import defaultdict

from rashomon.comparing.pairing import Pairing

# A group holds together while its pairs of different accounts score so many times the threshold
AVERAGE = 1.2
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
    group_of: dict[int, list[int]] = {}
    for _, left, right in matches:
        first, second = group_of.get(left, [left]), group_of.get(right, [right])
        if first is second or _average(pairing, sorted({*first, *second})) < AVERAGE * threshold:
            continue
        joined = sorted({*first, *second})
        for place in joined:
            group_of[place] = joined
    found = {tuple(members) for members in group_of.values()}
    together = {(a, b) for members in found for a in members for b in members}
    seats: dict[int, int] = defaultdict(int)
    for members in found:
        for place in members:
            seats[place] += 1
    for _, left, right in matches:
        if (left, right) not in together and max(seats[left], seats[right]) < ROWS:
            found.add((left, right))
            seats[left] += 1
            seats[right] += 1
    return [(members, _average(pairing, members)) for members in sorted(found)]


def _matches(pairing: Pairing, threshold: float) -> list[tuple[float, int, int]]:
    import numpy as np

    lefts, rights = np.nonzero(np.triu(pairing.scores >= threshold, 1))
    found = [(float(pairing.scores[a, b]), int(a), int(b)) for a, b in zip(lefts, rights, strict=True)]
    return sorted(found, key=lambda match: (-match[0], match[1], match[2]))


def _average(pairing: Pairing, members: Group | list[int]) -> float:
    side = [pairing.matters[place].side for place in members]
    scores = [
        float(pairing.scores[a, b])
        for i, a in enumerate(members)
        for j, b in enumerate(members[i + 1 :], i + 1)
        if side[i] != side[j]
    ]
    return round(sum(scores) / len(scores), 4) if scores else 0.0
