"""The points of a Reading as rows, for CSV."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rashomon.model import Document, Reading

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
