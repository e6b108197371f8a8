"""What a case shows of its links: the machine's own, or with people's judgements laid over them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from rashomon.model import Actor, Event, NotFound
from rashomon.store import EventFilter, IdKind, Store, filters
from rashomon.workflow.held_links import HeldLinks, Laid


class Shown(Protocol):
    """Looks links up; a Store does so in the machine's own."""

    def event(self, event_id: str) -> Event:
        """Give one Event by its id."""
        ...

    def events(self, where: EventFilter) -> Iterator[Event]:
        """Yield the events that pass."""
        ...

    def actors(self, name: str | None = None) -> Iterator[Actor]:
        """Yield the actors of that name."""
        ...

    def resolve(self, prefix: str, kind: IdKind = "document") -> str:
        """Complete an id."""
        ...


class JudgedLinks:
    """Looks links up with the judgements laid over them.

    Args:
        store: the case.
        laid: its links with the judgements.
    """

    def __init__(self, store: Store, laid: Laid) -> None:
        self._store = store
        self.machine, self.judged = laid.machine, laid.judged
        self._events, self._changed = laid.events, laid.changed

    def event(self, event_id: str) -> Event:
        """Give one Event by its id, or by that of one that it was judged one with."""
        found = self._events.get(event_id) or self._events.get(self.judged.became.get(event_id, ""))
        if found is None:
            raise NotFound(f"no event has the id {event_id!r}")
        return found

    def events(self, where: EventFilter) -> Iterator[Event]:
        """Yield the events that pass, in the order of the links."""
        if where == EventFilter():
            yield from self.judged.links.events
            return
        passing = {event.id for event in self._store.events(where)}
        for event in self.judged.links.events:
            if event.id in self._changed:
                if filters.event_passes(event, where, self._issuer):
                    yield event
            elif event.id in passing:
                yield event

    def is_judged(self, event_id: str) -> bool:
        """Tell whether the event of this id is another than the machine's."""
        return event_id in self._changed

    def _issuer(self, document_id: str) -> str | None:
        try:
            return self._store.document(document_id).issuer
        except NotFound:
            return None

    def actors(self, name: str | None = None) -> Iterator[Actor]:
        """Yield the actors of that name, in the order of the links."""
        return (actor for actor in self.judged.links.actors if filters.actor_passes(actor, name))

    def resolve(self, prefix: str, kind: IdKind = "document") -> str:
        """Complete an id; one that was judged one with another leads to that."""
        if kind == "document":
            return self._store.resolve(prefix)
        links = self.judged.links
        shown = {one.id for one in (links.events if kind == "event" else links.actors)}
        gone = {old for old, new in self.judged.became.items() if new in shown}
        found = filters.one_of(prefix, kind, shown | gone)
        return found if found in shown else self.judged.became[found]


class Overlay:
    """Lays the judgements of a case over its links, once for each state of both, whoever changed it.

    Args:
        store: the case.
        held: its links, shared with others who show the same case; None where nobody shares them.
    """

    def __init__(self, store: Store, held: HeldLinks | None = None) -> None:
        self._store, self._held = store, held or HeldLinks()
        self._shared = held is not None

    def shown(self, *, machine: bool = False) -> Shown:
        """Give what is shown; the store itself where nothing was judged that changes links.

        Who shares the links judges again and again: each judgement, on rows too, leaves all events the same
        values, so that lists need not look them through again.
        """
        from rashomon.linking.judging import ASKED

        told = () if machine else self._store.judgements()
        if any(self._shared or one.question in ASKED for one in told):
            return self.judged_links()
        return self._store

    def judged_links(self) -> JudgedLinks:
        """Give the links with all judgements, also where there are none yet."""
        return JudgedLinks(self._store, self._held.laid(self._store))

    def is_judged(self, event_id: str) -> bool:
        """Tell whether the event of this id is another than the machine's."""
        shown = self.shown()
        return isinstance(shown, JudgedLinks) and shown.is_judged(event_id)
