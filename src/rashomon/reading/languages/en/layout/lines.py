"""Lines of a text, with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds more than white space, without the white space around it.

    Attributes:
        start: first code point in the text.
        end: code point behind the last.
        words: the line itself.
    """

    start: int
    end: int
    words: str


def lines_of(text: str) -> list[Line]:
    """Give the lines of a text that hold anything, in order."""
    found = []
    for match in _LINE.finditer(text):
        raw = match.group()
        words = raw.strip()
        if words:
            start = match.start() + len(raw) - len(raw.lstrip())
            found.append(Line(start, start + len(words), words))
    return found
