"""Where the words looked for stand in the documents of an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.export.sheet import UNKNOWN_ISSUER
from rashomon.store import Filter, Hit
from rashomon.web.asked import addressed
from rashomon.workflow import Case
from rashomon.workflow.overview import Entry

MOST = 2
"""Documents of one event whose words are shown; the others are a click away, on its page."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words around a place that was looked for.

    Attributes:
        document: id of the document.
        issuer: who published it.
        title: its headline.
        published: when.
        language: BCP 47.
        pieces: the words in order; True where they were looked for.
        address: of the document at these words.
    """

    document: str
    issuer: str
    title: str | None
    published: str | None
    language: str
    pieces: tuple[tuple[str, bool], ...]
    address: str


def snippets(
    case: Case, query: str, ranked: Sequence[str], entries: Sequence[Entry]
) -> dict[str, tuple[Snippet, ...]]:
    """Give, by id of the event, where the words stand in its documents that fit best.

    Args:
        case: the case.
        query: what is looked for.
        ranked: the documents that hold it, the best first.
        entries: the events.
    """
    place = {document: number for number, document in enumerate(ranked)}
    best = {
        one.event.id: sorted((id_ for id_ in one.documents if id_ in place), key=place.__getitem__)[:MOST]
        for one in entries
    }
    wanted = frozenset(id_ for ids in best.values() for id_ in ids)
    hits = {hit.document.id: hit for hit in case.store.search(query, Filter(among=wanted))}
    return {name: tuple(snippet(hits[id_]) for id_ in ids if id_ in hits) for name, ids in best.items()}


def snippet(hit: Hit) -> Snippet:
    """Cut the words of a hit where those that were looked for begin and end."""
    document, text = hit.document, hit.document.text
    pieces: list[tuple[str, bool]] = []
    at = hit.start
    for span in hit.spans:
        if at <= span.start and span.end <= hit.end:
            pieces += [(text[at : span.start], False), (text[span.start : span.end], True)]
            at = span.end
    pieces.append((text[at : hit.end], False))
    first = next((span for span in hit.spans), None)
    words = [("at", f"{first.start}-{first.end}")] if first else []
    return Snippet(
        document=document.id, issuer=document.issuer or UNKNOWN_ISSUER, title=document.title,
        published=document.published, language=document.language,
        pieces=tuple(piece for piece in pieces if piece[0]),
        address=addressed(f"/documents/{document.id}", words) + ("#words" if first else ""),
    )  # fmt: skip
