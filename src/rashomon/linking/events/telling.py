"""Clusters of documents and the places that tell of them -> Events with their accounts."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from rashomon.linking.actors import Actors
from rashomon.linking.copies import Copies
from rashomon.linking.corpus import Corpus, iso_of
from rashomon.linking.events.clusters import clusters_of
from rashomon.linking.events.encounters import joined, met_links
from rashomon.linking.events.pairs import Link, links_of, tells
from rashomon.linking.events.passages import Hit, Places, hits_of
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.subjects import find_subjects, has_cue
from rashomon.linking.events.words import worded
from rashomon.model import Account, AccountRole, Event, MentionKind

Progress = Callable[[str, int, int], None]
Origins = Callable[[list[int]], int]
_PARTY_KINDS: tuple[MentionKind, ...] = ("person", "organisation", "country", "group", "place")
_TOLD = 6


def _day(scene: Scene, members: list[int]) -> int | None:
    told = Counter(scene.subjects[i].day for i in members if scene.subjects[i].told)
    if told:
        return min(told, key=lambda day: (-told[day], day or 0))
    return min((day for i in members if (day := scene.subjects[i].day) is not None), default=None)


def _kind(scene: Scene, members: list[int]) -> str:
    kinds = Counter(scene.subjects[i].kind for i in members)
    return min(kinds, key=lambda kind: (kind == "statement", -kinds[kind], kind))


def _participants(scene: Scene, actors: Actors, members: list[int]) -> tuple[str, ...]:
    """Give the participants of the header facts by their actors' names, the most told first."""
    counts: Counter[str] = Counter()
    for i in members:
        for name in dict.fromkeys(scene.corpus.entries[i][1].participants):
            found = next((n for kind in _PARTY_KINDS if (n := actors.index_of(kind, name)) is not None), None)
            counts[name if found is None else actors.actors[found].name] += 1
    return tuple(sorted(counts, key=lambda name: -counts[name]))


def _place(scene: Scene, members: list[int]) -> str | None:
    places = Counter(place for i in members if (place := scene.corpus.entries[i][1].fact("place")))
    return min(places, key=lambda place: (-places[place], place)) if places else None


def _subject_account(scene: Scene, index: int, why: str, score: float, day: int | None) -> Account:
    document, _ = scene.corpus.entries[index]
    published = scene.corpus.days[index]
    role: AccountRole = "subject"
    if (
        day is not None
        and published is not None
        and published < day
        and has_cue("future", document.text[:800])
    ):
        role, why = "announcement", f"{why}; published before the day it speaks of"
    return Account(scene.corpus.ids[index], 0, len(document.text), role, why, score)


def _cut(scene: Scene, hit: Hit) -> tuple[int, int]:
    """Give the span of the sentence and of those neighbours that hold terms of the subject too."""
    text = scene.texts[hit.document]
    wanted = set(hit.terms)
    first = last = hit.sentence
    if first > 0 and wanted & set(text.sentences[first - 1]):
        first -= 1
    if last + 1 < len(text.spans) and wanted & set(text.sentences[last + 1]):
        last += 1
    return text.spans[first][0], text.spans[last][1]


def _passage_account(
    scene: Scene, index: int, hit: Hit, chance: float, *, first: int, day: int | None
) -> Account:
    start, end = _cut(scene, hit)
    words = scene.corpus.entries[hit.document][0].text[start:end]
    published = scene.corpus.days[hit.document]
    before = day is not None and published is not None and published <= day and hit.document < first
    role: AccountRole = "announcement" if before and has_cue("future", words) else "passage"
    title = scene.corpus.entries[index][0].title or scene.corpus.ids[index]
    share = f"{hit.score:.0%} of what is particular to it"
    why = f"a sentence shares {', '.join(hit.terms)} with {title!r}: {share}"
    return Account(scene.corpus.ids[hit.document], start, end, role, why, chance)


