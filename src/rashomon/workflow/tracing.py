"""A store -> what an event is known from, and the graph of who rests on whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.model import Document, Event, SourceLink
from rashomon.model.origin import Origins, SourceGraph
from rashomon.store import Store
from rashomon.workflow.accounts import sources


@dataclass(frozen=True, slots=True)
class Traced:
    """An event and what it is known from.

    Attributes:
        event: the event.
        links: source links of its documents, and of those they rest on, upstream to the end.
        documents: all documents that these name, by id.
        origins: what the accounts come down to.
        graph: the same as a graph.
    """

    event: Event
    links: tuple[SourceLink, ...]
    documents: dict[str, Document]
    origins: Origins
    graph: SourceGraph


def trace(store: Store, event: Event) -> Traced:
    """Tell what an event of a store is known from."""
    from rashomon.linking.sources import graph_of, origins_of

    links = sources(store, event)
    documents = _documents(store, links, (account.document for account in event.accounts))
    origins = origins_of(event, links, documents)
    return Traced(event, links, documents, origins, graph_of(links, documents, origins))


@dataclass(frozen=True, slots=True)
class Whole:
    """All source links of a case.

    Attributes:
        links: the links.
        documents: those that rest on something and those that they rest on, by id.
        graph: the same as a graph.
        rings: ids of documents that cite, copy or translate each other in a ring.
    """

    links: tuple[SourceLink, ...]
    documents: dict[str, Document]
    graph: SourceGraph
    rings: tuple[tuple[str, ...], ...]


def trace_all(store: Store) -> Whole:
    """Give all source links of a store as a graph."""
    from rashomon.linking.sources import graph_of, rings_of

    links = store.sources()
    documents = _documents(store, links, ())
    return Whole(links, documents, graph_of(links, documents), rings_of(links))


def _documents(store: Store, links: Iterable[SourceLink], more: Iterable[str]) -> dict[str, Document]:
    named = dict.fromkeys(more)
    for link in links:
        named[link.document] = None
        if link.target_document is not None:
            named[link.target_document] = None
    return {id_: store.document(id_) for id_ in named}
