"""The graph of who rests on whom: of one event, or of a whole case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from rashomon.linking.sources.cycles import cycles
from rashomon.linking.sources.publications import key_of, named_by, together
from rashomon.linking.sources.tellers import Held
from rashomon.model import SourceLink
from rashomon.model.origin import Origins, Publication, SourceEdge, SourceGraph, SourceNode


class Named(Held, Protocol):
    """What a node shows of a held document."""

    @property
    def title(self) -> str | None:
        """Headline."""
        ...


def graph_of(
    sources: Iterable[SourceLink], documents: Mapping[str, Named], origins: Origins | None = None
) -> SourceGraph:
    """Lay source links out as a graph; a chain of sources is laid step by step.

    Args:
        sources: the links.
        documents: documents by id; each becomes a node, also where nothing leads to or from it.
        origins: of the event that it is the graph of: what is surely one publication is one node then.
    """
    links = list(sources)
    leads = together(one for link in links for one in named_by(link)) if origins else {}
    meant = origins.meant if origins else {}
    nodes = {
        id_: SourceNode(id_, "document", held.issuer, held.title, held.published, held.url)
        for id_, held in documents.items()
    }
    edges = []
    for link in links:
        held = link.target_document or meant.get((link.document, link.start, link.end))
        if held is not None:
            edges.append(SourceEdge(link.document, held, link))
            continue
        at = link.document
        for one in named_by(link):
            key = leads.get(key_of(one), key_of(one))
            nodes.setdefault(key, _node(key, one))
            if key != at:
                edges.append(SourceEdge(at, key, link))
            at = key
    for edge in edges:
        for end in (edge.source, edge.target):
            nodes.setdefault(end, SourceNode(end, "document", None))
    return SourceGraph(tuple(nodes[id_] for id_ in sorted(nodes)), tuple(edges))


def rings_of(sources: Iterable[SourceLink]) -> tuple[tuple[str, ...], ...]:
    """Give the ids of documents that cite, copy or translate each other in a ring."""
    ahead: dict[str, list[str]] = {}
    for link in sources:
        if link.kind != "quotes" and link.target_document is not None:
            ahead.setdefault(link.document, []).append(link.target_document)
    return cycles(ahead)


def _node(key: str, one: Publication) -> SourceNode:
    return SourceNode(key, "publication", one.name, None, one.date, one.url)
