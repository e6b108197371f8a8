"""The columns of a comparison as the address wants them: in which order, which left out, which pinned."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.export.pages import direction, safe_link
from rashomon.export.sheet import SILENT, Account, Sheet
from rashomon.web.asked import Asked, addressed
from rashomon.web.page import Refused
from rashomon.web.pages.event_views import SHOWN, Column, Hidden, Show


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the address wants.

    Attributes:
        keys: of all columns, in the order of the sheet.
        places: the columns shown, in the order wanted.
        left_out: the others.
        pinned: the column that stays in sight.
        without: the column whose gaps alone are shown.
        show: which rows are wanted.
    """

    keys: tuple[str, ...]
    places: tuple[int, ...]
    left_out: tuple[int, ...]
    pinned: int | None
    without: int | None
    show: Show


def keys(sheet: Sheet) -> tuple[str, ...]:
    """Name the columns: by the beginning of the document's id, with the start where there are several."""
    ids = [account.document.id for account in sheet.accounts]
    return tuple(
        account.document.id[:8] + (f".{account.column.start}" if ids.count(account.document.id) > 1 else "")
        for account in sheet.accounts
    )


def arranged(asked: Asked, sheet: Sheet) -> Arrangement:
    """Read what the address wants; keys that no column has (any more) are passed over."""
    named = keys(sheet)
    place = {key: number for number, key in enumerate(named)}
    wanted = [place[key] for key in (asked.one("columns") or "").split(",") if key in place]
    order = list(dict.fromkeys([*wanted, *range(len(named))]))
    hidden_ = {place[key] for key in asked.many("hide") if key in place}
    if len(hidden_) == len(named):
        hidden_ = set()
    pinned = place.get(asked.one("pin") or "")
    if pinned in hidden_:
        pinned = None
    shown = [one for one in order if one not in hidden_]
    if pinned is not None:
        shown = [pinned, *(one for one in shown if one != pinned)]
    show = next((one for one in SHOWN if one == (asked.one("show") or "all")), None)
    if show is None:
        raise Refused(400, f"show={asked.one('show')!r} is none of: {', '.join(SHOWN)}")
    left_out = tuple(one for one in order if one in hidden_)
    return Arrangement(named, tuple(shown), left_out, pinned, place.get(asked.one("without") or ""), show)


def columns(asked: Asked, sheet: Sheet, how: Arrangement) -> tuple[Column, ...]:
    """Give the columns shown, each with the addresses of the views one step away."""
    return tuple(_column(asked, sheet, how, number) for number in range(len(how.places)))


def hidden(asked: Asked, sheet: Sheet, how: Arrangement) -> tuple[Hidden, ...]:
    """Give the columns left out."""
    held = tuple(how.keys[place] for place in how.left_out)
    return tuple(
        Hidden(
            sheet.accounts[place].label,
            asked.address(hide=tuple(one for one in held if one != how.keys[place])),
        )
        for place in how.left_out
    )


def _column(asked: Asked, sheet: Sheet, how: Arrangement, number: int) -> Column:
    place = how.places[number]
    account, told, key = sheet.accounts[place], sheet.summary.columns[place], how.keys[place]
    pinned, leaves_out = place == how.pinned, place == how.without
    first = 1 if how.pinned is not None else 0
    gaps = asked.address(without=None if leaves_out else key)
    return Column(
        key=key, label=account.label, document=account.document.id, title=account.document.title,
        published=account.document.published, language=account.document.language,
        direction=direction(account.document), url=safe_link(account.document.url), whole=account.whole,
        state=account.column.state, silence=account.column.silence, tells=told.matters, alone=told.alone,
        silent=told.silent, pinned=pinned, to_document=to_document(account),
        to_pin=asked.address(pin=None if pinned else key),
        to_hide=_without(asked, how, place) if len(how.places) > 1 else None,
        to_left=_moved(asked, how, number, -1) if number > first and not pinned else None,
        to_right=_moved(asked, how, number, 1) if number < len(how.places) - 1 and not pinned else None,
        to_left_out=gaps if account.quiet == SILENT and (told.silent or leaves_out) else None,
        leaves_out=leaves_out,
    )  # fmt: skip


def to_document(account: Account) -> str:
    """Give the address of a document at the account."""
    path = f"/documents/{account.document.id}"
    if account.whole:
        return path
    return addressed(path, [("at", f"{account.column.start}-{account.column.end}")]) + "#words"


def _without(asked: Asked, how: Arrangement, place: int) -> str:
    left_out = tuple(how.keys[one] for one in (*how.left_out, place))
    return asked.address(hide=left_out)


def _moved(asked: Asked, how: Arrangement, number: int, by: int) -> str:
    order = list(how.places)
    order[number], order[number + by] = order[number + by], order[number]
    return asked.address(columns=",".join(how.keys[place] for place in (*order, *how.left_out)))
