"""Accounts that are statements about an event: their own kind and day are not those of the event."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.comparing.cast import named
from rashomon.comparing.side import Side
from rashomon.model import Fact

_DAY = len("2031-03-20")


def header_facts(sides: Sequence[Side]) -> list[tuple[Fact, ...]]:
    """Give the header facts of each account; of one that is a statement about the event, its day.

    A clarification of 16 March on a meeting of 14 March is read as a statement of the 16th. Where other
    accounts tell the event as something else than words, it gives the day that it names and they tell;
    none where it names none. A text in which nothing was found to be stated is no statement.
    """
    told = {kind for side in sides if (kind := _kind(side)) not in (None, "statement", "other")}
    days = {fact.value for side in sides if _kind(side) in told for fact in side.facts if fact.fact == "date"}
    return [named(_facts(side, days if told else None)) for side in sides]


def is_statement(side: Side) -> bool:
    """Tell whether an account is read as a statement."""
    return _kind(side) == "statement"


def _kind(side: Side) -> str | None:
    return next((fact.value for fact in side.facts if fact.fact == "kind"), None)


def _facts(side: Side, days: set[str] | None) -> tuple[Fact, ...]:
    if not is_statement(side):
        return side.facts
    if side.state != "read":
        return tuple(fact for fact in side.facts if fact.fact not in ("kind", "date"))
    if days is None:
        return side.facts
    others = (fact for fact in side.facts if fact.fact != "date" or fact.value in days)
    return (*others, *_day(side, days)) if not _gives(side, days) else tuple(others)


def _gives(side: Side, days: set[str]) -> bool:
    return any(fact.fact == "date" and fact.value in days for fact in side.facts)


def _day(side: Side, days: set[str]) -> tuple[Fact, ...]:
    """Find the first place where the account names a day of the event."""
    for time in side.reading.times:
        inside = side.start <= time.start and time.end <= side.end and not time.ambiguous
        if inside and time.value[:_DAY] in days:
            return (Fact("date", time.value[:_DAY], time.start, time.end),)
    return ()