def _event(scene: Scene, actors: Actors, members: list[int], links: dict[int, list[Link]]) -> Event:
    day, kind = _day(scene, members), _kind(scene, members)
    inside = set(members)
    accounts: list[tuple[int, Account]] = []
    shared: Counter[str] = Counter()
    for i in members:
        own = [link for link in links.get(i, ()) if {link.first, link.second} <= inside]
        shared.update(term for link in own for term in link.terms)
        why = "the text as a whole tells it"
        if own:
            best = max(own, key=lambda link: (link.score, -link.first, -link.second))
            why += f"; shares {', '.join(best.terms[:_TOLD])} with another account"
        score = max((link.score for link in own), default=1.0)
        accounts.append((i, _subject_account(scene, i, why, min(1.0, score), day)))
    best_hits: dict[int, tuple[float, int, Hit]] = {}
    for i in members:
        for hit in scene.hits[i]:
            chance = 0.0 if hit.document in inside else tells(scene, i, hit)
            if chance and chance > best_hits.get(hit.document, (0.0,))[0]:
                best_hits[hit.document] = (chance, i, hit)
    for j, (chance, i, hit) in sorted(best_hits.items()):
        accounts.append((j, _passage_account(scene, i, hit, chance, first=members[0], day=day)))
    accounts.sort(key=lambda pair: (pair[0], pair[1].start))
    first = scene.corpus.ids[members[0]]
    why = f"{kind} told by {len(members)} document{'s' * (len(members) > 1)} as subject"
    if shared:
        why += f", who share {', '.join(sorted(shared, key=lambda t: (-shared[t], t))[:_TOLD])}"
    if best_hits:
        why += f", and in a passage of {len(best_hits)} more"
    return Event(
        id=hashlib.sha256(f"event\n{first}".encode()).hexdigest()[:16],
        kind=kind,
        date=iso_of(day),
        participants=_participants(scene, actors, members),
        place=_place(scene, members),
        accounts=tuple(account for _, account in accounts),
        why=why,
    )


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
            why = f"its text is that of {document.title or account.document!r}"
            accounts.append(Account(corpus.ids[twin], start, end, account.role, why, account.score))
    accounts.sort(key=lambda account: (index[account.document], account.start))
    return replace(event, accounts=tuple(accounts), origins=origins([index[a.document] for a in accounts]))


def find_events(
    corpus: Corpus, actors: Actors, copies: Copies, origins: Origins, progress: Progress
) -> tuple[Event, ...]:
    """Put documents, and passages of documents, into events, in order of date.

    Copies of one text are looked at once, and stand beside it in its events.
    """
    whole = corpus
    index = {id_: i for i, id_ in enumerate(whole.ids)}
    twins = {
        index[group.documents[0]]: [index[id_] for id_ in group.documents[1:]] for group in copies.groups
    }
    gone = {i for others in twins.values() for i in others}
    kept = [i for i in range(len(whole.entries)) if i not in gone]
    corpus = Corpus(tuple(whole.entries[i] for i in kept))
    texts, vocabulary = worded(corpus)
    subjects = find_subjects(corpus, texts, vocabulary)
    places = Places(corpus, texts, subjects)
    hits = []
    for i, subject in enumerate(subjects):
        hits.append([] if subject.omnibus else hits_of(i, subject, places))
        if i % 200 == 0:
            progress("events", i, len(whole.entries))
    scene = Scene(corpus, texts, vocabulary, subjects, hits)
    links = joined(links_of(scene), met_links(scene))
    by_document: dict[int, list[Link]] = {}
    for link in links:
        by_document.setdefault(link.first, []).append(link)
        by_document.setdefault(link.second, []).append(link)
    events = []
    for members in clusters_of(scene, links):
        event = _event(scene, actors, members, by_document)
        events.append(_with_copies(whole, event, index, twins, origins))
    progress("events", len(whole.entries), len(whole.entries))
    return tuple(sorted(events, key=lambda event: (event.date is None, event.date or "", event.id)))
