"""How much each term of a document weighs, and how alike two documents are by it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.linking.events.alike.general import general
from rashomon.linking.events.statistics import Statistics
from rashomon.linking.events.terms import Terms
from rashomon.linking.events.words import terms_in

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Floats = NDArray[np.float64]

_SMOOTHING = 60
_LEAD = 2
"""Times that a term counts more where it stands in the headline or the first sentences."""
_OWN = 0.25
"""What a word of the issuer's name counts, as a share."""


@dataclass(frozen=True, slots=True)
class Vector:
    """The terms of one document.

    Attributes:
        terms: their numbers, in order.
        weights: of each.
        lead: which of them stand in the headline or the first sentences.
        lengths: Euclidean length of all weights, of those of names, and of those of numbers; words of the
        issuer's own name in full.
    """

    terms: Numbers
    weights: Floats
    lead: NDArray[np.bool_]
    lengths: Floats


class Weights:
    """The terms of documents with their weights; each document is weighed when it is first asked for.

    A weight is 1 + log of the sentences that hold the term, times log of the inverse share of all texts,
    those of the case and those counted in general, in which it stands. What an issuer's own name says
    counts little in its texts: a state names itself in all of them.

    Args:
        terms: of all documents.
        leads: terms of headline and first sentences of each.
        issuers: of each; None where unknown.
        statistics: of the case.
    """

    def __init__(
        self,
        terms: Terms,
        leads: Sequence[frozenset[str]],
        issuers: Sequence[str | None],
        statistics: Statistics,
    ) -> None:
        import numpy as np

        self._terms, self.leads, self._issuers, self._statistics = terms, leads, issuers, statistics
        self._numbers = dict(terms.numbers)
        for lead in leads:
            for term in sorted(term for term in lead if term not in self._numbers):
                self._numbers[term] = len(self._numbers)
        self.words = tuple(self._numbers)
        self._rarity = np.array([self._rarity_of(term) for term in self.words])
        self.rank = np.empty(len(self.words), dtype=np.int64)
        self.rank[sorted(range(len(self.words)), key=self.words.__getitem__)] = np.arange(len(self.words))
        named = np.array([term in statistics.names and not term[0].isdigit() for term in self.words])
        digits = np.array([term[0].isdigit() for term in self.words])
        self._sorts = np.stack((np.ones(len(self.words)), named, digits))
        ends = np.concatenate(([0], np.cumsum(terms.sizes, dtype=np.int64)))
        self._bounds = ends[np.concatenate(([0], np.cumsum(terms.counts, dtype=np.int64)))]
        self._made: dict[int, Vector] = {}

    def _rarity_of(self, term: str) -> float:
        known, case = general(), self._statistics.vocabulary
        held = known.counts.get(term, 0) + case.counts[term]
        return max(0.0, math.log((known.documents + case.documents + _SMOOTHING) / (held + 0.5)))

    def of(self, index: int) -> Vector:
        """Give the terms of one document."""
        import numpy as np

        made = self._made.get(index)
        if made is None:
            lead = np.array(sorted(self._numbers[term] for term in self.leads[index]), dtype=np.int64)
            flat = self._terms.flat[self._bounds[index] : self._bounds[index + 1]].astype(np.int64)
            terms, often = np.unique(np.concatenate((flat, *[lead] * _LEAD)), return_counts=True)
            weights = (1 + np.log(often)) * self._rarity[terms]
            own = [self._numbers.get(term, -1) for term in terms_in(self._issuers[index] or "")]
            lengths = np.sqrt(self._sorts[:, terms] @ weights**2)
            weights[np.isin(terms, own)] *= _OWN
            made = Vector(terms, weights, np.isin(terms, lead, assume_unique=True), lengths)
            self._made[index] = made
        return made

    def cosines(self, index: int, others: Sequence[int]) -> Floats:
        """Give the cosines of a document with others: rows over all terms, over names, over numbers."""
        import numpy as np

        one, held = self.of(index), [self.of(other) for other in others]
        mine = np.zeros(len(self.words))
        mine[one.terms] = one.weights
        terms = np.concatenate([other.terms for other in held])
        both = mine[terms] * np.concatenate([other.weights for other in held])
        starts = np.cumsum([0, *(len(other.terms) for other in held[:-1])])
        found = np.stack([np.add.reduceat(both * sort[terms], starts) for sort in self._sorts])
        lengths = np.stack([other.lengths for other in held], axis=1) * one.lengths[:, None]
        cosines: Floats = np.divide(found, lengths, out=np.zeros_like(found), where=lengths > 0)
        return cosines

    def shared(self, index: int, other: int, most: int) -> tuple[str, ...]:
        """List the terms that make two documents alike, the weightiest first."""
        import numpy as np

        one, two = self.of(index), self.of(other)
        terms, mine, theirs = np.intersect1d(one.terms, two.terms, assume_unique=True, return_indices=True)
        order = np.lexsort((self.rank[terms], -one.weights[mine] * two.weights[theirs]))[:most]
        return tuple(self.words[n] for n in terms[order].tolist())
