"""Link annotations of a PDF: areas of a page that lead to an address, and the words that stand in them.

An annotation holds no words. Those whose middle lies in its area are its words; an area without any, over a
picture or beside its words, leads nowhere in the text and is left out.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from rashomon.intake.marked import MOST_LINKS
from rashomon.model import Hyperlink

HYPHENS = "-\u2010\x02\ufffe\xad"
"""Signs that part a word at the end of a line."""
_LONGEST_ADDRESS = 8192


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a page that leads somewhere: boxes of left, bottom, right, top in points, and the address."""

    url: str
    boxes: tuple[tuple[float, float, float, float], ...]

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        return any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in self.boxes)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line that lead somewhere: places among its characters that are no white space."""

    start: int
    end: int
    url: str


def areas_of(pdf: Any, page: Any) -> list[Area]:
    """List the areas of a page that lead to addresses; those that lead within the file are none."""
    from pypdfium2 import raw

    found: list[Area] = []
    place, link = ctypes.c_int(0), raw.FPDF_LINK()
    while len(found) < MOST_LINKS and raw.FPDFLink_Enumerate(page, place, link):
        url, boxes = _address(pdf, link), tuple(_boxes(link))
        if url and boxes:
            found.append(Area(url, boxes))
    return found


def _address(pdf: Any, link: Any) -> str:
    from pypdfium2 import raw

    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    size = raw.FPDFAction_GetURIPath(pdf, action, None, 0)
    if not 1 < size <= _LONGEST_ADDRESS:
        return ""
    held = ctypes.create_string_buffer(size)
    raw.FPDFAction_GetURIPath(pdf, action, held, size)
    return held.value.decode("utf-8", "replace").strip()


def _boxes(link: Any) -> Iterator[tuple[float, float, float, float]]:
    """Give the boxes of a link: one a line where the file says so, else the whole."""
    from pypdfium2 import raw

    count = raw.FPDFLink_CountQuadPoints(link)
    for number in range(count):
        quad = raw.FS_QUADPOINTSF()
        if raw.FPDFLink_GetQuadPoints(link, number, quad):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            yield min(xs), min(ys), max(xs), max(ys)
    rect = raw.FS_RECTF()
    if count < 1 and raw.FPDFLink_GetAnnotRect(link, rect):
        yield rect.left, min(rect.bottom, rect.top), rect.right, max(rect.bottom, rect.top)


def pieces(
    areas: Sequence[Area], units: Sequence[int], middles: Iterable[tuple[int, tuple[float, float]]]
) -> tuple[Piece, ...]:
    """Find the words of a line that stand in areas.

    Args:
        areas: of the page.
        units: the UTF-16 units of the page.
        middles: index of each unit of the line, and the middle of its box.
    """
    seen = 0
    written: list[tuple[int, str | None]] = []
    for index, middle in middles:
        unit = units[index]
        if unit and not chr(unit).isspace() and not 0xDC00 <= unit <= 0xDFFF:
            url = next((area.url for area in areas if area.holds(*middle)), None)
            written.append((seen, url))
            seen += 1
    found = ((url, [place for place, _ in run]) for url, run in groupby(written, key=lambda pair: pair[1]))
    return tuple(Piece(places[0], places[-1] + 1, url) for url, places in found if url)


def placed(text: str, lines: Iterable[tuple[str, Sequence[Piece]]]) -> tuple[Hyperlink, ...]:
    """Put the links where their words stand in the text that the lines were joined into.

    Joining changes white space, and drops or rewrites a hyphen at the end of a line. Where a line is not
    found again, its links and those behind it are left out.
    """
    places = [place for place, sign in enumerate(text) if not sign.isspace()]
    links: list[Hyperlink] = []
    at = 0
    for line, held in lines:
        signs = "".join(line.split())
        whole = "".join(text[place] for place in places[at : at + len(signs)])
        if whole[: len(signs) - 1] != signs[:-1]:
            break
        ends = at + len(signs)
        if signs[-1:] in HYPHENS and whole[len(signs) - 1 :] not in {"-", signs[-1:]}:
            ends -= 1
        for piece in held:
            start, end = at + piece.start, min(at + piece.end, ends)
            if start < end <= len(places):
                links.append(Hyperlink(places[start], places[end - 1] + 1, piece.url))
        at = ends
    return tuple(_joined(text, links))


def _joined(text: str, links: Iterable[Hyperlink]) -> Iterator[Hyperlink]:
    """Make the lines of one link one: the same address, and nothing but white space between."""
    before: Hyperlink | None = None
    for link in links:
        if before and before.url == link.url and not text[before.end : link.start].strip():
            before = Hyperlink(before.start, link.end, link.url)
            continue
        if before:
            yield before
        before = link
    if before:
        yield before
