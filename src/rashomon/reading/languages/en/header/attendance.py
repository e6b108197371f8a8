"""Who took part in the event."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rashomon.model import Fact, Mention
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.holders import offices_in
from rashomon.reading.languages.en.cast.reference import cast_of
from rashomon.reading.languages.en.header.deeds import Deed
from rashomon.reading.languages.en.header.lead import Sentence
from rashomon.reading.languages.en.layout.marks import marks
from rashomon.reading.languages.en.tables import table

_WORDS = frozenset({"statement", "decision"})
_HEADED = frozenset({"call", "video call", "meeting", "visit", "talks"})


@dataclass(frozen=True, slots=True)
class _Cues:
    matters: re.Pattern[str]
    attendance: re.Pattern[str]
    bodies: re.Pattern[str]
    bodies_of: re.Pattern[str]
    two_bodies: re.Pattern[str]
    first_person: re.Pattern[str]


@cache
def _cues() -> _Cues:
    held = table("facts.yaml")
    return _Cues(
        matters=re.compile(held["matters"]),
        attendance=re.compile(held["attendance"]),
        bodies=re.compile(held["bodies"]),
        bodies_of=re.compile(held["bodies_of"]),
        two_bodies=re.compile(held["two_bodies"]),
        first_person=re.compile(held["first_person"]),
    )


def mentions_in(mentions: list[Mention], start: int, end: int) -> Iterable[Mention]:
    """Give the mentions that lie within a piece of the text."""
    at = bisect_left(mentions, start, key=lambda mention: mention.start)
    while at < len(mentions) and mentions[at].start < end:
        if mentions[at].end <= end:
            yield mentions[at]
        at += 1


def participants(draft: Draft, deed: Deed, mentions: list[Mention], sentences: list[Sentence]) -> list[Fact]:
    """Find who took part: the names in the sentence that tells the deed, and lists of those present.

    A statement or decision has the person who makes it, where title and text both name one.
    """
    if deed.kind in _WORDS:
        return _speaker(draft, deed, mentions, named=True)
    if deed.kind not in _HEADED:
        return []
    held = _cues()
    cut = held.matters.search(deed.sentence.words, max(0, deed.end - deed.sentence.start))
    until = deed.sentence.start + cut.start() if cut else deed.sentence.end
    facts = _persons_in(mentions, deed.sentence.start, until)
    if held.first_person.search(deed.sentence.words):
        facts += _speaker(draft, deed, mentions, named=False)
    for sentence in sentences:
        met = deed.kind == "visit" and re.search(r"\bmet with\b", sentence.words)
        if not sentence.in_turn and (met or held.attendance.search(sentence.words)):
            facts += _persons_in(mentions, sentence.start, sentence.end)
    facts += _bodies(deed.sentence.words[: until - deed.sentence.start], deed.sentence.start)
    if deed.kind != "visit" and len({fact.value for fact in facts}) < 2:
        facts += _by_office(draft, deed.sentence.start, until)
    if deed.kind != "visit" and len({fact.value for fact in facts}) < 2:
        facts += [
            Fact("participants", mention.name, mention.start, mention.end)
            for mention in mentions_in(mentions, deed.sentence.start, until)
            if mention.kind == "organisation"
        ]
    if len({fact.value for fact in facts}) < 2:
        facts += _of_cast(draft, mentions)
    once: dict[str, Fact] = {}
    for fact in facts:
        once.setdefault(fact.value, fact)
    return list(once.values())


def _by_office(draft: Draft, start: int, end: int) -> list[Fact]:
    """Find who is named by an office alone ("called the Prime Minister"): the holder, if the text has one."""
    cast, found = cast_of(draft), []
    for at, form in offices_in(draft.text[start:end], start, lambda _words, _place: None):
        if not draft.text[max(0, at - 2) : at].endswith(", "):
            names = cast.resolve(at, at + len(form)).names or (form,)
            found.append(Fact("participants", names[0], at, at + len(form)))
    return found


def _of_cast(draft: Draft, mentions: list[Mention]) -> list[Fact]:
    """Give those who meet in the text as a whole, where they are two at least."""
    first = {mention.name: mention for mention in reversed(mentions) if mention.kind == "person"}
    names = [name for name in cast_of(draft).participants if name in first]
    if len(names) < 2:
        return []
    return [Fact("participants", name, first[name].start, first[name].end) for name in names]


def _persons_in(mentions: list[Mention], start: int, end: int) -> list[Fact]:
    return [
        Fact("participants", mention.name, mention.start, mention.end)
        for mention in mentions_in(mentions, start, end)
        if mention.kind == "person"
    ]


def _speaker(draft: Draft, deed: Deed, mentions: list[Mention], *, named: bool) -> list[Fact]:
    """Find who speaks: the person that the head, the signature or the title of the text names.

    Where only the title names the speaker of a text in the first person, the name stands on the
    "I" of the sentence; with `named` it must stand in the text itself.
    """
    for place in draft.sections:
        spokesperson = _FOR_OTHERS.search(draft.text, place.start, place.end)
        if place.kind in {"dateline", "signature"} and not spokesperson:
            found = _persons_in(mentions, place.start, place.end)
            if found:
                return found[:1]
    titled = title_speaker(draft.document.title)
    if not titled:
        return []
    last = titled.split()[-1]
    for mention in mentions:
        if mention.kind == "person" and last in mention.name.split():
            return [Fact("participants", mention.name, mention.start, mention.end)]
    own = _cues().first_person.search(deed.sentence.words)
    if named or not own:
        return []
    return [Fact("participants", titled, deed.sentence.start + own.start(), deed.sentence.start + own.end())]


_FOR_OTHERS = re.compile(r"\b(?:[Aa]ttributable|[Aa]ttributed|Spokes\w+|Press Secretary)\b")
_BY = re.compile(
    r"(?i:\b(?:statement|remarks|address|speech|message|briefing|comments?)\b.{0,30}?\b(?:by|from|of)\s)"
    r"(?:the\s)?((?:[A-Z][\w.'’-]*\s?){1,7})"
    r"|^((?:[A-Z][\w.'’-]*\s?){2,4}):\s"
    r"|\s[-–—]\s((?:[A-Z][\w.'’-]*\s?){2,4})$"
)


def title_speaker(title: str | None) -> str | None:
    """Give the person whose words a title announces ("Statement by President Ilena Marovic on ...")."""
    match = _BY.search(title or "")
    if not match:
        return None
    words = next(group for group in match.groups() if group).split()
    roles = marks().role_words | {"press", "prime", "vice", "state"}
    while words and (
        words[0].casefold().strip(".") in roles or words[0] in {"Press", "Prime", "Vice", "State"}
    ):
        words = words[1:]
    return " ".join(words) if words else None


def _bodies(piece: str, offset: int) -> list[Fact]:
    """Find delegations and representatives, each by itself; the words as the text has them."""
    held = _cues()
    found: list[Fact] = []
    for match in held.bodies_of.finditer(piece):
        for group in (2, 3):
            name = f"delegation {match[1]} {match[group]}"
            found.append(Fact("participants", name, offset + match.start(), offset + match.end(group)))
    for match in held.two_bodies.finditer(piece):
        for group in (1, 2):
            name = f"{match[group]} {match[3]}{'s' if match[3] == 'representative' else ''}"
            found.append(Fact("participants", name, offset + match.start(group), offset + match.end()))
    taken = [(fact.start, fact.end) for fact in found]
    for match in held.bodies.finditer(piece):
        start, end = offset + match.start(1), offset + match.end(1)
        if " " in match[1].strip() and not any(start < b and a < end for a, b in taken):
            found.append(Fact("participants", " ".join(match[1].split()), start, end))
    return found
