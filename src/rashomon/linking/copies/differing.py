"""Whether what two texts have in one place are other names, other numbers or another date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from rashomon.linking.data_files import yaml_of
from rashomon.linking.names.closeness import SAME_WORD, closeness
from rashomon.linking.names.folding import fold
from rashomon.linking.names.territories import country_of

_NO_DIGIT = re.compile(r"\D+")
_ONE_NAME = 24
_SHORTEST_BEGINNING = 3
_WEIGHTIEST = 3
_FEW = 2


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(yaml_of("rashomon.linking.copies", "words.yaml")[name].split())


def is_name(word: str) -> bool:
    """Tell whether a word is a name or a number by its form; in scripts without capitals any word may be."""
    return not word[0].islower() or word in _listed("months")


def is_opener(word: str) -> bool:
    """Tell whether a word with a capital is one that sentences begin with."""
    return word.lower() in _listed("openers")


def _numbers(words: Sequence[str]) -> list[str]:
    """Give the digits of numbers; where hardly more than one word stands, also those that are words."""
    spelt = _listed("numbers") if len(words) <= _FEW else ()
    found = (_NO_DIGIT.sub("", word) or (low if (low := word.lower()) in spelt else "") for word in words)
    return [number for number in found if number]


def _left(one: Sequence[str], two: Sequence[str]) -> tuple[list[str], list[str]]:
    """Take away what both have."""
    common = Counter(one) & Counter(two)
    found = []
    for words in (one, two):
        held = Counter(common)
        left = []
        for word in words:
            if held[word]:
                held[word] -= 1
            else:
                left.append(word)
        found.append(left)
    return found[0], found[1]


def _one_name(one: Sequence[str], two: Sequence[str]) -> bool:
    """Tell whether two names are one, however spelt, cut short or written by their first letters."""
    states = country_of(" ".join(one)), country_of(" ".join(two))
    if all(states):
        return states[0] == states[1]
    a, b = sorted((fold("".join(one)), fold("".join(two))), key=len)
    if not a:
        return "".join(one).lower() == "".join(two).lower()
    longer = one if fold("".join(one)) == b else two
    initials = "".join(fold(word)[:1] for word in longer)
    if a == initials or ((len(a) == 1 or len(a) >= _SHORTEST_BEGINNING) and b.startswith(a)):
        return True
    return len(b) <= _ONE_NAME and closeness(a, b) >= SAME_WORD


def difference(one: Sequence[str], two: Sequence[str]) -> int:
    """Weigh how far names and numbers in one place of two texts are others; 0 where none is.

    What one text says more than the other is no difference.

    Args:
        one: words of a text, as they are written.
        two: words of the other in the same place.
    """
    numbers = _left(_numbers(one), _numbers(two))
    if all(numbers) and "".join(numbers[0]) != "".join(numbers[1]):
        return 2 * min(*map(len, numbers), _WEIGHTIEST)
    first, second = (
        [word for word in words if is_name(word) and not word[0].isdigit() and not is_opener(word)]
        for words in _left(one, two)
    )
    if first and second and not _one_name(first, second):
        return min(len(first), len(second), _WEIGHTIEST)
    return 0
