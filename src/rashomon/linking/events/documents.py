"""The documents of one run in their order: described in short, loaded whole where they are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rashomon.linking.archive import Described
from rashomon.linking.corpus import Corpus, Entry, day_of
from rashomon.linking.events.ondemand import OnDemand


class Documents:
    """Documents, sorted as a Corpus is.

    Args:
        described: the documents, in their order.
        load: gives the whole document with this index.

    Attributes:
        described: without their texts.
        ids: id of each.
        days: day of publication of each; None where it is unknown.
        entries: the documents with their Readings.
    """

    def __init__(self, described: Sequence[Described], load: Callable[[int], Entry]) -> None:
        self.described = tuple(described)
        self.ids = tuple(one.id for one in self.described)
        self.days = tuple(day_of(one.published) for one in self.described)
        self.entries = OnDemand(len(self.described), load)


def documents_of(corpus: Corpus) -> Documents:
    """Take the documents of a corpus."""
    return Documents([Described.of(document) for document, _ in corpus.entries], corpus.entries.__getitem__)
