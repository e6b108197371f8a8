"""The links of a case as they were last loaded and judged, for all who show the same case."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.model import Event, Links
from rashomon.store import Store

if TYPE_CHECKING:
    from rashomon.linking.judging import Judged


@dataclass(frozen=True, slots=True)
class Laid:
    """Links with people's judgements laid over them.

    Attributes:
        machine: the machine's own.
        judged: what is shown.
        events: its events by id.
        changed: ids of those that are other than the machine's.
    """

    machine: Links
    judged: Judged
    events: Mapping[str, Event]
    changed: frozenset[str]


class HeldLinks:
    """Loads links once for each time that they were put, and lays judgements over them once for each change.

    Loading takes longer than judging: who judges sees the next page at once. May be shared by threads, each
    with a store of its own on the one case.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._machine: tuple[int, Links] | None = None
        self._laid: tuple[int, Laid] | None = None

    def laid(self, store: Store) -> Laid:
        """Give the links of a store with all judgements, also where there are none yet."""
        with self._lock:
            changes = store.changes()
            if self._laid is None or self._laid[0] != changes:
                self._laid = changes, self._lay(store)
            return self._laid[1]

    def _lay(self, store: Store) -> Laid:
        from rashomon.linking.judging import overlay

        machine = self._links(store)
        judged = overlay(machine, store.judgements(standing=False), store)
        own = {event.id: event for event in machine.events}
        events = {event.id: event for event in judged.links.events}
        changed = frozenset(id_ for id_, event in events.items() if own.get(id_) is not event)
        return Laid(machine, judged, events, changed)

    def _links(self, store: Store) -> Links:
        times = store.times_linked()
        if self._machine is None or self._machine[0] != times:
            self._machine = times, store.links() or Links("")
        return self._machine[1]
