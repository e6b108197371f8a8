"""How near two folded words are.

A weighted edit distance (Levenshtein 1966; costs by kind of letter): vowels wander between
transliterations, so a vowel for a vowel costs little; voiced and voiceless pairs of one place cost half;
any other consonant costs fully. closeness = 1 - cost / (0.6 * length of the longer word), not below 0:
one full consonant is too much in a word of seven letters (Almatov, Almanov) and a slip of the pen in one
of ten.
"""

from __future__ import annotations

from functools import cache, lru_cache

from rashomon.linking.names.folding import fold, skeleton
from rashomon.linking.names.tables import rows_of

_VOWELS = frozenset("aeiou")
_WEAK = frozenset("hj")
_NEAR = frozenset(
    frozenset(pair)
    for pair in ("bp", "dt", "fv", "gk", "gh", "hk", "sz", "sš", "čš", "čj", "jz", "dz", "jg", "bv")
)
_LONGEST_WORD = 40
SAME_WORD = 0.8
"""From here on two folded words may be one."""


@cache
def _swap(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        return 0.25
    if {a, b} == {"k", "č"}:  # a plain c may be either
        return 0.25
    return 0.5 if frozenset((a, b)) in _NEAR else 1.0


@cache
def _drop(letter: str) -> float:
    if letter in _VOWELS:
        return 0.35
    return 0.5 if letter in _WEAK else 1.0


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


@cache
def _families() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, row in enumerate(rows_of("variants.csv")):
        for name in row["variants"].split():
            found.setdefault(fold(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def is_given_name(folded: str) -> bool:
    """Tell whether a folded word is a given name that the table of variants knows."""
    return folded in _families()


def variants_of(folded: str) -> frozenset[int]:
    """Give the rows of the table of variants that a folded given name stands in."""
    return _families().get(folded, frozenset())


@lru_cache(maxsize=400_000)
def _close(a: str, b: str) -> float:
    families = _families()
    if families.get(a, frozenset()) & families.get(b, frozenset()):
        return 0.95
    length = max(len(a), len(b))
    if not length or length > _LONGEST_WORD or abs(len(a) - len(b)) > 0.6 * length:
        return 0.0
    known = a in families and b in families
    near = max(0.0, 1 - _cost(a, b) / (0.6 * length))
    # two given names that the table holds apart (Islam, Ilham) are two names, however near they look
    return min(near, SAME_WORD - 0.1) if known else near


def _bones(a: str, b: str) -> float:
    """Compare consonants; a word with fewer than two says nothing."""
    one, two = sorted((skeleton(a), skeleton(b)))
    if min(len(one), len(two)) < 2:
        return _close(a, b)
    return 0.95 if one == two else 0.95 * _close(one, two)


def closeness(a: str, b: str, *, abjad: bool = False) -> float:
    """Give 0 to 1 for two folded words.

    With `abjad` only their consonants are compared, with and without v, which Arabic writes like u.
    Symmetric. Words that the table of given-name variants joins (Joe, Joseph) give 0.95.
    """
    if a == b:
        return 1.0
    a, b = sorted((a, b))
    if abjad:
        return max(_bones(a, b), 0.97 * _bones(a.replace("v", ""), b.replace("v", "")))
    return _close(a, b)
