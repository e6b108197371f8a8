"""A matter -> more passages of the event that it belongs to, or an event that passages alone tell."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.linking.events.matters.accounts import account_of, by_document
from rashomon.linking.events.matters.events import event_of_matter
from rashomon.linking.events.matters.grouping import Matter
from rashomon.linking.events.matters.sentences import Sentences
from rashomon.linking.events.pairs import tells_encounter
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.telling import Cluster, coming, day_of_event
from rashomon.model import Account, Event

Accounts = dict[int, Account]
_ALONE = 0.65
"""Likelihood that the best two of the passages must reach where no document is about what they tell."""


def attached(
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


def told_alone(
    scene: Scene, sentences: Sentences, matter: Matter, subjects: Iterable[frozenset[int]]
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
