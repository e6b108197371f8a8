"""The layer `times.en.v1`: dates and times, resolved against the day of publication."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Literal, cast

from rashomon.dates import find
from rashomon.model import Document
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.marks import data
from rashomon.reading.registry import layer


@layer("times.en.v1", gives=("times",))
def step(draft: Draft) -> None:
    """Find dates and times; those relative to a day only where the day of publication is known."""
    document = draft.document
    draft.times = find(document.text, reference=published_on(document), order=order_of(document.issuer))


def published_on(document: Document) -> datetime.date | None:
    """Give the day of publication, None where it is unknown or no ISO 8601 day."""
    try:
        return datetime.date.fromisoformat((document.published or "")[:10])
    except ValueError:
        return None


def order_of(issuer: str | None) -> Literal["DMY", "MDY"] | None:
    """Tell whether an issuer writes the day or the month first, None where that is not known."""
    if not issuer:
        return None
    for order, pattern in _orders():
        if pattern.search(issuer):
            return order
    return None


@cache
def _orders() -> tuple[tuple[Literal["DMY", "MDY"], re.Pattern[str]], ...]:
    return tuple(
        (
            cast("Literal['DMY', 'MDY']", order),
            re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE),
        )
        for order, words in data("orders.yaml").items()
    )
