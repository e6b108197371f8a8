"""A Reading for the terminal: the text as published, each point between two signs, who says it in the margin.

Colours repeat what the signs and words say already; without colour nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rashomon.export.annotated import Block, Stretch, blocks
from rashomon.export.margin import GAP, Note, below, beside
from rashomon.export.marks import NOT_READ
from rashomon.export.sheet import OWN_VOICE, READING_PROPOSAL, UNKNOWN_ISSUER
from rashomon.export.table import NOTHING, counted, one_line, plain, render, shortened, styled, unified
from rashomon.model import Act, Document, Point, Reading

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

STYLES: dict[Act, str] = {
    "assert": "cyan", "discuss": "bright_blue", "do": "bright_cyan", "agree": "green",
    "commit": "bright_green", "request": "magenta", "appeal": "bright_magenta", "warn": "yellow",
    "accuse": "bright_red", "reject": "red", "appreciate": "bright_yellow", "comment": "blue",
}  # fmt: skip
SIGNS = (("\u2039", "\u203a"), ("\u27e6", "\u27e7"), ("\u276e", "\u276f"))
"""Signs around a point; the first pair that the text itself does not use."""
MARGIN = (24, 36)
"""Least and most columns of the margin; it takes three tenths of the screen."""
WIDEST_TEXT = 92
NARROWEST_WITH_MARGIN = 64
NO_BREAK = "\N{NO-BREAK SPACE}"


def terminal(reading: Reading, document: Document, *, width: int = 100, colour: bool = False) -> str:
    """Draw what one document says: header facts, its text with points and margin, what was not read.

    Args:
        reading: what was read.
        document: the document it was read from.
        width: columns of the terminal.
        colour: whether ANSI colours may be used.
    """
    signs = next((pair for pair in SIGNS if not any(sign in document.text for sign in pair)), SIGNS[0])
    parts: list[RenderableType] = [*_head(reading, document), *_facts(reading, document)]
    parts += [styled(""), styled(_legend(reading, signs), "dim"), styled("")]
    parts += _body(reading, document, signs, width)
    parts += _problems(reading, document)
    parts += [
        styled(""),
        styled(f"Read by {reading.reader} as {reading.language}. {READING_PROPOSAL}", "dim"),
    ]
    return render(*parts, width=width, colour=colour)


def all_of(
    pairs: Iterable[tuple[Document, Reading]], *, width: int = 100, colour: bool = False
) -> Iterator[str]:
    """Draw several documents one below the other, as they are read, with a rule between them."""
    for index, (document, reading) in enumerate(pairs):
        rule = "\n" + "\u2500" * width + "\n\n" if index else ""
        yield rule + terminal(reading, document, width=width, colour=colour)


def _head(reading: Reading, document: Document) -> list[RenderableType]:
    told = (document.issuer or UNKNOWN_ISSUER, document.title, document.published)
    address = document.url or document.path
    found = (
        (reading.points, "point"), (reading.attributions, "attribution"), (reading.mentions, "mention"),
        (reading.citations, "citation"),
    )  # fmt: skip
    counts = ", ".join(counted(len(several), noun) for several, noun in found)
    head = [styled(one_line(", ".join(part for part in told if part)), "bold")]
    return [*head, *([styled(one_line(address))] if address else []), styled(counts)]


def _facts(reading: Reading, document: Document) -> list[RenderableType]:
    from rich.table import Table

    if not reading.facts:
        return []
    drawn = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    drawn.add_column("Fact", no_wrap=True)
    drawn.add_column("Value", overflow="fold")
    drawn.add_column("Words it rests on", overflow="fold", style="dim")
    for fact in reading.facts:
        words = shortened(document.text[fact.start : fact.end])
        drawn.add_row(
            styled(fact.fact), styled(fact.value), styled(f"\u201c{words}\u201d" if words else NOTHING)
        )
    return [styled(""), drawn]


def _legend(reading: Reading, signs: tuple[str, str]) -> str:
    opening, closing = signs
    if not reading.points:
        return "No point was read."
    legend = f"{opening}1 ...{closing} is the first point; beside it stand its act and who says so."
    skipped = any(section.kind in NOT_READ for section in reading.sections)
    return legend + (" Parts named in round brackets are not read for points." if skipped else "")


def _body(
    reading: Reading, document: Document, signs: tuple[str, str], width: int
) -> Iterator[RenderableType]:
    margin = min(max(width * 3 // 10, MARGIN[0]), MARGIN[1])
    drawn = [(block, *_drawn(block, reading, document.text, signs)) for block in blocks(reading, document)]
    with_margin = width >= NARROWEST_WITH_MARGIN and any(notes for _, _, notes in drawn)
    for block, text, notes in drawn:
        if not with_margin:
            yield from below(text, notes, room=min(width, WIDEST_TEXT))
        else:
            yield from beside(text, notes, margin=margin, room=min(width - margin - GAP, WIDEST_TEXT))
        written = document.text[block.stretches[0].start : block.stretches[-1].end]
        if unified(written[len(written.rstrip()) :]).count("\n") > 1:
            yield styled("")


def _drawn(block: Block, reading: Reading, text: str, signs: tuple[str, str]) -> tuple[Text, list[Note]]:
    """Write a block with the signs of its points, and the notes that belong to it."""
    drawn, notes = styled(""), list[Note]()
    if block.continued:
        notes.append((0, styled(f"({block.continued.label})", "dim")))
    for stretch in block.stretches:
        for mark in stretch.opens:
            if mark.kind == "point":
                notes.append((len(drawn), _note(mark.number, reading.points[mark.number - 1])))
                empty = signs[1] if mark.start == mark.end else NO_BREAK
                drawn.append(f"{signs[0]}{mark.number}{empty}", "bold")
            elif mark.kind == "part":
                notes.append((len(drawn), styled(f"({mark.label})", "dim")))
        words = plain(unified(text[stretch.start : stretch.end])).replace("\t", "    ")
        drawn.append(words, _style(stretch))
        for mark in stretch.closes:
            if mark.kind == "point":
                # Where points overlap, a closing sign alone would not say which of them ends.
                overlaps = sum(other.kind == "point" for other in stretch.inside) > 1
                drawn.append(f"{mark.number if overlaps else ''}{signs[1]}", "bold")
    drawn.rstrip()
    return drawn, notes


def _style(stretch: Stretch) -> str:
    if stretch.point:
        return next(style for act, style in STYLES.items() if act == stretch.point.label)
    return "dim" if stretch.part and stretch.part.label in NOT_READ else ""


def _note(number: int, point: Point) -> Text:
    note = styled(f"{number} {point.act}", STYLES[point.act])
    to = f" to {one_line(point.to)}" if point.to else ""
    hedge = f", {point.hedge}" if point.hedge else ""
    chain = one_line(" > ".join(point.chain))
    note.append(plain(f"{to}{hedge}: "))
    note.append(plain(chain or OWN_VOICE), "" if chain else "dim")
    return note


def _problems(reading: Reading, document: Document) -> Iterator[RenderableType]:
    for problem in reading.problems:
        where = ""
        if problem.end > problem.start:
            words = shortened(document.text[problem.start : problem.end])
            where = f" (characters {problem.start} to {problem.end}: \u201c{words}\u201d)"
        yield styled("")
        yield styled(one_line(f"Not read: {problem.layer}: {problem.message}{where}"), "yellow")
