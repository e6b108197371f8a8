"""The scene of a run: what stands of an earlier one, and what is read from documents that are new."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from rashomon.linking.actors import Actors
from rashomon.linking.actors.spellings import Named
from rashomon.linking.corpus import Corpus
from rashomon.linking.events.documents import Documents
from rashomon.linking.events.kept import Kept
from rashomon.linking.events.meeting import Tick, hits_with
from rashomon.linking.events.noting import Noted, Notes, persons_in
from rashomon.linking.events.ondemand import OnDemand
from rashomon.linking.events.pairs import tellings_of
from rashomon.linking.events.renewing import Renamed, crowded
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.standing import Standing, standing_of
from rashomon.linking.events.statistics import Statistics, statistics_of
from rashomon.linking.events.subjects import find_subjects
from rashomon.linking.events.terms import Terms, numbered
from rashomon.linking.events.words import laid_out, worded


@dataclass(frozen=True, slots=True)
class Stage:
    """A run that is about to look for events.

    Attributes:
        scene: its documents; places of pairs that both stand are left out of `scene.hits`.
        standing: what stands of an earlier run.
        fresh: indices of the documents that do not stand.
        notes: of all documents.
        terms: of all documents.
        statistics: of the case.
        asked: number of each name by which documents ask for actors.
    """

    scene: Scene
    standing: Standing
    fresh: frozenset[int]
    notes: list[Noted]
    terms: Terms
    statistics: Statistics
    asked: dict[Named, int]


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of documents, from themselves or from what an earlier run kept."""

    new: list[int]
    notes: list[Noted]
    terms: Terms
    statistics: Statistics
    asked: dict[Named, int]


def _read(documents: Documents, actors: Actors, kept: Kept | None, unread: Collection[str]) -> _Read:
    """Read the documents that no earlier run has read, and those that are read anew."""
    rows = {noted.id: row for row, noted in enumerate(kept.notes) if noted.id not in unread} if kept else {}
    new = [i for i, id_ in enumerate(documents.ids) if id_ not in rows]
    entries = [documents.entries[i] for i in new]
    texts = [worded(document.text, document.title, reading) for document, reading in entries]
    statistics = kept.statistics if kept else statistics_of(texts)
    subjects = find_subjects(Corpus(tuple(entries)), texts, statistics)
    asked = {named: n for n, named in enumerate(kept.answers)} if kept else {}
    taker = Notes(actors, asked)
    own = {
        documents.ids[i]: taker.of(entry, text, subject)
        for i, entry, text, subject in zip(new, entries, texts, subjects, strict=True)
    }
    terms = numbered((text.sentences for text in texts), dict(kept.terms.numbers) if kept else {})
    if not kept:
        return _Read(new, list(own.values()), terms, statistics, asked)
    rows.update((id_, len(kept.notes) + n) for n, id_ in enumerate(own))
    notes = [own.get(id_) or kept.notes[rows[id_]] for id_ in documents.ids]
    terms = kept.terms.joined(terms).taken([rows[id_] for id_ in documents.ids])
    return _Read(new, notes, terms, statistics, asked)


def staged(
    documents: Documents,
    actors: Actors,
    tick: Tick,
    *,
    kept: Kept | None = None,
    renamed: Renamed,
) -> Stage:
    """Prepare a run.

    Args:
        documents: all of them, copies of others left out.
        actors: over all documents.
        tick: called with the number of new documents looked at.
        kept: an earlier run over some of them, of which the statistics are taken too.
        renamed: what is other about its actors.
    """
    read = _read(documents, actors, kept, renamed.unread)
    subjects = [noted.subject for noted in read.notes]
    met, standing, fresh = set(read.new), Standing(), frozenset(read.new)
    if kept:
        index = {id_: i for i, id_ in enumerate(documents.ids)}
        old = {i: one for i, one in enumerate(subjects) if i not in met}
        met |= crowded(documents, kept, old, read.terms)
        fresh = frozenset(met.union(index[id_] for id_ in renamed.asking if id_ in index))
        standing = standing_of(kept, [index.get(noted.id) for noted in kept.notes], met, fresh)
    scene = Scene(
        documents,
        actors,
        OnDemand(len(subjects), lambda i: laid_out(*documents.entries[i])),
        read.statistics.vocabulary,
        subjects,
        [persons_in(noted, actors) for noted in read.notes],
        [noted.mentioned for noted in read.notes],
        [noted.venue for noted in read.notes],
        [noted.dated for noted in read.notes],
        hits_with(sorted(met), subjects, read.terms, documents.days, tick),
    )
    tellings = [standing.tellings.get(i, {}) | new for i, new in enumerate(tellings_of(scene))]
    scene = replace(scene, tellings=tellings)
    return Stage(scene, standing, fresh, read.notes, read.terms, read.statistics, read.asked)
