"""The scene of a run: what stands of an earlier one, and what is read from documents that are new."""

from __future__ import annotations

from collections.abc import Collection, Mapping
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
from rashomon.linking.events.renewing import crowded
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.standing import Standing, standing_of
from rashomon.linking.events.statistics import Statistics, statistics_of
from rashomon.linking.events.subjects import find_subjects
from rashomon.linking.events.terms import Terms, numbered
from rashomon.linking.events.words import Worded, worded


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


def _worded(documents: Documents, i: int) -> Worded:
    document, reading = documents.entries[i]
    return worded(document.text, document.title, reading)


def _terms(kept: Kept | None, standing: Standing, texts: Mapping[int, Worded]) -> Terms:
    """Put the terms of all documents in their order."""
    new = numbered((text.sentences for text in texts.values()), dict(kept.terms.numbers) if kept else {})
    if kept is None:
        return new
    rows = dict(zip(standing.notes, standing.rows, strict=True))
    rows.update((i, len(kept.notes) + n) for n, i in enumerate(texts))
    return kept.terms.joined(new).taken([rows[i] for i in sorted(rows)])


def _found(
    documents: Documents, kept: Kept | None, renewed: Collection[str]
) -> tuple[Standing, dict[int, Worded], Terms]:
    """Give what stands, the texts of all others, and the terms of all documents."""
    index = {id_: i for i, id_ in enumerate(documents.ids)}
    standing = standing_of(kept, index, renewed) if kept else Standing()
    texts = {i: _worded(documents, i) for i in index.values() if i not in standing.notes}
    terms = _terms(kept, standing, texts)
    if kept and (moved := crowded(documents, kept, standing, terms)):
        standing = standing_of(kept, index, moved.union(renewed))
        texts.update((i, _worded(documents, i)) for i in sorted(index[id_] for id_ in moved))
        terms = _terms(kept, standing, texts)
    return standing, texts, terms


def staged(
    documents: Documents,
    actors: Actors,
    tick: Tick,
    *,
    kept: Kept | None = None,
    renewed: Collection[str] = (),
) -> Stage:
    """Prepare a run.

    Args:
        documents: all of them, copies of others left out.
        actors: over all documents.
        tick: called with the number of new documents looked at.
        kept: an earlier run over some of them, of which the statistics are taken too.
        renewed: ids of its documents that are looked at anew.
    """
    standing, texts, terms = _found(documents, kept, renewed)
    counted = kept.statistics if kept else statistics_of(list(texts.values()))
    asked = {named: n for n, named in enumerate(kept.answers)} if kept else {}
    entries = {i: documents.entries[i] for i in texts}
    subjects = find_subjects(Corpus(tuple(entries.values())), list(texts.values()), counted)
    taker = Notes(actors, asked)
    taken = {
        i: taker.of(entries[i], text, subject)
        for (i, text), subject in zip(texts.items(), subjects, strict=True)
    }
    notes = [taken.get(i) or standing.notes[i] for i in range(len(documents.ids))]
    told = [noted.subject for noted in notes]
    scene = Scene(
        documents,
        actors,
        OnDemand(len(notes), lambda i: texts.get(i) or _worded(documents, i)),
        counted.vocabulary,
        told,
        [persons_in(noted, actors) for noted in notes],
        [noted.venue for noted in notes],
        [noted.dated for noted in notes],
        hits_with(texts, told, terms, documents.days, tick),
    )
    tellings = [standing.tellings.get(i, {}) | new for i, new in enumerate(tellings_of(scene))]
    scene = replace(scene, tellings=tellings)
    return Stage(scene, standing, frozenset(texts), notes, terms, counted, asked)
