"""Clusters and matters -> events: those that nothing new concerns as they were, all others told anew."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from rashomon.linking.events.kept import Kept
from rashomon.linking.events.matters.accounts import by_document
from rashomon.linking.events.matters.finding import attached, told_alone
from rashomon.linking.events.matters.grouping import Matter
from rashomon.linking.events.matters.kept import tied_by
from rashomon.linking.events.matters.regrouping import Matters, regrouped
from rashomon.linking.events.noting import Consulted
from rashomon.linking.events.retold import Calendar
from rashomon.linking.events.staging import Stage
from rashomon.linking.events.telling import accounts_of, event_of
from rashomon.linking.events.touching import untouched
from rashomon.linking.events.tying import Tied
from rashomon.model import Event

Asked = tuple[int, ...]
"""Numbers of the names by which something asks for actors."""


@dataclass(frozen=True, slots=True)
class Before:
    """An earlier run.

    Attributes:
        events: by id.
        disturbed: ids of documents that came or went, are looked at anew, or have other copies than before.
        changed: numbers of the names that lead to another actor now.
    """

    events: Mapping[str, Event]
    disturbed: Collection[str]
    changed: frozenset[int]


@dataclass(frozen=True, slots=True)
class Told:
    """The events of a run, without copies.

    Attributes:
        events: all of them; those of the earlier run with their copies.
        left: ids of these.
        matters: what sentences tell.
        alone: for each matter, the id of the event that it is by itself, and by which names that asks.
    """

    events: list[Event]
    left: set[str]
    matters: Matters
    alone: list[tuple[str, Asked]]


def told_by(stage: Stage, kept: Kept | None, ties: Tied, calendar: Calendar, before: Before) -> Told:
    """Tell the events of a run."""
    scene, clusters = stage.scene, ties.clusters
    left = untouched(stage, ties, calendar, before.events, before.disturbed)
    accounts = {
        n: accounts_of(scene, cluster, calendar)
        for n, cluster in enumerate(clusters)
        if cluster.members[0] not in left
    }
    matters = regrouped(stage, kept, clusters, accounts)
    own = {matter.event: matter for matter in matters.matters if matter.event is not None}
    events, stay = [], set()
    for n, cluster in enumerate(clusters):
        first, matter = cluster.members[0], own.get(n)
        if n not in accounts:
            if (tied_by(matter) if matter else None) == matters.earlier.of_events.get(first):
                events.append(left[first])
                stay.add(left[first].id)
                continue
            accounts[n] = accounts_of(scene, cluster, calendar)
        known = accounts[n]
        more = attached(scene, matters.sentences, matter, cluster, known) if matter else {}
        events.append(event_of(scene, cluster, {**known, **more}))
    alone: list[tuple[str, Asked]] = []
    subjects = {i: frozenset(c.members) for c in clusters if len(c.members) > 1 for i in c.members}
    for matter in matters.matters:
        event, asked = (
            (None, ()) if matter.event is not None else _alone(stage, matters, matter, subjects, before)
        )
        alone.append((event.id if event else "", asked))
        if event:
            events.append(event)
            if before.events.get(event.id) is event:
                stay.add(event.id)
    return Told(events, stay, matters, alone)


def _alone(
    stage: Stage, matters: Matters, matter: Matter, subjects: Mapping[int, frozenset[int]], before: Before
) -> tuple[Event | None, Asked]:
    """Give the event of a matter that belongs to none: that of before where nothing new concerns it."""
    id_, asked = matters.earlier.alone.get(tied_by(matter), ("", ()))
    event = before.events.get(id_)
    if event is not None and not any(account.document in before.disturbed for account in event.accounts):
        held = by_document(matters.sentences, matter).keys()
        own = subjects.get(min(held), frozenset())
        if before.changed.isdisjoint(asked) and not held <= own:
            return event, asked
    actors = Consulted(stage.scene.actors.actors, stage.scene.actors.by_key)
    found = told_alone(replace(stage.scene, actors=actors), matters.sentences, matter, subjects.values())
    return found, tuple(stage.asked.setdefault(named, len(stage.asked)) for named in actors.asked)
