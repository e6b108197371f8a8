"""The text of a document cut into blocks and stretches, part by part where it is long."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rashomon.export.annotated import Block as Laid
from rashomon.export.annotated import Stretch as Cut
from rashomon.export.annotated import blocks
from rashomon.export.marks import NOT_READ, SHOWN_PARTS, Mark
from rashomon.export.pages import direction
from rashomon.model import Document, Reading
from rashomon.web.asked import Asked
from rashomon.web.pages.document_views import Block, Layer, Note, Part, Stretch

LONGEST = 30_000
"""Code points shown on one page; a longer text is shown part by part."""
_LAYER_OF = {
    "point": "points", "source": "attributions", "cue": "attributions", "content": "attributions",
    "mention": "mentions", "time": "dates", "part": "sections",
}  # fmt: skip
Place = tuple[int, int]


@lru_cache(maxsize=16)
def blocks_of(document: Document, reading: Reading) -> tuple[Laid, ...]:
    """Lay all that was read over the text."""
    return blocks(reading, document, every=True)


def parts(asked: Asked, document: Document, laid: Sequence[Laid], place: Place | None) -> tuple[Part, ...]:
    """Cut a long text into parts, between blocks where that is possible; () where it is shown whole.

    The part that is shown is the one the address names, else the one with the place it opens.
    """
    length = len(document.text)
    if length <= LONGEST:
        return ()
    edges = [0]
    for block in laid:
        end = block.stretches[-1].end
        while end - edges[-1] > LONGEST:
            start = block.stretches[0].start
            edges.append(start if start > edges[-1] else edges[-1] + LONGEST)
    bounds = list(zip(edges, [*edges[1:], length], strict=True))
    opened = next((n for n, (_, end) in enumerate(bounds, 1) if place and place[0] < end), 1)
    here = min(asked.number("page", opened), len(bounds))
    return tuple(
        Part(number, start, end, asked.address(page=number, at=None), number == here)
        for number, (start, end) in enumerate(bounds, start=1)
    )


@dataclass(frozen=True, slots=True)
class Look:
    """How a text is looked at: which part of it, with which layers, and which words are opened."""

    bounds: Place
    layers: tuple[Layer, ...]
    place: Place | None


def shown(document: Document, reading: Reading, laid: Iterable[Laid], look: Look) -> tuple[Block, ...]:
    """Give the blocks of a part of the text, with the layers that are switched on."""
    found = []
    base, bounds = direction(document), look.bounds
    for block in laid:
        if block.stretches[-1].end <= bounds[0] or block.stretches[0].start >= bounds[1]:
            continue
        stretches = tuple(piece for one in block.stretches for piece in _pieces(document.text, one, look))
        notes = tuple(note for mark in block.notes if (note := _note(mark, reading, look.layers)) is not None)
        if stretches:
            found.append(Block(stretches, notes, base, block.goes_on))
    return tuple(found)


def _pieces(text: str, cut: Cut, look: Look) -> list[Stretch]:
    """Cut a stretch at the bounds of the part and of the place that is opened."""
    bounds, layers, place = look.bounds, look.layers, look.place
    start, end = max(cut.start, bounds[0]), min(cut.end, bounds[1])
    if start >= end:
        return []
    inner = sorted({start, end, *(edge for edge in place or () if start < edge < end)})
    marks = [mark for mark in cut.inside if _LAYER_OF.get(mark.kind) in layers]
    opening = [mark for mark in cut.opens if mark.kind == "point" and "points" in layers]
    point = cut.point if "points" in layers else None
    return [
        Stretch(
            text=text[first:last], start=first, end=last,
            classes=tuple(dict.fromkeys(_class(mark) for mark in marks if mark.kind != "point")),
            act=point.label if point else None,
            opens=tuple(mark.number for mark in opening) if first == cut.start else (),
            told="; ".join(dict.fromkeys(_told(mark) for mark in marks)),
            asked=place is not None and place[0] <= first and last <= place[1],
        )
        for first, last in pairwise(inner)
    ]  # fmt: skip


def _class(mark: Mark) -> str:
    if mark.kind == "part":
        return "skipped" if mark.label in NOT_READ else f"part-{mark.label}"
    return f"in-{mark.kind}"


def _told(mark: Mark) -> str:
    """Say what a mark is: "point 3: warn", "mention: Ilena Marovic"."""
    if mark.kind == "point":
        return f"point {mark.number}: {mark.label}"
    if mark.kind in {"source", "cue", "content"}:
        return f"{mark.label} attribution {mark.number}: {mark.kind}"
    return mark.label if mark.kind == "part" else f"{mark.kind}: {mark.label}"


def _note(mark: Mark, reading: Reading, layers: tuple[Layer, ...]) -> Note | None:
    if mark.kind == "point" and "points" in layers:
        point = reading.points[mark.number - 1]
        return Note(mark.number, point.act, None, False, point.chain, point.to, point.hedge)
    if mark.kind == "part" and "sections" in layers and mark.label in SHOWN_PARTS:
        return Note(0, None, mark.label, mark.label in NOT_READ, (), None, None)
    return None
