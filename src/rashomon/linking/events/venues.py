"""Where an event took place: the header facts, else the sentence that tells it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from rashomon.linking.actors import Actors
from rashomon.linking.events.struck import struck_place
from rashomon.linking.events.words import Worded, lexicon
from rashomon.model import Document, Mention, Reading

_LEAD = 5
_WORD = re.compile(r"[^\W\d_]+")
REMOTE = frozenset({"call", "video call"})


@cache
def _phrases(name: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in lexicon()[name])
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _blank(text: str, start: int, end: int, reading: Reading) -> str:
    """Give the words between two places of a text without those of mentions and times."""
    held = [(m.start, m.end) for m in reading.mentions] + [(t.start, t.end) for t in reading.times]
    inside = [(a, b) for a, b in held if a < end and start < b]
    out, at = [], start
    for a, b in sorted(inside):
        if a > at:
            out.append(text[at:a])
        at = max(at, b)
    if at < end:
        out.append(text[at:end])
    return " ".join(out)


def _is_place(mention: Mention, actors: Actors) -> bool:
    """Tell whether a mention behind "in" names a place; a body of one word may be a town misread."""
    if mention.kind in {"place", "country"}:
        return True
    found = actors.index_of(mention.kind, mention.name)
    if found is not None and actors.actors[found].kind in {"place", "country"}:
        return True
    return mention.kind == "organisation" and " " not in mention.name and not mention.name.isupper()


def _told_in(text: str, start: int, end: int, reading: Reading, actors: Actors) -> Mention | None:
    """Find the place that one sentence gives for a meeting or visit in it."""
    breaks = set(lexicon()["venue_breaks"])
    after = "|".join(lexicon()["venue_after"])
    here = [m for m in reading.mentions if start <= m.start and m.end <= end]
    for cue in _phrases("bound_for").finditer(text, start, end):
        at = re.compile(r"\s+(?:the )?").match(text, cue.end())
        found = next((m for m in here if at and m.start == at.end() and _is_place(m, actors)), None)
        if found:
            return found
    for cue in _phrases("gathered").finditer(text, start, end):
        for mention in here:
            before = re.search(rf"\b(?:{after})\s+$", text[cue.end() : mention.start])
            if mention.start < cue.end() or not before or not _is_place(mention, actors):
                continue
            between = _blank(text, cue.end(), cue.end() + before.start(), reading)
            if not breaks & {word.lower() for word in _WORD.findall(between)}:
                return mention
    return None


def _no_places(document: Document, reading: Reading) -> list[str]:
    """List the persons, bodies and times that a text names: none of them was struck."""
    held = [
        m.name for m in reading.mentions if m.kind == "person" or (m.kind == "organisation" and " " in m.name)
    ]
    return [*held, *(document.text[t.start : t.end] for t in reading.times)]


def venue_of(document: Document, reading: Reading, text: Worded, kind: str, actors: Actors) -> str | None:
    """Give where the event of a document took place; None where it does not say, and for calls."""
    if kind in REMOTE:
        return None
    told = reading.fact("place")
    if kind == "attack":
        first = [document.text[start:end] for start, end in text.spans[: _LEAD + 2]]
        return struck_place(document.title, first, told, _no_places(document, reading))
    if told or kind not in {"meeting", "visit", "talks"}:
        return told
    for start, end in text.spans[: _LEAD + 2]:
        found = _told_in(document.text, start, end, reading, actors)
        if found:
            return found.name
    return None


def commonest(venues: list[str | None]) -> str | None:
    """Give the place that most accounts tell; the first in the alphabet among equals."""
    counts = Counter(filter(None, venues))
    return min(counts, key=lambda place: (-counts[place], place)) if counts else None
