"""A whole case as JSON lines: what goes out can be added again, and the readings travel beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rashomon.export import contract
from rashomon.model import Document, Reading


def case_lines(pairs: Iterable[tuple[Document, Reading | None]]) -> Iterator[dict[str, Any]]:
    """Yield one object a document.

    Its first keys are those of the input format (text, issuer, title, date, url, lang); `reading` is the
    object of the reading contract, null where the document was not read.
    """
    for document, reading in pairs:
        yield {
            "text": document.text, "issuer": document.issuer, "title": document.title,
            "date": document.published, "url": document.url, "lang": document.language, "id": document.id,
            "reading": contract.reading(reading, document) if reading else None,
        }  # fmt: skip
