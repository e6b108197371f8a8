"""How the days of two accounts stand to each other."""

from __future__ import annotations

from datetime import date

from rashomon.comparing.clocks import apart
from rashomon.comparing.fact_given import Found, Given, rules

_DAY = len("2031-03-20")


def dates(left: Given, right: Given) -> Found:
    """Compare two days, with their times of day where both tell them with a zone."""
    if _within(left.values[0], right.values[0]) or _within(right.values[0], left.values[0]):
        return "same", "within"
    a, b = left.values[0][:_DAY], right.values[0][:_DAY]
    minutes = apart((a, left.clock), (b, right.clock))
    if minutes is not None:
        if minutes <= rules()["clock_round"]:
            return "same", "" if (a, left.clock) == (b, right.clock) else "one_moment"
        return ("differs", "clocks") if a == b else ("contradicts", "")
    if a.startswith(b) or b.startswith(a):
        return "same", ""
    if left.implied or right.implied:
        return "differs", "implied"
    return ("differs", "statements") if left.statement or right.statement else _days(a, b)


def _within(day: str, span: str) -> bool:
    """Tell whether a day lies within a stretch of days ("2031-03-19/2031-03-20"); ISO dates sort as text."""
    first, sign, last = span.partition("/")
    return bool(sign) and "/" not in day and first[:_DAY] <= day[:_DAY] <= last[:_DAY]


def _days(a: str, b: str) -> Found:
    try:
        days = abs((date.fromisoformat(a) - date.fromisoformat(b)).days)
    except ValueError:
        # Of two months, or of a day and a month that does not hold it.
        return "contradicts", ""
    # One night apart may be one moment in two time zones.
    return ("differs", "zones") if days <= 1 else ("contradicts", "")
