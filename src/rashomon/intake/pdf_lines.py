"""The lines of a page of a PDF as they are printed."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from rashomon.intake.pdf_links import Area, Piece, pieces


@dataclass(frozen=True, slots=True)
class Line:
    """One line as printed: words, place in points from the page's lower left, height, where words lead."""

    text: str
    left: float
    right: float
    base: float
    height: float
    links: tuple[Piece, ...] = ()


def lines_of(page: Any, areas: Sequence[Area]) -> Iterator[Line]:
    """Give the lines of a page in reading order, with their places."""
    from pypdfium2 import raw

    text_page = page.get_textpage()
    units = [raw.FPDFText_GetUnicode(text_page, index) for index in range(text_page.count_chars())]
    start = 0
    for index, unit in enumerate([*units, 10]):
        hyphen = unit in {2, 0xFFFE} or (
            unit == 45 and index < len(units) and raw.FPDFText_IsHyphen(text_page, index) == 1
        )
        if unit != 10 and not hyphen:
            continue
        end = index + 1 if hyphen else index
        line = _line(text_page, units, start, end, hyphen=hyphen)
        if line and areas:
            middles = ((at, _middle(text_page, at)) for at in range(start, end))
            line = replace(line, links=pieces(areas, units, middles))
        if line:
            yield line
        start = index + 1


def _line(text_page: Any, units: list[int], start: int, end: int, *, hyphen: bool) -> Line | None:
    written = "".join(map(chr, units[start:end])).replace("\r", "")
    text = written.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip().replace("\0", "")
    if hyphen and text:
        text = text[:-1] + "\x02"
    seen = [index for index in range(start, end) if units[index] > 32]
    if not text or not seen:
        return None
    first, last = _box(text_page, seen[0]), _box(text_page, seen[-1])
    height = median(box[3] - box[2] for box in (_box(text_page, at) for at in seen[:40]))
    return Line(text, min(first[0], last[0]), max(first[1], last[1]), first[4], height)


def _middle(text_page: Any, index: int) -> tuple[float, float]:
    left, right, bottom, top, _ = _box(text_page, index)
    return (left + right) / 2, (bottom + top) / 2


def _box(text_page: Any, index: int) -> tuple[float, float, float, float, float]:
    """Left, right, bottom, top of one character, and the height of its base line."""
    from pypdfium2 import raw

    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
    raw.FPDFText_GetCharOrigin(text_page, index, x, y)
    return left.value, right.value, bottom.value, top.value, y.value
