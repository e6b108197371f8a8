"""The terms of all sentences of a case as numbers, document after document as they were added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of some documents' sentences.

    Attributes:
        numbers: number of each term; shared by all documents of a case, and only ever added to.
        flat: the numbers of the terms, sentence after sentence.
        sizes: how many terms each sentence has.
        counts: how many sentences each document has.
    """

    numbers: dict[str, int]
    flat: Numbers
    sizes: Numbers
    counts: Numbers

    def joined(self, others: Terms) -> Terms:
        """Put other documents behind these; they number their terms alike, and maybe more."""
        import numpy as np

        pairs = ((self.flat, others.flat), (self.sizes, others.sizes), (self.counts, others.counts))
        return Terms(others.numbers, *(np.concatenate(pair) for pair in pairs))

    def taken(self, documents: Sequence[int]) -> Terms:
        """Give those of some documents alone, in the order given."""
        import numpy as np

        rows = np.array(documents, dtype=np.int64)
        sentences = _ranges(self.counts, rows)
        places = _ranges(self.sizes, sentences)
        return Terms(self.numbers, self.flat[places], self.sizes[sentences], self.counts[rows])


def _ranges(sizes: Numbers, groups: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give the places of all members of some groups, group after group; all groups lie in a row."""
    import numpy as np

    firsts: NDArray[np.int64] = np.cumsum(sizes, dtype=np.int64) - sizes
    taken = sizes[groups].astype(np.int64)
    shifts = firsts[groups] - (np.cumsum(taken) - taken)
    found: NDArray[np.int64] = np.arange(int(taken.sum())) + np.repeat(shifts, taken)
    return found


def numbered(texts: Iterable[Sequence[Sequence[str]]], numbers: dict[str, int]) -> Terms:
    """Number the terms of documents, given by their sentences; new terms are put into `numbers`."""
    import numpy as np

    flat: list[int] = []
    sizes: list[int] = []
    counts: list[int] = []
    for sentences in texts:
        counts.append(len(sentences))
        sizes.extend(map(len, sentences))
        flat.extend(numbers.setdefault(term, len(numbers)) for term in chain.from_iterable(sentences))
    return Terms(numbers, *(np.array(held, dtype=np.uint32) for held in (flat, sizes, counts)))
