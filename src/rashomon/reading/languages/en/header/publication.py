"""Whether a day that a text tells can be that of its event, by when the text was published."""

from __future__ import annotations

import datetime as dt
import re

from rashomon.model import Document, TimeMention
from rashomon.reading.languages.en.header.deeds import Deed
from rashomon.reading.languages.en.times import published_on

# Days, and code points: how far behind publication a day counts wherever it stands in the sentence, how near
# the deed one counts whatever it is, and how near the front of the sentence.
_FRESH, _BESIDE, _FRONT = 3, 30, 20
# A stamp so late in the day may be of the day before the one where the event is told.
_LATE = re.compile(r"T(?:1[0-9]|2[0-3]):")


def gap(mention: TimeMention, deed: Deed) -> int:
    """Give the code points between a time and the words that tell the deed."""
    return max(mention.start - deed.end, deed.start - mention.end)


def undecided(mention: TimeMention, deed: Deed, document: Document) -> bool:
    """Tell whether a time right beside the deed may be one of two days."""
    return gap(mention, deed) <= _BESIDE and not _settled(mention, deed, published_on(document))


def day_meant(mention: TimeMention, deed: Deed, document: Document) -> str | None:
    """Give the day that a time tells, None where it cannot be that of the event.

    It is not where it lies ahead of an event that is told as done, by more than the day that it may be
    ahead of a time-stamp of another zone; days before publication by more than `_FRESH` count only right
    beside the words that tell the deed ("signed on 2 May" is another), or at the front of their sentence.
    """
    published = published_on(document)
    value = _settled(mention, deed, published)
    if value is None or published is None or deed.announced:
        return value
    days = _days_old(value, published)
    near = gap(mention, deed) <= _BESIDE
    if days < 0:
        late = _LATE.search(document.published or "") is not None
        return value if days == -1 and near and late else None
    front = mention.start - deed.sentence.start <= _FRONT and mention.end <= deed.start
    return value if days <= _FRESH or near or front else None


def _settled(mention: TimeMention, deed: Deed, published: dt.date | None) -> str | None:
    """Give the day meant: of two readings the one behind what is told, or ahead of what is announced."""
    value = mention.value if "/" in mention.value else mention.value[:10]
    if not mention.ambiguous:
        return value
    if published is None or not mention.other:
        return None
    side = -1 if deed.announced else 1
    meant = [one for one in (value, mention.other[:10]) if side * _days_old(one, published) >= 0]
    return meant[0] if len(meant) == 1 else None


def _days_old(value: str, published: dt.date) -> int:
    return (published - dt.date.fromisoformat(value[:10])).days
