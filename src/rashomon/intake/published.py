"""Dates of publication as ISO 8601; a numeric date that could be two days stays unknown."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Literal

from rashomon.dates import find

Order = Literal["DMY", "MDY"] | None
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_DAY = len("2031-03-03")
_FULL = re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?")


def iso(written: str | None, *, order: Order = None, language: str = "und") -> tuple[str | None, str | None]:
    """Read a date of publication as metadata writes it.

    Args:
        written: ISO 8601 (kept as it is), RFC 2822, numeric, or in words.
        order: how a numeric date is meant; None leaves one unknown that could be two days.
        language: BCP 47 code of a date in words.

    Returns:
        The ISO 8601 date or date-time, None where it cannot be told; and why not, for the user.
    """
    value = (written or "").strip()
    if not value:
        return None, None
    found = _exact(value) or _numeric(value, order) or _in_words(value, order, language)
    if found:
        return found, None
    if _NUMERIC.fullmatch(value) and not _numeric(value, order) and _numeric(value, "DMY"):
        return None, f"date {value!r} could be two days: left unknown; --date-order says which"
    return None, f"date {value!r} cannot be read: left unknown"


def _exact(value: str) -> str | None:
    if _ISO.fullmatch(value):
        try:
            datetime.fromisoformat(value)
        except ValueError:
            return None
        return value.replace(" ", "T", 1)
    try:
        return parsedate_to_datetime(value).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _numeric(value: str, order: Order) -> str | None:
    match = _NUMERIC.fullmatch(value)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    if order:
        return day_first if order == "DMY" else month_first
    if day_first == month_first or not month_first:
        return day_first
    return None if day_first else month_first


def _in_words(value: str, order: Order, language: str) -> str | None:
    """Take the one full date in a short text, if it is the only one and has one reading."""
    times = find(value, reference=None, order=order, language=language)
    times = times or find(value, reference=None, order=order, language="en")
    days = {time.value for time in times if _FULL.fullmatch(time.value)}
    sure = not any(time.ambiguous for time in times)
    return days.pop() if len(days) == 1 and sure else None


def in_line(line: str, *, order: Order, language: str) -> str | None:
    """Give the ISO date that a date line consists of; None where it holds more, or a date that is doubtful.

    One word beside the date is allowed, as it may be a weekday or "year". A line with an hour tells when
    something takes place rather than when the text was published.
    """
    value = line.strip()
    if _NUMERIC.fullmatch(value) or _ISO.fullmatch(value):
        return _numeric(value, order) or _exact(value)
    for code in (language, "en"):
        for time in find(value, reference=None, order=order, language=code):
            beside = value[: time.start] + " " + value[time.end :]
            others = re.findall(r"\w+", beside)
            if (
                len(others) <= 1
                and not re.search(r"\d", beside)
                and len(time.value) == _DAY
                and not time.ambiguous
            ):
                return time.value
    return None
