"""Documents linked before: described in short, loaded whole only where a new document concerns them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from rashomon.linking.corpus import Entry, day_of
from rashomon.model import Described

__all__ = ["Archive", "Described", "Load", "rank"]

Load = Callable[[Sequence[str]], Sequence[Entry]]
"""Fetches Documents with their Readings by id, in the order asked."""


def rank(document: Described) -> tuple[bool, str, str]:
    """Rank a document as a Corpus does: dated ones first, by their date; then those without date, by id."""
    dated = day_of(document.published) is not None
    return (not dated, document.published or "" if dated else "", document.id)


class Archive:
    """What was linked before.

    Args:
        described: the documents, in any order.
        load: fetches whole ones; each is asked for once.

    Attributes:
        described: the documents, sorted as a Corpus is.
    """

    def __init__(self, described: Iterable[Described], load: Load) -> None:
        self.described = tuple(sorted(described, key=rank))
        self._load = load
        self._loaded: dict[str, Entry] = {}

    def entries(self, ids: Iterable[str]) -> list[Entry]:
        """Give documents with their Readings, in the order asked."""
        wanted = list(ids)
        missing = [id_ for id_ in dict.fromkeys(wanted) if id_ not in self._loaded]
        if missing:
            self._loaded.update(zip(missing, self._load(missing), strict=True))
        return [self._loaded[id_] for id_ in wanted]
