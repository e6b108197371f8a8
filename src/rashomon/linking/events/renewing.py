"""Which old documents are looked at anew because others came or went."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from rashomon.linking.actors import Actors
from rashomon.linking.events.documents import Documents
from rashomon.linking.events.kept import Kept
from rashomon.linking.events.noting import Answer, answer
from rashomon.linking.events.passages import AFTER, BEFORE, MOST_PLACES, Places
from rashomon.linking.events.subjects import Subject
from rashomon.linking.events.terms import Terms


@dataclass(frozen=True, slots=True)
class Renamed:
    """What new documents change about the actors of old ones.

    Attributes:
        names: numbers of the names that lead to another actor now, or to one with another name.
        asking: ids of the documents that ask for an actor by one of them.
        unread: of these, ids of those where it is a place now, or no longer: they are read anew.
    """

    names: frozenset[int] = frozenset()
    asking: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()


def _is_place(found: Answer) -> bool:
    return found is not None and found[2] in {"place", "country"}


def renamed(kept: Kept, actors: Actors) -> Renamed:
    """Compare the actors that documents asked for with those of now."""
    names, kinds = set(), set()
    for number, (named, was) in enumerate(kept.answers.items()):
        now = answer(actors, named)
        if now != was:
            names.add(number)
            if _is_place(now) != _is_place(was):
                kinds.add(number)

    def asking(numbers: Collection[int]) -> frozenset[str]:
        return frozenset(noted.id for noted in kept.notes if not set(numbers).isdisjoint(noted.asked))

    return Renamed(frozenset(names), asking(names), asking(kinds)) if names else Renamed()


def _is_near(day: int | None, came: list[int]) -> bool:
    return day is not None and bisect_left(came, day - BEFORE) < bisect_right(came, day + AFTER)


def crowded(documents: Documents, kept: Kept, old: Mapping[int, Subject], terms: Terms) -> set[int]:
    """Give old documents with a subject of which only the nearest places are met, where these changed.

    Args:
        documents: of now.
        kept: the earlier run.
        old: subjects of its documents that are still there.
        terms: of all documents of now, in their order.
    """
    import numpy as np

    held = set(documents.ids)
    gone = [row for row, noted in enumerate(kept.notes) if noted.id not in held]
    most = MOST_PLACES - int(kept.terms.counts[gone].sum())
    came = sorted(day for i, day in enumerate(documents.days) if i not in old and day is not None)
    near = {i: one for i, one in old.items() if gone or _is_near(one.day, came)}
    often = np.bincount(terms.flat, minlength=len(terms.numbers)).tolist()
    many = {term for term, n in terms.numbers.items() if often[n] > most}
    asked = {i: both for i, one in near.items() if (both := many & one.profile.keys())}
    if not asked:
        return set()
    places = Places(terms, range(len(held)), documents.days, set().union(*asked.values()))
    found = set()
    for i, both in asked.items():
        low, high = places.around(old[i].day)
        if any(places.count(term, low, high) > most for term in both):
            found.add(i)
    return found
