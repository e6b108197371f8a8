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
        """Put other documents behind these; both number their terms alike."""
        import numpy as np

        pairs = ((self.flat, others.flat), (self.sizes, others.sizes), (self.counts, others.counts))
        return Terms(self.numbers, *(np.concatenate(pair) for pair in pairs))

    def of(self, kept: NDArray[np.bool_]) -> Terms:
        """Give those of some documents alone; one truth value a document."""
        import numpy as np

        if kept.all():
            return self
        sentences = np.repeat(kept, self.counts)
        flat = self.flat[np.repeat(sentences, self.sizes)]
        return Terms(self.numbers, flat, self.sizes[sentences], self.counts[kept])


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
