"""One body of work: documents, readings, links and judgements, kept in one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rashomon.model import (
    Actor,
    ActorList,
    Comparison,
    CopyGroup,
    Document,
    Event,
    InputError,
    Judgement,
    Links,
    Question,
    Reading,
    SourceLink,
    Verdict,
)  # fmt: skip
from rashomon.store import EventFilter, Filter, Hit, IdKind, SqliteStore, Store
from rashomon.workflow import accounts
from rashomon.workflow.actor_lists import take_actor_list
from rashomon.workflow.adding import Added, AddReport, add_in_batches, summed_up, taken_from
from rashomon.workflow.asking_rows import AskedRow, to_judge
from rashomon.workflow.effects import Effects
from rashomon.workflow.held_links import HeldLinks
from rashomon.workflow.judged_rows import laid_over
from rashomon.workflow.judging import JudgementsReport, called, checked, meant, proposed, taken_in
from rashomon.workflow.linking import is_linked, link_store
from rashomon.workflow.mentioning import mentioning
from rashomon.workflow.progress import Progress, Stages, unseen, unseen_stages
from rashomon.workflow.reading import ReadReport, read_unread, reader_name, reading_of
from rashomon.workflow.rows_of_events import rows_of
from rashomon.workflow.shown import Overlay

if TYPE_CHECKING:
    from rashomon.intake import Options, Taken
    from rashomon.intake.actor_lists import ReadList
    from rashomon.linking.judging import Answered, Effect
    from rashomon.workflow.overview import Overview


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


class Case:
    """A Case, opened; use it in a `with` statement, in one thread.

    What is asked of links (`events`, `actors`, `copies`, `sources`, `compare`) is answered from links over
    all documents: those added since are read and linked first. People's judgements are laid over what the
    machine linked; `machine=True` gives the machine's own.

    Args:
        path: the case file, created where it is missing; or a Store.
        now: gives the time of a sighting, ISO 8601 with zone.
        held: the links as they were last loaded, shared by several who open the same case.

    Raises:
        NotACase, CaseTooNew, CaseLocked, CaseFull: the file cannot be used (see each).
    """

    def __init__(
        self,
        path: str | Path | Store = "case.db",
        *,
        now: Callable[[], str] = _now,
        held: HeldLinks | None = None,
    ) -> None:
        self.store: Store = SqliteStore(path) if isinstance(path, (str, Path)) else path
        self._now = now
        self._overlay = Overlay(self.store, held)
        self._effects = Effects(self)

    def add(self, *sources: str | Path | Document | Taken, options: Options | None = None) -> AddReport:
        """Take documents into the case; what cannot be taken is named, and the rest goes on.

        Args:
            sources: files, folders, http(s) addresses, feeds, "-" for standard input, Documents, or what
                intake gave before.
            options: what the user says about them, and limits.
        """
        return summed_up(self.adding(*sources, options=options))

    def adding(
        self, *sources: str | Path | Document | Taken, options: Options | None = None
    ) -> Iterator[Added | InputError]:
        """Do what `add` does while the outcomes are taken from here, each after it is committed."""
        return self.storing(taken_from(sources, options))

    def storing(self, taken: Iterable[Taken | InputError]) -> Iterator[Added | InputError]:
        """Store what intake gives, batch by batch; what it could not take comes through as it is."""
        return add_in_batches(self.store, taken, self._now)

    def read(self, *, processes: int | None = None, progress: Progress = unseen) -> ReadReport:
        """Read all documents that today's readers have not read; the same on one process or on many.

        Args:
            processes: how many; None for the cores at hand, and this one alone for few documents.
            progress: told after each document.

        Raises:
            ReaderError: a reader cannot be put together, or its process not started.
        """
        return read_unread(self.store, processes, progress)

    def link(self, *, anew: bool = False, progress: Stages = unseen_stages) -> Links:
        """Link the documents that were read since to those that are linked; all of them where much changed.

        All are linked anew where a document was read again, the lists of actors or the linker changed, more
        than a fifth of the documents is new, or there are few. Judgements stay as they are.

        Args:
            anew: link all documents anew, whatever changed. What counts over the whole case (how rare a word
                is) is counted again then, and only then.
            progress: told the stage, how many documents it has behind it, and of how many.
        """
        return link_store(self.store, progress, anew=anew)

    def refresh(self, *, processes: int | None = None, progress: Progress = unseen) -> None:
        """Read what is unread, and link where documents, readings or the linker changed."""
        self.read(processes=processes, progress=progress)
        if not self.is_linked():
            self.link(progress=lambda _, done, total: progress(done, total))

    def unread(self) -> int:
        """Count the documents that today's readers have not read."""
        return len(self.store.unread(reader_name))

    def is_linked(self) -> bool:
        """Tell whether today's linker linked all readings as they are now."""
        return is_linked(self.store)

    def resolve(self, prefix: str, kind: IdKind = "document", *, machine: bool = False) -> str:
        """Complete the beginning of an id, four characters or more.

        Raises:
            NotFound: none fits, or several do.
        """
        if kind == "document":
            return self.store.resolve(prefix)
        self.refresh()
        return self._overlay.shown(machine=machine).resolve(prefix, kind)

    def document(self, document_id: str) -> Document:
        """Give one Document by its id or the beginning of it."""
        return self.store.document(self.resolve(document_id))

    def documents(
        self,
        *,
        issuer: str | None = None,
        language: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> Iterator[Document]:
        """Yield documents by date of publication, undated ones last; see `rashomon.store.Filter`."""
        return self.store.documents(Filter(issuer, language, since, until))

    def reading(self, document_id: str) -> Reading:
        """Give the Reading of a Document, by today's reader."""
        return reading_of(self.store, self.resolve(document_id))

    def event(self, event_id: str, *, machine: bool = False) -> Event:
        """Give one Event by its id or the beginning of it."""
        found = self.resolve(event_id, "event", machine=machine)
        return self._overlay.shown(machine=machine).event(found)

    def events(
        self,
        *,
        kind: str | None = None,
        since: str | None = None,
        until: str | None = None,
        issuer: str | None = None,
        participant: str | None = None,
        issuers: int = 1,
        machine: bool = False,
    ) -> list[Event]:
        """Give the events that pass all that is asked; see `rashomon.store.EventFilter`."""
        self.refresh()
        where = EventFilter(kind, since, until, issuer, participant, issuers)
        return list(self._overlay.shown(machine=machine).events(where))

    def linked_events(self, where: EventFilter) -> Iterator[Event]:
        """Yield the events as they are linked and judged now; nothing is read or linked for it."""
        return self._overlay.shown().events(where)

    @property
    def overlay(self) -> Overlay:
        """Judgements over links as both are now; nothing is read or linked for it."""
        return self._overlay

    def actors(self, name: str | None = None, *, machine: bool = False) -> list[Actor]:
        """Give the actors; only those with all words of `name` in one of their names."""
        self.refresh()
        return list(self._overlay.shown(machine=machine).actors(name))

    def add_actor_list(self, path: str | Path) -> ReadList:
        """Take a list of actors: names of one entry become one actor's, names of two stay apart.

        A list of the same file name is replaced. What is wrong in it is named in the outcome, with its line.

        Raises:
            UnknownFormat, BinaryInput, BrokenInput: see `rashomon.intake.actor_lists.read_actor_list`.
        """
        return take_actor_list(self.store, path, self._now())

    def actor_lists(self) -> tuple[ActorList, ...]:
        """Give the lists of actors that were taken, by name."""
        return self.store.actor_lists()

    def remove_actor_list(self, name: str) -> None:
        """Forget a list of actors.

        Raises:
            NotFound: the case has no list of this name.
        """
        self.store.drop_actor_list(name)

    def copies(self) -> tuple[CopyGroup, ...]:
        """Give the groups of documents that are one text."""
        self.refresh()
        links = self.store.links()
        return links.copies if links else ()

    def sources(self, event_id: str, *, machine: bool = False) -> tuple[SourceLink, ...]:
        """Give what the documents of an Event rest on, upstream to the origins."""
        return accounts.sources(self.store, self.event(event_id, machine=machine))

    def compare(self, event_id: str, *, machine: bool = False) -> Comparison:
        """Put the accounts of an Event side by side.

        Args:
            event_id: its id or the beginning of it.
            machine: whether judgements are left aside.

        Raises:
            NotFound: the case has no such event.
        """
        from rashomon import comparing

        event = self.event(event_id, machine=machine)
        made = comparing.compare(accounts.sides(self.store, event), event=event)
        return made if machine else laid_over(made, self.store.judgements())

    def search(
        self,
        query: str,
        *,
        issuer: str | None = None,
        language: str | None = None,
        since: str | None = None,
        until: str | None = None,
        actor: str | None = None,
        limit: int | None = None,
        offset: int = 0,
        machine: bool = False,
    ) -> Iterator[Hit]:
        """Yield the documents that a query finds, the best first; see `rashomon.store.Store.search`.

        Args:
            query: words, "phrases", prefix*, -excluded, OR.
            issuer: see `rashomon.store.Filter`.
            language: see there.
            since: see there.
            until: see there.
            actor: id or name of an actor who is mentioned.
            limit: at most so many; None for all.
            offset: leave out so many first.
            machine: whether the actor is the machine's, judgements left aside.

        Raises:
            NotFound: no actor has that name, or several have it.
        """
        among = None
        if actor is not None:
            self.refresh()
            among = mentioning(self._overlay.shown(machine=machine), actor)
        where = Filter(issuer, language, since, until, among=among)
        return self.store.search(query, where, limit=limit, offset=offset)

    def proposals(self, question: Question | None = None, *, unjudged: bool = False) -> list[Answered]:
        """Give the links that the machine proposes and did not make, with the answers so far.

        Args:
            question: only this one.
            unjudged: only those without an answer, or with "unsure".

        Returns:
            The most likely first.
        """
        self.refresh()
        return proposed(self._overlay.judged_links(), question, unjudged=unjudged)

    def judge(
        self, question: Question, subjects: Sequence[str], verdict: Verdict, by: str, note: str = ""
    ) -> Judgement:
        """Keep a person's judgement; it shows at once, and the machine's links stay as they are.

        Args:
            question: "same actor", "same event"; on a row of a comparison "same matter", "right relation".
            subjects: two ids or beginnings of ids. For "same actor" two actors, or an actor and a name that
                stands under it: "no" puts that name apart. For "same event" two events, or an event and a
                document: "no" takes the document's account out, "yes" keeps or adds it. For a row the
                places of its points, "DOCUMENT:START-END", and for "right relation" the relation that is
                judged beside them, "relation=differs".
            verdict: "yes", "no" or "unsure".
            by: who judges.
            note: why.

        Raises:
            NotFound: the case has no such id.
            ValueError: it is no judgement.
        """
        self.refresh()
        return self.judge_now(question, subjects, verdict, by, note)

    def judge_now(
        self, question: Question, subjects: Sequence[str], verdict: Verdict, by: str, note: str = ""
    ) -> Judgement:
        """Do what `judge` does on links as they are; nothing is read or linked for it."""
        checked(question, verdict, by, note)
        ids = meant(self._overlay.judged_links(), self.store, question, subjects)
        return self.store.judge(Judgement(question, ids, verdict, by.strip(), self._now(), note.strip()))

    def rows(
        self,
        event_id: str | None = None,
        *,
        unjudged: bool = False,
        alone: bool = False,
        progress: Progress = unseen,
    ) -> list[AskedRow]:
        """Give the rows of comparisons that a person can judge, the least sure first.

        Args:
            event_id: only of this event; None for all events that several documents tell.
            unjudged: only those that nobody decided yet.
            alone: those that one account alone states too.
            progress: told after each event that is compared.

        Raises:
            NotFound: the case has no such event.
        """
        self.refresh()
        found = rows_of(self, event_id, progress)
        return to_judge(found, unjudged=unjudged, alone=alone)

    def undo(self, judgement_id: int) -> Judgement:
        """Take a judgement back; it is kept and counts no more.

        Raises:
            NotFound: there is none of this number.
        """
        return self.store.undo(judgement_id, self._now())

    def judgements(self, question: Question | None = None) -> list[Effect]:
        """Give all judgements with what has become of each: in force, overruled, resting or undone."""
        self.refresh()
        return [one for one in self.judgements_now() if question in {None, one.judgement.question}]

    def judgements_now(self, shown: Overview | None = None) -> tuple[Effect, ...]:
        """Do what `judgements` does on links as they are; nothing is read or linked for it.

        Args:
            shown: what lists show of the case, where it was looked through already.
        """
        return self._effects.of_all(shown)

    def is_judged(self, event_id: str) -> bool:
        """Tell whether an Event is another than the machine's, by people's judgements."""
        return self._overlay.is_judged(self.resolve(event_id, "event"))

    def take_judgements(self, judgements: Iterable[Judgement]) -> JudgementsReport:
        """Keep judgements that were made in another copy of the case; those held already stay once."""
        return taken_in(self.store, judgements)

    def called(self, ids: Iterable[str]) -> dict[str, str]:
        """Say how actors, events and documents are called; ids that are not held are left out."""
        return called(self._overlay.judged_links(), self.store, ids)

    def close(self) -> None:
        """Close the file; closing twice is fine."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
