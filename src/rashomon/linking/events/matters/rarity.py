"""How rare the terms of sentences are among the documents of their days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.linking.events.matters.sentences import DAYS, Sentences

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Shares = NDArray[np.float64]

_SMOOTHING = 60


class Rarity:
    """Counts in how many documents of the days around its own each place of a term stands.

    Args:
        sentences: of the documents; a place is one of `Sentences.terms`.

    Attributes:
        owner: of each place, the index of its document.
    """

    def __init__(self, sentences: Sentences) -> None:
        import numpy as np

        self._terms = sentences.terms
        self.owner: Numbers = np.repeat(sentences.document, np.diff(sentences.bounds))
        dated = np.array([day for day in sentences.days if day is not None], dtype=np.int64)
        self._low, self._high = (np.zeros(len(sentences.days), dtype=np.int64) for _ in range(2))
        self._low[: len(dated)] = np.searchsorted(dated, dated - DAYS)
        self._high[: len(dated)] = np.searchsorted(dated, dated + DAYS, "right")
        self._wide = len(sentences.days) + 1
        kind = np.min_scalar_type(int(self._terms.max(initial=0)))
        self._order: Numbers = np.argsort(self._terms.astype(kind), kind="stable")
        held = self._terms[self._order] * self._wide + self.owner[self._order]
        self._first = np.concatenate((np.ones(min(1, len(held)), dtype=bool), held[1:] != held[:-1]))
        self._held: Numbers = held[self._first]

    def _between(self, term: Numbers, owner: Numbers) -> Numbers:
        base = term * self._wide
        behind = self._held.searchsorted(base + self._high[owner])
        found: Numbers = behind - self._held.searchsorted(base + self._low[owner])
        return found

    def often(self, places: Numbers) -> Numbers:
        """Give for some places in how many documents of their days the term stands; 0 where undated."""
        return self._between(self._terms[places], self.owner[places])

    def often_everywhere(self) -> Numbers:
        """Give the same for all places, in less time than one by one."""
        import numpy as np

        counts = self._between(self._held // self._wide, self._held % self._wide)
        found = np.empty(len(self._terms), dtype=np.int64)
        found[self._order] = counts[np.cumsum(self._first) - 1]
        return found

    def beside(self, places: Numbers) -> Numbers:
        """Give all places with the term of one of these, in documents of the days of that one's."""
        import numpy as np

        edges = self.owner.searchsorted(np.arange(len(self._low) + 1))
        found = np.zeros(len(self._terms), dtype=bool)
        owners, size = self.owner[places], int(self._terms.max(initial=0)) + 1
        for owner in np.unique(owners).tolist():
            wanted = np.zeros(size, dtype=bool)
            wanted[self._terms[places[owners == owner]]] = True
            part = slice(edges[self._low[owner]], edges[self._high[owner]])
            found[part] |= wanted[self._terms[part]]
        return np.flatnonzero(found)

    def share(self, places: Numbers) -> Shares:
        """Give how rare some places are: log((N + 60) / (often + 0.5)) over the same for a word met once.

        N is the number of documents of these days; 0 to 1.
        """
        import numpy as np

        days = (self._high - self._low)[self.owner[places]] + _SMOOTHING
        found: Shares = np.log(days / (self.often(places) + 0.5)) / np.log(days / 1.5)
        return np.clip(found, 0.0, 1.0)
