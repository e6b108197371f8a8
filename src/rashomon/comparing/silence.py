"""What an empty cell of a column means; always relative to what is held."""

from __future__ import annotations

from rashomon.comparing.side import Held, Side


def silence(side: Side) -> str:
    """Say in a sentence what an empty cell of this account means.

    An account in which nothing could be read is not silent: nobody has read it.
    """
    if not side.points:
        return _unread(side)
    if side.is_whole:
        it, told = "it", f"this {'account' if side.held else 'text'} does not state it"
    else:
        place = f"characters {side.start} to {side.end} of {len(side.document.text)}"
        told = f"this account is a passage of its text ({place}) and does not state it"
        it, told = "the text", f"{told}, the rest of the text was not compared"
    if side.held is None:
        return told
    return f"{told}; {it} is {_place(side.held, side.held.issuer or 'an unknown issuer')}"


def _unread(side: Side) -> str:
    reason = next((problem.message for problem in side.reading.problems), None)
    told = f": {reason}" if reason else ""
    read = f"no point was read in this text (language: {side.reading.language})"
    return f"{read}, so an empty cell tells nothing{told}"


def of_held(held: Held | None) -> str:
    """Say of how many documents of its issuer, called "it", an account is one; "" without a case."""
    return _place(held, "it") if held else ""


def _place(held: Held, issuer: str) -> str:
    if held.documents <= 1:
        return f"the only document that we hold from {issuer}{_dates(held)}"
    return f"one of the {held.documents} documents that we hold from {issuer}{_dates(held)}"


def _dates(held: Held) -> str:
    if held.since and held.until and held.since != held.until:
        return f" between {held.since} and {held.until}"
    day = held.since or held.until
    return f" of {day}" if day else ""
