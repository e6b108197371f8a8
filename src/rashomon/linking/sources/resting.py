"""What each account of an event rests on and leans on, as a graph upstream to the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.linking.sources.addresses import host_of
from rashomon.linking.sources.carrying import HALF, LEAST, share_of, share_together
from rashomon.linking.sources.publications import key_of, named_by, together
from rashomon.linking.sources.shelf import same_body
from rashomon.linking.sources.tellers import Held, Tellers
from rashomon.model import Account, SourceLink, Span
from rashomon.model.origin import Publication


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
    tellers = Tellers(spans, documents)
    open_ = list(spans)
    seen = set(open_)
    while open_:
        one = open_.pop()
        for link in _sorted(one, sources.get(one, ()), spans.get(one), documents, found):
            target = tellers.meant(link)
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
    told = documents.get(one)
    shares = {i: share_of(link, spans) for i, link in enumerate(links)}
    able = [
        i for i, link in enumerate(links)
        if link.kind != "quotes" and shares[i] >= LEAST and not _own(link, told)
    ]  # fmt: skip
    carried = share_together([links[i] for i in able], spans)
    rests = set(able) if carried >= HALF else set()
    found.rests_on[one] = [link for i, link in enumerate(links) if i in rests]
    found.leans_on[one] = [link for i, link in enumerate(links) if i not in rests and shares[i] > 0]
    found.claims[one] = [
        link.target_document for link in links if link.kind != "quotes" and link.target_document is not None
    ]
    return found.rests_on[one]


def _own(link: SourceLink, document: Held | None) -> bool:
    """Tell whether a text cites its own issuer, or a page of the site it stands on: no other origin."""
    if document is None or link.target_document is not None:
        return False
    if link.url is not None:
        return document.url is not None and host_of(link.url) == host_of(document.url)
    return document.issuer is not None and same_body(link.target, document.issuer)


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
