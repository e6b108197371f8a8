"""Texts that rest on another because they are it, in the same or in another language, or hold it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.linking.archive import Described
from rashomon.linking.copies import Copies
from rashomon.linking.corpus import day_of
from rashomon.linking.sources.covering import merged
from rashomon.linking.sources.evidence import Order, order, score
from rashomon.model import CopyGroup, Document, SourceLink, SourceLinkKind, Span

_CUT_OUT, _HOLDS = "it stands inside a longer text", "it holds a shorter text"
_VERSION = "it is another text but for names or numbers"
_LEAST_PARAGRAPH = 40
"""Code points of a paragraph that is looked for in another text."""


@dataclass(frozen=True, slots=True, order=True)
class Inside:
    """Two documents, much of the shorter of which stands in the longer, or that are versions of one text.

    Attributes:
        one: id of a document.
        two: id of the other.
        why: what they share, in words.
        score: how sure that is, 0 to 1.
        version: the one is the other but for names or numbers in some places.
    """

    one: str
    two: str
    why: str
    score: float
    version: bool = False


def inside_of(copies: Copies) -> list[Inside]:
    """List the pairs of texts that stand one in the other or are versions of one, and are in no one group."""
    group_of = {one: number for number, group in enumerate(copies.groups) for one in group.documents}
    return sorted(
        Inside(min(pair), max(pair), like.why, like.score, like.version)
        for pair, like in copies.pairs.items()
        if not like.whole and (pair[0] not in group_of or group_of[pair[0]] != group_of.get(pair[1]))
    )


def group_links(
    group: CopyGroup, documents: Mapping[str, Described], cites: Mapping[str, Collection[str]]
) -> list[SourceLink]:
    """Link each member of a group to the one that came first.

    First is who cites no other member; among several of these, who was published on the first day; among
    those of one day, who is cited; then by the clock.

    Args:
        group: documents that are one text.
        documents: the documents held, by id.
        cites: ids of the held documents that each document cites.
    """
    members = set(group.documents)
    citing = {one: set(cites.get(one, ())) & members - {one} for one in group.documents}
    cited = {other for others in citing.values() for other in others}

    def rank(one: str) -> tuple[bool, bool, int, bool, str, str]:
        published = documents[one].published
        day = day_of(published)
        return (bool(citing[one]), day is None, day or 0, one not in cited, published or "", one)

    first = min(group.documents, key=rank)
    links = []
    for one in group.documents:
        if one == first:
            continue
        found = order(documents[one].published, documents[first].published)
        way, why = _overruled(found, said=bool(citing[one]))
        kind = _kind(group, documents[one], documents[first])
        target = documents[first].issuer or "unknown"
        links.append(
            SourceLink(one, kind, target, first, why=f"{group.why}; {why}", score=score(group.score, way))
        )
    return links


def _overruled(found: Order, *, said: bool) -> tuple[str, str]:
    """Let a citation decide which way a copy goes, against dates and clocks."""
    if not said:
        return found.way, found.why
    return "said", f"it cites the text it shares, which decides which came first ({found.why})"


def _kind(group: CopyGroup, one: Described, first: Described) -> SourceLinkKind:
    languages = {document.language.split("-")[0] for document in (one, first)}
    return "translates" if group.kind == "translation" and len(languages) > 1 else "copies"


def inside_link(pair: Inside, one: Document, two: Document) -> SourceLink:
    """Link two texts: the later is cut out, holds the other, or is another version of it."""
    found = order(one.published, two.published)
    rank = (day_of(one.published) is None, one.published or "", one.id)
    other = (day_of(two.published) is None, two.published or "", two.id)
    later, earlier = (one, two) if found.later or (found.later is None and rank > other) else (two, one)
    told = order(later.published, earlier.published)
    target = earlier.issuer or "unknown"
    value = score(pair.score, told.way)
    if pair.version:
        why = f"{_VERSION}: {pair.why}; {told.why}"
        return SourceLink(later.id, "copies", target, earlier.id, why=why, score=value)
    if len(later.text) < len(earlier.text):
        why = f"{_CUT_OUT}: {pair.why}; {told.why}"
        return SourceLink(later.id, "copies", target, earlier.id, why=why, score=value)
    pieces = _shared(later.text, earlier.text)
    share = round(len(earlier.text) / len(later.text), 4)
    start, end = (pieces[0].start, pieces[0].end) if pieces else (0, 0)
    why = f"{_HOLDS}: {pair.why}; {told.why}"
    covers = pieces or (Span(0, max(1, int(share * len(later.text)))),)
    return SourceLink(
        later.id, "quotes", target, earlier.id, start, end, why, value, covers=covers, share=share
    )


def is_inside(link: SourceLink) -> bool:
    """Tell whether a link was made by `inside_link`."""
    return link.why.startswith((_CUT_OUT, _HOLDS, _VERSION))


def _shared(text: str, other: str) -> tuple[Span, ...]:
    """Give the paragraphs of a text that stand in another as they are, white space aside."""
    within = " ".join(other.split())
    found, at = [], 0
    for paragraph in text.split("\n"):
        plain = " ".join(paragraph.split())
        if len(plain) >= _LEAST_PARAGRAPH and plain in within:
            found.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 1
    return merged(found)


def cited_documents(links: Iterable[SourceLink]) -> dict[str, set[str]]:
    """Give the ids of the held documents that each document cites."""
    found: dict[str, set[str]] = {}
    for link in links:
        if link.kind == "cites" and link.target_document is not None:
            found.setdefault(link.document, set()).add(link.target_document)
    return found


def copying_links(
    groups: Sequence[CopyGroup], documents: Mapping[str, Described], citing: Iterable[SourceLink]
) -> list[SourceLink]:
    """Link all members of all groups to the first of theirs."""
    cites = cited_documents(citing)
    return [link for group in groups for link in group_links(group, documents, cites)]
