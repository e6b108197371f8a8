"""Pairing the words of two personal names one to one, the worst pair as good as can be."""

from __future__ import annotations

from itertools import permutations

from rashomon.linking.names.closeness import closeness

_EXACT_ALIGNMENT = 5

Pair = tuple[str, str, float]


def aligned(few: tuple[str, ...], many: tuple[str, ...], *, abjad: bool) -> list[Pair]:
    """Pair each word of the shorter name with one of the longer."""
    table = [[closeness(a, b, abjad=abjad) for b in many] for a in few]
    if len(many) == 2 and len(few) == 2:
        (aa, ab), (ba, bb) = table
        straight, crossed = (min(aa, bb), aa + bb), (min(ab, ba), ab + ba)
        if straight >= crossed:
            return [(few[0], many[0], aa), (few[1], many[1], bb)]
        return [(few[0], many[1], ab), (few[1], many[0], ba)]
    if len(many) <= _EXACT_ALIGNMENT:

        def goodness(order: tuple[int, ...]) -> tuple[float, float]:
            met = [table[i][j] for i, j in enumerate(order)]
            return min(met), sum(met)

        best = max(permutations(range(len(many)), len(few)), key=goodness)
        return [(few[i], many[j], table[i][j]) for i, j in enumerate(best)]
    pairs: list[Pair] = []
    free = set(range(len(many)))
    for i, word in enumerate(few):
        j = max(sorted(free), key=lambda j: table[i][j])
        free.discard(j)
        pairs.append((word, many[j], table[i][j]))
    return pairs
