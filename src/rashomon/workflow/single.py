"""Reading and comparing without a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rashomon.model import Comparison, Document, Reading


def read(
    source: str | Document,
    *,
    language: str | None = None,
    issuer: str | None = None,
    title: str | None = None,
    published: str | None = None,
) -> Reading:
    """Find all that one text says by itself.

    Args:
        source: the text itself (not a path), or a Document.
        language: BCP 47 code; found out where it is None.
        issuer: the body that published it; looked for in the text where it is None.
        title: headline; looked for in the text where it is None.
        published: ISO 8601 date; looked for in the text where it is None. Dates without a year stand on it.

    Raises:
        EmptyInput, BrokenInput: the text cannot be taken.
    """
    from rashomon.reading import read as read_document

    given = {"issuer": issuer, "title": title, "published": published, "language": language}
    return read_document(as_document(source, **given))


def as_document(source: str | Document, **given: str | None) -> Document:
    """Make a Document of a text; of a Document, one in which what is given is replaced."""
    if isinstance(source, Document):
        changed: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        return replace(source, **changed)
    from rashomon.intake import from_text

    return from_text(source, **given)


def compare(documents: Sequence[Document | str]) -> Comparison:
    """Put accounts of one event side by side.

    Args:
        documents: two or more texts (not paths) or Documents; each as a whole is one account.

    Raises:
        ValueError: fewer than two different ones.
        EmptyInput, BrokenInput: a text cannot be taken.
    """
    from rashomon import comparing

    accounts = list(dict.fromkeys(as_document(document) for document in documents))
    if len(accounts) < 2:
        raise ValueError("a comparison needs two different documents at least")
    return comparing.compare(
        [comparing.Side(account, read(account), 0, len(account.text), None) for account in accounts]
    )
