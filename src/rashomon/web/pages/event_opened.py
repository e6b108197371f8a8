"""Words of an account in their place, with what stands before and behind."""

from __future__ import annotations

import re

from rashomon.export.pages import direction, language
from rashomon.export.sheet import Sheet
from rashomon.web.asked import Asked, addressed
from rashomon.web.page import Refused
from rashomon.web.pages.event_columns import keys
from rashomon.web.pages.event_views import Opened

AROUND = 700
"""Code points shown before and behind the words."""
_PLACE = re.compile(r"([0-9a-f]{8}(?:\.\d{1,9})?):(\d{1,9})-(\d{1,9})", re.ASCII)


def opened(asked: Asked, sheet: Sheet) -> Opened | None:
    """Give the words that the address opens.

    Raises:
        Refused: there are none such.
    """
    wanted = asked.one("open")
    if wanted is None:
        return None
    found = _PLACE.fullmatch(wanted)
    named = keys(sheet)
    if found is None or found[1] not in named:
        raise Refused(404, f"open={wanted!r} leads to no words of this event")
    account = sheet.accounts[named.index(found[1])]
    text, start, end = account.document.text, int(found[2]), int(found[3])
    if not 0 <= start < end <= len(text):
        raise Refused(404, f"open={wanted!r} leads to no words of this event")
    first, last = _first(text, max(0, start - AROUND), start), _last(text, min(len(text), end + AROUND), end)
    return Opened(
        label=account.label, before=text[first:start], words=text[start:end], after=text[end:last],
        cut_before=first > 0, cut_after=last < len(text), language=language(account.document),
        direction=direction(account.document), start=start, end=end,
        address=addressed(f"/documents/{account.document.id}", [("at", f"{start}-{end}")]) + "#words",
        close=asked.address(open=None),
    )  # fmt: skip


def _first(text: str, at: int, latest: int) -> int:
    """Move a start behind the next blank."""
    if at == 0:
        return 0
    return next((place + 1 for place in range(at, min(latest, at + 60)) if text[place].isspace()), at)


def _last(text: str, at: int, earliest: int) -> int:
    """Move an end before the last blank."""
    if at == len(text):
        return at
    return next((place for place in range(at, max(earliest, at - 60), -1) if text[place].isspace()), at)
