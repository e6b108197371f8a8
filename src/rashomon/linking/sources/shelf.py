"""The documents held, looked up as a text cites them: by address, by issuer and day."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from rashomon.linking.archive import Described
from rashomon.linking.corpus import day_of
from rashomon.linking.names.body import match_bodies
from rashomon.linking.sources.addresses import plain_address

SURE = 0.85
"""Score of two names of bodies from which on they are one."""

_TOO_MANY = 3
"""So many documents of one body and day are too many to know which is meant, also where one of them cites."""


@lru_cache(maxsize=100_000)
def same_body(one: str, two: str) -> bool:
    """Tell whether two names are surely one body's."""
    match = match_bodies(one, two)
    return match.same and match.score >= SURE


class Shelf:
    """The documents held.

    Args:
        described: them, sorted as a Corpus is.
    """

    def __init__(self, described: Sequence[Described]) -> None:
        self.documents = {held.id: held for held in described}
        self._by_address: dict[str, Described] = {}
        self._by_day: dict[int, list[Described]] = {}
        self._told: dict[tuple[str, int], list[Described]] = {}
        for held in described:
            if held.url:
                self._by_address.setdefault(plain_address(held.url), held)
            day = day_of(held.published)
            if day is not None:
                self._by_day.setdefault(day, []).append(held)

    def at(self, url: str) -> Described | None:
        """Find the document published at an address; the first of several."""
        return self._by_address.get(plain_address(url))

    def by(self, body: str, date: str, besides: str) -> Described | None:
        """Find the one document of a body on a day; None where none or more than one is held.

        Args:
            body: its name as cited.
            date: the day, ISO 8601.
            besides: id of the document that cites, which never cites itself.
        """
        day = day_of(date)
        if day is None:
            return None
        if (body, day) not in self._told:
            held = (one for one in self._by_day.get(day, ()) if one.issuer and same_body(body, one.issuer))
            self._told[body, day] = list(islice(held, _TOO_MANY))
        fitting = [held for held in self._told[body, day] if held.id != besides]
        return fitting[0] if len(fitting) == 1 else None
