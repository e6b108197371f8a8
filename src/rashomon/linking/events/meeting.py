"""The places that new documents tell: theirs in all others, and those of old subjects in them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from rashomon.linking.events.passages import FEWEST, Hit, Places, hits_of
from rashomon.linking.events.subjects import Subject
from rashomon.linking.events.terms import Terms
from rashomon.linking.events.words import Worded

Tick = Callable[[int], None]
_STEP = 20


class _Holders:
    """Which of the new documents hold a term: an old subject that none may tell is not looked at.

    Args:
        texts: the sentences' terms of the new documents, by index.
    """

    def __init__(self, texts: Mapping[int, Collection[Sequence[str]]]) -> None:
        self._of: dict[str, list[int]] = {}
        for i, sentences in sorted(texts.items()):
            for term in {term for sentence in sentences for term in sentence}:
                self._of.setdefault(term, []).append(i)

    def may_tell(self, subject: Subject, low: int, high: int) -> bool:
        """Tell whether a new document in a range holds enough terms of a subject."""
        counts: dict[int, int] = {}
        for term in subject.profile:
            for i in self._of.get(term, ()):
                if low <= i < high:
                    counts[i] = counts.get(i, 0) + 1
                    if counts[i] >= FEWEST:
                        return True
        return False


def hits_with(
    texts: Mapping[int, Worded],
    subjects: Sequence[Subject],
    terms: Terms,
    days: Sequence[int | None],
    tick: Tick,
) -> list[list[Hit]]:
    """Find for each document the places that may tell its subject; of pairs of old ones none.

    Args:
        texts: of the new documents, by index.
        subjects: of all documents.
        terms: of all documents, in their order.
        days: published, of all documents.
        tick: called with the number of new documents looked at.
    """
    hits: list[list[Hit]] = [[] for _ in subjects]
    wanted = {term for i in texts for term in subjects[i].profile}
    everywhere = Places(terms, range(len(subjects)), days, wanted)
    for n, i in enumerate(texts):
        hits[i] = [] if subjects[i].omnibus else hits_of(i, subjects[i], everywhere)
        if n % _STEP == 0:
            tick(n)
    if len(texts) == len(subjects):
        return hits
    holders = _Holders({i: text.sentences for i, text in texts.items()})
    asking = [
        i
        for i, one in enumerate(subjects)
        if i not in texts and not one.omnibus and holders.may_tell(one, *everywhere.around(one.day))
    ]
    ranks = sorted(texts)
    wanted = {term for i in asking for term in subjects[i].profile}
    newly = Places(terms.taken(ranks), ranks, days, wanted)
    for i in asking:
        hits[i] = hits_of(i, subjects[i], newly)
    return hits
