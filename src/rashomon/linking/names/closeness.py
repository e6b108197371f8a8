"""How near two folded words are.

A weighted edit distance (Levenshtein 1966; costs by kind of letter): vowels wander between
transliterations, so a vowel for a vowel costs little; consonants that spellings exchange cost what
data/sounds.csv says; any other consonant costs fully. closeness = 1 - cost / (0.6 * length of the longer
word), not below 0: one full consonant is too much in a word of seven letters (Almatov, Almanov) and a slip
of the pen in one of ten.
"""

from __future__ import annotations

from functools import cache, lru_cache

from rashomon.linking.names.abjad import abjad_closeness
from rashomon.linking.names.folding import skeleton
from rashomon.linking.names.tables import rows_of
from rashomon.linking.names.variants import of_two_given_names, spellings_of, variants_of

_VOWELS = frozenset("aeiou")
_LONGEST_WORD = 40
SAME_WORD = 0.8
"""From here on two folded words may be one."""


@cache
def _near() -> dict[tuple[str, str], float]:
    costs: dict[tuple[str, str], float] = {}
    for row in rows_of("sounds.csv"):
        if row["script"] == "near":
            costs[row["one"], row["other"]] = costs[row["other"], row["one"]] = float(row["cost"])
    return costs


@cache
def _swap(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        return 0.25
    return _near().get((a, b), 1.0)


@cache
def _drop(letter: str) -> float:
    if letter in _VOWELS:
        return 0.35
    return {"h": 0.5, "j": 0.3}.get(letter, 1.0)


def _cost(a: str, b: str) -> float:
    drops = [_drop(letter) for letter in b]
    row = [0.0]
    for drop in drops:
        row.append(row[-1] + drop)
    for letter in a:
        own = _drop(letter)
        above, left = row, row[0] + own
        row = [left]
        for j, other in enumerate(b):
            step = above[j] + _swap(letter, other)
            up = above[j + 1] + own
            left += drops[j]
            left = min(left, up)
            left = min(left, step)
            row.append(left)
    return row[-1]


@lru_cache(maxsize=100_000)
def _strong(word: str) -> int:
    """Count the consonants that cost fully when dropped."""
    return sum(letter not in "aeiouhj" for letter in word)


@lru_cache(maxsize=200_000)
def _close(a: str, b: str) -> float:
    length = max(len(a), len(b))
    if not length or length > _LONGEST_WORD or abs(len(a) - len(b)) > 0.6 * length:
        return 0.0
    if length <= 3 and skeleton(a)[:1] != skeleton(b)[:1]:
        return 0.0
    if abs(_strong(a) - _strong(b)) > 0.3 * length:  # so many consonants too many cost more than half
        return 0.0
    near = max(0.0, 1 - _cost(a, b) / (0.6 * length))
    if ("ks" in a) != ("ks" in b):  # a western x is ks, an Uzbek one h
        near = max(near, 0.97 * _close(a.replace("ks", "h"), b.replace("ks", "h")))
    if ("aja" in a) != ("aja" in b):  # Kaja, Kaya, Кая
        near = max(near, 0.97 * _close(a.replace("aja", "a"), b.replace("aja", "a")))
    return near


@lru_cache(maxsize=400_000)
def _named_close(a: str, b: str, *, abjad: bool) -> float:
    rows_a, rows_b = variants_of(a), variants_of(b)
    if rows_a and rows_b:
        if rows_a & rows_b:
            return 0.95
        # two given names that the table holds apart (Islam, Ilham) are two names, however near they look
        near = max(abjad_closeness(a, b), abjad_closeness(b, a)) if abjad else _close(a, b)
        return min(near, SAME_WORD - 0.1)
    if not abjad and of_two_given_names(a, b):
        return min(_close(a, b), SAME_WORD - 0.1)
    if abjad:
        forms = [(x, y) for x in spellings_of(a) for y in spellings_of(b)]
        return max(max(0.97 * abjad_closeness(x, y), 0.97 * abjad_closeness(y, x)) for x, y in forms)
    return _close(a, b)


def closeness(a: str, b: str, *, abjad: bool = False, names: bool = True) -> float:
    """Give 0 to 1 for two folded words; symmetric.

    Args:
        a: one folded word.
        b: the other.
        abjad: one of them comes from a script that leaves vowels out (abjad.py).
        names: the table of given-name variants counts: Joe and Joseph give 0.95.
    """
    if a == b:
        return 1.0
    a, b = sorted((a, b))
    if names:
        return _named_close(a, b, abjad=abjad)
    return max(abjad_closeness(a, b), abjad_closeness(b, a)) if abjad else _close(a, b)
