"""A moved passage with the rest of its first and last sentence, which was edited as it was moved."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.comparing.versions.matching import matched, merged
from rashomon.comparing.versions.passage import Passage
from rashomon.comparing.versions.sliding import border
from rashomon.comparing.versions.tokens import Tokens


def grown(
    passages: Sequence[Passage], sides: tuple[Tokens, Tokens], ids: tuple[Sequence[int], Sequence[int]],
    used: tuple[bytearray, bytearray],
) -> tuple[Passage, ...]:  # fmt: skip
    """Let each passage reach to the ends of its sentences, where nothing else stands there.

    Args:
        passages: what was moved.
        sides: both texts.
        ids: what each of their tokens is.
        used: tokens of both that stayed or belong to a passage; those that passages come to are added.
    """
    told = []
    for passage in passages:
        ends = [list(passage.before), list(passage.after)]
        most = passage.before[1] - passage.before[0]
        runs = [*passage.runs]
        for which, step in ((0, -1), (1, 1)):
            reach = [
                _reach(side, taken, end[which], step, most)
                for side, taken, end in zip(sides, used, ends, strict=True)
            ]
            if None in reach or not any(reach):
                continue
            gaps = []
            for taken, end, size in zip(used, ends, reach, strict=True):
                edge = end[which] + step * (size or 0)
                start, stop = sorted((end[which], edge))
                taken[start:stop] = b"\x01" * (stop - start)
                gaps.append(range(start, stop))
                end[which] = edge
            runs += matched(*ids, gaps[0], gaps[1])
        before, after = ((end[0], end[1]) for end in ends)
        told.append(Passage(before, after, tuple(merged(runs))))
    return tuple(told)


def _reach(side: Tokens, taken: bytearray, edge: int, step: int, most: int) -> int | None:
    """Count the free tokens up to the end of the sentence; None where another stands there, or it is far."""
    for size in range(most + 1):
        if border(side, edge + step * size) > 1:
            return size
        following = edge + step * size - (step < 0)
        if not 0 <= following < len(side) or taken[following]:
            return None
    return None
