"""The places that new documents tell: theirs in all others, and those of old subjects in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rashomon.linking.events.passages import FEWEST, Hit, Places, hits_of
from rashomon.linking.events.subjects import Subject
from rashomon.linking.events.terms import Terms

Tick = Callable[[int], None]
_STEP = 20


class _Holders:
    """Which of the new documents hold a term: an old subject that none may tell is not looked at.

    Args:
        new: indices of the new documents.
        terms: theirs, in this order.
    """

    def __init__(self, new: Sequence[int], terms: Terms) -> None:
        import numpy as np

        owners = np.repeat(np.repeat(np.array(new, dtype=np.int64), terms.counts), terms.sizes)
        held = np.unique(np.stack((terms.flat.astype(np.int64), owners)), axis=1)
        self._bounds = np.searchsorted(held[0], np.arange(len(terms.numbers) + 1)).tolist()
        self._documents = held[1].tolist()
        self._numbers = terms.numbers

    def may_tell(self, subject: Subject, low: int, high: int) -> bool:
        """Tell whether a new document in a range holds enough terms of a subject."""
        counts: dict[int, int] = {}
        for term in subject.profile:
            number = self._numbers.get(term, -1)
            if number < 0:
                continue
            for i in self._documents[self._bounds[number] : self._bounds[number + 1]]:
                if low <= i < high:
                    counts[i] = counts.get(i, 0) + 1
                    if counts[i] >= FEWEST:
                        return True
        return False


def hits_with(
    new: Sequence[int],
    subjects: Sequence[Subject],
    terms: Terms,
    days: Sequence[int | None],
    tick: Tick,
) -> list[list[Hit]]:
    """Find for each document the places that may tell its subject; of pairs of old ones none.

    Args:
        new: indices of the new documents, in order.
        subjects: of all documents.
        terms: of all documents, in their order.
        days: published, of all documents.
        tick: called with the number of new documents looked at.
    """
    hits: list[list[Hit]] = [[] for _ in subjects]
    wanted = {term for i in new for term in subjects[i].profile}
    everywhere = Places(terms, range(len(subjects)), days, wanted)
    for n, i in enumerate(new):
        hits[i] = [] if subjects[i].omnibus else hits_of(i, subjects[i], everywhere)
        if n % _STEP == 0:
            tick(n)
    if len(new) == len(subjects):
        return hits
    own, fresh = terms.taken(new), set(new)
    holders = _Holders(new, own)
    asking = [
        i
        for i, one in enumerate(subjects)
        if i not in fresh and not one.omnibus and holders.may_tell(one, *everywhere.around(one.day))
    ]
    newly = Places(own, new, days, {term for i in asking for term in subjects[i].profile})
    for i in asking:
        hits[i] = hits_of(i, subjects[i], newly)
    return hits
