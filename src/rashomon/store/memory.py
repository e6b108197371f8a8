"""A Case in memory: for the library without a file, and for tests of what stands on a store."""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self

from rashomon.model import (
    Actor,
    ActorList,
    Comparison,
    CopyGroup,
    Described,
    Document,
    Event,
    Judgement,
    Links,
    NotFound,
    Question,
    Reading,
    SourceLink,
    summarised,
)
from rashomon.store import filters
from rashomon.store.contract import EVERY_DOCUMENT, EVERY_EVENT, IdKind, ReaderOf
from rashomon.store.query import Query, parse
from rashomon.store.ranking import bm25
from rashomon.store.snippet import around
from rashomon.store.values import Basis, Compared, EventFilter, Filter, Hit, Holding, Sighting
from rashomon.store.words import words


@dataclass(slots=True)
class _Content:
    """All that a Case holds."""

    documents: dict[str, Document] = field(default_factory=dict)
    raws: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    sightings: dict[str, tuple[Sighting, ...]] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    revisions: dict[str, int] = field(default_factory=dict)
    judgements: dict[int, Judgement] = field(default_factory=dict)
    actor_lists: dict[str, ActorList] = field(default_factory=dict)
    revision: int = 0
    links: Links | None = None
    linked_at: int = -1
    times_linked: int = 0
    basis: Basis | None = None
    comparisons: dict[str, tuple[str, Comparison]] = field(default_factory=dict)
    others: int = 0

    def copied(self) -> _Content:
        """Give a copy that later writes do not reach."""
        twin = copy.copy(self)
        twin.documents, twin.raws = dict(self.documents), dict(self.raws)
        twin.sightings, twin.actor_lists = dict(self.sightings), dict(self.actor_lists)
        twin.readings, twin.judgements = dict(self.readings), dict(self.judgements)
        twin.revisions, twin.comparisons = dict(self.revisions), dict(self.comparisons)
        return twin


