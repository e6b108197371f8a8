"""What stands in one place of one template in two texts: "Greetings on ... Day", "spoke with ... of ..."."""

from __future__ import annotations

import re

from rashomon.linking.names.closeness import SAME_WORD, closeness
from rashomon.linking.names.folding import fold

_TOKEN = re.compile(r"\w+(?:[.,:]\d+)*")
_SIDE = 2
_LONGEST = 4
_ONE_NAME = 24


def _places(tokens: list[str], longest: int) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Map two words before and two after to the one and more words between, where that place is met once.

    A place that is the whole text stands in no form that another could share.
    """
    found: dict[tuple[str, ...], tuple[str, ...] | None] = {}
    tokens = ["^"] * _SIDE + tokens + ["$"] * _SIDE
    lower = [token.lower() for token in tokens]
    for i in range(_SIDE, len(tokens)):
        for width in range(1, longest + 1):
            after = lower[i + width : i + width + _SIDE]
            formless = i == _SIDE and after == ["$"] * _SIDE
            if len(after) == _SIDE and not formless:
                key = (*lower[i - _SIDE : i], *after)
                found[key] = None if key in found else tuple(tokens[i : i + width])
    return {key: middle for key, middle in found.items() if middle}


def _named(words: tuple[str, ...]) -> bool:
    return any(word[0].isupper() or word[0].isdigit() for word in words)


def alike(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Tell whether two names are one, however spelt, or one stands inside the other."""
    a, b = fold("".join(one)), fold("".join(two))
    if not a or not b:
        return "".join(one) == "".join(two)
    if a in b or b in a:
        return True
    return max(len(a), len(b)) <= _ONE_NAME and closeness(a, b) >= SAME_WORD


def fillings(text1: str, text2: str, *, longest: int = _LONGEST) -> list[tuple[str, str]]:
    """List names and numbers that stand in the same surroundings and are others, once each, sorted.

    Args:
        text1: a text.
        text2: another.
        longest: words that one place may hold.
    """
    one, two = _places(_TOKEN.findall(text1), longest), _places(_TOKEN.findall(text2), longest)
    found = {
        (" ".join(one[key]), " ".join(two[key]))
        for key in one.keys() & two.keys()
        if _named(one[key]) and _named(two[key]) and not alike(one[key], two[key])
    }
    return sorted(found)
