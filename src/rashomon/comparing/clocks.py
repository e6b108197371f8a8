"""The time of day beside the date of an event, and how far two lie apart."""

from __future__ import annotations

from datetime import datetime

from rashomon.comparing.side import Side
from rashomon.model import Fact

Moment = tuple[str, str | None]
"""An ISO 8601 date and a time of day, with its zone where the text tells one."""


def clock_of(side: Side, day: Fact) -> str | None:
    """Give the time of day that the account tells in the sentence of its date; None where it tells none.

    Args:
        side: the account.
        day: its fact `date`.

    Returns:
        "16:24", or with the zone "16:24+03:00"; "Z" is UTC.
    """
    inside = [s for s in side.reading.sentences if s.start <= day.start and day.end <= s.end]
    start, end = (inside[0].start, inside[0].end) if inside else (day.start, day.end)
    for time in side.reading.times:
        told, _, clock = time.value.partition("T")
        if clock and told == day.value[: len(told)] and start <= time.start and time.end <= end:
            return None if time.ambiguous else clock
    return None


def apart(left: Moment, right: Moment) -> float | None:
    """Give the minutes between two moments; None where a time is missing or one zone alone is known."""
    try:
        a, b = (datetime.fromisoformat(f"{day}T{clock}") for day, clock in (left, right) if clock)
    except ValueError:
        return None
    if a.tzinfo is None or b.tzinfo is None:
        # Two clocks without a zone may be of two zones: only the same hour of the same day tells something.
        return 0.0 if left == right else None
    return abs((a - b).total_seconds()) / 60
