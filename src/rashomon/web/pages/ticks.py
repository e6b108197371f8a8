"""Dates below a timeline: days, months or years, as many as there is room for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MOST = 12


@dataclass(frozen=True, slots=True)
class Tick:
    """A date below the timeline."""

    x: float
    label: str


def ticks(first: date, last: date, x: Callable[[date], float]) -> tuple[Tick, ...]:
    """Give the dates to write.

    Args:
        first: first day of the timeline.
        last: last day.
        x: where a day stands.
    """
    days = (last - first).days
    if days < MOST:
        shown = [(first + timedelta(days=n)) for n in range(days + 1)]
        return tuple(Tick(x(day), day.isoformat()[5:] if day != first else day.isoformat()) for day in shown)
    months = list(_months(first, last))
    for step in (1, 2, 3, 6):
        fitting = [month for month in months if (month.month - 1) % step == 0]
        if 1 < len(fitting) <= MOST:
            return tuple(Tick(x(day), day.isoformat()[:7]) for day in fitting)
    years = [month for month in months if month.month == 1]
    if len(years) > 1:
        step = -(-len(years) // MOST)
        return tuple(Tick(x(day), str(day.year)) for day in years[::step])
    step = -(-days // MOST)
    some = (first + timedelta(days=n) for n in range(0, days + 1, step))
    return tuple(Tick(x(day), day.isoformat()) for day in some)


def _months(first: date, last: date) -> Iterator[date]:
    """Yield the firsts of the months between two days."""
    month = first if first.day == 1 else _next(first)
    while month <= last:
        yield month
        month = _next(month)


def _next(day: date) -> date:
    return date(day.year + (day.month == 12), day.month % 12 + 1, 1)
