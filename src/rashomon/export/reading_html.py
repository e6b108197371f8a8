"""Readings as one self-contained HTML page: each text as published, its points coloured by act, a margin.

No script, no request. Numbers lead from a point to its note and back; attributions are shown on demand.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from rashomon.export.annotated import Block, Stretch, blocks
from rashomon.export.marks import NOT_READ
from rashomon.export.pages import environment, style
from rashomon.export.sheet import READING_PROPOSAL, UNKNOWN_ISSUER
from rashomon.export.table import counted, shortened
from rashomon.model import Act, Document, Reading

ANCHORS = {"content": "a", "fact": "f", "problem": "q"}
CLASSES = {"point": "p", **ANCHORS}
PARTS_OF_ATTRIBUTIONS = frozenset({"content", "cue", "source"})


@dataclass(frozen=True, slots=True)
class Article:
    """One document on the page.

    Attributes:
        number: its place on the page, from 1.
        document: the document.
        reading: what was read.
        blocks: its text with what was read laid over it.
    """

    number: int
    document: Document
    reading: Reading
    blocks: tuple[Block, ...]

    @property
    def issuer(self) -> str:
        """Who published it."""
        return self.document.issuer or UNKNOWN_ISSUER

    @property
    def title(self) -> str:
        """Its headline, else where it came from."""
        return self.document.title or self.document.address or f"Document {self.number}"

    @property
    def counts(self) -> str:
        """How much was read, and how much could not be."""
        reading = self.reading
        parts = [counted(len(reading.points), "point"), counted(len(reading.attributions), "attribution")]
        parts += [counted(len(reading.problems), "problem")] if reading.problems else []
        return ", ".join(parts)

    @property
    def entry(self) -> dict[str, object]:
        """What the list of documents says about it."""
        return {
            "number": self.number, "title": self.title, "issuer": self.issuer,
            "published": self.document.published, "counts": self.counts,
        }  # fmt: skip

    def anchors(self, stretch: Stretch) -> dict[str, str]:
        """Give the ids of what can be linked to here, each with the class that marks it when it is."""
        return {
            f"{ANCHORS[mark.kind]}{mark.number}-{mark.start}": f"to-{ANCHORS[mark.kind]}{mark.number}"
            for mark in stretch.opens
            if mark.kind in ANCHORS
        }

    def tail(self, block: Block) -> int:
        """Give the place where the line ends begin that close a block."""
        start = block.stretches[0].start
        return start + len(self.document.text[start : block.stretches[-1].end].rstrip())


def page(pairs: Iterable[tuple[Document, Reading]]) -> Iterator[str]:
    """Write one page for all documents, in their order; only the written articles are held meanwhile."""
    pairs = iter(pairs)
    first = list(itertools.islice(pairs, 2))
    several = len(first) > 1
    template, head = map(environment().get_template, ("document.html.jinja", "document_head.html.jinja"))
    written: list[str] = []
    top = ""
    contents: list[dict[str, object]] = []
    acts: set[str] = set()
    highest = dict.fromkeys(CLASSES.values(), 0)
    for number, (document, reading) in enumerate(itertools.chain(first, pairs), start=1):
        one = Article(number, document, reading, blocks(reading, document))
        written.append(template.render(
            one=one, several=several, level=2, classes=classes, told=told, not_read=NOT_READ,
            shortened=shortened,
        ))  # fmt: skip
        top = "" if several else head.render(one=one, level=1)
        contents.append(one.entry)
        acts.update(point.act for point in reading.points)
        for key, found in zip(
            highest, (reading.points, reading.attributions, reading.facts, reading.problems), strict=True
        ):
            highest[key] = max(highest[key], len(found))
    title = f"{len(contents)} documents" if several or not contents else str(contents[0]["title"])
    yield from environment().get_template("reading.html.jinja").generate(
        articles=written, contents=contents, several=several, head=top, title=title,
        acts=[act for act in get_args(Act) if act in acts], highest=highest, style=style("reading"),
        proposal=READING_PROPOSAL,
    )  # fmt: skip


def classes(stretch: Stretch, tail: int) -> str:
    """Give the classes of a stretch: the act of its innermost point, and each mark that covers it.

    Args:
        stretch: the stretch.
        tail: where the line ends begin that close its block.
    """
    names = [f"point {stretch.point.label}"] if stretch.point else []
    if stretch.part and stretch.part.label in NOT_READ:
        names.append("skipped")
    names += sorted({mark.kind for mark in stretch.inside if mark.kind in PARTS_OF_ATTRIBUTIONS})
    names += ["tail"] if stretch.start >= tail else []
    numbered = {f"{CLASSES[mark.kind]}{mark.number}": "" for mark in stretch.inside if mark.kind in CLASSES}
    return " ".join((*names, *numbered))


def told(stretch: Stretch) -> str:
    """Say in words what a stretch stands in, and where it is."""
    named = [
        f"{'attribution' if mark.kind in PARTS_OF_ATTRIBUTIONS else mark.kind} {mark.number}: "
        f"{mark.kind if mark.kind in PARTS_OF_ATTRIBUTIONS else mark.label}"
        for mark in stretch.inside
        if mark.kind != "part"
    ]
    named += [f"{stretch.part.label}: not read"] if stretch.part and stretch.part.label in NOT_READ else []
    return f"{'; '.join(named)} ({stretch.start}\u2013{stretch.end})" if named else ""
