"""Runs of words that two texts share and that each of them has once: safe anchors, wherever they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

SHINGLE = 5
"""Tokens in a row that must be the same, and stand once in each text, for a run to begin."""


class Run(NamedTuple):
    """Tokens that are the same in both texts.

    Attributes:
        a: first token in the earlier text.
        b: first token in the later text.
        size: how many.
    """

    a: int
    b: int
    size: int


def unique_runs(before: Sequence[int], after: Sequence[int]) -> list[Run]:
    """Find the longest runs around shingles that each text has once, in the order of the earlier text."""
    places = [_once(ids) for ids in (before, after)]
    pairs = sorted((places[0][key], places[1][key]) for key in places[0].keys() & places[1].keys())
    found: list[Run] = []
    ahead: dict[int, int] = {}
    for a, b in pairs:
        # A run on the same diagonal that reaches so far already holds this shingle.
        if ahead.get(b - a, -1) >= a + SHINGLE:
            continue
        first, last = 0, SHINGLE
        while a + first > 0 and b + first > 0 and before[a + first - 1] == after[b + first - 1]:
            first -= 1
        while a + last < len(before) and b + last < len(after) and before[a + last] == after[b + last]:
            last += 1
        ahead[b - a] = a + last
        found.append(Run(a + first, b + first, last - first))
    return sorted(found)


def _once(ids: Sequence[int]) -> dict[tuple[int, ...], int]:
    shingles = list(zip(*(ids[shift:] for shift in range(SHINGLE)), strict=False))
    seen: dict[tuple[int, ...], int] = {}
    for place, shingle in enumerate(shingles):
        seen[shingle] = -1 if shingle in seen else place
    return {shingle: place for shingle, place in seen.items() if place >= 0}


def heaviest_chain(runs: Sequence[Run]) -> set[Run]:
    """Choose the runs that stand in one order in both texts and have the most tokens together.

    Args:
        runs: in the order of the earlier text.
    """
    ends: list[int] = []  # places in the later text, ascending, and the best chain that ends there
    best: list[tuple[int, int]] = []
    before: list[int] = []
    for index, run in enumerate(runs):
        at = bisect_left(ends, run.b)
        weight, previous = best[at - 1] if at else (0, -1)
        before.append(previous)
        weight += run.size
        place = bisect_right(ends, run.b)
        if place and best[place - 1][0] >= weight:
            continue
        ends.insert(place, run.b)
        best.insert(place, (weight, index))
        while place + 1 < len(best) and best[place + 1][0] <= weight:
            del ends[place + 1], best[place + 1]
    chosen: set[Run] = set()
    at = best[-1][1] if best else -1
    while at >= 0:
        chosen.add(runs[at])
        at = before[at]
    return chosen


def longest_free(run: Run, used_before: bytearray, used_after: bytearray) -> Run | None:
    """Cut a run to its longest piece whose tokens are used on neither side; None where none is free."""
    piece = Run(run.a, run.b, 0)
    start = 0
    for step in range(run.size + 1):
        if step == run.size or used_before[run.a + step] or used_after[run.b + step]:
            if step - start > piece.size:
                piece = Run(run.a + start, run.b + start, step - start)
            start = step + 1
    return piece if piece.size else None
