"""What is counted over all documents of a case: how rare terms are, and what stands in many headlines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from rashomon.linking.events.words import Vocabulary, Worded

_LEAD = 4
_HEAD = 12
_FEWEST_TERMS = 4
_CAPITAL = 0.75
"""Share of the documents with a term that never write it in lower case, from which on it is a name."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts over the documents of one whole linking.

    Attributes:
        vocabulary: in how many documents each term stands.
        leads: in how many headlines and first sentences.
        titles: in how many headlines.
        names: terms that nearly all documents which use them write with a capital alone.
    """

    vocabulary: Vocabulary
    leads: Vocabulary
    titles: Counter[str]
    names: frozenset[str] = frozenset()

    @property
    def everyday(self) -> int:
        """Give in how many headlines a name may stand that still says what one text is about."""
        return max(4, self.vocabulary.documents // 40)


def lead_of(text: Worded) -> list[tuple[str, ...]]:
    """Give the first sentences that say something."""
    return [s for s in text.sentences[:_HEAD] if len(s) >= _FEWEST_TERMS][:_LEAD]


def statistics_of(texts: list[Worded]) -> Statistics:
    """Count the terms of all documents."""
    terms: Counter[str] = Counter()
    leads: Counter[str] = Counter()
    titles: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        title = set(text.title)
        capital.update(text.names)
        terms.update(title.union(*text.sentences))
        leads.update(title.union(*lead_of(text)))
        titles.update(title)
    names = frozenset(term for term, count in capital.items() if count >= _CAPITAL * terms[term])
    return Statistics(Vocabulary(len(texts), terms), Vocabulary(len(texts), leads), titles, names)
