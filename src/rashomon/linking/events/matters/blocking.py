"""Which sentences of two documents are compared: those with two words that few of their days use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.linking.events.matters.sentences import DAYS, Sentences

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

MOST = 12
"""Documents of the days around that may use a word which still tells one matter from others."""
_WORDS = 8
"""Rarest words of a sentence that are paired."""
_CROWD = 40
"""Sentences with the same two words beyond which these say nothing: a formula."""


def _rare(sentences: Sentences, often: Numbers) -> tuple[Numbers, Numbers]:
    """Give (sentence, term) of the rare words, at most some of each sentence, by sentence and term."""
    import numpy as np

    kept = np.flatnonzero((often >= 2) & (often <= MOST))
    owner = np.repeat(np.arange(len(sentences.document)), np.diff(sentences.bounds))[kept]
    rank = np.empty(len(sentences.words), dtype=np.int64)
    rank[sorted(range(len(rank)), key=sentences.words.__getitem__)] = np.arange(len(rank))
    order = np.lexsort((rank[sentences.terms[kept]], often[kept], owner))
    kept, owner = kept[order], owner[order]
    first = np.searchsorted(owner, owner)
    few = np.arange(len(owner)) - first < _WORDS
    kept, owner = kept[few], owner[few]
    order = np.lexsort((sentences.terms[kept], owner))
    return owner[order], sentences.terms[kept][order]


def _pairs(group: Numbers, most: int) -> tuple[Numbers, Numbers]:
    """Give the positions of all pairs of neighbours at most so far apart in runs of equal values."""
    import numpy as np

    ones, others = [], []
    for step in range(1, most):
        one = np.flatnonzero(group[:-step] == group[step:]) if step < len(group) else np.zeros(0, dtype=int)
        if not len(one):
            break
        ones.append(one)
        others.append(one + step)
    empty = np.zeros(0, dtype=np.int64)
    return (np.concatenate(ones), np.concatenate(others)) if ones else (empty, empty)


def near_pairs(sentences: Sentences, often: Numbers) -> tuple[Numbers, Numbers]:
    """Give pairs of sentences, by their numbers, the earlier one first, that may tell one matter.

    They stand in two documents published within a week, and share two rare words.

    Args:
        sentences: of the documents.
        often: for each place of a term, how many documents of its days use it.
    """
    import numpy as np

    owner, term = _rare(sentences, often)
    one, other = _pairs(owner, _WORDS)
    both = term[one] * (int(term.max(initial=0)) + 1) + term[other]
    order = np.lexsort((owner[one], both))
    both, where = both[order], owner[one][order]
    crowd = np.searchsorted(both, both, "right") - np.searchsorted(both, both, "left")
    both, where = both[crowd <= _CROWD], where[crowd <= _CROWD]
    first, second = _pairs(both, _CROWD)
    first, second = where[first], where[second]
    day = np.array([-1 if day is None else day for day in sentences.days], dtype=np.int64)
    one, other = sentences.document[first], sentences.document[second]
    kept = (one != other) & (np.abs(day[one] - day[other]) <= DAYS)
    found = np.unique(np.stack((first[kept], second[kept]), axis=1), axis=0)
    return found[:, 0], found[:, 1]
