"""The layer `times.en.v1`: dates and times, resolved against the day of publication."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Literal, cast

from rashomon.dates import find
from rashomon.model import Document, TimeMention
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.tables import table
from rashomon.reading.registry import layer

_IN_ADDRESS = re.compile(r"/(\d{4})/(\d{2})/(\d{2})(?=/|$)")
_DIGITS = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}")


@layer("times.en.v1", gives=("times",))
def step(draft: Draft) -> None:
    """Find dates and times; those relative to a day only where the day of publication is known."""
    document = draft.document
    reference, order = published_on(document), order_of(document.issuer)
    draft.times = find(document.text, reference=reference, order=order)
    if order is None and any(mention.ambiguous for mention in draft.times):
        own = _own_order(document.text, draft.times)
        if own:
            draft.times = find(document.text, reference=reference, order=own)


def _own_order(text: str, times: list[TimeMention]) -> Literal["DMY", "MDY"] | None:
    """Tell the order from dates of the same text that can be read in one way only ("13/11/2023")."""
    orders: set[Literal["DMY", "MDY"]] = set()
    for mention in times:
        written = _DIGITS.fullmatch(text, mention.start, mention.end)
        if written and int(written[1]) > 12:
            orders.add("DMY")
        elif written and int(written[2]) > 12:
            orders.add("MDY")
    return orders.pop() if len(orders) == 1 else None


def published_on(document: Document) -> dt.date | None:
    """Give the day of publication as the issuer counts it, None where it is unknown or no ISO 8601 day.

    A time-stamp in UTC may lie a day off the issuer's own: a day in the address counts before it
    (".../2022/03/30/..."), and issuers whose offset is known are moved by it.
    """
    stamp = document.published or ""
    try:
        day = dt.date.fromisoformat(stamp[:10])
    except ValueError:
        return None
    address = _IN_ADDRESS.search(document.url or "")
    if address:
        try:
            written = dt.date(*(int(part) for part in address.groups()))
        except ValueError:
            written = day
        if abs((written - day).days) <= 1:
            return written
    if stamp.endswith("Z") and _west().search(document.issuer or ""):
        try:
            return _in_washington(dt.datetime.fromisoformat(stamp)).date()
        except (ValueError, OverflowError):
            return day
    return day


def order_of(issuer: str | None) -> Literal["DMY", "MDY"] | None:
    """Tell whether an issuer writes the day or the month first, None where that is not known."""
    if not issuer:
        return None
    for order, pattern in _orders():
        if pattern.search(issuer):
            return order
    return None


def _in_washington(stamp: dt.datetime) -> dt.datetime:
    """Move a time in UTC to that of the American east coast, which the bodies of `zones.yaml` keep.

    Summer time runs there from the second Sunday of March to the first of November.
    """
    march, november = dt.date(stamp.year, 3, 14), dt.date(stamp.year, 11, 7)
    begin = march - dt.timedelta(days=march.isoweekday() % 7)
    end = november - dt.timedelta(days=november.isoweekday() % 7)
    return stamp - dt.timedelta(hours=4 if begin <= stamp.date() < end else 5)


@cache
def _west() -> re.Pattern[str]:
    return _any_of(table("zones.yaml")["east coast"])


@cache
def _orders() -> tuple[tuple[Literal["DMY", "MDY"], re.Pattern[str]], ...]:
    return tuple(
        (
            cast("Literal['DMY', 'MDY']", order),
            _any_of(words),
        )
        for order, words in table("orders.yaml").items()
    )


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
