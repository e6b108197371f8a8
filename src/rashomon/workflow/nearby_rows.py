"""Rows that share words: which of them may be one matter, for a person to look at first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import sqrt

_WORD = re.compile(r"\w+")


def nearest_first(text: str, others: Sequence[str]) -> list[int]:
    """Give the places of texts, those that share most with one text first.

    A word counts the more, the fewer of the texts have it, and the less, the longer its text. It is an order
    for looking, and decides nothing; texts in another language or script share little, and keep their order
    behind the others.

    Args:
        text: the words of the row that is looked at.
        others: the words of the other rows, in the order of the table.
    """
    words = [_words(other) for other in others]
    held = Counter(word for some in words for word in some)
    own = _words(text)
    likeness = [sum(1 / held[word] for word in some & own) / sqrt(len(some) or 1) for some in words]
    return sorted(range(len(others)), key=lambda at: -likeness[at])


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(text))
