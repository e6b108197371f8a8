"""Where other documents tell the subject of one: sentences that hold enough of its profile."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.linking.events.subjects import Subject
from rashomon.linking.events.terms import Terms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    At = NDArray[np.int64]

BEFORE, AFTER = 7, 7
"""Days before and after the event on which a passage may stand."""
_NEIGHBOUR = 0.5
MOST_PLACES = 4000
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


@dataclass(frozen=True, slots=True)
class Telling:
    """A place that tells the subject of another document.

    Attributes:
        hit: the place.
        chance: how likely it is an account of it.
    """

    hit: Hit
    chance: float


class Places:
    """Where terms stand: the sentences of all documents numbered through, with a gap around each document.

    Args:
        terms: of the documents that are looked at.
        ranks: index of each of these in the corpus.
        days: day of publication of every document of the corpus, in its order: undated ones last.
        wanted: the terms that are asked for.
    """

    def __init__(
        self, terms: Terms, ranks: Sequence[int], days: Sequence[int | None], wanted: Iterable[str]
    ) -> None:
        import numpy as np

        rank = np.array(ranks, dtype=np.int64)
        counts = np.zeros(len(days), dtype=np.int64)
        counts[rank] = terms.counts
        self.starts: At = np.concatenate(([0], np.cumsum(counts + 2))) + 1
        """Number of the first sentence of each document, and of one behind the last."""
        asked = np.zeros(len(terms.numbers), dtype=bool)
        asked[[terms.numbers[term] for term in wanted if term in terms.numbers]] = True
        found = np.flatnonzero(asked[terms.flat])
        firsts = np.repeat(np.cumsum(terms.counts, dtype=np.int64) - terms.counts, terms.counts)
        sentences = np.repeat(self.starts[rank], terms.counts) + np.arange(len(firsts)) - firsts
        at = sentences[np.searchsorted(np.cumsum(terms.sizes, dtype=np.int64), found, "right")]
        number = terms.flat[found]
        order = np.lexsort((at, number))
        self._at: At = at[order]
        bounds = np.searchsorted(number[order], np.arange(len(terms.numbers) + 1))
        self._bounds = bounds.tolist()
        self._numbers = terms.numbers
        self._days = [day for day in days if day is not None]

    def around(self, day: int | None) -> tuple[int, int]:
        """Give the range of documents published in the days around an event; undated ones are outside."""
        if day is None:
            return 0, 0
        return bisect_left(self._days, day - BEFORE), bisect_right(self._days, day + AFTER)

    def _held(self, term: str) -> At:
        number = self._numbers.get(term, -1)
        return self._at[self._bounds[number] : self._bounds[number + 1]] if number >= 0 else self._at[:0]

    def count(self, term: str, low: int, high: int) -> int:
        """Count the sentences with a term in a range of documents."""
        first, last = self._held(term).searchsorted(self.starts[[low, high]] - 1)
        return int(last - first)

    def of(self, term: str, low: int, high: int, index: int) -> At:
        """Give the numbers of sentences with a term in a range of documents; of very many the nearest."""
        held = self._held(term)
        first, middle, last = held.searchsorted(self.starts[[low, index, high]] - 1)
        if last - first > MOST_PLACES:
            first = max(first, min(middle - MOST_PLACES // 2, last - MOST_PLACES))
            last = first + MOST_PLACES
        return held[first:last]


def hits_of(index: int, subject: Subject, places: Places) -> list[Hit]:
    """Find the best place of each other document that may tell this subject, with two terms or more."""
    import numpy as np

    low, high = places.around(subject.day)
    if low >= high or not subject.profile:
        return []
    terms = sorted(subject.profile)
    held = [places.of(term, low, high, index) for term in terms]
    at = np.concatenate(held)
    row = np.repeat(np.arange(len(terms)), [len(one) for one in held])
    other = (at < places.starts[index] - 1) | (at >= places.starts[index + 1] - 1)
    at, row = at[other], row[other]
    near = np.unique(np.concatenate((at - 1, at, at + 1)))
    column = np.searchsorted(near, at)
    share = np.array([subject.profile[term] for term in terms])
    value = np.zeros((len(terms), len(near)))
    value[row, column - 1] = share[row] * _NEIGHBOUR
    value[row, column + 1] = share[row] * _NEIGHBOUR
    value[row, column] = share[row]
    document = np.searchsorted(places.starts, near + 1, "right") - 1
    inside = (near >= places.starts[document]) & ((value > 0).sum(axis=0) >= FEWEST)
    columns, document, score = np.flatnonzero(inside), document[inside], value.sum(axis=0)[inside]
    order = np.lexsort((columns, -score, document))
    best = order[np.unique(document[order], return_index=True)[1]]
    return [
        Hit(
            int(document[n]),
            int(near[columns[n]] - places.starts[document[n]]),
            round(float(score[n]), 4),
            tuple(sorted(terms[k] for k in np.flatnonzero(value[:, columns[n]]))),
        )
        for n in best.tolist()
    ]
