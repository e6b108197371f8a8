"""Pairs of sentences that tell one matter, in documents one of which at least is new."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from rashomon.linking.events.matters.blocking import near_pairs
from rashomon.linking.events.matters.likeness import Likeness, PlaceLink
from rashomon.linking.events.matters.sentences import DAYS, Told, rarity_of, sentences_of
from rashomon.linking.events.terms import Terms


def links_with(  # noqa: PLR0917 - what all sentences say, as columns
    new: Collection[int],
    terms: Terms,
    days: Sequence[int | None],
    told: Sequence[Told],
    issuers: Sequence[str | None],
    names: frozenset[str],
) -> list[PlaceLink]:
    """Link sentences of new documents with those of all others published near them.

    Args:
        new: indices of the new documents.
        terms: of all documents, in their order.
        days: published, of all documents.
        told: sentences that name days, of each document.
        issuers: of each document.
        names: terms that are names.
    """
    import numpy as np

    near = _near(new, days)
    sentences = sentences_of(terms.taken(near), [days[i] for i in near], [told[i] for i in near])
    rarity = rarity_of(sentences)
    firsts, seconds = near_pairs(sentences, rarity.often)
    fresh = np.isin(near, list(new))[sentences.document]
    wanted = fresh[firsts] | fresh[seconds]
    numbers = frozenset(n for n, word in enumerate(sentences.words) if word in names)
    likeness = Likeness(sentences, rarity, numbers, [issuers[i] for i in near])
    starts = np.concatenate(([0], np.cumsum(terms.counts, dtype=np.int64)))
    shift = (starts[near] - sentences.starts[:-1])[sentences.document].tolist()
    found = []
    for one, other in zip(firsts[wanted].tolist(), seconds[wanted].tolist(), strict=True):
        link = likeness.link(one, other)
        if link is not None:
            found.append(PlaceLink(one + shift[one], other + shift[other], link.score, link.terms))
    return found


def _near(new: Collection[int], days: Sequence[int | None]) -> list[int]:
    """Give the documents of the days of new ones, and all that say how rare words are on these days."""
    when = sorted({day for i in new if (day := days[i]) is not None})
    return [
        i
        for i, day in enumerate(days)
        if day is not None and bisect_left(when, day - 2 * DAYS) < bisect_left(when, day + 2 * DAYS + 1)
    ]
