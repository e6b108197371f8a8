"""What a store is asked with, and what it answers beside the nouns of the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.model import Document, Span, Summary


@dataclass(frozen=True, slots=True)
class Filter:
    """Which documents are wanted; what is None is not asked for.

    Attributes:
        issuer: exactly this issuer.
        language: BCP 47 code; "uz" takes in "uz-Cyrl".
        since: ISO 8601 date or the beginning of one ("2022-04"); published then or later.
        until: the same; published then or earlier, the whole of that day, month or year included.
        actor: id of an Actor of the Links who is mentioned.
        among: only these ids.

    A date known less exactly than asked ("2022" against "2022-04-01") counts as inside where it may be;
    a document without a date is outside as soon as `since` or `until` is given.
    """

    issuer: str | None = None
    language: str | None = None
    since: str | None = None
    until: str | None = None
    actor: str | None = None
    among: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events are wanted; what is None is not asked for.

    Attributes:
        kind: kind of the event.
        since: as in Filter, of the event's date.
        until: as in Filter, of the event's date.
        issuer: this issuer tells it.
        participant: words that stand in the name of one participant.
        issuers: so many different issuers tell it at least; each document of unknown issuer counts as one.
    """

    kind: str | None = None
    since: str | None = None
    until: str | None = None
    issuer: str | None = None
    participant: str | None = None
    issuers: int = 1


@dataclass(frozen=True, slots=True)
class Sighting:
    """A Document was met: where, and when (ISO 8601 with zone)."""

    path: str | None
    at: str


@dataclass(frozen=True, slots=True)
class Holding:
    """How much is held from one issuer: what a statement of silence is relative to.

    Attributes:
        issuer: None for documents whose issuer is unknown.
        documents: how many.
        first: date of the first that has one.
        last: date of the last that has one.
        undated: how many have none.
    """

    issuer: str | None
    documents: int
    first: str | None
    last: str | None
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Basis:
    """What Links rest on, and what linking keeps for documents that are added later.

    Attributes:
        documents: id of each Document that was linked -> revision of the case at which its Reading, as it
            was linked, came or changed.
        states: name of each stage of linking -> what it keeps; bytes that mean nothing to a store.
    """

    documents: Mapping[str, int]
    states: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Compared:
    """A Comparison that is kept, in counts.

    Attributes:
        stamp: what it rests on.
        summary: its counts.
    """

    stamp: str
    summary: Summary


@dataclass(frozen=True, slots=True)
class Hit:
    """A Document that a search found.

    Attributes:
        document: the document.
        start: first code point of the part that shows the hits best.
        end: code point behind its last.
        spans: every place in the text that was asked for, in text order; empty where only the title has it.
        rank: BM25, the higher the better; 0 where no words were asked for.
    """

    document: Document
    start: int
    end: int
    spans: tuple[Span, ...]
    rank: float

    @property
    def snippet(self) -> str:
        """The exact words of the part that shows the hits best."""
        return self.document.text[self.start : self.end]
