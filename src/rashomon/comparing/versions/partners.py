"""Which points of two readings stand on the same words, are joined, split, or alike."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.comparing.versions.passage import Alignment
from rashomon.comparing.versions.tokens import Tokens
from rashomon.model import Point, Span

LEAST_SHARED = 0.5
"""Share of the shorter point's letters that stand in the other point, from which both are one matter."""
LEAST_ALIKE = 0.6
"""Likeness of the words, 0 to 1, from which two points without common place are one matter."""


@dataclass(frozen=True, slots=True)
class Group:
    """Points of both versions that are one matter; one side is empty where the matter was added or dropped.

    Attributes:
        before: numbers of points of the earlier reading.
        after: numbers of points of the later reading.
        elsewhere: whether they stand in another order than the text around them.
    """

    before: tuple[int, ...]
    after: tuple[int, ...]
    elsewhere: bool = False


def words_of(side: Tokens, spans: Sequence[Point | Span]) -> tuple[int, ...]:
    """Give the tokens inside some spans that are words, each once, in text order."""
    found: set[int] = set()
    for span in spans:
        first = bisect_left(side.starts, span.start)
        last = bisect_left(side.starts, span.end)
        found.update(token for token in range(first, last) if side.letters[token])
    return tuple(sorted(found))


def keys_of(side: Tokens, tokens: Sequence[int]) -> list[str]:
    """Give the forms in which words are compared."""
    return [side.keys[token] for token in tokens]


def groups(
    before: Tokens, after: Tokens, points: tuple[Sequence[Point], Sequence[Point]], alignment: Alignment
) -> list[Group]:
    """Put the points of both versions together: by their place first, then by likeness."""
    words = ([words_of(before, [p]) for p in points[0]], [words_of(after, [p]) for p in points[1]])
    partner, moved = partners(alignment)
    holders: dict[int, list[int]] = {}
    for number, tokens in enumerate(words[1]):
        for token in tokens:
            holders.setdefault(token, []).append(number)
    ties = Counter[tuple[int, int]]()
    for number, tokens in enumerate(words[0]):
        for token in tokens:
            for other in holders.get(partner.get(token, -1), ()):
                ties[number, other] += before.letters[token]
    letters = ([sum(before.letters[t] for t in tokens) for tokens in words[0]],
               [sum(after.letters[t] for t in tokens) for tokens in words[1]])  # fmt: skip
    placed = list(_by_place(ties, letters))
    left = [set(range(len(side))) for side in points]
    for one in placed:
        left[0].difference_update(one.before)
        left[1].difference_update(one.after)
    keys = ([keys_of(before, w) for w in words[0]], [keys_of(after, w) for w in words[1]])
    alike = list(_by_likeness(left, keys))
    found = [Group(g.before, g.after, _elsewhere(g, words[0], moved)) for g in placed] + alike
    found += [Group((number,), ()) for number in sorted(left[0])]
    return found + [Group((), (number,)) for number in sorted(left[1])]


def partners(alignment: Alignment) -> tuple[dict[int, int], set[int]]:
    """Map each token that stayed to where it is now, and name those that were moved."""
    partner = {run.a + n: run.b + n for run in alignment.runs for n in range(run.size)}
    moved: set[int] = set()
    for passage in alignment.moved:
        partner |= {run.a + n: run.b + n for run in passage.runs for n in range(run.size)}
        moved.update(range(*passage.before))
    return partner, moved


def _elsewhere(group: Group, words: Sequence[Sequence[int]], moved: set[int]) -> bool:
    tokens = [token for number in group.before for token in words[number]]
    return 2 * sum(token in moved for token in tokens) > len(tokens)


def _by_place(ties: Counter[tuple[int, int]], letters: tuple[list[int], list[int]]) -> Iterator[Group]:
    """Group points that share words: pairs of the very same words first, then what was joined or split."""
    taken: tuple[set[int], set[int]] = (set(), set())
    for (a, b), shared in sorted(ties.items()):
        if shared == letters[0][a] == letters[1][b] and a not in taken[0] and b not in taken[1]:
            taken[0].add(a)
            taken[1].add(b)
            yield Group((a,), (b,))
    root: dict[tuple[int, int], tuple[int, int]] = {}
    for (a, b), shared in sorted(ties.items()):
        enough = shared >= LEAST_SHARED * min(letters[0][a], letters[1][b])
        if enough and a not in taken[0] and b not in taken[1]:
            root[_root(root, (1, b))] = _root(root, (0, a))
    members: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for node in sorted({*root, *root.values()}):
        members.setdefault(_root(root, node), []).append(node)
    for nodes in members.values():
        sides = [tuple(number for side, number in nodes if side == which) for which in (0, 1)]
        yield Group(sides[0], sides[1])


def _root(root: dict[tuple[int, int], tuple[int, int]], node: tuple[int, int]) -> tuple[int, int]:
    while root.get(node, node) != node:
        node = root[node]
    return node


def _by_likeness(left: list[set[int]], keys: tuple[list[list[str]], list[list[str]]]) -> Iterator[Group]:
    """Pair what is left over and much alike in its words, the most alike first."""
    if not left[0] or not left[1]:
        return
    from rapidfuzz.distance import Indel

    pairs = []
    for a in left[0]:
        for b in left[1]:
            score = Indel.normalized_similarity(keys[0][a], keys[1][b], score_cutoff=LEAST_ALIKE)
            if score and keys[0][a] and keys[1][b]:
                pairs.append((-score, a, b))
    for _, a, b in sorted(pairs):
        if a in left[0] and b in left[1]:
            left[0].discard(a)
            left[1].discard(b)
            yield Group((a,), (b,), elsewhere=True)