class MemoryStore:
    """Keeps a Case as long as it lives; does what `rashomon.store.contract.Store` says."""

    def __init__(self) -> None:
        self._content = _Content()
        self._depth = 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that is written inside, or nothing of it."""
        before = self._content.copied() if self._depth == 0 else None
        self._depth += 1
        try:
            yield
        except BaseException:
            if before is not None:
                self._content = before
            raise
        finally:
            self._depth -= 1

    def add(self, document: Document, raw: bytes, media_type: str, *, at: str) -> bool:
        """Keep a Document and the bytes it was made from; True where it was new."""
        content, name = self._content, document.id
        new = name not in content.documents
        if new:
            content.documents[name] = document
            content.raws[name] = (raw, media_type)
            content.revision += 1
        sighting = Sighting(document.path or document.url, at)
        met = content.sightings.get(name, ())
        content.sightings[name] = met if sighting in met else (*met, sighting)
        return new

    def document(self, document_id: str) -> Document:
        """Give one Document."""
        try:
            return self._content.documents[document_id]
        except KeyError:
            raise NotFound(f"no document has the id {document_id!r}") from None

    def documents(self, where: Filter = EVERY_DOCUMENT) -> Iterator[Document]:
        """Yield documents by date of publication, then id; those without a date last."""
        named = self._named(where.actor)
        yield from [
            document
            for document in sorted(self._content.documents.values(), key=_order)
            if filters.document_passes(document, where) and (named is None or document.id in named)
        ]

    def raw(self, document_id: str) -> bytes:
        """Give the bytes that the Document was made from."""
        return self._content.raws[self.document(document_id).id][0]

    def media_type(self, document_id: str) -> str:
        """Give the media type of those bytes."""
        return self._content.raws[self.document(document_id).id][1]

    def sightings(self, document_id: str) -> tuple[Sighting, ...]:
        """Tell where and when the Document was met."""
        return self._content.sightings[self.document(document_id).id]

    def counts(self, *, since: str | None = None, until: str | None = None) -> tuple[Holding, ...]:
        """Tell how much is held from each issuer between two dates."""
        dates: dict[str | None, list[str | None]] = defaultdict(list)
        for document in self.documents(Filter(since=since, until=until)):
            dates[document.issuer].append(document.published)
        return tuple(
            _holding(issuer, dates[issuer])
            for issuer in sorted(dates, key=lambda issuer: (issuer is None, issuer or ""))
        )

    def unread(self, reader_of: ReaderOf) -> tuple[str, ...]:
        """Name the documents without a Reading by the reader of today, the longest text first."""
        readings = self._content.readings
        return tuple(
            document.id
            for document in sorted(
                self._content.documents.values(), key=lambda document: (-len(document.text), document.id)
            )
            if document.id not in readings or readings[document.id].reader != reader_of(document.language)
        )

    def put_reading(self, reading: Reading) -> None:
        """Keep a Reading in place of the Document's earlier one."""
        name = self.document(reading.document).id
        if self._content.readings.get(name) != reading:
            self._content.readings[name] = reading
            self._content.revision += 1
            self._content.revisions[name] = self._content.revision

    def reading(self, document_id: str) -> Reading | None:
        """Give the Reading of a Document, None where it was not read yet."""
        return self._content.readings.get(self.document(document_id).id)

    def readings(self, ids: Iterable[str] | None = None) -> Iterator[tuple[Document, Reading]]:
        """Yield every Document that was read with its Reading, or these alone."""
        for document in self.documents(Filter(among=None if ids is None else frozenset(ids))):
            if (reading := self._content.readings.get(document.id)) is not None:
                yield document, reading

    def described(self) -> Iterator[tuple[Described, int]]:
        """Yield every Document that was read without its text, with the revision of its Reading."""
        for document in self.documents():
            if (revision := self._content.revisions.get(document.id)) is not None:
                yield Described.of(document), revision

    def revision(self) -> int:
        """Count the changes of documents and readings so far."""
        return self._content.revision

    def changes(self) -> int:
        """Count all changes so far that what is shown may hang on."""
        return self._content.revision + self._content.others

    def put_links(self, links: Links, *, revision: int | None = None, basis: Basis | None = None) -> None:
        """Keep Links in place of the earlier ones."""
        self._content.links, self._content.basis = links, basis
        self._content.linked_at = self._content.revision if revision is None else revision
        self._content.times_linked += 1
        self._content.others += 1

    def links(self) -> Links | None:
        """Give the Links, None where nothing was linked yet."""
        return self._content.links

    def linked(self) -> tuple[Links, Basis] | None:
        """Give the Links and what they rest on."""
        links, basis = self._content.links, self._content.basis
        return (links, basis) if links is not None and basis is not None else None

    def links_are_current(self, linker: str | None = None) -> bool:
        """Tell whether there are Links, by this linker, and nothing changed since."""
        content = self._content
        if content.links is None or content.linked_at != content.revision:
            return False
        return linker is None or content.links.linker == linker

    def event(self, event_id: str) -> Event:
        """Give one Event."""
        for event in self.events():
            if event.id == event_id:
                return event
        raise NotFound(f"no event has the id {event_id!r}")

    def events(self, where: EventFilter = EVERY_EVENT) -> Iterator[Event]:
        """Yield events in the order of the Links."""
        held = self._content.documents
        for event in self._content.links.events if self._content.links else ():
            if filters.event_passes(event, where, lambda name: held[name].issuer if name in held else None):
                yield event

    def times_linked(self) -> int:
        """Count how often Links were put."""
        return self._content.times_linked

    def copies(self) -> tuple[CopyGroup, ...]:
        """Give the groups of documents that are one text."""
        return self._content.links.copies if self._content.links else ()

    def sources(self) -> tuple[SourceLink, ...]:
        """Give what documents rest on."""
        return self._content.links.sources if self._content.links else ()

    def actors(self, name: str | None = None) -> Iterator[Actor]:
        """Yield actors in the order of the Links."""
        for actor in self._content.links.actors if self._content.links else ():
            if filters.actor_passes(actor, name):
                yield actor

    def search(
        self, query: str, where: Filter = EVERY_DOCUMENT, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[Hit]:
        """Yield the documents that a query finds, the best first."""
        asked = parse(query)
        end = None if limit is None else offset + limit
        for document, rank in self._found(query, asked, where)[offset:end]:
            spans = asked.spans(list(words(document.text)))
            start, stop = around(document.text, spans)
            yield Hit(document, start, stop, spans, rank)

    def matching(self, query: str, where: Filter = EVERY_DOCUMENT) -> tuple[str, ...]:
        """Name all documents that `search` finds, in its order."""
        return tuple(document.id for document, _ in self._found(query, parse(query), where))

    def count_hits(self, query: str, where: Filter = EVERY_DOCUMENT) -> int:
        """Tell how many documents `search` finds without a limit."""
        return len(self._found(query, parse(query), where))

    def put_comparison(self, stamp: str, comparison: Comparison) -> None:
        """Keep the Comparison of an Event in place of its earlier one."""
        self._content.comparisons[comparison.event] = stamp, comparison

    def comparison(self, event_id: str, stamp: str) -> Comparison | None:
        """Give the Comparison of an Event that rests on this, None where none is kept."""
        kept = self._content.comparisons.get(event_id)
        return kept[1] if kept and kept[0] == stamp else None

    def compared(self) -> dict[str, Compared]:
        """Give the counts of all Comparisons that are kept, by the id of the Event."""
        kept = self._content.comparisons
        return {name: Compared(stamp, summarised(one)) for name, (stamp, one) in sorted(kept.items())}

    def drop_comparisons(self, event_ids: Iterable[str]) -> None:
        """Forget the Comparisons of these events."""
        for name in event_ids:
            self._content.comparisons.pop(name, None)

    def resolve(self, prefix: str, kind: IdKind = "document") -> str:
        """Complete what a person typed of an id."""
        ids = {
            "document": lambda: list(self._content.documents),
            "event": lambda: [event.id for event in self.events()],
            "actor": lambda: [actor.id for actor in self.actors()],
        }
        return filters.one_of(prefix, kind, ids[kind]())

    def judge(self, judgement: Judgement) -> Judgement:
        """Keep a Judgement for good; give it back with its number and its subjects sorted."""
        number = len(self._content.judgements) + 1
        kept = replace(judgement, id=number, subjects=tuple(sorted(judgement.subjects)), undone=None)
        self._content.judgements[number] = kept
        self._content.others += 1
        return kept

    def undo(self, judgement_id: int, at: str) -> Judgement:
        """Take a Judgement back."""
        judgement = self._content.judgements.get(judgement_id)
        if judgement is None:
            raise NotFound(f"no judgement has the number {judgement_id}")
        undone = judgement if judgement.undone else replace(judgement, undone=at)
        self._content.judgements[judgement_id] = undone
        self._content.others += undone is not judgement
        return undone

    def judgements(self, question: Question | None = None, *, standing: bool = True) -> tuple[Judgement, ...]:
        """Give judgements in the order of judging."""
        return tuple(
            judgement
            for judgement in self._content.judgements.values()
            if question in {None, judgement.question} and not (standing and judgement.undone)
        )

    def put_actor_list(self, listed: ActorList) -> None:
        """Keep an actor list in place of an earlier one of its name."""
        self._content.actor_lists[listed.name] = listed
        self._content.revision += 1

    def actor_lists(self) -> tuple[ActorList, ...]:
        """Give the actor lists, by name."""
        return tuple(self._content.actor_lists[name] for name in sorted(self._content.actor_lists))

    def drop_actor_list(self, name: str) -> None:
        """Forget an actor list."""
        if name not in self._content.actor_lists:
            raise NotFound(f"no actor list is called {name!r}")
        del self._content.actor_lists[name]
        self._content.revision += 1

    def close(self) -> None:
        """Do nothing: there is no file to let go of."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _named(self, actor: str | None) -> set[str] | None:
        """Give the ids of the documents that mention an actor; None where none is asked for."""
        if actor is None:
            return None
        return {ref.document for one in self.actors() if one.id == actor for ref in one.mentions}

    def _found(self, typed: str, asked: Query, where: Filter) -> list[tuple[Document, float]]:
        passing = list(self.documents(where))
        if not typed.strip():
            return [(document, 0.0) for document in passing]
        ranks = bm25(asked, self._content.documents.values())
        hits = [(document, ranks[document.id]) for document in passing if document.id in ranks]
        return sorted(hits, key=lambda hit: -hit[1])


def _order(document: Document) -> tuple[bool, str, str]:
    return document.published is None, document.published or "", document.id


def _holding(issuer: str | None, dates: list[str | None]) -> Holding:
    known = sorted(date for date in dates if date is not None)
    first, last = (known[0], known[-1]) if known else (None, None)
    return Holding(issuer, len(dates), first, last, len(dates) - len(known))
