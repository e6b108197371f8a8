"""Turns of a transcript: from one label ("President of Varania Ilena Marovic:") to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model import Mention
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.layout.turns import HANDED_OVER

_COLON = re.compile(r"\s*(?:[(\[][^)\]\n]{0,40}[)\]]\s*)?:(?=\s|$)")
_BOUNDARY = re.compile(r"[.!?\u2026*>]\s*$|\n\s*$|^\s*$")
_SMALL = frozenset({"of", "the", "and", "for", "to", "in", "on", "at", "de", "von", "van", "al", "bin"})
_SPOKESPERSON = re.compile(r"spokes|press secretary", re.IGNORECASE)
_HANDED = frozenset({"From", "from"})
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's turn.

    Attributes:
        start: first code point of its label.
        said: first code point behind the label's colon.
        end: code point behind its last.
        label: place of the label, without its colon.
        speaker: fullest name of who speaks; None where the label names nobody known.
        spokesperson: True for one who speaks for the issuer.
    """

    start: int
    said: int
    end: int
    label: tuple[int, int]
    speaker: str | None
    spokesperson: bool = False


def turns(draft: Draft) -> list[Turn]:
    """Give the turns of a transcript in text order; none for a text that is none."""
    labels: dict[int, tuple[int, int, Mention | None]] = {
        start: (start, colon, who) for start, colon, who in _headed(draft)
    }
    sections = [section for section in draft.sections if section.kind == "turn"]
    taken = [(section.start, section.end) for section in sections]
    for section in sections:
        colon = draft.text.find(":", section.start, min(section.end, section.start + _LONGEST + 60))
        if section.speaker == "Q" and colon != section.start + 1:
            colon = section.start + 1  # "Q Will you meet?" is headed without a colon
        inside = next((label for label in labels.values() if section.start <= label[0] < colon), None)
        if colon > 0 and inside is None:
            handed = HANDED_OVER.match(draft.text, section.start)
            labels[section.start] = (handed.end() if handed else section.start, colon, None)
    if not taken and len(labels) < 2 and not any(_opens_part(draft.text, start) for start in labels):
        return []
    ordered = [labels[start] for start in sorted(labels)]
    found = []
    for number, (start, colon, who) in enumerate(ordered):
        end = ordered[number + 1][0] if number + 1 < len(ordered) else len(draft.text)
        end = min([end, *(stop for begin, stop in taken if begin <= start < stop)])
        speaker, role = (
            (who.name, who.role or draft.text[start:colon]) if who else (None, draft.text[start:colon])
        )
        if end > colon + 1:
            found.append(
                Turn(start, colon + 1, end, (start, colon), speaker, bool(_SPOKESPERSON.search(role)))
            )
    return found


def _headed(draft: Draft) -> Iterator[tuple[int, int, Mention]]:
    """Find names with a colon behind them and nothing but an office before them."""
    for mention in draft.mentions:
        colon = _COLON.match(draft.text, mention.end) if mention.kind == "person" else None
        if colon is None:
            continue
        start = _label_start(draft.text, mention.start)
        if start is not None:
            yield start, colon.end() - 1, mention


def _label_start(text: str, name: int) -> int | None:
    """Find where the label of a name begins: behind a sentence's end, with an office in capitals between."""
    lead = text[max(0, name - _LONGEST) : name]
    if _BOUNDARY.search(lead) and (name < _LONGEST or lead.strip()):
        return name
    start = name
    for word in reversed(list(re.finditer(r"\S+", lead))):
        bare = word.group().strip(",()'\u2019")
        if not bare or not (bare[0].isupper() or bare in _SMALL):
            return None
        if bare in _HANDED:
            return start
        start = max(0, name - _LONGEST) + word.start()
        if bare[0].isupper() and _BOUNDARY.search(text[max(0, start - 4) : start]):
            return start
    return start if start == 0 else None


def _opens_part(text: str, start: int) -> bool:
    """Tell whether a label stands at the start of a line or behind a row of stars."""
    return start == 0 or text[:start].rstrip(" ")[-1:] in ("\n", "*")
