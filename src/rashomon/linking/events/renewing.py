"""Which old documents are looked at anew because others came or went."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection

from rashomon.linking.actors import Actors
from rashomon.linking.events.documents import Documents
from rashomon.linking.events.kept import Kept
from rashomon.linking.events.noting import answer
from rashomon.linking.events.passages import AFTER, BEFORE, MOST_PLACES, Places
from rashomon.linking.events.standing import Standing
from rashomon.linking.events.terms import Terms


def changed_answers(kept: Kept, actors: Actors) -> set[int]:
    """Give the numbers of the names that lead to another actor now, or to one with another name."""
    return {n for n, (named, was) in enumerate(kept.answers.items()) if answer(actors, named) != was}


def renamed(kept: Kept, changed: Collection[int]) -> set[str]:
    """Give the ids of documents that ask for an actor by one of these names."""
    names = set(changed)
    return {noted.id for noted in kept.notes if not names.isdisjoint(noted.asked)} if names else set()


def crowded(documents: Documents, kept: Kept, standing: Standing, terms: Terms) -> set[str]:
    """Give the ids of documents with a subject of which only the nearest places are met, where these changed.

    Args:
        documents: of now.
        kept: the earlier run.
        standing: what stands of it.
        terms: of all documents of now, in their order.
    """
    import numpy as np

    held = set(documents.ids)
    gone = [row for row, noted in enumerate(kept.notes) if noted.id not in held]
    most = MOST_PLACES - int(kept.terms.counts[gone].sum())
    came = sorted(day for i, day in enumerate(documents.days) if i not in standing.notes and day is not None)
    often = np.bincount(terms.flat, minlength=len(terms.numbers))
    many = {term for term, n in terms.numbers.items() if often[n] > most}
    asked = {i: both for i, one in standing.notes.items() if (both := many & one.subject.profile.keys())}
    if not asked or not (came or gone):
        return set()
    places = Places(terms, range(len(held)), documents.days, set().union(*asked.values()))
    found = set()
    for i, both in asked.items():
        day = standing.notes[i].subject.day
        low, high = places.around(day)
        near = gone or bisect_left(came, (day or 0) - BEFORE) < bisect_right(came, (day or 0) + AFTER)
        if near and any(places.count(term, low, high) > most for term in both):
            found.add(documents.ids[i])
    return found
