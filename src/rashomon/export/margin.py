"""Text in lines with notes in the margin, each beside the line that it belongs to, for a terminal."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

Note = tuple[int, "Text"]
"""Where in the text it belongs, in code points of the drawn text, and what it says."""
GAP = 2
HANGING = 2
_PIECE = re.compile(r"\n| +|[^ \n]+")


def line_starts(text: str, width: int) -> list[int]:
    """Give the places where the lines of a text begin when none may take more columns than `width`."""
    from rich.cells import cell_len

    starts, used = [0], 0
    for piece in _PIECE.finditer(text):
        words, start = piece[0], piece.start()
        if words == "\n":
            starts.append(piece.end())
            used = 0
            continue
        size = cell_len(words)
        if words[0] == " ":
            used += size
            continue
        if used and used + size > width:
            starts.append(start)
            used = 0
        if size <= width:
            used += size
            continue
        for place, character in enumerate(words, start):
            columns = cell_len(character)
            if used + columns > width:
                starts.append(place)
                used = 0
            used += columns
    return starts


def wrapped(text: Text, width: int) -> list[Text]:
    """Cut a text into lines of at most that many columns."""
    edges = line_starts(text.plain, width)
    lines = [text[start:end] for start, end in pairwise((*edges, len(text.plain)))]
    for line in lines:
        line.rstrip()
    return lines


def beside(text: Text, notes: Sequence[Note], *, margin: int, room: int) -> Iterator[Text]:
    """Yield the lines of a text with its notes in a margin to the left.

    A note stands beside the line it belongs to, or as soon below as the notes before it leave room.

    Args:
        text: the text.
        notes: in the order of their places.
        margin: columns of the margin.
        room: columns of the text.
    """
    from rich.text import Text as Line

    starts, lines = line_starts(text.plain, room), wrapped(text, room)
    left: list[Text] = []
    for place, note in notes:
        row = bisect_right(starts, place) - 1
        left += [Line()] * (row - len(left))
        left += _hanging(note, margin)
    for row in range(max(len(left), len(lines))):
        # Not a copy of the note: its style would go on over the text beside it.
        line = Line().append_text(left[row]) if row < len(left) else Line()
        if row < len(lines) and lines[row].plain:
            line.append(" " * (margin + GAP - line.cell_len))
            line.append_text(lines[row])
        yield line


def below(text: Text, notes: Sequence[Note], *, room: int) -> Iterator[Text]:
    """Yield the lines of a text, then its notes, for a screen that is too narrow for a margin."""
    yield from wrapped(text, room)
    for _, note in notes:
        for line in _hanging(note, room - HANGING):
            line.pad_left(HANGING)
            yield line


def _hanging(note: Text, width: int) -> list[Text]:
    first, *others = wrapped(note, width - HANGING)
    for line in others:
        line.pad_left(HANGING)
    return [first, *others]
