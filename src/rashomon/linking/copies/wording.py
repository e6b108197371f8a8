"""A text as the sequence of its words, each a number: all that copies are looked for by.

Words are hashed over whole texts at once (Karp and Rabin, "Efficient randomized pattern-matching
algorithms", 1987: the difference of two prefix sums is the hash of what lies between), which is five times
as fast as a pattern and a dictionary.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

_TABLED = 0x2E80
"""Code points from here on (Chinese, Japanese, Korean ...) are words by themselves."""
_QUOTES = frozenset("\"'`´ʹʺʻʼʽʾʿˈˊˋ‚„′″")
"""Quotation marks and apostrophes, some of them letters by Unicode; those of pairs are known by category."""
_MINUS = 0x2212
_BASE = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1
_BLOCK = 1 << 14


def _mix(number: int) -> int:
    """Scatter a number over 64 bits (the finaliser of SplitMix64: Steele, Lea and Flood, 2014)."""
    number = (number + _BASE) & _MASK
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & _MASK
    return number ^ (number >> 31)


def mixed(numbers: np.ndarray[Any, np.dtype[np.uint64]]) -> np.ndarray[Any, np.dtype[np.uint64]]:
    """Scatter many numbers over 64 bits."""
    import numpy as np

    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


@cache
def _letters() -> np.ndarray[Any, Any]:
    """Give each code point its number: 0 for what stands between words, 1 for what is passed over."""
    import numpy as np

    table = np.zeros(_TABLED, dtype=np.uint64)
    for point in range(_TABLED):
        letter = chr(point)
        if letter in _QUOTES:
            continue
        if letter.isalnum() or unicodedata.category(letter) in {"Mn", "Mc"}:
            low = letter.lower()
            table[point] = _mix(ord(low if len(low) == 1 else letter)) | 2
        elif unicodedata.category(letter) == "Cf":
            table[point] = 1
    return table


@cache
def _marks() -> np.ndarray[Any, Any]:
    """Give each mark that may stand between words its number; 0 for white space and for letters."""
    import numpy as np

    table = np.arange(_TABLED, dtype=np.uint32)
    table[_letters() != 0] = 0
    for point in range(_TABLED):
        kind = unicodedata.category(chr(point))
        if chr(point).isspace() or kind == "Cc":
            table[point] = 0
        elif chr(point) in _QUOTES or kind in {"Pi", "Pf"}:
            table[point] = ord('"')
        elif kind == "Pd" or point == _MINUS:
            table[point] = ord("-")
    return table


@cache
def _powers(count: int) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    import numpy as np

    up, down = (np.full(count, number, dtype=np.uint64) for number in (_BASE, pow(_BASE, -1, 1 << 64)))
    up[0] = down[0] = 1
    return np.cumprod(up, dtype=np.uint64), np.cumprod(down, dtype=np.uint64)


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of a text.

    Attributes:
        numbers: hash of each word in lower case, 32 bits, in order.
        starts: first code point of each in the text.
        ends: code point behind its last.
        marks: what stands between the words, white space left out, quotation marks and dashes made one.
    """

    numbers: np.ndarray[Any, Any]
    starts: np.ndarray[Any, Any]
    ends: np.ndarray[Any, Any]
    marks: np.ndarray[Any, Any]


def _values(points: np.ndarray[Any, Any]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Number each code point, and tell those that are words by themselves."""
    import numpy as np

    alone = points >= _TABLED
    if not alone.any():
        return _letters()[points], alone
    values = _letters()[np.where(alone, 0, points)]
    values[alone] = mixed(points[alone].astype(np.uint64)) | np.uint64(2)
    return values, alone


def wording(text: str) -> Wording:
    """Cut a text into words: letters, digits, accents; case and invisible characters do not count."""
    import numpy as np

    points = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    values, alone = _values(points)
    between = _marks()[points[(values == 0) & ~alone]]
    places = None
    if (values == 1).any():
        places = np.flatnonzero(values != 1)
        values, alone = values[places], alone[places]
    inside = np.zeros(len(values) + 2, dtype=bool)
    inside[1:-1] = values != 0
    opens = inside[1:-1] & ~inside[:-2]
    closes = inside[1:-1] & ~inside[2:]
    if alone.any():
        opens |= alone
        closes |= alone
        opens[1:] |= alone[:-1] & inside[2:-1]
        closes[:-1] |= alone[1:] & inside[1:-2]
    starts, ends = np.flatnonzero(opens), np.flatnonzero(closes) + 1
    up, down = _powers(max(_BLOCK, 1 << len(values).bit_length()))
    sums = np.zeros(len(values) + 1, dtype=np.uint64)
    np.cumsum(values * up[: len(values)], out=sums[1:])
    hashed = (sums[ends] - sums[starts]) * down[starts]
    numbers = (mixed(hashed) >> np.uint64(32)).astype(np.uint32)
    if places is not None:
        starts, ends = places[starts], places[ends - 1] + 1
    marks = between[between != 0]
    return Wording(numbers, starts.astype(np.uint32), ends.astype(np.uint32), marks)
