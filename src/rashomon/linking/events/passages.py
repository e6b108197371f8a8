"""Where other documents tell the subject of one: sentences that hold enough of its profile."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from rashomon.linking.corpus import Corpus
from rashomon.linking.events.subjects import Subject
from rashomon.linking.events.words import Worded

BEFORE, AFTER = 7, 7
"""Days before and after the event on which a passage may stand."""
_NEIGHBOUR = 0.5
MOST_PLACES = 1200
"""Places of one term that are looked at for one subject: a crowd of documents must not cost its square."""
FEWEST = 2
"""Terms of the profile that a place must hold to be looked at."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in one document that tells the subject of another.

    Attributes:
        document: index of the document it stands in.
        sentence: index of its sentence.
        score: share of the profile's weight that it holds; a neighbouring sentence counts half.
        terms: the terms of the profile met.
    """

    document: int
    sentence: int
    score: float
    terms: tuple[str, ...]


class Places:
    """Where the terms of profiles stand, looked up by range of documents.

    Args:
        corpus: documents, sorted by day.
        texts: their terms.
        subjects: whose terms are wanted.
    """

    def __init__(self, corpus: Corpus, texts: list[Worded], subjects: list[Subject]) -> None:
        wanted = {term for subject in subjects for term in subject.profile}
        self._at: dict[str, list[tuple[int, int]]] = {term: [] for term in sorted(wanted)}
        for i, text in enumerate(texts):
            for k, sentence in enumerate(text.sentences):
                for term in sentence:
                    if term in wanted:
                        self._at[term].append((i, k))
        self._days = [day for day in corpus.days if day is not None]
        self._undated = len(corpus.days) - len(self._days)

    def around(self, day: int | None) -> tuple[int, int]:
        """Give the range of documents published in the days around an event; undated ones are outside."""
        if day is None:
            return 0, 0
        return bisect_left(self._days, day - BEFORE), bisect_right(self._days, day + AFTER)

    def of(self, term: str, low: int, high: int, index: int) -> list[tuple[int, int]]:
        """Give (document, sentence) of a term in a range of documents; of very many, the nearest."""
        held = self._at.get(term, [])
        first, last = bisect_left(held, (low, -1)), bisect_left(held, (high, -1))
        if last - first > MOST_PLACES:
            middle = bisect_left(held, (index, -1))
            first = max(first, min(middle - MOST_PLACES // 2, last - MOST_PLACES))
            last = first + MOST_PLACES
        return held[first:last]


def hits_of(index: int, subject: Subject, places: Places) -> list[Hit]:
    """Find the best place of each other document that may tell this subject, with two terms or more."""
    low, high = places.around(subject.day)
    near: dict[tuple[int, int], dict[str, float]] = {}
    for term, share in subject.profile.items():
        for document, sentence in places.of(term, low, high, index):
            if document == index:
                continue
            for step, value in ((0, share), (-1, share * _NEIGHBOUR), (1, share * _NEIGHBOUR)):
                held = near.setdefault((document, sentence + step), {})
                if value > held.get(term, 0.0):
                    held[term] = value
    best: dict[int, tuple[float, int]] = {}
    for (document, sentence), held in near.items():
        if len(held) < FEWEST or sentence < 0:
            continue
        score = sum(held.values())
        if (score, -sentence) > best.get(document, (0.0, 0)):
            best[document] = (score, -sentence)
    return [
        Hit(document, -where, round(score, 4), tuple(sorted(near[document, -where])))
        for document, (score, where) in sorted(best.items())
    ]
