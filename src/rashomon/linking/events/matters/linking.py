"""Pairs of sentences that tell one matter, in documents one of which at least is new."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from rashomon.linking.events.matters.blocking import MOST, near_pairs
from rashomon.linking.events.matters.likeness import Likeness, PlaceLink
from rashomon.linking.events.matters.rarity import Rarity
from rashomon.linking.events.matters.sentences import DAYS, Sentences, Told, sentences_of
from rashomon.linking.events.terms import Terms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Shares = NDArray[np.float64]


def links_with(  # noqa: PLR0917 - what all sentences say, as columns
    new: Collection[int],
    terms: Terms,
    days: Sequence[int | None],
    told: Sequence[Told],
    issuers: Sequence[str | None],
    names: frozenset[str],
) -> tuple[list[PlaceLink], set[tuple[int, int]]]:
    """Link sentences of new documents with those of all others published near them.

    Gives the links, and the pairs of documents of which sentences were compared.

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
    held = terms if len(near) == len(days) else terms.taken(near)
    sentences = sentences_of(held, [days[i] for i in near], [told[i] for i in near])
    rarity, fresh = Rarity(sentences), np.isin(near, list(new))
    firsts, seconds = near_pairs(sentences, _often(sentences, rarity, fresh))
    wanted = fresh[sentences.document[firsts]] | fresh[sentences.document[seconds]]
    firsts, seconds = firsts[wanted], seconds[wanted]
    numbers = frozenset(n for n, word in enumerate(sentences.words) if word in names)
    shares = _shares(sentences, rarity, firsts, seconds)
    likeness = Likeness(sentences, shares, numbers, [issuers[i] for i in near])
    starts = np.concatenate(([0], np.cumsum(terms.counts, dtype=np.int64)))
    shift = (starts[near] - sentences.starts[:-1])[sentences.document].tolist()
    at = np.array(near)[sentences.document]
    compared = set(zip(at[firsts].tolist(), at[seconds].tolist(), strict=True))
    found = []
    for one, other in zip(firsts.tolist(), seconds.tolist(), strict=True):
        link = likeness.link(one, other)
        if link is not None:
            found.append(PlaceLink(one + shift[one], other + shift[other], link.score, link.terms))
    return found, compared


def _near(new: Collection[int], days: Sequence[int | None]) -> list[int]:
    """Give the documents of the days of new ones, and all that say how rare words are on these days."""
    when = sorted({day for i in new if (day := days[i]) is not None})
    return [
        i
        for i, day in enumerate(days)
        if day is not None and bisect_left(when, day - 2 * DAYS) < bisect_left(when, day + 2 * DAYS + 1)
    ]


def _often(sentences: Sentences, rarity: Rarity, fresh: NDArray[np.bool_]) -> Numbers:
    """Count how often terms are used in their days: of old documents, those that are rare in new ones."""
    import numpy as np

    if fresh.all():
        return rarity.often_everywhere()
    own = np.flatnonzero(fresh[rarity.owner])
    counts = rarity.often(own)
    places = rarity.beside(own[(counts > 1) & (counts <= MOST)])
    found = np.zeros(len(sentences.terms), dtype=np.int64)
    found[places] = rarity.often(places)
    return found


def _shares(sentences: Sentences, rarity: Rarity, firsts: Numbers, seconds: Numbers) -> Shares:
    """Give how rare the terms of some sentences are; 0 for all others."""
    import numpy as np

    asked = np.zeros(len(sentences.document), dtype=bool)
    asked[firsts] = True
    asked[seconds] = True
    places = np.flatnonzero(np.repeat(asked, np.diff(sentences.bounds)))
    found = np.zeros(len(sentences.terms))
    found[places] = rarity.share(places)
    return found
