"""A word or two that stayed amid much that was replaced is chance ("the", "and"), and tells nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from rashomon.comparing.versions.runs import Run
from rashomon.comparing.versions.tokens import Tokens

if TYPE_CHECKING:
    from rashomon.comparing.versions.passage import Passage

MOST_WORDS = 3
FACTOR = 2
"""An island goes where what changed on each of its sides has so many times its letters."""


def without_islands(
    runs: Sequence[Run], before: Tokens, after: Tokens, moved: Sequence[Passage]
) -> list[Run]:
    """Leave islands out: after diff-match-patch, whose semantic clean-up does the same with characters.

    Args:
        runs: what stayed the same, in order in both texts.
        before: the earlier text.
        after: the later text.
        moved: passages whose letters are no change here.
    """
    sums = (
        _sums(before, [passage.before for passage in moved]),
        _sums(after, [passage.after for passage in moved]),
    )
    kept: list[Run] = []
    a = b = 0  # tokens behind the last run that was kept
    for index, run in enumerate(runs):
        end_a, end_b = run.a + run.size, run.b + run.size
        behind = runs[index + 1] if index + 1 < len(runs) else Run(len(before), len(after), 0)
        left = max(sums[0][run.a] - sums[0][a], sums[1][run.b] - sums[1][b])
        right = max(sums[0][behind.a] - sums[0][end_a], sums[1][behind.b] - sums[1][end_b])
        letters = sums[0][end_a] - sums[0][run.a]
        few = before.words(run.a, end_a) <= MOST_WORDS
        if few and letters * FACTOR <= min(left, right) and min(left, right):
            continue
        kept.append(run)
        a, b = end_a, end_b
    return kept


def _sums(side: Tokens, passages: Sequence[tuple[int, int]]) -> list[int]:
    """Add the letters up from the beginning; those of moved passages count nothing."""
    letters = list(side.letters)
    for start, end in passages:
        letters[start:end] = [0] * (end - start)
    return [0, *accumulate(letters)]
