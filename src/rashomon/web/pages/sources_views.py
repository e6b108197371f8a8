"""What the page on the sources of an event shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    """A text in the picture.

    Attributes:
        id: of the document, or the key of a publication that is not held.
        label: who published it.
        title: its headline or date, as far as it fits; "" where neither is known.
        whole: all that is known of it, for those who point at it.
        address: of its page; None where it is not held.
        origin: number of the origin it is, from 1; None where it rests on something.
        ring: whether it rests on itself in the end.
        told: whether it is an account of the event.
        x: of the left side of its box.
        y: of the upper side of its box.
    """

    id: str
    label: str
    title: str
    whole: str
    address: str | None
    origin: int | None
    ring: bool
    told: bool
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Edge:
    """Words go from one text to another.

    Attributes:
        source: id of the text whose words they are.
        target: id of the one that says them.
        kind: cites, copies, translates, quotes; "" where several links make one step.
        ring: whether it leads round in a ring.
        path: of the line, as SVG writes it.
        said: source, kind and target, for those who point at it.
    """

    source: str
    target: str
    kind: str
    ring: bool
    path: str
    said: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Picture:
    """The graph, layer by layer: origins on the left, what rests on them to the right."""

    width: int
    height: int
    box: tuple[int, int]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """A text where what the event is known from begins.

    Attributes:
        number: from 1.
        name: who published it.
        title: headline; None where unknown.
        date: when; None where unknown.
        address: of its page; None where it is not held.
        documents: how many texts it is: several in a ring.
        accounts: how many documents of the event come down to it.
    """

    number: int
    name: str
    title: str | None
    date: str | None
    address: str | None
    documents: int
    accounts: int


@dataclass(frozen=True, slots=True)
class Rest:
    """A document rests on another, or leans on it.

    Attributes:
        kind: cites, copies, translates or quotes.
        target: who is cited.
        to_target: address of the document it rests on; None where that is not held.
        chain: on whose word, outermost first.
        words: that say so; "" where the texts themselves do.
        address: of these words.
        share: their part of the whole text, 0 to 1.
        counts: whether the account rests on it by the rule of origins.
        score: how sure, 0 to 1.
        why: in words.
    """

    kind: str
    target: str
    to_target: str | None
    chain: tuple[str, ...]
    words: str
    address: str
    share: float
    counts: bool
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Voice:
    """On whose word a document says something, outermost first, and with how many points."""

    chain: str
    points: int
    acts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Teller:
    """A document that tells the event."""

    id: str
    issuer: str
    title: str | None
    published: str | None
    language: str
    address: str
    origins: tuple[int, ...]
    ring: bool
    rests_on: tuple[Rest, ...]
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """The page.

    Attributes:
        id: id of the event.
        title: of the event.
        address: of its page.
        single: whether several documents all come down to one origin.
        origins: those with the most accounts first.
        rings: for each ring, the texts that rest on each other.
        picture: the graph.
        tellers: the documents, in order of publication.
        graphml: address of the graph as GraphML.
    """

    id: str
    title: str
    address: str
    single: bool
    origins: tuple[Origin, ...]
    rings: tuple[tuple[str, ...], ...]
    picture: Picture
    tellers: tuple[Teller, ...]
    graphml: str
