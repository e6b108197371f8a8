"""Places of points in documents, as judgements on rows name them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.model import Judgement

_PLACE = re.compile(r"([0-9a-f]{16}):(\d{1,9})-(\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Place:
    """Some words of a document.

    Attributes:
        document: its id.
        start: first code point.
        end: code point behind the last.
    """

    document: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.document}:{self.start}-{self.end}"

    def shared(self, other: Place) -> float:
        """Tell which part of the shorter one both have, 0 to 1."""
        if self.document != other.document:
            return 0
        both = min(self.end, other.end) - max(self.start, other.start)
        return max(0, both) / min(self.end - self.start, other.end - other.start)


def place_of(subject: str) -> Place | None:
    """Read a subject of a judgement; None where it is no place."""
    found = _PLACE.fullmatch(subject)
    if found is None or int(found[2]) >= int(found[3]):
        return None
    return Place(found[1], int(found[2]), int(found[3]))


def places_of(subjects: Iterable[str]) -> tuple[Place, ...]:
    """Give the places among the subjects of a judgement."""
    return tuple(place for one in subjects if (place := place_of(one)) is not None)


def row_of(judgement: Judgement) -> tuple[str, ...]:
    """Name what a judgement on a row is about: its question and places, whatever the relation."""
    return judgement.question, *sorted(map(str, places_of(judgement.subjects)))
