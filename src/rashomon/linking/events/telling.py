"""A cluster of documents and the places that tell of it -> one Event with its accounts."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from rashomon.linking.corpus import iso_of
from rashomon.linking.events import reasons
from rashomon.linking.events.forbidding import of_one_form
from rashomon.linking.events.pairs import HEAD, Link
from rashomon.linking.events.parties import participants_of
from rashomon.linking.events.passages import Hit, Telling
from rashomon.linking.events.retold import Calendar, occasion_of
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.subjects import has_cue
from rashomon.linking.events.venues import REMOTE, commonest
from rashomon.linking.events.words import words_for
from rashomon.model import Account, AccountRole, Event

_HEAD = 800
_TOLD = 6


@dataclass(frozen=True, slots=True)
class Cluster:
    """Documents with one subject.

    Attributes:
        members: their indices.
        links: what ties them.
        alone: whether no other meeting is known in its place on its day.
    """

    members: list[int]
    links: list[Link]
    alone: bool


def day_of_event(scene: Scene, members: list[int]) -> int | None:
    """Give the day that most header facts tell, else the first day of publication."""
    told = Counter(scene.subjects[i].day for i in members if scene.subjects[i].told)
    if told:
        return min(told, key=lambda day: (-told[day], day or 0))
    return min((day for i in members if (day := scene.subjects[i].day) is not None), default=None)


def kind_of_event(scene: Scene, members: list[int]) -> str:
    """Give the kind that most accounts have; "statement" only where none has another."""
    kinds = Counter(scene.subjects[i].kind for i in members)
    return min(kinds, key=lambda kind: (kind == "statement", -kinds[kind], kind))


def _announced(account: Account, published: int | None, day: int | None, words: str) -> Account:
    """Call an account an announcement where it was published before the day and speaks of what is to come."""
    if day is None or published is None or published >= day or not has_cue("future", words):
        return account
    before = f" It was published {reasons.counted(day - published, 'day')} before."
    role: AccountRole = "announcement"
    return replace(account, role=role, why=account.why + before)


def _subject_accounts(scene: Scene, cluster: Cluster, day: int | None) -> dict[int, Account]:
    found = {}
    for i in cluster.members:
        own = [link for link in cluster.links if i in (link.first, link.second)]
        best = max(own, key=lambda link: (link.score, -link.first, -link.second), default=None)
        document, _ = scene.corpus.entries[i]
        why = reasons.of_subject(scene, i, best)
        score = min(1.0, best.score) if best else 1.0
        account = Account(scene.corpus.ids[i], 0, len(document.text), "subject", why, score)
        found[i] = _announced(account, scene.corpus.days[i], day, document.text[:_HEAD])
    return found


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


def _like_a_member(scene: Scene, members: list[int], hit: Hit) -> bool:
    """Tell whether a place begins a text of the form of one of the cluster, with other names."""
    return hit.sentence < HEAD and any(
        of_one_form(scene, min(i, hit.document), max(i, hit.document)) for i in members
    )


def _worded_accounts(scene: Scene, members: list[int], day: int | None) -> dict[int, Account]:
    """Give the passages that share what is particular to a document of the cluster."""
    inside = set(members)
    best: dict[int, tuple[int, Telling]] = {}
    for i in members:
        for j, told in scene.tellings[i].items():
            if j not in inside and (j not in best or told.chance > best[j][1].chance):
                best[j] = (i, told)
    best = {j: held for j, held in best.items() if not _like_a_member(scene, members, held[1].hit)}
    found = {}
    for j, (i, told) in sorted(best.items()):
        start, end = _cut(scene, told.hit)
        why = reasons.of_passage(scene, i, told.hit, start, end)
        account = Account(scene.corpus.ids[j], start, end, "passage", why, told.chance)
        found[j] = coming(scene, account, j, members[0], day)
    return found


def coming(scene: Scene, account: Account, index: int, first: int, day: int | None) -> Account:
    """Tell an announcement; on the day itself, one that was published before the first account."""
    published = scene.corpus.days[index]
    words = scene.corpus.entries[index][0].text[account.start : account.end]
    if published is not None and published == day and index < first and has_cue("future", words):
        return replace(account, role="announcement", why=f"{account.why} It was published before the others.")
    return _announced(account, published, day, words)


def _retold_accounts(
    scene: Scene, cluster: Cluster, calendar: Calendar, venue: str | None
) -> dict[int, Account]:
    """Give the passages that name the day of a meeting or call with its place or people."""
    occasion = occasion_of(scene, cluster.members, venue)
    if occasion is None:
        return {}
    found = {}
    for told in calendar.retellings(occasion, set(cluster.members), alone=cluster.alone):
        spans = scene.texts[told.document].spans
        start, end = spans[told.first][0], spans[told.last][1]
        why = reasons.of_retelling(scene, told, occasion.day, venue)
        account = Account(scene.corpus.ids[told.document], start, end, "passage", why, told.score)
        found[told.document] = coming(scene, account, told.document, cluster.members[0], occasion.day)
    return found


def _agreed(scene: Scene, cluster: Cluster, day: int | None, venue: str | None) -> list[str]:
    """Say on what the documents of a cluster agree: people, day, place, words."""
    members = cluster.members
    found = []
    shared = scene.shared_names(members)[:_TOLD]
    if shared:
        found.append(f"the participants ({reasons.listed(shared)})")
    if day is not None and sum(scene.subjects[i].day == day for i in members) > 1:
        found.append(f"the day ({reasons.day_told(day)})")
    if venue and sum(scene.venues[i] == venue for i in members) > 1:
        found.append(f"the place ({venue})")
    terms = Counter(term for link in cluster.links if link.by == "words" for term in link.terms)
    top = sorted(terms, key=lambda t: (-terms[t], t))[:_TOLD]
    words = words_for(scene.corpus.entries[members[0]][0].text, top)
    if words:
        found.append(f"the words {reasons.listed(f'“{word}”' for word in words)}")
    return found


def event_id(first: str) -> str:
    """Give the id of the event whose first document this is."""
    return hashlib.sha256(f"event\n{first}".encode()).hexdigest()[:16]


def venue_of_event(scene: Scene, members: list[int], kind: str) -> str | None:
    """Give where an event took place; None for calls, and where no account says."""
    return None if kind in REMOTE else commonest([scene.venues[i] for i in members])


def accounts_of(scene: Scene, cluster: Cluster, calendar: Calendar) -> dict[int, Account]:
    """Give the accounts of an event by the index of their document: those about it, and passages."""
    members = cluster.members
    day, kind = day_of_event(scene, members), kind_of_event(scene, members)
    others = _worded_accounts(scene, members, day)
    for j, account in _retold_accounts(
        scene, cluster, calendar, venue_of_event(scene, members, kind)
    ).items():
        if j not in others or others[j].score < account.score:
            others[j] = account
    return {**others, **_subject_accounts(scene, cluster, day)}


def event_of(scene: Scene, cluster: Cluster, accounts: Mapping[int, Account]) -> Event:
    """Put one event together from the documents about it and all its accounts."""
    members = cluster.members
    day, kind = day_of_event(scene, members), kind_of_event(scene, members)
    venue = venue_of_event(scene, members, kind)
    roles = Counter(accounts[i].role for i in accounts if i not in members)
    return Event(
        id=event_id(scene.corpus.ids[members[0]]),
        kind=kind,
        date=iso_of(day),
        participants=participants_of(scene.corpus, scene.actors, members, kind=kind, venue=venue),
        place=venue,
        accounts=tuple(accounts[j] for j in sorted(accounts)),
        why=reasons.of_event(
            scene, members, kind, agreed=_agreed(scene, cluster, day, venue),
            passages=roles["passage"], announced=roles["announcement"],
        ),
    )  # fmt: skip
