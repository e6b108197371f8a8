"""Words of a short stretch matched one by one, by their longest common subsequence."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.comparing.versions.runs import Run

MOST_PAIRS = 400_000_000
"""Tokens of one stretch times tokens of the other up to which words are matched one by one."""


def matched(a: Sequence[int], b: Sequence[int], in_a: Sequence[int], in_b: Sequence[int]) -> list[Run]:
    """Match some tokens of two texts.

    Args:
        a: what each token of the earlier text is.
        b: what each token of the later text is.
        in_a: which tokens of the earlier text, ascending.
        in_b: which tokens of the later text, ascending.
    """
    if not in_a or not in_b or len(in_a) * len(in_b) > MOST_PAIRS:
        return []
    from rapidfuzz.distance import LCSseq

    steps = LCSseq.opcodes([a[token] for token in in_a], [b[token] for token in in_b])
    return [
        Run(in_a[step.src_start + n], in_b[step.dest_start + n], 1)
        for step in steps
        if step.tag == "equal"
        for n in range(step.src_end - step.src_start)
    ]


def merged(runs: Sequence[Run]) -> list[Run]:
    """Join runs that stand side by side in both texts."""
    joined: list[Run] = []
    for run in sorted(runs):
        if joined and (joined[-1].a + joined[-1].size, joined[-1].b + joined[-1].size) == (run.a, run.b):
            joined[-1] = joined[-1]._replace(size=joined[-1].size + run.size)
        elif run.size:
            joined.append(run)
    return joined
