"""The words of a cell that show something, as spans of the text they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rashomon.comparing.matter import Matter
from rashomon.comparing.terms import words
from rashomon.model import Span


@lru_cache(maxsize=500)
def _pattern(wanted: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(wanted, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"\b(?:" + "|".join(re.escape(phrase) for phrase in longest) + r")\b", re.IGNORECASE)


@lru_cache(maxsize=50_000)
def _places(text: str, wanted: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    return tuple((hit.start(), hit.end()) for hit in _pattern(wanted).finditer(text))


def phrases(cell: Sequence[Matter], wanted: tuple[str, ...]) -> tuple[Span, ...]:
    """Find every one of the wanted phrases."""
    if not wanted:
        return ()
    return tuple(
        Span(m.point.start + start, m.point.start + end)
        for m in cell
        for start, end in _places(m.text, wanted)
    )


def words_of(cell: Sequence[Matter], span: Span) -> str:
    """Give the words of a mark as written, on one line; "" where it lies in no point of the cell."""
    for matter in cell:
        begin = matter.point.start
        if begin <= span.start and span.end <= matter.point.end:
            return " ".join(matter.text[span.start - begin : span.end - begin].split())
    return ""


def first(cell: Sequence[Matter], wanted: frozenset[str]) -> tuple[Span, ...]:
    """Find the first wanted word of each point."""
    found = []
    for m in cell:
        hit = next((word for word in words(m.text, 0, len(m.text)) if word.folded in wanted), None)
        if hit:
            found.append(Span(m.point.start + hit.start, m.point.start + hit.end))
    return tuple(found)


def names(cell: Sequence[Matter]) -> tuple[Span, ...]:
    """Find the words of each point that name its speakers."""
    found = []
    for m in cell:
        for word in words(m.text, 0, len(m.text)):
            if word.capital and word.folded in m.speakers:
                found.append(Span(m.point.start + word.start, m.point.start + word.end))
                break
    return tuple(found)
