"""Dates that a text gives with day, month and year, or with what the reference adds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from rashomon.dates.calendar_ import Value, day, nearest_year, one_or_two
from rashomon.dates.grammar import Grammar

Order = Literal["DMY", "MDY"]
Caught = Mapping[str, str | None]


def iso(caught: Caught) -> Value | None:
    """Read "2023-11-01" and "2023-11-01T16:24Z"."""
    found = day(int(caught["year"] or 0), int(caught["number"] or 0), int(caught["iso_day"] or 0))
    if not found:
        return None
    hour, minute = caught.get("hour"), caught.get("minute")
    clock = f"T{int(hour):02}:{minute}{caught.get('offset') or ''}" if hour else ""
    return Value(found.isoformat() + clock)


def numeric(caught: Caught, order: Order | None, reference: dt.date | None) -> Value | None:
    """Read "1/11/2023", as day and month or month and day, and as both where nothing decides.

    Of two readings the one closer to the reference comes first, else the day-first one. With full
    stops the day comes first. A number above 12 decides by itself.
    """
    first, second = int(caught["first"] or 0), int(caught["second"] or 0)
    year = int(caught["year"] or 2000 + int(caught["short_year"] or 0))
    if caught["mark"] == "." and not caught.get("year"):
        return None
    day_first, month_first = day(year, second, first), day(year, first, second)
    if caught["mark"] == ".":
        return one_or_two(day_first, None)
    if order == "DMY":
        return one_or_two(day_first, None) or one_or_two(month_first, None)
    if order == "MDY":
        return one_or_two(month_first, None) or one_or_two(day_first, None)
    if reference and day_first and month_first:
        day_first, month_first = sorted((day_first, month_first), key=lambda one: abs((one - reference).days))
    return one_or_two(day_first, month_first)


def named_day(caught: Caught, grammar: Grammar, reference: dt.date | None) -> Value | None:
    """Read "1 November 2023" and "November 1"; without a year the nearest one to the reference."""
    found = _day(caught, "day", grammar, reference)
    return Value(found.isoformat()) if found else None


def day_range(caught: Caught, grammar: Grammar, reference: dt.date | None) -> Value | None:
    """Read "10-12 March 2022" as an ISO 8601 interval."""
    first, last = _day(caught, "day", grammar, reference), _day(caught, "until", grammar, reference)
    return Value(f"{first}/{last}") if first and last and first < last else None


def _day(caught: Caught, part: str, grammar: Grammar, reference: dt.date | None) -> dt.date | None:
    month, number = grammar.months[caught["month"] or ""], int(caught[part] or 0)
    if year := caught.get("year"):
        return day(int(year), month, number)
    return nearest_year(reference, month, number) if reference else None


def month(caught: Caught, grammar: Grammar, reference: dt.date | None) -> Value | None:
    """Read "March 2022"; a month alone ("in March") is the nearest one to the reference."""
    number = grammar.months[caught["month"] or ""]
    if year := caught.get("year"):
        return Value(f"{int(year):04}-{number:02}")
    near = nearest_year(reference.replace(day=1), number, 1) if reference else None
    return Value(f"{near.year:04}-{number:02}") if near else None


def year(caught: Caught) -> Value:
    """Read "in 2014"."""
    return Value(caught["year"] or "")
