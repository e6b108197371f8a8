"""How far two sentences tell one matter: a logistic score of named features."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.linking.data_files import yaml_of
from rashomon.linking.events.matters.sentences import DAYS, Sentences

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Shares = NDArray[np.float64]

TELLS = 0.5
"""Likelihood from which on two sentences are taken to tell one matter."""
_FEWEST = 0.9
"""Sum of the squared rarities of the three rarest words in common that a pair must reach."""


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """Two sentences that tell one matter.

    Attributes:
        first: number of a sentence.
        second: that of another, in a later document.
        score: likelihood, 0 to 1.
        terms: numbers of the rarest terms in common.
    """

    first: int
    second: int
    score: float
    terms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is needed to weigh pairs of sentences.

    Attributes:
        sentences: of all documents.
        rarity: of their terms; 0 where it is not asked for.
        names: numbers of the terms that are names.
        issuers: of each document.
    """

    sentences: Sentences
    rarity: Shares
    names: frozenset[int]
    issuers: list[str | None]

    def _named(self, numbers: Iterable[int]) -> set[int]:
        return {term for number in numbers for term in self.sentences.of(number) if term in self.names}

    def may_be_one(self, first: int, second: int) -> bool:
        """Tell whether both name something in common and tell the like to have happened, or name one day.

        What the one says itself, the other may say in the sentence beside it.
        """
        held = self.sentences
        one, other = held.near(first), held.near(second)
        happens = held.happens[[first, second]].tolist()
        around = [_either(held.happens[near.start : near.stop].tolist()) for near in (one, other)]
        day = held.told.get(first, frozenset()) & held.told.get(second, frozenset())
        if not (day or happens[0] & around[1] or happens[1] & around[0]):
            return False
        own = self._named([first]), self._named([second])
        return bool(own[0] & self._named(other) or own[1] & self._named(one))

    def features(self, first: int, second: int) -> Mapping[str, float] | None:
        """Give the features of a pair; None where it shares too little."""
        held = self.sentences
        one, other = (
            dict(zip(held.of(n), self.rarity[held.bounds[n] : held.bounds[n + 1]].tolist(), strict=True))
            for n in (first, second)
        )
        shared = {term: one[term] * other[term] for term in one.keys() & other.keys()}
        rarest = sorted(shared.values(), reverse=True)[:3]
        if sum(rarest) < _FEWEST:
            return None
        whole = math.sqrt(sum(r * r for r in one.values()) * sum(r * r for r in other.values()))
        documents = held.document[[first, second]].tolist()
        days = [held.days[document] or 0 for document in documents]
        issuers = {self.issuers[document] for document in documents}
        common = sorted((value for term, value in shared.items() if term not in self.names), reverse=True)
        return {
            "constant": 1.0,
            "likeness": sum(shared.values()) / whole,
            "third": rarest[2] if len(rarest) > 2 else 0.0,
            "name": max((value for term, value in shared.items() if term in self.names), default=0.0),
            "word": common[1] if len(common) > 1 else 0.0,
            "days": abs(days[0] - days[1]) / DAYS,
            "same_issuer": float(len(issuers) == 1),
            "same_day": float(bool(held.told.get(first, frozenset()) & held.told.get(second, frozenset()))),
        }

    def link(self, first: int, second: int) -> PlaceLink | None:
        """Weigh a pair of sentences; None where they do not tell one matter."""
        features = self.features(first, second)
        if features is None or not self.may_be_one(first, second):
            return None
        weights = yaml_of("rashomon.linking.events", "matters.yaml")
        chance = 1 / (1 + math.exp(-sum(weights[name] * value for name, value in features.items())))
        if chance < TELLS:
            return None
        shared = set(self.sentences.of(first)) & set(self.sentences.of(second))
        return PlaceLink(first, second, round(chance, 4), tuple(sorted(shared)))


def _either(bits: Iterable[int]) -> int:
    found = 0
    for one in bits:
        found |= one
    return found
