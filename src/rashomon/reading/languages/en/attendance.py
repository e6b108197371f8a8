"""Who took part in the event, who asked for it, and in what tone it was held."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rashomon.model import Fact, Mention
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.deeds import Deed
from rashomon.reading.languages.en.lead import Sentence
from rashomon.reading.languages.en.marks import data

_HEADED = frozenset({"call", "video call", "meeting", "visit", "talks"})


@dataclass(frozen=True, slots=True)
class _Cues:
    matters: re.Pattern[str]
    attendance: re.Pattern[str]
    bodies: re.Pattern[str]
    first_person: re.Pattern[str]
    initiators: tuple[re.Pattern[str], ...]
    tone: re.Pattern[str]


@cache
def _cues() -> _Cues:
    held = data("facts.yaml")
    one = "|".join(sorted(held["tones"], key=len, reverse=True))
    several = rf"(?:(?:very|quite|most)\s)?(?:{one})(?:(?:,\s|,?\sand\s|,?\sbut\s)(?:(?:very|quite|most)\s)?(?:{one})){{0,3}}"
    nouns = held["tone_nouns"]
    return _Cues(
        matters=re.compile(held["matters"]),
        attendance=re.compile(held["attendance"]),
        bodies=re.compile(held["bodies"]),
        first_person=re.compile(held["first_person"]),
        initiators=tuple(re.compile(form) for form in held["initiators"]),
        tone=re.compile(
            rf"\b(?:a|an|the|in|had|held|of)\s(?:a\s)?(?P<a>{several})\s(?:[a-z-]+\s){{0,2}}?{nouns}\b"
            rf"|\b{nouns}\s(?:was|were|has been|had been)\s(?P<b>{several})\b",
            re.IGNORECASE,
        ),
    )


def mentions_in(mentions: list[Mention], start: int, end: int) -> Iterable[Mention]:
    """Give the mentions that lie within a piece of the text."""
    at = bisect_left(mentions, start, key=lambda mention: mention.start)
    while at < len(mentions) and mentions[at].start < end:
        if mentions[at].end <= end:
            yield mentions[at]
        at += 1


def participants(draft: Draft, deed: Deed, mentions: list[Mention], sentences: list[Sentence]) -> list[Fact]:
    """Find who took part: the names in the sentence that tells the deed, and lists of those present."""
    if deed.kind not in _HEADED:
        return []
    held = _cues()
    cut = held.matters.search(deed.sentence.words, max(0, deed.end - deed.sentence.start))
    until = deed.sentence.start + cut.start() if cut else deed.sentence.end
    named = [
        mention for mention in mentions_in(mentions, deed.sentence.start, until) if mention.kind == "person"
    ]
    if held.first_person.search(deed.sentence.words):
        named += _speaker(draft, mentions)
    for sentence in sentences:
        if not sentence.in_turn and held.attendance.search(sentence.words):
            named += [m for m in mentions_in(mentions, sentence.start, sentence.end) if m.kind == "person"]
    facts = [Fact("participants", mention.name, mention.start, mention.end) for mention in named]
    if len({fact.value for fact in facts}) < 2:
        facts += _bodies(deed, until, mentions)
    once: dict[str, Fact] = {}
    for fact in facts:
        once.setdefault(fact.value, fact)
    return list(once.values())


def _speaker(draft: Draft, mentions: list[Mention]) -> list[Mention]:
    """Find who says "I": the person that the head or the signature of the text names."""
    places = [section for section in draft.sections if section.kind in {"dateline", "signature"}]
    for place in places:
        for mention in mentions_in(mentions, place.start, place.end):
            if mention.kind == "person":
                return [mention]
    return []


def _bodies(deed: Deed, until: int, mentions: list[Mention]) -> list[Fact]:
    piece = deed.sentence.words[: until - deed.sentence.start]
    offset = deed.sentence.start
    found = [
        Fact("participants", " ".join(match[1].split()), offset + match.start(1), offset + match.end(1))
        for match in _cues().bodies.finditer(piece)
    ]
    if not found:
        found = [
            Fact("participants", mention.name, mention.start, mention.end)
            for mention in mentions_in(mentions, deed.sentence.start, until)
            if mention.kind == "organisation"
        ]
    return found


def initiator(sentence: Sentence, mentions: list[Mention]) -> Fact | None:
    """Find who asked for the event: a name, or the side as the text puts it ("Tolmark side")."""
    for pattern in _cues().initiators:
        for match in pattern.finditer(sentence.words):
            start, end = sentence.start + match.start("who"), sentence.start + match.end("who")
            named = [mention for mention in mentions_in(mentions, start, end) if mention.kind == "person"]
            if named:
                chosen = named[-1] if match.end("who") < match.end() else named[0]
                return Fact("initiator", chosen.name, chosen.start, chosen.end)
            whole = next((m for m in mentions_in(mentions, start, len(sentence.words) + start) if m.start == start), None)
            if whole and whole.end >= end:
                return Fact("initiator", whole.name, whole.start, whole.end)
            words = re.split(r"\s(?:to|on|in|at|for|and|with|during|was|is|has|held|took|which|who|by)\s", match["who"])[0]
            words = words.rstrip(" '’-")
            if words:
                return Fact("initiator", words, start, start + len(words))
    return None


def tone(sentence: Sentence) -> Fact | None:
    """Find the adjectives that say in what tone the event was held."""
    match = _cues().tone.search(sentence.words)
    if not match:
        return None
    group = "a" if match["a"] else "b"
    start = sentence.start + match.start(group)
    return Fact("tone", match[group].casefold(), start, sentence.start + match.end(group))
