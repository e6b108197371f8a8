"""Where the words looked for stand in the documents of an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.export.sheet import UNKNOWN_ISSUER
from rashomon.model import Account
from rashomon.store import Filter, Hit
from rashomon.store.snippet import around
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
        elsewhere: whether they stand outside of what the document tells of the event.
    """

    document: str
    issuer: str
    title: str | None
    published: str | None
    language: str
    pieces: tuple[tuple[str, bool], ...]
    address: str
    elsewhere: bool


def snippets(
    case: Case, query: str, ranked: Sequence[str], entries: Sequence[Entry]
) -> dict[str, tuple[Snippet, ...]]:
    """Give, by id of the event, where the words stand in its documents that fit best.

    Those that stand in what a document tells of the event come before others of the same document.

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
    return {
        one.event.id: tuple(
            snippet(hits[id_], [told for told in one.told if told.document == id_])
            for id_ in best[one.event.id] if id_ in hits
        )
        for one in entries
    }  # fmt: skip


def snippet(hit: Hit, passages: Sequence[Account] = ()) -> Snippet:
    """Cut the words of a hit where those that were looked for begin and end.

    Args:
        hit: the document and where they stand.
        passages: what it tells of the event that it is shown for; () where it is shown for itself.
    """
    document, text = hit.document, hit.document.text
    inside = [one for one in hit.spans if any(told.start <= one.start < told.end for told in passages)]
    spans, (start, end) = hit.spans, (hit.start, hit.end)
    if inside:
        spans, (start, end) = tuple(inside), around(text, inside)
    pieces: list[tuple[str, bool]] = []
    at = start
    for span in hit.spans:
        if at <= span.start and span.end <= end:
            pieces += [(text[at : span.start], False), (text[span.start : span.end], True)]
            at = span.end
    pieces.append((text[at:end], False))
    first = next(iter(spans), None)
    words = [("at", f"{first.start}-{first.end}")] if first else []
    return Snippet(
        document=document.id, issuer=document.issuer or UNKNOWN_ISSUER, title=document.title,
        published=document.published, language=document.language,
        pieces=tuple(piece for piece in pieces if piece[0]),
        address=addressed(f"/documents/{document.id}", words) + ("#words" if first else ""),
        elsewhere=bool(passages) and first is not None and not inside,
    )  # fmt: skip
