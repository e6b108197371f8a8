"""Where an added or dropped stretch may begin at several places, let it begin where a person would say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.comparing.versions.runs import Run
from rashomon.comparing.versions.tokens import Tokens

if TYPE_CHECKING:
    from rashomon.comparing.versions.passage import Passage

FARTHEST = 200
"""Tokens that a stretch is slid at most."""
_SENTENCE = frozenset(".!?…。؟。")


def slid(runs: Sequence[Run], before: Tokens, after: Tokens, moved: Sequence[Passage]) -> list[Run]:
    """Slide additions and omissions to line ends, sentence ends or signs.

    "He left. [He wept.] He went" and "He left. He [wept. He] went" are one change; the first is told.
    """
    told = list(runs)
    touched = {passage.before[0] for passage in moved}, {passage.after[0] for passage in moved}
    for index in range(len(told) - 1):
        left, right = told[index], told[index + 1]
        a, b = (left.a + left.size, right.a), (left.b + left.size, right.b)
        if (a[0] == a[1]) == (b[0] == b[1]):
            continue
        side, (start, end), starts = (after, b, touched[1]) if a[0] == a[1] else (before, a, touched[0])
        if any(start <= place < end for place in starts):
            continue
        by = _best(side, start, end, least=-left.size, most=right.size)
        told[index] = left._replace(size=left.size + by)
        told[index + 1] = Run(right.a + by, right.b + by, right.size - by)
    return told


def _best(side: Tokens, start: int, end: int, *, least: int, most: int) -> int:
    """Find the shift with the strongest border before the stretch, the smallest one among equals."""
    shifts = [0]
    keys = side.keys
    while shifts[0] > max(least, -FARTHEST) and keys[start + shifts[0] - 1] == keys[end + shifts[0] - 1]:
        shifts.insert(0, shifts[0] - 1)
    while shifts[-1] < min(most, FARTHEST) and keys[start + shifts[-1]] == keys[end + shifts[-1]]:
        shifts.append(shifts[-1] + 1)
    return max(shifts, key=lambda shift: (border(side, start + shift), -abs(shift)))


def border(side: Tokens, token: int) -> int:
    """Say how strong a border is before a token: 4 for an empty line, 2 for a sentence's end, 0 inside."""
    if not 0 < token < len(side):
        return 4
    between = side.text[side.ends[token - 1] : side.starts[token]]
    lines = between.count("\n")
    if lines:
        return 4 if lines > 1 else 3
    sign = side.text[side.ends[token - 1] - 1]
    return 2 if sign in _SENTENCE else int(not side.letters[token - 1] and bool(between))
