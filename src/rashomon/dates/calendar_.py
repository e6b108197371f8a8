"""Days that exist, as ISO 8601."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """What a date as written resolves to; `other` is set where another reading is as good."""

    value: str
    other: str | None = None


def day(year: int, month: int, number: int) -> dt.date | None:
    """Give a day, None where there is none (31 February, year 0)."""
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


def shifted(reference: dt.date, days: int) -> dt.date | None:
    """Give the day so many days off, None outside the years 1 to 9999."""
    try:
        return reference + dt.timedelta(days=days)
    except OverflowError:
        return None


def nearest_year(reference: dt.date, month: int, number: int) -> dt.date | None:
    """Give the day of that name that lies closest to the reference, None where there is none."""
    found = [day(reference.year + step, month, number) for step in (-1, 0, 1)]
    days = [one for one in found if one]
    return min(days, key=lambda one: abs((one - reference).days), default=None)


def day_of_month(reference: dt.date, number: int, step: int) -> dt.date | None:
    """Give the nearest day with that number behind the reference (`step` -1) or ahead of it (1).

    None where no month has it: a month without a 31st is passed over.
    """
    for months in range(3):
        year, month = divmod(reference.year * 12 + reference.month - 1 + step * months, 12)
        found = day(year, month + 1, number)
        if found and (found - reference).days * step > 0:
            return found
    return None


def one_or_two(a: dt.date | None, b: dt.date | None) -> Value | None:
    """Give a Value of one or two readings; two that differ make it ambiguous."""
    if a and b and a != b:
        return Value(a.isoformat(), b.isoformat())
    only = a or b
    return Value(only.isoformat()) if only else None
