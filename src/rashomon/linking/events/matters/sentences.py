"""What all sentences of a case say, as arrays: terms and how rare they are, occurrences, days told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.linking.events.terms import Terms
from rashomon.linking.events.words import lexicon, term_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

DAYS = 7
"""Days between two documents that may tell one matter, and for which it is counted how rare terms are."""
Told = tuple[tuple[int, tuple[int, ...]], ...]
"""Sentences of a document that name days, by their index, with these days."""


def occurrences() -> tuple[str, ...]:
    """List the kinds of what happens that a sentence can tell; the number of a kind is its place here."""
    return tuple(lexicon()["occurrences"])


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of all documents, numbered through in the order of the corpus.

    Attributes:
        starts: number of each document's first sentence, and one behind the last.
        document: of each sentence, the index of its document.
        bounds: of each sentence, where its terms begin in `terms`; and the end.
        terms: numbers of the terms, sentence after sentence.
        happens: of each sentence, a bit for each kind of occurrence that it has a word for.
        days: published, of each document; None where undated.
        told: days that a sentence names, by its number.
        words: the terms by their numbers.
    """

    starts: Numbers
    document: Numbers
    bounds: Numbers
    terms: Numbers
    happens: Numbers
    days: Sequence[int | None]
    told: dict[int, frozenset[int]]
    words: tuple[str, ...]

    def place(self, sentence: int) -> tuple[int, int]:
        """Give the index of the document of a sentence, and its place there."""
        document = int(self.document[sentence])
        return document, sentence - int(self.starts[document])

    def near(self, sentence: int) -> range:
        """Give the sentence and those beside it in its document."""
        document = self.document[sentence]
        first, behind = int(self.starts[document]), int(self.starts[document + 1])
        return range(max(first, sentence - 1), min(behind, sentence + 2))

    def of(self, sentence: int) -> list[int]:
        """Give the numbers of a sentence's terms."""
        found: list[int] = self.terms[self.bounds[sentence] : self.bounds[sentence + 1]].tolist()
        return found


def _happening(terms: Terms) -> Numbers:
    """Give for each term number the bits of the occurrences that it is a word for."""
    import numpy as np

    bits = np.zeros(len(terms.numbers), dtype=np.int64)
    for n, words in enumerate(lexicon()["occurrences"].values()):
        for word in words:
            number = terms.numbers.get(term_of(word) or "")
            if number is not None:
                bits[number] |= 1 << n
    return bits


def sentences_of(terms: Terms, days: Sequence[int | None], told: Sequence[Told]) -> Sentences:
    """Lay out the sentences of a corpus.

    Args:
        terms: of all its documents, in its order.
        days: of publication, in the same order: undated ones last.
        told: sentences that name days, of each document.
    """
    import numpy as np

    starts = np.concatenate(([0], np.cumsum(terms.counts, dtype=np.int64)))
    document = np.repeat(np.arange(len(terms.counts)), terms.counts)
    bounds = np.concatenate(([0], np.cumsum(terms.sizes, dtype=np.int64)))
    flat = terms.flat.astype(np.int64)
    happens = np.zeros(len(document), dtype=np.int64)
    full = np.flatnonzero(terms.sizes)
    if len(full):
        happens[full] = np.bitwise_or.reduceat(_happening(terms)[flat], bounds[full])
    firsts = starts.tolist()
    numbered = {firsts[i] + k: frozenset(on) for i, held in enumerate(told) for k, on in held}
    words = tuple(terms.numbers)
    return Sentences(starts, document, bounds, flat, happens, days, numbered, words)
