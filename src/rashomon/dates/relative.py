"""Dates that stand to a day of reference: "yesterday", "on Monday", "two weeks ago"."""

from __future__ import annotations

import datetime as dt

from rashomon.dates.absolute import Caught
from rashomon.dates.calendar_ import Value, day_of_month, one_or_two, shifted
from rashomon.dates.grammar import Grammar
from rashomon.dates.tense import Tense, behind_or_ahead

_MONTHS_OF = {"month": 1, "year": 12, "decade": 120}
_DAYS_OF = {"day": 1, "week": 7}


def named(caught: Caught, grammar: Grammar, reference: dt.date) -> Value | None:
    """Read "today", "last night", "at noon" (the last as a time of day)."""
    word = " ".join((caught["named"] or "").split())
    if word in grammar.noon:
        return Value(f"T{grammar.noon[word]}")
    found = shifted(reference, grammar.days[word])
    return Value(found.isoformat()) if found else None


def stepped(caught: Caught, grammar: Grammar, reference: dt.date) -> Value | None:
    """Read "last week" (an ISO week), "next month", "this year"."""
    return _unit(grammar.units[caught["unit"] or ""], grammar.which[caught["which"] or ""], reference)


def counted(caught: Caught, grammar: Grammar, reference: dt.date, *, sign: int) -> Value | None:
    """Read "two weeks ago" and "in three days' time"; weeks and longer units keep their grain."""
    word = caught.get("count")
    count = 1 if word is None else int(word) if word.isdecimal() else grammar.numbers[word]
    return _unit(grammar.units[caught["unit"] or ""], sign * count, reference)


def _unit(unit: str, step: int, reference: dt.date) -> Value | None:
    if unit in _DAYS_OF:
        found = shifted(reference, step * _DAYS_OF[unit])
        if not found or (unit == "day" and step == 0):
            return None
        if unit == "day":
            return Value(found.isoformat())
        iso = found.isocalendar()
        return Value(f"{iso.year:04}-W{iso.week:02}")
    count = reference.year * 12 + reference.month - 1 + step * _MONTHS_OF[unit]
    year, number = divmod(count, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    return Value(f"{year:04}-{number + 1:02}" if unit == "month" else f"{year:04}")


def ordinal(caught: Caught, reference: dt.date, tense: Tense | None) -> Value | None:
    """Read "on the 5th": the last such day up to the reference or the next one from it, by the tense."""
    number = int(caught["day"] or 0)
    if number == reference.day:
        return Value(reference.isoformat())
    return behind_or_ahead(day_of_month(reference, number, -1), day_of_month(reference, number, 1), tense)


def weekday(caught: Caught, grammar: Grammar, reference: dt.date, tense: Tense | None) -> Value | None:
    """Read a weekday: back or ahead by the tense, as both where that does not tell.

    "Next" and "last" with a day of the same week are ambiguous: usage differs.
    """
    number = grammar.weekdays[caught["weekday"] or ""]
    back = (reference.isoweekday() - number) % 7
    ahead = (number - reference.isoweekday()) % 7
    step = grammar.which.get(caught.get("which") or "")
    if step == -1:
        return _twice(reference, -(back or 7), -7, same_week=0 < back < reference.isoweekday())
    if step == 1:
        return _twice(reference, ahead or 7, 7, same_week=0 < ahead <= 7 - reference.isoweekday())
    if step == 0:
        return one_or_two(shifted(reference, number - reference.isoweekday()), None)
    if back == 0:
        return Value(reference.isoformat())
    return behind_or_ahead(shifted(reference, -back), shifted(reference, ahead), tense)


def _twice(reference: dt.date, days: int, further: int, *, same_week: bool) -> Value | None:
    found = shifted(reference, days)
    return one_or_two(found, shifted(reference, days + further) if same_week else None)
