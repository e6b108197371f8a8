"""Clusters and the passages found by their words -> more passages, and events that passages alone tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.linking.events.matters.accounts import account_of, by_document
from rashomon.linking.events.matters.blocking import near_pairs
from rashomon.linking.events.matters.events import event_of_matter
from rashomon.linking.events.matters.grouping import Matter, matters_of
from rashomon.linking.events.matters.likeness import Likeness, PlaceLink
from rashomon.linking.events.matters.seeds import seeds_of
from rashomon.linking.events.matters.sentences import Sentences
from rashomon.linking.events.pairs import tells_encounter
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.telling import Cluster, coming, day_of_event
from rashomon.model import Account, Event

Accounts = dict[int, Account]
_ALONE = 0.65
"""Likelihood that the best two of the passages must reach where no document is about what they tell."""


@dataclass(frozen=True, slots=True)
class Found:
    """What sentences of one matter give.

    Attributes:
        passages: for each cluster, further accounts by the index of their document.
        events: events that no document is about.
    """

    passages: tuple[Accounts, ...]
    events: tuple[Event, ...]


def links_between(scene: Scene, sentences: Sentences, names: frozenset[str]) -> list[PlaceLink]:
    """Find the pairs of sentences of two documents that tell one matter."""
    numbers = frozenset(n for n, word in enumerate(sentences.words) if word in names)
    likeness = Likeness(sentences, numbers, [one.issuer for one in scene.corpus.described])
    firsts, seconds = near_pairs(sentences)
    found = (likeness.link(one, other) for one, other in zip(firsts.tolist(), seconds.tolist(), strict=True))
    return [link for link in found if link is not None]


def _attached(
    scene: Scene, sentences: Sentences, matter: Matter, cluster: Cluster, known: Accounts
) -> Accounts:
    """Cut out the passages of a matter that an event does not hold yet."""
    found = {}
    day = day_of_event(scene, cluster.members)
    for document, held in sorted(by_document(sentences, matter).items()):
        if document in known:
            continue
        account = account_of(scene, sentences, matter, held)
        places = [sentences.place(n)[1] for n in held]
        if account and any(tells_encounter(scene, i, document, k) for i in cluster.members for k in places):
            found[document] = coming(scene, account, document, cluster.members[0], day)
    return found


def _alone(
    scene: Scene, sentences: Sentences, matter: Matter, subjects: Sequence[frozenset[int]]
) -> Event | None:
    """Make the event of a matter that none holds; None where one event's own documents alone tell it."""
    held = by_document(sentences, matter)
    if len(held) < 2 or max(link.score for link in matter.links) < _ALONE:
        return None
    if any(held.keys() <= own for own in subjects):
        return None
    cut = {i: account_of(scene, sentences, matter, told) for i, told in held.items()}
    accounts = {i: account for i, account in cut.items() if account is not None}
    return event_of_matter(scene, sentences, matter, accounts) if len(accounts) > 1 else None


def find_matters(
    scene: Scene,
    sentences: Sentences,
    links: Sequence[PlaceLink],
    clusters: Sequence[Cluster],
    accounts: Sequence[Mapping[int, Account]],
) -> Found:
    """Find passages of events, and events, by sentences that tell one matter.

    Args:
        scene: the run.
        sentences: of all documents.
        links: pairs of them that tell one matter.
        clusters: documents of one subject.
        accounts: of each cluster those known, by the index of their document.
    """
    seeds: list[list[int]] = []
    taken: set[int] = set()
    for known in accounts:
        own = [n for n in seeds_of(scene, sentences, known) if n not in taken]
        taken.update(own)
        seeds.append(own)
    held = {n for link in links for n in (link.first, link.second)} | taken
    document = {n: int(sentences.document[n]) for n in held}
    passages: list[Accounts] = [{} for _ in clusters]
    events = []
    subjects = [frozenset(cluster.members) for cluster in clusters if len(cluster.members) > 1]
    for matter in matters_of(links, seeds, document):
        if matter.event is not None:
            known = dict(accounts[matter.event])
            passages[matter.event] = _attached(scene, sentences, matter, clusters[matter.event], known)
        elif event := _alone(scene, sentences, matter, subjects):
            events.append(event)
    return Found(tuple(passages), tuple(events))
