"""The score of a source link, and which of two texts came first.

One method for all kinds: score = how sure it is that the one text rests on the other, times how sure it is
which way. Both come from `data/evidence.yaml`, where each number has its reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rashomon.linking.corpus import day_of
from rashomon.linking.data_files import yaml_of

HOURS_OF_DOUBT = 14
"""As far as a local time may lie from that of Greenwich: within it, a clock is no proof."""


def table(name: str) -> dict[str, Any]:
    """Read one table of this folder."""
    return yaml_of("rashomon.linking.sources", name)


def connection(kind: str) -> float:
    """Give how sure it is that one text rests on another, by what says so."""
    return float(table("evidence.yaml")["connection"][kind])


def of_quotation(words: int) -> float:
    """Give the same for so many quoted words in a row that both texts hold."""
    weight = table("evidence.yaml")["quotation"]
    return min(float(weight["most"]), float(weight["least"]) + float(weight["each_word"]) * words)


def score(sure: float, way: str) -> float:
    """Put the two together, rounded to four places."""
    return round(sure * float(table("evidence.yaml")["direction"][way]), 4)


@dataclass(frozen=True, slots=True)
class Order:
    """Which of two texts came first.

    Attributes:
        later: the first of the two is the later one; None where that is not known.
        way: what says so: a key of `direction` in evidence.yaml.
        why: in words.
        days: how many days the first of the two was published after the other; 0 where not known.
    """

    later: bool | None
    way: str
    why: str
    days: int = 0


def order(one: str | None, two: str | None) -> Order:
    """Tell which of two texts came first by their ISO 8601 dates of publication.

    Args:
        one: the text that may rest on the other.
        two: the other.
    """
    day1, day2 = day_of(one), day_of(two)
    if day1 is None or day2 is None:
        return Order(None, "unknown", "which came first is not known: a date of publication is missing")
    hours = _hours(one or "", two or "")
    if hours is None:
        if day1 == day2:
            return Order(None, "unknown", "which came first is not known: both were published on one day")
        return Order(day1 > day2, "days", f"published {_apart(day1 - day2)}", day1 - day2)
    if abs(hours) >= HOURS_OF_DOUBT and day1 != day2:
        return Order(hours > 0, "days", f"published {_apart(day1 - day2)}", day1 - day2)
    if not hours:
        return Order(None, "unknown", "which came first is not known: both were published at one time")
    doubt = "by the clock alone, which may be local time"
    return Order(hours > 0, "clock", f"published {_clock(hours)}, {doubt}", day1 - day2)


def _hours(one: str, two: str) -> float | None:
    """Hours that the first stands after the second; None where one has no clock."""
    if "T" not in one or "T" not in two:
        return None
    try:
        first, second = datetime.fromisoformat(one), datetime.fromisoformat(two)
        if (first.tzinfo is None) != (second.tzinfo is None):
            first, second = first.replace(tzinfo=None), second.replace(tzinfo=None)
        return (first - second).total_seconds() / 3600
    except (ValueError, OverflowError):
        return None


def _apart(days: int) -> str:
    number = abs(days)
    return f"{number} day{'' if number == 1 else 's'} {'later' if days > 0 else 'earlier'}"


def _clock(hours: float) -> str:
    minutes = max(1, round(abs(hours) * 60))
    told = f"{minutes} minutes" if minutes < 120 else f"{minutes // 60} hours"
    return f"{told} {'later' if hours > 0 else 'earlier'}"
