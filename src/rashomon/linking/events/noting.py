"""What is kept of each document, so that later ones are linked with it without loading it."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from rashomon.linking.actors import Actors
from rashomon.linking.actors.spellings import Named, key_of, kind_of
from rashomon.linking.corpus import Entry
from rashomon.linking.events.dated import Dated, dated_in, days_in
from rashomon.linking.events.parties import actor_of, families_of, persons_of
from rashomon.linking.events.subjects import ENCOUNTERS, Subject
from rashomon.linking.events.venues import venue_of
from rashomon.linking.events.words import Worded
from rashomon.model import MentionKind

Answer = tuple[str, str, str] | None
"""Id, name and kind of the actor that a name leads to; None where it leads to none."""


class Noted(msgspec.Struct, frozen=True, array_like=True):
    """One document.

    Attributes:
        id: its id.
        subject: what it is about.
        venue: where its event took place; None where it does not say.
        persons: folded names of the persons in its header facts.
        mentioned: family names of the persons in a meeting's text, where its header facts name nobody.
        dated: its sentences that name a day.
        days: sentences that name days, with these days.
        asked: numbers of the names by which it asks for actors.
    """

    id: str
    subject: Subject
    venue: str | None
    persons: tuple[str, ...]
    mentioned: frozenset[str]
    dated: tuple[Dated, ...]
    days: tuple[tuple[int, tuple[int, ...]], ...]
    asked: tuple[int, ...]


@dataclass(frozen=True)
class Consulted(Actors):
    """Actors that remember by which names they were asked for."""

    asked: dict[Named, None] = field(default_factory=dict, repr=False)

    def index_of(self, kind: MentionKind, name: str, document: str | None = None) -> int | None:
        """Find the actor of a name and note that it was asked for."""
        key = key_of(kind, name)
        self.asked[kind_of(kind, key), key] = None
        return super().index_of(kind, name, document)


class Notes:
    """Takes notes of documents.

    Args:
        actors: over all documents.
        asked: number of each name by which documents ask for actors; new ones are added.
    """

    def __init__(self, actors: Actors, asked: dict[Named, int]) -> None:
        self._actors = Consulted(actors.actors, actors.by_key)
        self._asked = asked

    def of(self, entry: Entry, text: Worded, subject: Subject) -> Noted:
        """Note what is kept of a document."""
        document, reading = entry
        asked, names = self._actors.asked, persons_of(reading)
        asked.clear()
        for name in names:
            actor_of(self._actors, name)
        for name in reading.participants:
            actor_of(self._actors, name, ("organisation",))
        venue = venue_of(document, reading, text, subject.kind, self._actors)
        if venue:
            self._actors.index_of("place", venue)
        persons = tuple(key_of("person", name) for name in names)
        dated = dated_in(document.text, text, reading)
        met = (key for one in dated for keys in one.people for key in keys)
        asked.update(dict.fromkeys(("person", key) for key in (*persons, *met)))
        numbers = tuple(self._asked.setdefault(named, len(self._asked)) for named in asked)
        unnamed = subject.kind in ENCOUNTERS and not subject.named
        mentioned = families_of(m.name for m in reading.mentions if unnamed and m.kind == "person")
        days = days_in(text, reading)
        return Noted(document.id, subject, venue, persons, mentioned, dated, days, numbers)


def persons_in(noted: Noted, actors: Actors) -> frozenset[int]:
    """Give the actors of the persons in a document's header facts."""
    found = (actors.by_key.get(("person", name)) for name in noted.persons)
    return frozenset(actor for actor in found if actor is not None)


def answer(actors: Actors, named: Named) -> Answer:
    """Tell which actor a folded name leads to."""
    found = actors.by_key.get(named)
    if found is None:
        return None
    actor = actors.actors[found]
    return actor.id, actor.name, actor.kind
