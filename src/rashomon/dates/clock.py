"""Times of day, alone and beside the date they belong to."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.dates.absolute import Caught
from rashomon.dates.calendar_ import Value
from rashomon.dates.grammar import Grammar
from rashomon.model import TimeMention

_BETWEEN = re.compile(r"[,\s(]{0,3}(?:(?:at|by|around|about|from)\s)?[(]?", re.IGNORECASE)
_BEHIND = re.compile(r"[,\s)]{0,3}(?:(?:on|of)\s)?[(]?", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"(\w+)\s+$")


def clock(caught: Caught, grammar: Grammar, before: str) -> Value | None:
    """Read "12:53 p.m. EST" and "at 14:00" as an ISO 8601 time ("T12:53-05:00").

    A time without a.m., p.m. or zone counts only behind a word such as "at": "2:30" may be a verse.
    """
    hour, minute = int(caught["hour"] or 0), int(caught.get("minute") or 0)
    half, zone = caught.get("half"), caught.get("zone")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    elif not zone:
        cue = _WORD_BEFORE.search(before)
        if not cue or cue[1].casefold() not in grammar.clock_cues:
            return None
    offset = grammar.zones.get(zone, "") if zone else ""
    return Value(f"T{hour:02}:{minute:02}{offset}")


def joined(text: str, mentions: list[TimeMention]) -> list[TimeMention]:
    """Join a time of day with the date right beside it ("1 November 2023 at 16:24")."""
    out: list[TimeMention] = []
    for mention in mentions:
        last = out[-1] if out else None
        between = text[last.end : mention.start] if last else ""
        if last and len(between) <= 12 and _one_moment(last, mention, between):
            date, time = (last, mention) if mention.value.startswith("T") else (mention, last)
            other = f"{date.other}{time.value}" if date.other else None
            out[-1] = replace(
                date, start=last.start, end=mention.end, value=f"{date.value}{time.value}", other=other
            )
        else:
            out.append(mention)
    return out


def _one_moment(last: TimeMention, mention: TimeMention, between: str) -> bool:
    if mention.value.startswith("T"):
        return len(last.value) == 10 and _BETWEEN.fullmatch(between) is not None
    return last.value.startswith("T") and len(mention.value) == 10 and _BEHIND.fullmatch(between) is not None
