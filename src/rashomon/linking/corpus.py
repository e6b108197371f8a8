"""The entries of one linking run, in one order that does not depend on how they were given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rashomon.model import Document, Reading

Entry = tuple[Document, Reading]
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}")


def day_of(value: str | None) -> int | None:
    """Give the day number (proleptic ordinal) of an ISO date or date-time; None where it is no full date."""
    if not value or not _DAY.match(value):
        return None
    try:
        return date.fromisoformat(value[:10]).toordinal()
    except ValueError:
        return None


def iso_of(day: int | None) -> str | None:
    """Give the ISO date of a day number."""
    return date.fromordinal(day).isoformat() if day is not None and day > 0 else None


@dataclass(frozen=True)
class Corpus:
    """Documents with their Readings, sorted by time of publication and id, each Document once.

    Attributes:
        entries: dated ones first, by their date; then those without date, by id.
    """

    entries: tuple[Entry, ...]

    @cached_property
    def days(self) -> tuple[int | None, ...]:
        """Day of publication of each document."""
        return tuple(day_of(document.published) for document, _ in self.entries)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Id of each document, computed once."""
        return tuple(document.id for document, _ in self.entries)


def _rank(entry: Entry) -> tuple[str, str, str, str]:
    document, reading = entry
    return (document.published or "~", document.title or "~", reading.reader, repr(reading))


def corpus_of(entries: Sequence[Entry]) -> Corpus:
    """Sort entries by publication and id and keep each Document once.

    Where one Document comes twice with another date or headline, the first in the order of these is kept.
    """
    once: dict[str, Entry] = {}
    for entry in entries:
        id_ = entry[0].id
        if id_ not in once or _rank(entry) < _rank(once[id_]):
            once[id_] = entry

    def order(key: str) -> tuple[bool, str, str]:
        published = once[key][0].published
        dated = day_of(published) is not None
        return (not dated, published or "" if dated else "", key)

    return Corpus(tuple(once[key] for key in sorted(once, key=order)))
