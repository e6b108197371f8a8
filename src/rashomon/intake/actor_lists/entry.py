"""One entry as it stands in a list, before entries are held against one another."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from rashomon.model import BrokenInput, MentionKind, Office

LONGEST_NAME = 200
"""Code points of a name; what is longer is a text, no name."""
_DATE = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
KINDS: dict[str, MentionKind] = {
    "person": "person", "organisation": "organisation", "organization": "organisation",
    "body": "organisation", "company": "organisation",
    "publicbody": "organisation", "legalentity": "organisation",
    "country": "country", "state": "country", "place": "place", "group": "group",
}  # fmt: skip

Name = Callable[[str, int], None]
"""Takes what is wrong, and the line."""


@dataclass(slots=True)
class Entry:
    """One entry.

    Attributes:
        id: the list's own.
        kind: what it is.
        name: its name.
        names: other names.
        offices: held.
        same_as: ids of entries that are the same actor.
        parents: ids of entries that it belongs to.
        line: in the file, counted from 1.
    """

    id: str
    kind: MentionKind
    name: str
    line: int
    names: list[str] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    same_as: list[str] = field(default_factory=list)
    parents: list[str] = field(default_factory=list)


class Problems:
    """What is wrong in one list, each with its line.

    Args:
        path: the list's file.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self.found: list[BrokenInput] = []

    def add(self, message: str, line: int | None = None, advice: str | None = None) -> None:
        """Name one."""
        place = f"line {line}" if line else None
        self.found.append(BrokenInput(message, path=self._path, place=place, advice=advice))


def cleaned(names: Iterable[str], line: int, problems: Problems) -> list[str]:
    """Give the names that can be names, each once, blanks made one."""
    kept: list[str] = []
    for name in (" ".join(name.split()) for name in names):
        if len(name) > LONGEST_NAME:
            problems.add(f"a name of {len(name)} characters is no name: {name[:40]}…", line)
        elif name and any(c.isalpha() for c in name) and name not in kept:
            kept.append(name)
    return kept


def dated(value: str | None, line: int, problems: Problems) -> str | None:
    """Give an ISO 8601 date (year, month or day) that can be; None for none, and for one that cannot."""
    text = (value or "").strip()
    if not text:
        return None
    match = _DATE.match(text)
    if match is None or not _can_be(*(int(part or 1) for part in match.groups())):
        problems.add(f"no such date: {text[:40]}", line, "write dates as 2031-03-05")
        return None
    return match[0]


def _can_be(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def first_day(value: str | None) -> str | None:
    """Give the first day of a year or month."""
    return value + "-01-01"[len(value) - len("2031") :] if value else None


def last_day(value: str | None) -> str | None:
    """Give the last day of a year or month."""
    if not value or len(value) == len("2031-03-05"):
        return value
    year, month = int(value[:4]), int(value[5:] or 12)
    return f"{year:04}-{month:02}-{monthrange(year, month)[1]}"


def office(
    role: str | None, of: str | None, span: tuple[str | None, str | None], line: int, problems: Problems
) -> Office | None:
    """Make an office; None where no role is given."""
    words = " ".join((role or "").split())[:LONGEST_NAME]
    if not words:
        return None
    since, until = (dated(value, line, problems) for value in span)
    since, until = first_day(since), last_day(until)
    if since and until and since > until:
        problems.add(f"the office ends ({until}) before it begins ({since})", line)
        since = until = None
    return Office(words, " ".join((of or "").split())[:LONGEST_NAME] or None, since, until)
