"""A Reading laid over its text: which stretch stands inside which point, attribution, fact or section.

The stretches join to the text, whatever the spans: overlapping, touching, of no text at all. Blocks are
what a margin stands beside: they begin behind a line end, and never inside a point or a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rashomon.export.marks import Mark, marks_of
from rashomon.model import Document, Reading

LINE_END = re.compile(r"(?:[ \t]*(?:\r\n|[\n\r\u2028\u2029]))+")
MOST_POINTS = 6
"""A block with more points than this goes on in a new one at the end of a sentence."""
POINTS_BEFORE_CUT = 3


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the text between two places where something begins or ends.

    Attributes:
        start: first code point.
        end: code point behind the last.
        inside: the marks that cover it.
        opens: the marks that begin with it.
        closes: the marks that end with it.
    """

    start: int
    end: int
    inside: tuple[Mark, ...] = ()
    opens: tuple[Mark, ...] = ()
    closes: tuple[Mark, ...] = ()

    @property
    def point(self) -> Mark | None:
        """The innermost point that covers it."""
        points = [mark for mark in self.inside if mark.kind == "point"]
        return min(points, key=lambda mark: (mark.end - mark.start, -mark.number)) if points else None

    @property
    def part(self) -> Mark | None:
        """The innermost section of its own kind that covers it."""
        parts = [mark for mark in self.inside if mark.kind == "part"]
        return min(parts, key=lambda mark: mark.end - mark.start) if parts else None


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of the text that share a piece of the margin.

    Attributes:
        stretches: its text, in order.
        goes_on: whether it continues the paragraph of the block before.
    """

    stretches: tuple[Stretch, ...]
    goes_on: bool = False

    @property
    def continued(self) -> Mark | None:
        """The section of its own kind that it goes on with."""
        first = self.stretches[0]
        return first.part if first.part not in first.opens else None

    @property
    def notes(self) -> tuple[Mark, ...]:
        """What stands beside it: its points, and the sections of their own kind."""
        opened = tuple(mark for one in self.stretches for mark in one.opens if mark.kind in {"point", "part"})
        return (self.continued, *opened) if self.continued else opened


def blocks(reading: Reading, document: Document, *, every: bool = False) -> tuple[Block, ...]:
    """Lay what was read over the text; mentions and dates too where `every` is asked for."""
    text, marks = document.text, marks_of(reading, len(document.text), every=every)
    gaps = _gaps(text, reading, marks)
    ends = {end for _, end in gaps}
    cuts = sorted({*ends, *_sentence_cuts(reading, marks, ends, len(text))})
    stretches = list(_stretches(len(text), marks, {*cuts, *(edge for gap in gaps for edge in gap)}))
    made: list[Block] = []
    at = 0
    for start, end in pairwise((0, *(cut for cut in cuts if cut < len(text)), len(text) + 1)):
        upto = at
        while upto < len(stretches) and stretches[upto].start < end:
            upto += 1
        made.append(Block(tuple(stretches[at:upto]), goes_on=start > 0 and start not in ends))
        at = upto
    return tuple(made)


def _stretches(length: int, marks: list[Mark], cuts: Iterable[int]) -> Iterator[Stretch]:
    opening: dict[int, list[Mark]] = {}
    for mark in marks:
        opening.setdefault(mark.start, []).append(mark)
    edges = sorted({0, length, *cuts, *opening, *(mark.end for mark in marks)})
    pieces = list(pairwise(edges)) + ([(length, length)] if length in opening else [])
    active: list[Mark] = []
    for start, end in pieces:
        opens = opening.get(start, [])
        active = [mark for mark in (*active, *opens) if mark.end > start]
        closes = tuple(mark for mark in active if mark.end == end)
        yield Stretch(start, end, tuple(active), tuple(opens), closes)


def _gaps(text: str, reading: Reading, marks: list[Mark]) -> list[tuple[int, int]]:
    """Give the line ends, with the empty lines behind them, where no point and no sentence goes on."""
    held = _joined(
        [(mark.start, mark.end) for mark in marks if mark.kind == "point"]
        + [(sentence.start, sentence.end) for sentence in reading.sentences]
    )
    return [found.span() for found in LINE_END.finditer(text) if not _is_inside(found.end(), held)]


def _sentence_cuts(reading: Reading, marks: list[Mark], ends: set[int], length: int) -> Iterator[int]:
    """Yield starts of sentences where a block with many points is cut."""
    starts = [mark.start for mark in marks if mark.kind == "point"]
    held = _joined([(mark.start, mark.end) for mark in marks if mark.kind == "point"])
    sentences = [one.start for one in reading.sentences if not _is_inside(one.start, held)]
    for first, last in pairwise(sorted({0, *ends, length})):
        low, high = bisect_left(starts, first), bisect_left(starts, last)
        if high - low <= MOST_POINTS:
            continue
        for place in sentences[bisect_left(sentences, first + 1) : bisect_left(sentences, last)]:
            upto = bisect_left(starts, place)
            if upto - low >= POINTS_BEFORE_CUT and high - upto >= POINTS_BEFORE_CUT:
                yield place
                low = upto


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans that overlap; spans that only touch stay two."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return joined


def _is_inside(place: int, joined: list[tuple[int, int]]) -> bool:
    index = bisect_left(joined, (place, place)) - 1
    return index >= 0 and joined[index][0] < place < joined[index][1]
