"""Numbers in words and in digits: "forty-four", "one hundred and fifty", "1,870", "3.2 million"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rashomon.comparing.terms import Word

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_TENS = range(20, 100, 10)
# What may stand between a word for tens and one for units.
_HYPHEN = re.compile(r"[\s\-\u2010-\u2015]")


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number as written.

    Attributes:
        value: how much, without the scale words behind it ("3" of "3 million").
        end: code point behind its last; a sign written to it is outside.
        words: how many words it takes.
        digits: True where it is written in digits.
    """

    value: float
    end: int
    words: int
    digits: bool


def numeral(text: str, found: Sequence[Word], place: int, rules: Mapping[str, Any]) -> Numeral | None:
    """Read the number that begins at a word; None where none does.

    Args:
        text: the whole text.
        found: words of a stretch of it, in text order.
        place: which of them.
        rules: `cardinals` and `scales` of the language.
    """
    word = found[place]
    written = _DIGITS.match(text, word.start)
    if written and written.end() >= word.end:
        digits = written.group().rstrip(",")
        return Numeral(float(digits.replace(",", "")), word.start + len(digits), 1, digits=True)
    value = _below_hundred(text, found, place, rules["cardinals"])
    if value is None:
        scale = rules["scales"].get(word.folded)
        return Numeral(float(scale), word.end, 1, digits=False) if scale else None
    return _with_hundreds(text, found, place, value, rules)


def _below_hundred(
    text: str, found: Sequence[Word], place: int, cardinals: Mapping[str, float]
) -> tuple[float, int] | None:
    """Give a number below a hundred and how many words it takes: "forty-four" takes two."""
    value = cardinals.get(found[place].folded)
    if value is None:
        return None
    if value in _TENS and place + 1 < len(found):
        unit = cardinals.get(found[place + 1].folded, 0)
        between = text[found[place].end : found[place + 1].start]
        if 1 <= unit < 10 and _HYPHEN.fullmatch(between):
            return value + unit, 2
    return value, 1


def _with_hundreds(
    text: str, found: Sequence[Word], place: int, start: tuple[float, int], rules: Mapping[str, Any]
) -> Numeral:
    """Go on over "hundred" and what is added to it: "one hundred and fifty"."""
    value, count = start
    hundred = place + count
    if hundred < len(found) and rules["scales"].get(found[hundred].folded) == 100 and value < 100:
        value, count = value * 100, count + 1
        behind = place + count
        behind += behind < len(found) and found[behind].folded == rules["joining"]
        added = _below_hundred(text, found, behind, rules["cardinals"]) if behind < len(found) else None
        if added and added[0] >= 1 and text[found[behind - 1].end : found[behind].start].isspace():
            value, count = value + added[0], behind + added[1] - place
    return Numeral(value, found[place + count - 1].end, count, digits=False)
