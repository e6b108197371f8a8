"""Okapi BM25 as SQLite's FTS5 computes it, so that both backends order hits alike.

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with k1 = 1.2,
b = 0.75 and each wanted phrase as a term.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from rashomon.model import Document
from rashomon.store.query import Alternative, Phrase, Query
from rashomon.store.words import folded

_K1, _B = 1.2, 0.75
_SMALLEST_WEIGHT = 1e-6  # a phrase that more than half of the documents hold still counts a little

Columns = tuple[list[str], list[str]]


def bm25(query: Query, documents: Iterable[Document]) -> dict[str, float]:
    """Give the rank of every document that the query finds, the higher the better."""
    columns = {document.id: (folded(document.title or ""), folded(document.text)) for document in documents}
    phrases = [phrase for either in query.alternatives for phrase in (*either.wanted, *either.excluded)]
    counts = {phrase: {name: _count(phrase, text) for name, text in columns.items()} for phrase in phrases}
    mean = sum(len(title) + len(text) for title, text in columns.values()) / max(1, len(columns))
    weights = {phrase: _weight(counts[phrase].values()) for phrase in phrases}

    def rank(name: str) -> float:
        length = len(columns[name][0]) + len(columns[name][1])
        often = [(counts[phrase][name], weights[phrase]) for phrase in phrases]
        return sum(
            weight * count * (_K1 + 1) / (count + _K1 * (1 - _B + _B * length / mean))
            for count, weight in often
        )

    def holds(either: Alternative, name: str) -> bool:
        return all(counts[phrase][name] for phrase in either.wanted) and not any(
            counts[phrase][name] for phrase in either.excluded
        )

    return {name: rank(name) for name in columns if any(holds(either, name) for either in query.alternatives)}


def _count(phrase: Phrase, columns: Columns) -> int:
    return sum(sum(1 for _ in phrase.places(column)) for column in columns)


def _weight(counts: Iterable[int]) -> float:
    """Weigh a phrase by how few documents hold it (inverse document frequency)."""
    held = list(counts)
    holding = sum(count > 0 for count in held)
    weight = math.log((len(held) - holding + 0.5) / (holding + 0.5))
    return max(weight, _SMALLEST_WEIGHT)
