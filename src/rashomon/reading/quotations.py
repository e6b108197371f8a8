"""Which quotation marks belong together; knows no language.

Marks are paired inside one paragraph. A mark without a partner loses its own sentence at most: what it
opens ends with that sentence. A paragraph that opens and does not close, before a paragraph that opens
again, is the older newspaper custom for a quotation that goes on over the paragraph's end.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import yaml

_DEEPEST = 4  # more open quotations than this are stray marks
_GAP = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two quotation marks.

    Attributes:
        start: first code point, the opening mark.
        end: code point behind the closing mark.
        inner_start: first code point behind the opening mark.
        inner_end: the code point of the closing mark.
        closed: False where the closing mark is missing.
        depth: 0 for an outer quotation, 1 for one inside it.
        continues: True where it carries on the quotation of the paragraph before.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    depth: int = 0
    continues: bool = False


@dataclass(frozen=True, slots=True)
class _Marks:
    closers: dict[str, tuple[str, ...]]
    straight: frozenset[str]
    apostrophes: frozenset[str]
    mixed: frozenset[str]
    pattern: re.Pattern[str]


@cache
def _marks() -> _Marks:
    table = yaml.safe_load(files("rashomon.reading").joinpath("quotation_marks.yaml").read_text("utf-8"))
    closers: dict[str, tuple[str, ...]] = {}
    for opening, closing in table["paired"]:
        closers[opening] = (*closers.get(opening, ()), closing)
    known = {mark for pair in table["paired"] for mark in pair} | set(table["straight"]) | {"'"}
    longest_first = sorted(known, key=lambda mark: (-len(mark), mark))
    return _Marks(
        closers, frozenset(table["straight"]), frozenset(table["apostrophes"]), frozenset(table["mixed"]),
        re.compile("|".join(map(re.escape, longest_first))),
    )  # fmt: skip


def quotations(text: str, sentence_ends: Sequence[int]) -> list[Quotation]:
    """Pair the quotation marks of a text, in one pass over it.

    Args:
        text: the text.
        sentence_ends: where its sentences end, ascending; an unpaired mark reaches to the next of them.

    Returns:
        the quotations in text order, an outer one before those inside it.
    """
    found: list[Quotation] = []
    hanging = False  # does the paragraph before leave a quotation open?
    for start, end in _paragraphs(text):
        pairs, strays = _paired(text, start, end)
        goes_on = hanging
        outer = sorted((pair for pair in pairs if pair.depth == 0), key=lambda pair: pair.start)
        hanging = False
        found.extend(
            replace(pair, continues=goes_on and not text[start : pair.start].strip()) for pair in pairs
        )
        nexts = [opening for _, opening in strays[1:]] + [end for _ in strays[:1]]
        for (mark, opening), following in zip(strays, nexts, strict=True):
            behind = opening + len(mark)
            hanging = opening == strays[-1][1] and _opens_next(text, end)
            stop = end if hanging else min(_sentence_end(sentence_ends, behind, end), following)
            if stop > behind and not _overlaps(outer, opening, stop):
                again = goes_on and not text[start:opening].strip()
                found.append(Quotation(opening, stop, behind, stop, closed=False, continues=again))
    return sorted(found, key=lambda quotation: (quotation.start, -quotation.end))


def outer_quotations(text: str, sentence_ends: Sequence[int]) -> list[Quotation]:
    """Pair the marks of a text as `quotations` does, and leave out what stands inside another quotation."""
    return [quotation for quotation in quotations(text, sentence_ends) if quotation.depth == 0]


def _overlaps(pairs: list[Quotation], start: int, stop: int) -> bool:
    """Tell whether a place meets one of the outer pairs, which stand in text order."""
    number = bisect_left(pairs, stop, key=lambda pair: pair.start)
    return number > 0 and pairs[number - 1].end > start


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _GAP.finditer(text):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text)


def _opens_next(text: str, end: int) -> bool:
    """Tell whether the next paragraph begins with an opening mark."""
    marks = _marks()
    gap = _GAP.match(text, end)
    found = marks.pattern.match(text, gap.end()) if gap else None
    return found is not None and (found.group() in marks.closers or found.group() in marks.straight)


def _sentence_end(ends: Sequence[int], behind: int, last: int) -> int:
    place = bisect_right(ends, behind)
    return min(ends[place], last) if place < len(ends) else last


def _paired(text: str, start: int, end: int) -> tuple[list[Quotation], list[tuple[str, int]]]:
    """Pair the marks of one paragraph; give the pairs, and the outer marks that found no partner."""
    marks = _marks()
    seen = list(marks.pattern.finditer(text, start, end))
    count = sum(match.group() in marks.straight for match in seen)
    pairs: list[Quotation] = []
    strays: list[tuple[str, int]] = []
    stack: list[tuple[str, int]] = []
    for match in seen:
        mark, left, right = match.group(), match.start(), match.end()
        before = text[left - 1] if left > start else " "
        after = text[right] if right < end else " "
        if mark in marks.apostrophes and before.isalnum() and after.isalnum():
            continue
        level = _closed_by(stack, mark, before, after)
        if level is not None and count % 2 and mark in marks.straight and _looks_open(before, after):
            strays.extend(stack[level : level + 1] if level == 0 else [])
            del stack[level:]
            level = None
        if level is not None:
            opened, opening = stack[level]
            del stack[level:]
            if text[opening + len(opened) : left].strip():
                pairs.append(Quotation(opening, right, opening + len(opened), left, depth=level))
        elif len(stack) < _DEEPEST and _may_open(mark, before, after):
            stack.append((mark, left))
    strays.extend(stack[:1])
    return pairs, [
        (mark, left) for mark, left in strays if mark not in marks.apostrophes and mark != "\u2018"
    ]


def _looks_open(before: str, after: str) -> bool:
    return (before.isspace() or before in "([{\u2013\u2014") and not after.isspace()


def _closed_by(stack: list[tuple[str, int]], mark: str, before: str, after: str) -> int | None:
    """Find the open quotation that this mark closes, innermost first."""
    marks = _marks()
    for level in range(len(stack) - 1, -1, -1):
        opening = stack[level][0]
        if mark in marks.apostrophes:
            fits = mark == opening or mark in marks.closers.get(opening, ())
            if fits and not after.isalnum() and not before.isspace():
                return level
        elif (mark == opening and mark in marks.straight) or mark in marks.closers.get(opening, ()):
            return level
    if (
        stack
        and {mark, stack[-1][0]} <= marks.mixed
        and not _looks_open(before, after)
        and mark not in ("``", "\u201c")
    ):
        return len(stack) - 1
    return None


def _may_open(mark: str, before: str, after: str) -> bool:
    marks = _marks()
    if mark in marks.apostrophes:
        return mark == "'" and after.isalpha() and (before.isspace() or before in '([\u201c"')
    if mark in marks.straight:
        return not (before.isalnum() and after.isspace())
    return mark in marks.closers and (mark != "\u201d" or _looks_open(before, after))
