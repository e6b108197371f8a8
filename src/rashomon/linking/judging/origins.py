"""How many origins the accounts of a judged event come down to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.linking.judging.texts import Texts
from rashomon.linking.sources.origins import traced
from rashomon.model import Account, Document, NotFound, SourceLink


class Counter:
    """Counts origins by the rule of `rashomon.linking.sources.origins`.

    Args:
        sources: all source links.
        texts: tell who published what; without them a citation of a body is none of its own account.
    """

    def __init__(self, sources: Iterable[SourceLink], texts: Texts | None) -> None:
        self._documents = _Documents(texts)
        self._sources: dict[str, list[SourceLink]] = {}
        for link in sources:
            self._sources.setdefault(link.document, []).append(link)

    def count(self, accounts: Sequence[Account]) -> int:
        """Count the origins of an event with these accounts."""
        documents = {account.document for account in accounts}
        if documents.isdisjoint(self._sources):
            return len(documents)
        return len(traced(accounts, self._sources, self._documents).origins)


class _Documents(Mapping[str, Document]):
    """Documents by id, each fetched when it is first asked for."""

    def __init__(self, texts: Texts | None) -> None:
        self._texts = texts
        self._met: dict[str, Document | None] = {}

    def __getitem__(self, id_: str) -> Document:
        if id_ not in self._met:
            try:
                self._met[id_] = self._texts.document(id_) if self._texts else None
            except NotFound:
                self._met[id_] = None
        found = self._met[id_]
        if found is None:
            raise KeyError(id_)
        return found

    def __iter__(self) -> Iterator[str]:
        return (id_ for id_, document in self._met.items() if document is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)
