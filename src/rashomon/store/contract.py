"""What every store of a Case does, whatever it keeps the Case in.

A new backend is a class with these methods; it is done when it passes `tests/store/test_conformance.py`
with one line added to the list of backends there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Literal, Protocol, Self

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
from rashomon.store.values import Basis, Compared, EventFilter, Filter, Hit, Holding, Sighting

IdKind = Literal["document", "event", "actor"]
ReaderOf = Callable[[str], str]
"""Name and version of the reader for a BCP 47 language."""

EVERY_DOCUMENT = Filter()
EVERY_EVENT = EventFilter()


class Store(Protocol):
    """Keeps one Case. Methods that look up an id raise NotFound where it is not held.

    Every method that writes has been committed when it returns, or when the outermost `transaction()`
    around it ends: what was reported as written outlives a killed process. Iterators may be left half
    used, and the store may be written to while one is open.
    """

    def transaction(self) -> AbstractContextManager[None]:
        """Commit all that is written inside together; take all back where an exception leaves it."""
        ...

    def add(self, document: Document, raw: bytes, media_type: str, *, at: str) -> bool:
        """Keep a Document and the bytes it was made from; True where it was new.

        A known id records another sighting (its path or address, and `at`, ISO 8601 with zone) and
        changes nothing else: what was stored first stands.
        """
        ...

    def document(self, document_id: str) -> Document:
        """Give one Document."""
        ...

    def documents(self, where: Filter = EVERY_DOCUMENT) -> Iterator[Document]:
        """Yield documents by date of publication, then id; those without a date last."""
        ...

    def raw(self, document_id: str) -> bytes:
        """Give the bytes that the Document was made from."""
        ...

    def media_type(self, document_id: str) -> str:
        """Give the media type of those bytes ("text/html")."""
        ...

    def sightings(self, document_id: str) -> tuple[Sighting, ...]:
        """Tell where and when the Document was met, in the order it was."""
        ...

    def counts(self, *, since: str | None = None, until: str | None = None) -> tuple[Holding, ...]:
        """Tell how much is held from each issuer between two dates, by issuer, unknown last."""
        ...

    def unread(self, reader_of: ReaderOf) -> tuple[str, ...]:
        """Name the documents without a Reading by the reader of today, the longest text first."""
        ...

    def put_reading(self, reading: Reading) -> None:
        """Keep a Reading in place of the Document's earlier one."""
        ...

    def reading(self, document_id: str) -> Reading | None:
        """Give the Reading of a Document, None where it was not read yet."""
        ...

    def readings(self, ids: Iterable[str] | None = None) -> Iterator[tuple[Document, Reading]]:
        """Yield every Document that was read, or these alone, with its Reading, as `documents` does."""
        ...

    def described(self) -> Iterator[tuple[Described, int]]:
        """Yield every Document that was read without its text, in the order of `documents`.

        With each comes the `revision()` at which its Reading came or changed.
        """
        ...

    def revision(self) -> int:
        """Count the changes of documents and readings so far."""
        ...

    def changes(self) -> int:
        """Count all changes so far that what is shown may hang on.

        Those of documents, readings, links, judgements and actor lists; not of comparisons.
        """
        ...

    def put_links(self, links: Links, *, revision: int | None = None, basis: Basis | None = None) -> None:
        """Keep Links in place of the earlier ones; the earlier ones stand until all is written.

        Args:
            links: what linking found.
            revision: `revision()` before the readings were taken from here; None where nothing can
                have changed since.
            basis: what they rest on; without it documents cannot be added to them.
        """
        ...

    def links(self) -> Links | None:
        """Give the Links, None where nothing was linked yet."""
        ...

    def linked(self) -> tuple[Links, Basis] | None:
        """Give the Links and what they rest on, as of one moment; None where either is not held."""
        ...

    def links_are_current(self, linker: str | None = None) -> bool:
        """Tell whether there are Links, by this linker, and nothing changed since."""
        ...

    def event(self, event_id: str) -> Event:
        """Give one Event."""
        ...

    def events(self, where: EventFilter = EVERY_EVENT) -> Iterator[Event]:
        """Yield events in the order of the Links."""
        ...

    def times_linked(self) -> int:
        """Count how often Links were put: as long as it stays, they are the same."""
        ...

    def copies(self) -> tuple[CopyGroup, ...]:
        """Give the groups of documents that are one text; none where nothing was linked."""
        ...

    def sources(self) -> tuple[SourceLink, ...]:
        """Give what documents rest on; none where nothing was linked."""
        ...

    def actors(self, name: str | None = None) -> Iterator[Actor]:
        """Yield actors in the order of the Links; only those with all words of `name` in one of theirs."""
        ...

    def search(
        self, query: str, where: Filter = EVERY_DOCUMENT, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[Hit]:
        """Yield the documents that a query finds, the best first, then in the order of `documents`.

        Words are folded (case, diacritics, Arabic vowel signs); all must stand in title or text. "In
        quotation marks" they stand together, `word*` stands for its continuations, `-word` or `NOT word`
        excludes, `OR` joins alternatives. Anything else is read as plain words: no query is an error.
        An empty query finds every document that the filter lets through; one without any word, nothing.
        """
        ...

    def matching(self, query: str, where: Filter = EVERY_DOCUMENT) -> tuple[str, ...]:
        """Name all documents that `search` finds, in its order, without their texts."""
        ...

    def count_hits(self, query: str, where: Filter = EVERY_DOCUMENT) -> int:
        """Tell how many documents `search` finds without a limit."""
        ...

    def put_comparison(self, stamp: str, comparison: Comparison) -> None:
        """Keep the Comparison of an Event in place of its earlier one.

        Args:
            stamp: what it rests on, in a few characters.
            comparison: the Comparison.
        """
        ...

    def comparison(self, event_id: str, stamp: str) -> Comparison | None:
        """Give the Comparison of an Event that rests on this, None where none is kept."""
        ...

    def compared(self) -> dict[str, Compared]:
        """Give the counts of all Comparisons that are kept, by the id of the Event."""
        ...

    def drop_comparisons(self, event_ids: Iterable[str]) -> None:
        """Forget the Comparisons of these events; those that are not kept are passed over."""
        ...

    def resolve(self, prefix: str, kind: IdKind = "document") -> str:
        """Complete what a person typed of an id: all of it, or four characters or more that fit one alone.

        Raises:
            NotFound: none fits, or several do (the message names them).
        """
        ...

    def judge(self, judgement: Judgement) -> Judgement:
        """Keep a Judgement for good; give it back with its number and its subjects sorted."""
        ...

    def undo(self, judgement_id: int, at: str) -> Judgement:
        """Take a Judgement back (`at`: ISO 8601 with zone); one taken back before stays as it is."""
        ...

    def judgements(self, question: Question | None = None, *, standing: bool = True) -> tuple[Judgement, ...]:
        """Give judgements in the order of judging: those that stand, or all."""
        ...

    def put_actor_list(self, listed: ActorList) -> None:
        """Keep an actor list in place of an earlier one of its name; links are no longer current then."""
        ...

    def actor_lists(self) -> tuple[ActorList, ...]:
        """Give the actor lists, by name."""
        ...

    def drop_actor_list(self, name: str) -> None:
        """Forget an actor list; links are no longer current then."""
        ...

    def close(self) -> None:
        """Let go of files; closing twice is fine."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
