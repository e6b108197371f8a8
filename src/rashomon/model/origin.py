"""What an event is known from, and the graph of who rests on whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from rashomon.model.link import SourceLink

SourceNodeKind = Literal["document", "publication"]


@dataclass(frozen=True, slots=True, order=True)
class Publication:
    """What a text says it rests on, and that is not held.

    Attributes:
        name: the body or medium.
        date: ISO 8601 date, None where none is said.
        url: its address, None where none is said.
    """

    name: str
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """A text where what an event is known from begins.

    Attributes:
        documents: ids of the held documents that are it: one, or all of a ring; none where it is not held.
        publication: what is named, where it is not held.
        accounts: ids of the documents of the event that come down to it, in order of publication.
        node: its node in `Origins.edges`; of a ring, the first.
    """

    documents: tuple[str, ...]
    publication: Publication | None
    accounts: tuple[str, ...]
    node: str


@dataclass(frozen=True, slots=True)
class Derived:
    """How one document stands to others.

    Attributes:
        document: its id.
        rests_on: links that it rests on, by the rule of `rashomon.linking.sources.origins`.
        leans_on: links that carry less than half of its account, or only quoted words.
        origins: indices into `Origins.origins` of what it comes down to.
    """

    document: str
    rests_on: tuple[SourceLink, ...] = ()
    leans_on: tuple[SourceLink, ...] = ()
    origins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Origins:
    """What an event is known from.

    Attributes:
        origins: the origins, those with the most accounts first.
        documents: the documents of the event, in order of publication, with how each stands.
        upstream: held documents that are no account of the event, and that its accounts rest on.
        cycles: ids of documents that cite, copy or translate each other in a ring.
        edges: node -> nodes that it rests on; nodes are ids of documents and keys of publications.
        publications: key -> what is named and not held.
        meant: (document, start, end of words) -> id of the account of this event that a citation means.
    """

    origins: tuple[Origin, ...]
    documents: tuple[Derived, ...]
    upstream: tuple[Derived, ...] = ()
    cycles: tuple[tuple[str, ...], ...] = ()
    edges: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    publications: Mapping[str, Publication] = field(default_factory=dict)
    meant: Mapping[tuple[str, int, int], str] = field(default_factory=dict)

    @property
    def single(self) -> bool:
        """Tell whether several documents tell the event and all come down to one origin."""
        return len(self.origins) == 1 and len(self.documents) > 1


@dataclass(frozen=True, slots=True)
class SourceNode:
    """A document, or a publication that is named and not held.

    Attributes:
        id: id of the document, or key of the publication.
        kind: which of the two.
        issuer: who published it.
        title: its headline; None where unknown.
        date: ISO 8601 date or date-time of publication; None where unknown.
        url: its address; None where unknown.
    """

    id: str
    kind: SourceNodeKind
    issuer: str | None
    title: str | None = None
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class SourceEdge:
    """One node rests on another.

    Attributes:
        source: id of the node that rests.
        target: id of the node that it rests on.
        link: what says so; of a chain of sources, each step has the link of the whole chain.
    """

    source: str
    target: str
    link: SourceLink


@dataclass(frozen=True, slots=True)
class SourceGraph:
    """Who rests on whom.

    Attributes:
        nodes: by id.
        edges: in the order of the links.
    """

    nodes: tuple[SourceNode, ...]
    edges: tuple[SourceEdge, ...]
