"""What each account of an event rests on and leans on, as a graph upstream to the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from rashomon.linking.corpus import day_of
from rashomon.linking.sources.covering import merged
from rashomon.linking.sources.publications import key_of, named_by, together
from rashomon.linking.sources.shelf import same_body
from rashomon.model import Account, SourceLink, Span
from rashomon.model.origin import Publication

HALF = 0.5
"""Part of an account that must stand on what it cites before the account rests on it."""
LEAST = 0.1
"""Part that one citation must carry to be among those that carry half together."""
_DAYS_BEFORE = 1
"""A body's own account may be published so many days after the text that cites it, by local time."""


class Held(Protocol):
    """What is known of a held document without its text."""

    @property
    def issuer(self) -> str | None:
        """Who published it."""
        ...

    @property
    def published(self) -> str | None:
        """ISO 8601 date or date-time of publication."""
        ...


@dataclass(slots=True)
class Resting:
    """The graph of one event.

    Attributes:
        edges: node -> nodes that it rests on; nodes are ids of documents and keys of publications.
        claims: document -> documents that it says it rests on, or is a copy of, however little.
        rests_on: document -> the links behind `edges`.
        leans_on: document -> its other links.
        publications: key -> what is named and not held.
        meant: (document, start, end of words) -> id of the account of the event that the words mean.
    """

    edges: dict[str, list[str]] = field(default_factory=dict)
    claims: dict[str, list[str]] = field(default_factory=dict)
    rests_on: dict[str, list[SourceLink]] = field(default_factory=dict)
    leans_on: dict[str, list[SourceLink]] = field(default_factory=dict)
    publications: dict[str, Publication] = field(default_factory=dict)
    meant: dict[tuple[str, int, int], str] = field(default_factory=dict)


def resting_of(
    accounts: Sequence[Account], sources: Mapping[str, Sequence[SourceLink]], documents: Mapping[str, Held]
) -> Resting:
    """Follow what the documents of an event rest on, upstream to the end."""
    spans: dict[str, list[Span]] = {}
    for account in accounts:
        spans.setdefault(account.document, []).append(Span(account.start, account.end))
    found = Resting()
    open_ = list(spans)
    seen = set(open_)
    while open_:
        one = open_.pop()
        for link in _sorted(one, sources.get(one, ()), spans.get(one), documents, found):
            target = _meant(link, spans, documents)
            if target is not None:
                found.meant[link.document, link.start, link.end] = target
            held = link.target_document or target
            if held is not None and held not in seen:
                seen.add(held)
                open_.append(held)
    _lay(found, spans)
    return found


def _sorted(
    one: str,
    links: Sequence[SourceLink],
    spans: Sequence[Span] | None,
    documents: Mapping[str, Held],
    found: Resting,
) -> list[SourceLink]:
    """Part the links of a document into those it rests on, which are given, and those it leans on."""
    issuer = documents[one].issuer if one in documents else None
    shares = {i: _share(link, spans) for i, link in enumerate(links)}
    able = [
        i for i, link in enumerate(links)
        if link.kind != "quotes" and shares[i] >= LEAST and not _own(link, issuer)
    ]  # fmt: skip
    carried = _together([links[i] for i in able], spans)
    rests = set(able) if carried >= HALF else set()
    found.rests_on[one] = [link for i, link in enumerate(links) if i in rests]
    found.leans_on[one] = [link for i, link in enumerate(links) if i not in rests and shares[i] > 0]
    found.claims[one] = [
        link.target_document for link in links if link.kind != "quotes" and link.target_document is not None
    ]
    return found.rests_on[one]


def _own(link: SourceLink, issuer: str | None) -> bool:
    """Tell whether a text cites its own issuer, which makes no other origin."""
    return (
        link.target_document is None
        and link.url is None
        and bool(issuer)
        and same_body(link.target, issuer or "")
    )


def _share(link: SourceLink, spans: Sequence[Span] | None) -> float:
    """Give the part of the accounts that a link carries; of the whole document where it is no account."""
    if not link.covers or spans is None:
        return link.share
    return _within(link.covers, spans)


def _within(covers: Sequence[Span], spans: Sequence[Span]) -> float:
    length = sum(span.end - span.start for span in merged(spans))
    shared = sum(
        max(0, min(piece.end, span.end) - max(piece.start, span.start))
        for piece in covers
        for span in merged(spans)
    )
    return shared / length


def _together(links: Sequence[SourceLink], spans: Sequence[Span] | None) -> float:
    """Give the part that several links carry, what two of them carry counted once."""
    if any(not link.covers for link in links):
        return 1.0
    if spans is None:
        return sum(link.share for link in links)
    return _within(merged(piece for link in links for piece in link.covers), spans) if links else 0.0


def _meant(link: SourceLink, spans: Mapping[str, object], documents: Mapping[str, Held]) -> str | None:
    """Find the one account of the event by the body that a citation names, not published days later."""
    if link.target_document is not None or link.url is not None or link.kind != "cites":
        return None
    own = documents[link.document].published if link.document in documents else None
    said = link.chain[-1] if link.chain else link.target
    fitting = [
        id_
        for id_ in spans
        if id_ != link.document and id_ in documents and _fits(said, link.date, own, documents[id_])
    ]
    return fitting[0] if len(fitting) == 1 else None


def _fits(body: str, date: str | None, own: str | None, held: Held) -> bool:
    day, before, published = day_of(date), day_of(own), day_of(held.published)
    if day is not None and published is not None and day != published:
        return False
    if before is not None and published is not None and published > before + _DAYS_BEFORE:
        return False
    return bool(held.issuer) and same_body(body, held.issuer or "")


def _lay(found: Resting, accounts: Mapping[str, object]) -> None:
    """Lay the edges: to held documents, and along the chains to what is not held."""
    chains = {
        id(link): named_by(link)
        for links in found.rests_on.values() for link in links
        if link.target_document is None and (link.document, link.start, link.end) not in found.meant
    }  # fmt: skip
    leads = together(one for chain in chains.values() for one in chain)
    for document in [*accounts, *found.rests_on]:
        found.edges.setdefault(document, [])
    for document, links in found.rests_on.items():
        for link in links:
            held = link.target_document or found.meant.get((link.document, link.start, link.end))
            if held is not None:
                found.edges[document].append(held)
                continue
            node = document
            for one in chains[id(link)]:
                key = leads[key_of(one)]
                found.publications.setdefault(key, one)
                if key != node:
                    found.edges.setdefault(node, []).append(key)
                node = key
            found.edges.setdefault(node, [])
