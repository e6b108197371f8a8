"""Whether two personal names may be one person's.

Words are aligned one to one so that the worst pair is as good as can be; the score is the closeness of
that worst pair. So one given name that disagrees parts two people, however long their names. Full words
of the shorter name must all be met; initials must fit given names in their order; fathers' names and
feminine forms part (forbidding.py). What only one name has (a patronymic, a middle name) costs 0.02 a
word; a name without given name scores 0.8 at most, one with initials only 0.9. What stays open (a word
that only nearly agrees, a first name that only one has) scores between 0.5 and 0.7: a doubt.
"""

from __future__ import annotations

from functools import cache

from rashomon.linking.names.aligning import Pair, aligned
from rashomon.linking.names.closeness import SAME_WORD, closeness
from rashomon.linking.names.folding import fold
from rashomon.linking.names.forbidding import by_father, by_gender, by_generation, by_initials
from rashomon.linking.names.parts import Parts, parts_of
from rashomon.linking.names.result import NameMatch, scored
from rashomon.linking.names.tables import words_of
from rashomon.linking.names.variants import is_given_name

_SURE = 0.95
"""A family name in the middle of a longer name must be met as nearly as two spellings of a given name."""
_INITIAL = 0.9
_SURNAME_ONLY = 0.8
_DOUBT = 0.6
_APART = 0.3


@cache
def _either() -> frozenset[str]:
    """Names that are given to sons and borne as a father's or family's name alike."""
    return frozenset(map(fold, words_of("given_or_family")))


def _surname_only(one: Parts, full: Parts) -> NameMatch:
    word = one.words[0]
    first, family = full.words[0], full.family
    targets = [family] if family and not (is_given_name(family) and not is_given_name(first)) else []
    if first not in targets and not is_given_name(first):
        targets.append(first)
    near = [(closeness(word, target, abjad=one.abjad != full.abjad), target == family) for target in targets]
    close = max((score for score, last in near if last or score >= _SURE), default=0.0)
    pairs: list[Pair] = [(word, target, 0.0) for target in targets]
    if parted := by_gender(pairs, (word, full.family)):
        return _perhaps_genitive(one, full, parted)
    if close < SAME_WORD:
        return scored(0.4 * close, "the one word of the shorter name is not the other's family name")
    said = f"family name {word!r} agrees, one name has no given name"
    return scored(_SURNAME_ONLY * (close if close >= 0.875 else min(close, 0.87)), said)


def _perhaps_genitive(one: Parts, full: Parts, parted: str) -> NameMatch:
    """Leave open whether a family name alone is a woman's or the genitive of a man's: Нарышкина."""
    if one.cyrillic and full.cyrillic and one.words[0] == f"{full.family}a":
        return scored(_DOUBT, f"{parted}, or the genitive of the one is the other")
    return scored(_APART, parted)


def _said(pairs: list[Pair]) -> str:
    return ", ".join(f"{a}={b}" if a == b else f"{a}~{b} {close:.2f}" for a, b, close in pairs)


def _open_question(one: Parts, two: Parts, pairs: list[Pair], free: list[str]) -> str | None:
    """Say what keeps names whose words agree from being sure; None for nothing."""
    if "sr" in {one.generation, two.generation} and one.generation != two.generation:
        return "only one is called the elder"
    if (
        len(two.words) == len(one.words) == 2
        and pairs[0][1] == two.words[1] != two.words[0]
        and {*one.words} <= _either()
    ):
        return "given names in another order"
    if len(one.words) > 1 and one.patronymic is None and two.patronymic is None and two.family in free:
        at = [two.words.index(word) for _, word, _ in pairs]
        near = next((close for a, _, close in pairs if a == one.family), 1.0)
        if at != sorted(at) or near < _SURE:
            return f"only one goes on with {two.family!r}"
    if len(one.words) > 1 and two.words[0] in free and two.words[0] != two.family:
        return f"only one begins with {two.words[0]!r}"
    if len(one.words) > 1 and one.patronymic is None and two.patronymic and two.family in free:
        return "one name has no family name"
    return None


def _word_by_word(one: Parts, two: Parts) -> NameMatch:
    """Score two names by their worst aligned word; the first has no more words than the second."""
    pairs = aligned(one.words, two.words, abjad=one.abjad != two.abjad)
    if len(two.words) == len(one.words) + 1 and min(pair[2] for pair in pairs) < SAME_WORD:
        for i in range(len(one.words)):
            glued = (*two.words[:i], two.words[i] + two.words[i + 1], *two.words[i + 2 :])
            met = aligned(one.words, glued, abjad=one.abjad != two.abjad)
            if min(pair[2] for pair in met) >= SAME_WORD:
                return scored(0.9 * min(pair[2] for pair in met), f"two words are one: {_said(met)}")
    a, b, worst = min(pairs, key=lambda pair: pair[2])
    parted = (
        by_generation(one, two)
        or by_father(one, two)
        or by_gender(pairs, (one.family, two.family))
        or (by_initials(one, two, pairs) if worst >= SAME_WORD else None)
    )
    if parted and len(two.words) == 1:
        longer, shorter = sorted((one, two), key=lambda parts: -len(parts.words[0]))
        return _perhaps_genitive(longer, shorter, parted)
    if parted:
        return scored(min(_APART, worst), parted)
    if worst < SAME_WORD:
        return scored(0.7 * worst, f"{a!r} does not agree with {b!r}")
    free = list(two.words)
    for _, word, _ in pairs:
        free.remove(word)
    if doubt := _open_question(one, two, pairs, free):
        return scored(_DOUBT, f"{doubt}; {_said(pairs)}")
    score = worst - 0.02 * min(len(free), 4)
    if len(one.words) == 1 and (one.initials or two.initials):
        score = min(score, _INITIAL)
    return scored(score, f"all words agree: {_said(pairs)}")


def match_persons(name1: str, name2: str) -> NameMatch:
    """Score two personal names from 0 to 1; symmetric."""
    parts = [parts_of(name) for name in sorted((name1, name2))]
    one, two = sorted(parts, key=lambda p: (len(p.words), len(p.initials), p.folded))
    if not one.words or max(map(len, one.words)) < 2:
        same = not two.words and bool(one.folded) and one.folded == two.folded
        return scored(0.5 if same else 0.0, "letters alone name nobody")
    if parted := by_generation(one, two):
        return scored(_APART, parted)
    if (
        one.hyphened
        and one.words == two.words[-len(one.words) :] != two.words
        and not any(map(is_given_name, one.words))
    ):
        return scored(
            _SURNAME_ONLY, f"family name {'-'.join(one.words)!r} agrees, one name has no given name"
        )
    joined = "".join(one.words) == "".join(two.words)
    if joined and len(one.words) != len(two.words) and not one.initials and not two.initials:
        return scored(0.97, f"one folded name: {' '.join(two.words)}")
    if len(one.words) == 1 and not one.initials and (len(two.words) > 1 or two.initials):
        return _surname_only(one, two)
    return _word_by_word(one, two)
