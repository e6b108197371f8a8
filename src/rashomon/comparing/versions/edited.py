"""Sentences that were moved and edited at once: no long run of them stayed, and yet they are the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.comparing.versions.matching import matched, merged
from rashomon.comparing.versions.passage import LEAST_MOVED, Alignment, Passage
from rashomon.comparing.versions.sliding import border
from rashomon.comparing.versions.tokens import Tokens

LEAST_ALIKE = 0.6
"""Likeness of the words of two sentences, 0 to 1, from which one is the other."""
MOST_PAIRS = 40_000
"""Pairs of sentences up to which all are looked at."""
LONGEST = 400
"""Tokens of a sentence that is still looked at."""
Stretch = tuple[int, int]


def with_edited(
    before: Tokens, after: Tokens, ids: tuple[Sequence[int], Sequence[int]], alignment: Alignment
) -> Alignment:
    """Add what was moved and edited to the moved passages: the most alike first, each sentence once."""
    passages = alignment.moved
    runs = (*alignment.runs, *(run for passage in passages for run in passage.runs))
    old = list(_sentences(before, [(r.a, r.a + r.size) for r in runs] + [p.before for p in passages]))
    new = list(_sentences(after, [(r.b, r.b + r.size) for r in runs] + [p.after for p in passages]))
    if not old or not new or len(old) * len(new) > MOST_PAIRS:
        return alignment
    from rapidfuzz.distance import Indel

    pairs = []
    for one in old:
        for other in new:
            words = ids[0][slice(*one)], ids[1][slice(*other)]
            score = Indel.normalized_similarity(*words, score_cutoff=LEAST_ALIKE)
            if score and _crosses(one, other, alignment):
                pairs.append((-score, one, other))
    found: list[Passage] = []
    for _, one, other in sorted(pairs):
        if all(one != passage.before and other != passage.after for passage in found):
            same = matched(*ids, range(*one), range(*other))
            found.append(Passage(one, other, tuple(merged(same))))
    moved = sorted((*passages, *found), key=lambda passage: passage.after)
    return Alignment(alignment.runs, tuple(moved))


def _crosses(one: Stretch, other: Stretch, alignment: Alignment) -> bool:
    """Tell whether something that stayed stands between both: else one was only put in the other's place."""
    return any((run.a < one[0]) != (run.b < other[0]) for run in alignment.runs)


def _sentences(side: Tokens, taken: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield the sentences of which no token stayed or was moved, if they are long enough to be told."""
    used = bytearray(len(side))
    for start, end in taken:
        used[start:end] = b"\x01" * (end - start)
    start = 0
    for token in range(1, len(side) + 1):
        if token == len(side) or border(side, token) > 1:
            untouched = token - start <= LONGEST and not any(used[start:token])
            if untouched and side.words(start, token) >= LEAST_MOVED:
                yield start, token
            start = token
