"""Which account of an event a citation of a body means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from rashomon.linking.corpus import day_of
from rashomon.linking.sources.shelf import same_body
from rashomon.model import SourceLink

_DAYS = 1
"""A date that is cited, and one by the clock of another place, may be off by so many days."""


class Held(Protocol):
    """What is known of a held document without its text."""

    @property
    def issuer(self) -> str | None:
        """Who published it."""
        ...

    @property
    def published(self) -> str | None:
        """ISO 8601 date or date-time of publication."""
        ...

    @property
    def url(self) -> str | None:
        """Its address."""
        ...


class Tellers:
    """The accounts of an event by who published them.

    Args:
        accounts: ids of the documents that tell the event, in order of publication.
        documents: the documents by id.
    """

    def __init__(self, accounts: Iterable[str], documents: Mapping[str, Held]) -> None:
        self._documents = documents
        self._by_issuer: dict[str, list[str]] = {}
        self._by_body: dict[str, list[str]] = {}
        for id_ in accounts:
            issuer = documents[id_].issuer if id_ in documents else None
            if issuer:
                self._by_issuer.setdefault(issuer, []).append(id_)

    def meant(self, link: SourceLink) -> str | None:
        """Find the account that a citation names: the first by that body, not published days later."""
        if link.target_document is not None or link.url is not None or link.kind != "cites":
            return None
        own = self._documents.get(link.document)
        before = day_of(own.published) if own else None
        fitting = (
            id_
            for body in link.chain or (link.target,)
            for id_ in self._told_by(body)
            if id_ != link.document and self._in_time(link.date, before, id_)
        )
        return next(fitting, None)

    def _told_by(self, body: str) -> list[str]:
        """Give the accounts of a body under any of its names."""
        if body not in self._by_body:
            known = self._by_issuer.items()
            self._by_body[body] = [id_ for issuer, told in known if same_body(body, issuer) for id_ in told]
        return self._by_body[body]

    def _in_time(self, date: str | None, before: int | None, id_: str) -> bool:
        day, published = day_of(date), day_of(self._documents[id_].published)
        if published is None:
            return True
        if day is not None and abs(day - published) > _DAYS:
            return False
        return before is None or published <= before + _DAYS
