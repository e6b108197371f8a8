"""Whether two personal names may be one person's.

Words are aligned one to one so that the worst pair is as good as can be; the score is the closeness of
that worst pair. So one given name that disagrees parts two people, however long their names. Full words
of the shorter name must all be met; an initial must be met by a word or an initial with its letter. What
only one name has (a patronymic, a middle name) costs 0.02 a word; a name without given name scores 0.8 at
most, one with initials only 0.9.
"""

from __future__ import annotations

from itertools import permutations

from rashomon.linking.names.closeness import SAME_WORD, closeness, is_given_name
from rashomon.linking.names.parts import Parts, parts_of
from rashomon.linking.names.result import NameMatch

_EXACT_ALIGNMENT = 5
_INITIAL = 0.9
_SURNAME_ONLY = 0.8

Pair = tuple[str, str, float]


def _aligned(few: tuple[str, ...], many: tuple[str, ...], *, abjad: bool) -> list[Pair]:
    """Pair each word of the shorter name with one of the longer, the worst pair as good as can be."""
    table = [[closeness(a, b, abjad=abjad) for b in many] for a in few]
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


def _initials_met(initials: tuple[str, ...], free: list[str]) -> bool:
    """Tell whether each initial finds a word or initial of its letter; those beyond may stand."""
    left = list(free)
    for letter in initials:
        if not left:
            return True
        found = next((word for word in left if word[0] == letter), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _surname_only(one: Parts, full: Parts) -> NameMatch:
    word = one.words[0]
    targets = [full.family] if full.family else []
    if full.words and full.words[0] not in targets and not is_given_name(full.words[0]):
        targets.append(full.words[0])
    close = max((closeness(word, t, abjad=one.abjad or full.abjad) for t in targets), default=0.0)
    if close < SAME_WORD:
        return NameMatch(
            round(0.4 * close, 4),
            same=False,
            why="the one word of the shorter name is not the other's family name",
        )
    return NameMatch(
        round(_SURNAME_ONLY * close, 4),
        same=True,
        why=f"family name {word!r} agrees, one name has no given name",
    )


def _said(pairs: list[Pair]) -> str:
    return ", ".join(f"{a}={b}" if a == b else f"{a}~{b} {close:.2f}" for a, b, close in pairs)


def _word_by_word(one: Parts, two: Parts) -> NameMatch:
    """Score two names by their worst aligned word; the first has no more words than the second."""
    pairs = _aligned(one.words, two.words, abjad=one.abjad != two.abjad)
    worst = min(pairs, key=lambda pair: pair[2])
    if worst[2] < SAME_WORD:
        return NameMatch(
            round(0.7 * worst[2], 4), same=False, why=f"{worst[0]!r} does not agree with {worst[1]!r}"
        )
    used = [b for _, b, _ in pairs]
    free = list(two.words)
    for word in used:
        free.remove(word)
    if not _initials_met(one.initials, [*free, *two.initials]) or not _initials_met(
        two.initials, [*one.initials]
    ):
        return NameMatch(round(0.4 * worst[2], 4), same=False, why=f"initials do not agree; {_said(pairs)}")
    score = worst[2] - 0.02 * min(len(free), 4)
    if len(one.words) == 1 and (one.initials or two.initials):
        score = min(score, _INITIAL)
    return NameMatch(round(score, 4), same=True, why=f"all words agree: {_said(pairs)}")


def match_persons(name1: str, name2: str) -> NameMatch:
    """Score two personal names from 0 to 1; symmetric."""
    parts = (parts_of(name) for name in sorted((name1, name2)))
    one, two = sorted(parts, key=lambda p: (len(p.words), len(p.initials), p.folded))
    if not one.words:
        same = not two.words and bool(one.folded) and one.folded == two.folded
        return NameMatch(0.5 if same else 0.0, same=False, why="letters alone name nobody")
    if one.generation and two.generation and one.generation != two.generation:
        return NameMatch(0.3, same=False, why=f"generations differ: {one.generation}, {two.generation}")
    if "".join(one.words) == "".join(two.words) and _initials_met(one.initials, list(two.initials)):
        return NameMatch(
            1.0 if one.words == two.words else 0.97, same=True, why=f"one folded name: {' '.join(one.words)}"
        )
    if len(one.words) == 1 and not one.initials and (len(two.words) > 1 or two.initials):
        return _surname_only(one, two)
    return _word_by_word(one, two)
