"""The events of a run: those that nothing new concerns as they were, all others put together anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from rashomon.linking.actors import Actors
from rashomon.linking.events.copied import Copied, Origins, counted
from rashomon.linking.events.kept import Kept, packed
from rashomon.linking.events.matters.kept import kept_matters
from rashomon.linking.events.noting import answer
from rashomon.linking.events.proposing import proposals_of
from rashomon.linking.events.rebuilding import Before, Told, told_by
from rashomon.linking.events.renewing import Renamed, renamed
from rashomon.linking.events.retold import Calendar
from rashomon.linking.events.staging import Stage, staged
from rashomon.linking.events.tying import Tied, tied
from rashomon.model import Event, Proposal


@dataclass(frozen=True, slots=True)
class Given:
    """What events are made of.

    Attributes:
        copied: the documents.
        actors: over all of them.
        origins: counts independent texts.
        progress: called with stage, done and total.
    """

    copied: Copied
    actors: Actors
    origins: Origins
    progress: Callable[[str, int, int], None]


@dataclass(frozen=True)
class Events:
    """Events.

    Attributes:
        events: in order of date.
        pairs: ids of the pairs of documents that were compared in this run, the earlier one first; of those
            that are looked up by people, place and day alone, the ones that were linked.
        possible: pairs of documents that there are; copies of one text count as one.
        kept: what is kept for documents that are added later.
        proposals: pairs of events that are nearly one, the most likely first.
    """

    events: tuple[Event, ...]
    pairs: frozenset[tuple[str, str]] = field(repr=False)
    possible: int
    kept: Kept = field(repr=False)
    proposals: tuple[Proposal, ...] = ()

    @property
    def looked_at(self) -> int:
        """Give the number of pairs of documents that were compared in this run."""
        return len(self.pairs)

    @cached_property
    def state(self) -> bytes:
        """What `more_events` wants to have at hand when documents are added; making it takes time."""
        return packed(self.kept)


def put_together(
    given: Given, kept: Kept | None = None, before: Iterable[Event] = (), *, anew: bool = False
) -> Events:
    """Find the events of a run.

    Args:
        given: what events are made of.
        kept: an earlier run over some of the documents.
        before: its events.
        anew: nothing is taken from it but what is counted over the case, and the sentences of one matter.
    """
    copied, total = given.copied, len(given.copied.index)
    changed = renamed(kept, given.actors) if kept else Renamed()
    if kept and anew:
        changed = Renamed(changed.names, *[frozenset(noted.id for noted in kept.notes)] * 2)
    stage = staged(
        copied.once(), given.actors, lambda n: given.progress("events", n, total), kept=kept, renamed=changed
    )
    calendar = Calendar(stage.scene)
    ties = tied(stage, calendar)
    earlier = Before({event.id: event for event in before}, _disturbed(stage, copied, kept), changed.names)
    told = told_by(stage, kept, ties, calendar, earlier)
    events = [
        counted(event, given.origins) if event.id in told.left else copied.beside(event, given.origins)
        for event in told.events
    ]
    given.progress("events", total, total)
    events.sort(key=lambda event: (event.date is None, event.date or "", event.id))
    possible = len(stage.notes) * (len(stage.notes) - 1) // 2
    return Events(
        tuple(events), _pairs(stage, ties, told), possible, _kept(given, stage, ties, told, kept),
        proposals_of(stage.scene, ties.clusters, ties.alike.links),
    )  # fmt: skip


def _disturbed(stage: Stage, copied: Copied, kept: Kept | None) -> set[str]:
    """Give the ids of documents that came or went, are looked at anew, or have other copies than before."""
    ids = stage.scene.corpus.ids
    found = {ids[i] for i in stage.fresh}
    if kept is not None:
        found |= {noted.id for noted in kept.notes} - set(ids)
        both = kept.twins.keys() | copied.twins.keys()
        found |= {id_ for id_ in both if kept.twins.get(id_) != copied.twins.get(id_)}
    return found


def _pairs(stage: Stage, ties: Tied, told: Told) -> frozenset[tuple[str, str]]:
    """Give the pairs of documents that were compared by words, and those that people, place or day link."""
    ids = stage.scene.corpus.ids
    hits = [(i, hit.document) for i, held in enumerate(stage.scene.hits) for hit in held]
    met = [(link.first, link.second) for link in ties.links]
    return frozenset(
        (ids[min(pair)], ids[max(pair)])
        for pair in (*told.matters.compared, *hits, *met, *ties.alike.compared)
    )


def _kept(given: Given, stage: Stage, ties: Tied, told: Told, before: Kept | None) -> Kept:
    matters, ids = told.matters, stage.scene.corpus.ids
    known = {noted.id for noted in before.notes} - before.added if before else None
    return Kept(
        stage.statistics,
        stage.terms,
        stage.notes,
        {named: answer(given.actors, named) for named in stage.asked},
        [list(held.values()) for held in stage.scene.tellings],
        ties.words,
        ties.retold,
        ties.alike.links,
        ties.links,
        [(cluster.members, cluster.alone) for cluster in ties.clusters],
        kept_matters(matters.links, matters.seeds, matters.matters, told.alone),
        given.copied.twins,
        frozenset() if known is None else frozenset(id_ for id_ in ids if id_ not in known),
    )
