"""Tokens of two versions -> which token of the one is which of the other, and which passages were moved."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rashomon.comparing.versions.edited import with_edited
from rashomon.comparing.versions.growing import grown
from rashomon.comparing.versions.islands import without_islands
from rashomon.comparing.versions.matching import matched, merged
from rashomon.comparing.versions.passage import LEAST_MOVED, Alignment, Passage
from rashomon.comparing.versions.runs import Run, heaviest_chain, longest_free, unique_runs
from rashomon.comparing.versions.sliding import border, slid
from rashomon.comparing.versions.tokens import Tokens

OVERHANG = 4
"""Tokens that a run loses at each end, one less at most, where it reaches into another sentence."""
JOINED = 12
"""Tokens up to which two moved passages with changed words between them are one."""


def align(before: Tokens, after: Tokens) -> Alignment:
    """Align two versions; linear where they are much alike, and never longer than a few tenths of a second.

    Runs that each text has once are anchors: those in one order in both texts part the texts, others were
    moved; between two anchors words are matched by their longest common subsequence.
    """
    known: dict[str, int] = {}
    a, b = ([known.setdefault(key, len(known)) for key in side.keys] for side in (before, after))
    size = _same(a, b)
    head = _within_sentences(Run(0, 0, size), before)
    size = _same(a[head.size :][::-1], b[head.size :][::-1])
    tail = _within_sentences(Run(len(a) - size, len(b) - size, size), before)
    shifted = (
        Run(run.a + head.size, run.b + head.size, run.size)
        for run in unique_runs(a[head.size : tail.a], b[head.size : tail.b])
    )
    shared = sorted(run for run in (_within_sentences(one, before) for one in shifted) if run.size)
    chain = heaviest_chain(shared)
    used = bytearray(len(a)), bytearray(len(b))
    anchors = _placed([head, tail, *sorted(chain)], used)
    moved = _passages([run for run in shared if run not in chain], used, before, (a, b))
    free = bytearray(used[0]), bytearray(used[1])
    for passage in moved:
        for side, (start, end) in zip(free, (passage.before, passage.after), strict=True):
            side[start:end] = b"\x01" * (end - start)
    moved = grown(moved, (before, after), (a, b), free)
    runs = [*anchors]
    for left, right in pairwise([Run(0, 0, 0), *anchors, Run(len(a), len(b), 0)]):
        gap = [
            [token for token in range(start, end) if not side[token]]
            for side, start, end in (
                (free[0], left.a + left.size, right.a),
                (free[1], left.b + left.size, right.b),
            )
        ]
        runs += matched(a, b, gap[0], gap[1])
    tidy = without_islands(merged(runs), before, after, moved)
    found = Alignment(tuple(slid(tidy, before, after, moved)), moved)
    return with_edited(before, after, (a, b), found)


def _same(a: Sequence[int], b: Sequence[int]) -> int:
    """Count the tokens that two texts begin with."""
    return next(
        (n for n, (one, other) in enumerate(zip(a, b, strict=False)) if one != other), min(len(a), len(b))
    )


def _within_sentences(run: Run, before: Tokens) -> Run:
    """Leave the few tokens away with which a run reaches into another sentence.

    "The" of the sentence behind stands at the end of a run by chance; a full stop belongs to what it ends.
    """
    first, last = run.a, run.a + run.size
    head = next((n for n in range(min(OVERHANG, run.size)) if border(before, first + n) > 1), 0)
    tail = next((n for n in range(min(OVERHANG, run.size)) if border(before, last - n) > 1), 0)
    return Run(run.a + head, run.b + head, max(0, run.size - head - tail))


def _placed(runs: Sequence[Run], used: tuple[bytearray, bytearray]) -> list[Run]:
    """Take the tokens of runs, the first first; none is taken twice."""
    placed = []
    for run in runs:
        piece = longest_free(run, *used)
        if piece:
            placed.append(piece)
            used[0][piece.a : piece.a + piece.size] = b"\x01" * piece.size
            used[1][piece.b : piece.b + piece.size] = b"\x01" * piece.size
    return sorted(placed)


def _passages(
    runs: list[Run], used: tuple[bytearray, bytearray], before: Tokens, ids: tuple[list[int], list[int]]
) -> tuple[Passage, ...]:
    """Give what stands in another order, the longest first, and joins passages that stand together."""
    scratch = bytearray(used[0]), bytearray(used[1])
    long = [run for run in sorted(runs, key=lambda run: (-run.size, run)) if run.size >= LEAST_MOVED]
    found = [run for run in _placed(long, scratch) if before.words(run.a, run.a + run.size) >= LEAST_MOVED]
    groups: list[list[Run]] = []
    for run in found:
        if groups and _together(groups[-1][-1], run, used):
            groups[-1].append(run)
        else:
            groups.append([run])
    return tuple(sorted((_passage(group, ids) for group in groups), key=lambda passage: passage.after))


def _together(left: Run, right: Run, used: tuple[bytearray, bytearray]) -> bool:
    a, b = (left.a + left.size, right.a), (left.b + left.size, right.b)
    near = all(0 <= end - start <= JOINED for start, end in (a, b))
    return near and not any(used[0][slice(*a)]) and not any(used[1][slice(*b)])


def _passage(group: list[Run], ids: tuple[list[int], list[int]]) -> Passage:
    runs = [*group]
    for left, right in pairwise(group):
        gap = (range(left.a + left.size, right.a), range(left.b + left.size, right.b))
        runs += matched(*ids, *gap)
    first, last = group[0], group[-1]
    before, after = (first.a, last.a + last.size), (first.b, last.b + last.size)
    return Passage(before, after, tuple(merged(runs)))
