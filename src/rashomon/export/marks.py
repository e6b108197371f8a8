"""All of a Reading that stands on words, as one list of marks in the order of the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.model import Reading

MarkKind = Literal["point", "source", "cue", "content", "fact", "problem", "part", "mention", "time"]
NOT_READ = frozenset({"headline", "dateline", "signature", "contact", "boilerplate"})
"""Sections in which no points are looked for."""
SHOWN_PARTS = NOT_READ | {"scripture"}


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Something that was read, where it stands in the text.

    Attributes:
        start: first code point.
        end: code point behind the last; equal to `start` where it stands on no text.
        kind: what it is.
        number: counted from 1 among the points, attributions, facts, problems or sections of the Reading.
        label: the act of a point, the kind of an attribution or a section, the name of a fact.
    """

    start: int
    end: int
    kind: MarkKind
    number: int
    label: str


_Found = tuple[int, int, MarkKind, int, str]


def marks_of(reading: Reading, length: int, *, every: bool = False) -> list[Mark]:
    """List all that is marked in a text of that length, in its order; what points outside is cut off.

    Args:
        reading: what was read.
        length: code points of the text.
        every: whether mentions and dates are marked too.
    """
    found = _told(reading)
    if every:
        found += _named(reading)
    placed = []
    for start, end, kind, number, label in found:
        first = min(max(start, 0), length)
        placed.append(Mark(first, max(first, min(end, length)), kind, number, label))
    return sorted(placed)


def _told(reading: Reading) -> list[_Found]:
    """Give what a reading tells: points, attributions, facts, problems and parts."""
    found: list[_Found] = []
    for n, point in enumerate(reading.points, start=1):
        found.append((point.start, point.end, "point", n, point.act))
    for n, said in enumerate(reading.attributions, start=1):
        found += [(span.start, span.end, "content", n, said.kind) for span in said.content]
        found += [(said.cue.start, said.cue.end, "cue", n, said.kind)] if said.cue else []
        found += [(said.source.start, said.source.end, "source", n, said.kind)] if said.source else []
    for n, fact in enumerate(reading.facts, start=1):
        found.append((fact.start, fact.end, "fact", n, fact.fact))
    for n, problem in enumerate(reading.problems, start=1):
        if problem.end > problem.start:
            found.append((problem.start, problem.end, "problem", n, problem.layer))
    for n, section in enumerate(reading.sections, start=1):
        if section.kind in SHOWN_PARTS:
            found.append((section.start, section.end, "part", n, section.kind))
    return found


def _named(reading: Reading) -> list[_Found]:
    """Give the mentions and dates of a reading."""
    found: list[_Found] = []
    for n, mention in enumerate(reading.mentions, start=1):
        found.append((mention.start, mention.end, "mention", n, f"{mention.kind}, {mention.name}"))
    for n, time in enumerate(reading.times, start=1):
        other = f" or {time.other}" if time.other else ""
        found.append((time.start, time.end, "time", n, f"{time.value}{other}"))
    return found
