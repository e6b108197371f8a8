"""Which documents are compared by all that they say: those whose beginnings share weighty terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from rashomon.linking.events.alike.weighing import Weights
from rashomon.linking.events.statistics import Statistics

MARKS = 24
"""Weightiest terms of headline and first sentences by which a document is looked up."""
_SHARED = 2
"""Of these, how many two documents must share to be compared."""
DAYS, ONE_ISSUER = 14, 2
"""Days between two documents that are compared, and between two of one issuer, which comes back to a matter
when something new has happened; undated documents are compared with all."""
_CROWD, _SHARE = 60, 40
"""Beginnings that may hold a term by which documents are looked up: so many, or one in so many."""


def _marks(index: int, weights: Weights, statistics: Statistics) -> list[int]:
    import numpy as np

    vector = weights.of(index)
    most = max(_CROWD, statistics.vocabulary.documents // _SHARE)
    places = np.flatnonzero(vector.lead)
    order = np.lexsort((weights.rank[vector.terms[places]], -vector.weights[places]))
    terms: list[int] = vector.terms[places[order]].tolist()
    few = [term for term in terms if statistics.leads.counts[weights.words[term]] <= most]
    return few[:MARKS]


def near_documents(  # noqa: PLR0917 - what all pairs are judged by
    among: Sequence[int],
    fresh: Collection[int],
    days: Sequence[int | None],
    issuers: Sequence[str | None],
    weights: Weights,
    statistics: Statistics,
) -> dict[int, list[int]]:
    """Give for each document those that it is compared with; of two both in `fresh` the later one.

    Args:
        among: documents that are compared, in order.
        fresh: those of which each pair holds one.
        days: published, of all documents.
        issuers: of all documents; None where unknown.
        weights: of their terms.
        statistics: of the case.
    """
    marks = {i: _marks(i, weights, statistics) for i in among if i in fresh}
    asked = {weights.words[term] for held in marks.values() for term in held}
    for i in among:
        if i not in fresh and len(asked & weights.leads[i]) >= _SHARED:
            marks[i] = _marks(i, weights, statistics)
    holders: dict[int, list[int]] = {}
    for i in sorted(marks):
        for term in marks[i]:
            holders.setdefault(term, []).append(i)
    found = {}
    for i in among:
        if i not in fresh:
            continue
        counts = Counter(j for term in marks[i] for j in holders[term])
        found[i] = sorted(
            j
            for j, shared in counts.items()
            if shared >= _SHARED
            and (j > i or j not in fresh)
            and _near(days[i], days[j], one=issuers[i] is not None and issuers[i] == issuers[j])
        )
    return {i: others for i, others in found.items() if others}


def _near(day: int | None, other: int | None, *, one: bool) -> bool:
    return day is None or other is None or abs(day - other) <= (ONE_ISSUER if one else DAYS)
