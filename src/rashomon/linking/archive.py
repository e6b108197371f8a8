"""Documents linked before: described in short, loaded whole only where a new document concerns them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rashomon.linking.corpus import Entry
from rashomon.model import Document

Load = Callable[[Sequence[str]], Sequence[Entry]]
"""Fetches Documents with their Readings by id, in the order asked."""


@dataclass(frozen=True, slots=True)
class Described:
    """A held Document without its text.

    Attributes:
        id: its id.
        issuer: who published it.
        title: its headline.
        published: ISO 8601 date or date-time.
        url: its address.
        language: BCP 47.
    """

    id: str
    issuer: str | None
    title: str | None
    published: str | None
    url: str | None
    language: str

    @classmethod
    def of(cls, document: Document) -> Described:
        """Describe a Document."""
        return cls(
            document.id, document.issuer, document.title, document.published, document.url, document.language
        )


class Archive:
    """What was linked before.

    Args:
        described: the documents, sorted as a Corpus is.
        load: fetches whole ones; each is asked for once.
    """

    def __init__(self, described: Sequence[Described], load: Load) -> None:
        self.described = tuple(described)
        self._load = load
        self._loaded: dict[str, Entry] = {}

    def entries(self, ids: Iterable[str]) -> list[Entry]:
        """Give documents with their Readings, in the order asked."""
        wanted = list(ids)
        missing = [id_ for id_ in dict.fromkeys(wanted) if id_ not in self._loaded]
        if missing:
            self._loaded.update(zip(missing, self._load(missing), strict=True))
        return [self._loaded[id_] for id_ in wanted]
