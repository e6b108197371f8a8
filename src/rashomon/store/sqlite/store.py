"""The contract of `rashomon.store.contract.Store` over one SQLite file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
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
    Question,
    Reading,
    SourceLink,
)
from rashomon.store import filters
from rashomon.store.contract import EVERY_DOCUMENT, EVERY_EVENT, IdKind, ReaderOf
from rashomon.store.sqlite import actor_lists, basis, comparisons, documents, judgements, readings, search
from rashomon.store.sqlite import links as linked
from rashomon.store.sqlite.opening import open_case
from rashomon.store.values import Basis, Compared, EventFilter, Filter, Hit, Holding, Sighting

PATIENCE = 10.0


class SqliteStore:
    """Keeps a Case in one SQLite file; each method is documented in the contract.

    Use one store a thread; several threads or processes may each open their own on one file.

    Args:
        path: the file; created where it is missing or empty.
        patience: seconds to wait while another process writes.
        create: False to raise NotFound for a missing file.

    Raises:
        NotACase, CaseTooNew, CaseLocked, CaseFull, NotFound: the file cannot be used (see each).
    """

    def __init__(self, path: str | Path, *, patience: float = PATIENCE, create: bool = True) -> None:
        self.path = Path(path)
        self._connection = open_case(path, patience=patience, create=create)

    def transaction(self) -> AbstractContextManager[None]:
        """Commit all that is written inside together."""
        return self._connection.transaction()

    def add(self, document: Document, raw: bytes, media_type: str, *, at: str) -> bool:
        """Keep a Document and the bytes it was made from; True where it was new."""
        return documents.add(self._connection, document, raw, media_type, at)

    def document(self, document_id: str) -> Document:
        """Give one Document."""
        number = documents.number(self._connection, document_id)
        return next(documents.by_number(self._connection, [number]))

    def documents(self, where: Filter = EVERY_DOCUMENT) -> Iterator[Document]:
        """Yield documents by date of publication, then id; those without a date last."""
        return documents.by_number(self._connection, documents.numbers(self._connection, where))

    def raw(self, document_id: str) -> bytes:
        """Give the bytes that the Document was made from."""
        return documents.raw(self._connection, document_id)

    def media_type(self, document_id: str) -> str:
        """Give the media type of those bytes."""
        return documents.media_type(self._connection, document_id)

    def sightings(self, document_id: str) -> tuple[Sighting, ...]:
        """Tell where and when the Document was met."""
        return documents.sightings(self._connection, document_id)

    def counts(self, *, since: str | None = None, until: str | None = None) -> tuple[Holding, ...]:
        """Tell how much is held from each issuer between two dates."""
        return documents.counts(self._connection, Filter(since=since, until=until))

    def unread(self, reader_of: ReaderOf) -> tuple[str, ...]:
        """Name the documents without a Reading by the reader of today, the longest text first."""
        return readings.unread(self._connection, reader_of)

    def put_reading(self, reading: Reading) -> None:
        """Keep a Reading in place of the Document's earlier one."""
        readings.put(self._connection, reading)

    def reading(self, document_id: str) -> Reading | None:
        """Give the Reading of a Document, None where it was not read yet."""
        return readings.get(self._connection, document_id)

    def readings(self, ids: Iterable[str] | None = None) -> Iterator[tuple[Document, Reading]]:
        """Yield every Document that was read with its Reading, or these alone."""
        return readings.every(self._connection, ids)

    def described(self) -> Iterator[tuple[Described, int]]:
        """Yield every Document that was read without its text, with the revision of its Reading."""
        return basis.described(self._connection)

    def revision(self) -> int:
        """Count the changes of documents and readings so far."""
        return linked.revision(self._connection)

    def changes(self) -> int:
        """Count all changes so far that what is shown may hang on."""
        return comparisons.changes(self._connection)

    def put_links(self, links: Links, *, revision: int | None = None, basis: Basis | None = None) -> None:
        """Keep Links in place of the earlier ones."""
        linked.put(self._connection, links, revision, basis)

    def links(self) -> Links | None:
        """Give the Links, None where nothing was linked yet."""
        return linked.get(self._connection)

    def linked(self) -> tuple[Links, Basis] | None:
        """Give the Links and what they rest on, as of one moment."""
        return linked.with_basis(self._connection)

    def links_are_current(self, linker: str | None = None) -> bool:
        """Tell whether there are Links, by this linker, and nothing changed since."""
        return linked.are_current(self._connection, linker)

    def event(self, event_id: str) -> Event:
        """Give one Event."""
        return linked.event(self._connection, event_id)

    def events(self, where: EventFilter = EVERY_EVENT) -> Iterator[Event]:
        """Yield events in the order of the Links."""
        return linked.events(self._connection, where)

    def times_linked(self) -> int:
        """Count how often Links were put."""
        return linked.times(self._connection)

    def copies(self) -> tuple[CopyGroup, ...]:
        """Give the groups of documents that are one text."""
        return linked.copies(self._connection)

    def sources(self) -> tuple[SourceLink, ...]:
        """Give what documents rest on; none where nothing was linked."""
        return linked.sources(self._connection)

    def actors(self, name: str | None = None) -> Iterator[Actor]:
        """Yield actors in the order of the Links."""
        return linked.actors(self._connection, name)

    def search(
        self, query: str, where: Filter = EVERY_DOCUMENT, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[Hit]:
        """Yield the documents that a query finds, the best first."""
        return search.search(self._connection, query, where, limit, offset)

    def matching(self, query: str, where: Filter = EVERY_DOCUMENT) -> tuple[str, ...]:
        """Name all documents that `search` finds, in its order, without their texts."""
        return search.matching(self._connection, query, where)

    def count_hits(self, query: str, where: Filter = EVERY_DOCUMENT) -> int:
        """Tell how many documents `search` finds without a limit."""
        return search.count(self._connection, query, where)

    def put_comparison(self, stamp: str, comparison: Comparison) -> None:
        """Keep the Comparison of an Event in place of its earlier one."""
        comparisons.put(self._connection, stamp, comparison)

    def comparison(self, event_id: str, stamp: str) -> Comparison | None:
        """Give the Comparison of an Event that rests on this, None where none is kept."""
        return comparisons.get(self._connection, event_id, stamp)

    def compared(self) -> dict[str, Compared]:
        """Give the counts of all Comparisons that are kept, by the id of the Event."""
        return comparisons.counts(self._connection)

    def drop_comparisons(self, event_ids: Iterable[str]) -> None:
        """Forget the Comparisons of these events."""
        comparisons.drop(self._connection, event_ids)

    def resolve(self, prefix: str, kind: IdKind = "document") -> str:
        """Complete what a person typed of an id."""
        return filters.one_of(prefix, kind, self._connection.ids(f"{kind}s", prefix))

    def judge(self, judgement: Judgement) -> Judgement:
        """Keep a Judgement for good; give it back with its number and its subjects sorted."""
        return judgements.judge(self._connection, judgement)

    def undo(self, judgement_id: int, at: str) -> Judgement:
        """Take a Judgement back."""
        return judgements.undo(self._connection, judgement_id, at)

    def judgements(self, question: Question | None = None, *, standing: bool = True) -> tuple[Judgement, ...]:
        """Give judgements in the order of judging."""
        return judgements.get(self._connection, question, standing=standing)

    def put_actor_list(self, listed: ActorList) -> None:
        """Keep an actor list in place of an earlier one of its name."""
        actor_lists.put(self._connection, listed)

    def actor_lists(self) -> tuple[ActorList, ...]:
        """Give the actor lists, by name."""
        return actor_lists.get(self._connection)

    def drop_actor_list(self, name: str) -> None:
        """Forget an actor list."""
        actor_lists.drop(self._connection, name)

    def close(self) -> None:
        """Close the file; closing twice is fine."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
