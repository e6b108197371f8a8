"""A Reading for people, and its points as rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rashomon.export.sheet import UNKNOWN_ISSUER
from rashomon.export.table import NOTHING, plain, render, shown
from rashomon.model import Document, Point, Reading

POINT_COLUMNS = (
    "document", "issuer", "title", "published", "path", "start", "end", "text", "chain", "act", "to", "hedge",
)  # fmt: skip


def point_rows(reading: Reading, document: Document) -> Iterator[dict[str, Any]]:
    """Yield one row a point; a document without points has one row without a point."""
    head = {
        "document": document.id, "issuer": document.issuer, "title": document.title,
        "published": document.published, "path": document.path,
    }  # fmt: skip
    for point in reading.points:
        yield {
            **head, "start": point.start, "end": point.end, "text": document.text[point.start : point.end],
            "chain": " > ".join(point.chain), "act": point.act, "to": point.to, "hedge": point.hedge,
        }  # fmt: skip
    if not reading.points:
        yield head


def outline(reading: Reading, document: Document, *, width: int = 100, colour: bool = False) -> str:
    """Draw what one document says: header facts, then its points with chain and act in the margin."""
    from rich.table import Table
    from rich.text import Text

    told = [
        document.issuer or UNKNOWN_ISSUER,
        document.title,
        document.published,
        document.url or document.path,
    ]
    head = Text(plain(", ".join(part for part in told if part)), style="bold")
    facts = Text(plain(_facts(reading)))
    counts = Text(_counts(reading), style="dim")
    points = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    points.add_column(overflow="fold", ratio=1, style="cyan")
    points.add_column(overflow="fold", ratio=2)
    for point in reading.points:
        words = " ".join(document.text[point.start : point.end].split())
        points.add_row(Text(plain(_voice(point))), Text(plain(words)))
    problems = [
        Text(plain(f"Not read ({problem.layer}): {problem.message}"), style="yellow")
        for problem in reading.problems
    ]
    return render(head, facts, counts, points, *problems, Text(""), width=width, colour=colour)


def _facts(reading: Reading) -> str:
    single = ("kind", "date", "place", "duration", "initiator", "tone")
    given = {fact.fact: fact.value for fact in reversed(reading.facts)}
    parts = [f"{name} {given[name]}" for name in single if name in given]
    if reading.participants:
        parts.append("participants " + ", ".join(reading.participants))
    return "; ".join(parts) or NOTHING


def _counts(reading: Reading) -> str:
    return (
        f"{len(reading.points)} points, {len(reading.attributions)} attributions, "
        f"{len(reading.mentions)} mentions, {len(reading.citations)} citations, read as {reading.language}"
    )


def _voice(point: Point) -> str:
    chain = " > ".join(point.chain) or "own voice"
    return f"{chain}: {point.act}{f' to {shown(point.to)}' if point.to else ''}" + (
        f", {point.hedge}" if point.hedge else ""
    )
