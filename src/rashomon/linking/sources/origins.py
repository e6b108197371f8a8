"""How many independent texts a set of documents comes down to."""

from __future__ import annotations

from rashomon.linking.corpus import Corpus
from rashomon.model import SourceLink


class Derivation:
    """Which documents rest on which held ones, followed to their common origin.

    Args:
        corpus: the documents.
        links: source links; those to a held document count.
    """

    def __init__(self, corpus: Corpus, links: list[SourceLink]) -> None:
        index = {id_: i for i, id_ in enumerate(corpus.ids)}
        self._upstream: dict[int, set[int]] = {}
        for link in links:
            if link.target_document is not None:
                one, two = index[link.document], index[link.target_document]
                self._upstream.setdefault(one, set()).add(two)
                self._upstream.setdefault(two, set()).add(one)

    def count(self, documents: list[int]) -> int:
        """Count groups of documents that do not rest on each other, nor both on a third of them.

        Only links among the given documents join them: that two accounts both cite a text which tells
        nothing of the event makes them no single source.
        """
        left = set(documents)
        groups = 0
        while left:
            groups += 1
            open_ = [left.pop()]
            while open_:
                near = self._upstream.get(open_.pop(), set()) & left
                left -= near
                open_.extend(near)
        return groups
