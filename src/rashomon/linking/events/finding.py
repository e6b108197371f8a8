"""Documents, and passages of documents, into events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from rashomon.linking.actors import Actors
from rashomon.linking.copies import Copies
from rashomon.linking.corpus import Corpus
from rashomon.linking.events.clusters import clusters_of
from rashomon.linking.events.dated import dated_in, days_in
from rashomon.linking.events.documents import documents_of
from rashomon.linking.events.encounters import joined, met_links, placed_links, retold_links
from rashomon.linking.events.matters import find_matters, links_between, sentences_of
from rashomon.linking.events.matters.sentences import Sentences
from rashomon.linking.events.pairs import Link, links_of, tellings_of
from rashomon.linking.events.parties import actor_of, persons_of
from rashomon.linking.events.passages import Hit, Places, hits_of
from rashomon.linking.events.retold import Calendar
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.statistics import statistics_of
from rashomon.linking.events.subjects import ENCOUNTERS, find_subjects
from rashomon.linking.events.telling import Cluster, accounts_of, day_of_event, event_of, kind_of_event
from rashomon.linking.events.terms import numbered
from rashomon.linking.events.venues import REMOTE, commonest, venue_of
from rashomon.linking.events.words import worded
from rashomon.model import Account, Event

Progress = Callable[[str, int, int], None]
Origins = Callable[[Sequence[Account]], int]
_STEP = 20


def _scene(
    corpus: Corpus, actors: Actors, progress: Progress, total: int
) -> tuple[Scene, Sentences, frozenset[str]]:
    texts = [worded(document.text, document.title, reading) for document, reading in corpus.entries]
    statistics = statistics_of(texts)
    subjects = find_subjects(corpus, texts, statistics)
    terms = numbered((text.sentences for text in texts), {})
    wanted = {term for subject in subjects for term in subject.profile}
    places = Places(terms, range(len(texts)), corpus.days, wanted)
    hits: list[list[Hit]] = []
    for i, subject in enumerate(subjects):
        hits.append([] if subject.omnibus else hits_of(i, subject, places))
        if i % _STEP == 0:
            progress("events", i, total)
    persons = [
        frozenset(n for name in persons_of(r) if (n := actor_of(actors, name, ("person",))) is not None)
        for _, r in corpus.entries
    ]
    venues = [
        venue_of(document, reading, text, subject.kind, actors)
        for (document, reading), text, subject in zip(corpus.entries, texts, subjects, strict=True)
    ]
    dated = [dated_in(d.text, text, r) for (d, r), text in zip(corpus.entries, texts, strict=True)]
    documents = documents_of(corpus)
    scene = Scene(documents, actors, texts, statistics.vocabulary, subjects, persons, venues, dated, hits)
    told = {
        (i, k): days
        for i, (text, (_, reading)) in enumerate(zip(texts, corpus.entries, strict=True))
        for k, days in days_in(text, reading).items()
    }
    sentences = sentences_of(terms, documents.days, told)
    return replace(scene, tellings=tellings_of(scene)), sentences, statistics.names


def _clusters(scene: Scene, groups: list[list[int]], links: list[Link]) -> list[Cluster]:
    """Put each group with its links, and tell whether it is the only meeting in its place on its day."""
    where: list[tuple[int, str] | None] = []
    for members in groups:
        venue, day = commonest([scene.venues[i] for i in members]), day_of_event(scene, members)
        gathered = kind_of_event(scene, members) in ENCOUNTERS - REMOTE
        where.append((day, venue) if gathered and venue and day is not None else None)
    held = Counter(where)
    group_of = {i: n for n, members in enumerate(groups) for i in members}
    own: list[list[Link]] = [[] for _ in groups]
    for link in links:
        if group_of[link.first] == group_of[link.second]:
            own[group_of[link.first]].append(link)
    return [Cluster(m, own[n], held[where[n]] == 1) for n, m in enumerate(groups)]


def _with_copies(
    corpus: Corpus, event: Event, index: dict[str, int], twins: dict[int, list[int]], origins: Origins
) -> Event:
    """Put the copies of each account beside it, and count the independent texts."""
    accounts = list(event.accounts)
    for account in event.accounts:
        document = corpus.entries[index[account.document]][0]
        for twin in twins.get(index[account.document], ()):
            copy = corpus.entries[twin][0]
            same = copy.text == document.text
            start, end = (account.start, account.end) if same else (0, len(copy.text))
            by = f" ({document.issuer})" if document.issuer else ""
            why = f"Its text is that of “{document.title or account.document}”{by}."
            accounts.append(Account(corpus.ids[twin], start, end, account.role, why, account.score))
    accounts.sort(key=lambda account: (index[account.document], account.start))
    return replace(event, accounts=tuple(accounts), origins=origins(accounts))


def find_events(
    corpus: Corpus, actors: Actors, copies: Copies, origins: Origins, progress: Progress
) -> tuple[Event, ...]:
    """Put documents, and passages of documents, into events, in order of date.

    Copies of one text are looked at once, and stand beside it in its events.
    """
    index = {id_: i for i, id_ in enumerate(corpus.ids)}
    twins = {
        index[group.documents[0]]: [index[id_] for id_ in group.documents[1:]] for group in copies.groups
    }
    gone = {i for others in twins.values() for i in others}
    kept = Corpus(tuple(entry for i, entry in enumerate(corpus.entries) if i not in gone))
    total = len(corpus.entries)
    scene, sentences, names = _scene(kept, actors, progress, total)
    calendar = Calendar(scene)
    links = joined(links_of(scene), met_links(scene), placed_links(scene), retold_links(scene, calendar))
    clusters = _clusters(scene, clusters_of(scene, links), links)
    accounts = [accounts_of(scene, cluster, calendar) for cluster in clusters]
    matters = find_matters(scene, sentences, links_between(scene, sentences, names), clusters, accounts)
    made = [
        event_of(scene, cluster, {**known, **more})
        for cluster, known, more in zip(clusters, accounts, matters.passages, strict=True)
    ]
    events = [_with_copies(corpus, event, index, twins, origins) for event in (*made, *matters.events)]
    progress("events", total, total)
    return tuple(sorted(events, key=lambda event: (event.date is None, event.date or "", event.id)))
