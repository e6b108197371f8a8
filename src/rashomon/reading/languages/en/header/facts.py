"""The layer `facts.en.v1`: header facts of the event that the document as a whole tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.model import Fact, Mention
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.reference import cast_of
from rashomon.reading.languages.en.header.attendance import mentions_in, participants
from rashomon.reading.languages.en.header.days import date_of
from rashomon.reading.languages.en.header.deeds import Deed, deed_of
from rashomon.reading.languages.en.header.durations import duration_in
from rashomon.reading.languages.en.header.initiators import initiator
from rashomon.reading.languages.en.header.lead import Sentence, lead_of, running_text
from rashomon.reading.languages.en.header.places import of_deed
from rashomon.reading.languages.en.header.tones import tone
from rashomon.reading.registry import layer

_MET = frozenset({"call", "video call", "meeting", "visit", "talks"})
_PLACED = frozenset({"meeting", "visit", "talks", "attack"})
_BEFORE_PLACE = re.compile(
    r"\b(?:in|at|near|outside|on|visited|visits?(?:ed)?\sto|travell?ed\sto|trip\sto|arrived\s(?:in|at)|struck"
    r"|attacked)\s(?:the\s)?(?:(?:city|town|area|capital|village|region|port)\s(?:of\s)?)?$"
)
_IN = re.compile(r"\b(?:in|at|near|outside)\s$")


@layer("facts.en.v1", needs=("parse", "sentences", "sections", "times"), gives=("facts",))
def step(draft: Draft) -> None:
    """Find kind, date, place, duration, initiator, participants and tone; what the text lacks stays out."""
    sentences = running_text(draft)
    lead = lead_of(sentences)
    deed = deed_of(draft.document.title, lead, sentences)
    if not deed:
        return
    mentions = draft.mentions or _persons(draft)
    facts = [deed.fact, date_of(draft, deed, lead)]
    if deed.kind in _MET:
        # The sentence that tells the deed is asked first.
        about = [deed.sentence, *(sentence for sentence in lead if sentence is not deed.sentence)]
        facts.append(
            _first(duration_in(s.words, s.start, told=s is deed.sentence or _told(s)) for s in about)
        )
        facts.append(_first(initiator(sentence, mentions, cast_of(draft)) for sentence in about[:3]))
        facts.append(_first(tone(s) for s in sentences if not s.in_turn))
    facts.append(_place(draft, deed, mentions))
    held = [fact for fact in facts if fact]
    draft.facts = held + participants(draft, deed, mentions, sentences)


def _first(facts: Iterable[Fact | None]) -> Fact | None:
    return next((fact for fact in facts if fact), None)


_EVENT = re.compile(
    r"\b(?:call|conversation|meeting|talks|visit|discussion|negotiations|session)\b", re.IGNORECASE
)


def _told(sentence: Sentence) -> bool:
    return _EVENT.search(sentence.words) is not None


def _persons(draft: Draft) -> list[Mention]:
    entities = draft.parse.ents if draft.parse is not None else ()
    return [
        Mention(entity.start_char, entity.end_char, "person", " ".join(entity.text.split()))
        for entity in entities
        if entity.label_ == "PERSON"
    ]


def _place(draft: Draft, deed: Deed, mentions: list[Mention]) -> Fact | None:
    if deed.kind not in _PLACED:
        return None
    for mention in mentions_in(mentions, deed.sentence.start, deed.sentence.end):
        before = draft.text[max(deed.sentence.start, mention.start - 40) : mention.start]
        named = mention.kind in {"place", "country"} and _BEFORE_PLACE.search(before)
        # A town that nobody knows is easily taken for a body: "in Vell".
        town = mention.kind == "organisation" and _IN.search(before) and _is_town(draft, mention)
        if (named or town) and of_deed(draft.parse, mention.start, mention.end, (deed.start, deed.end)):
            return Fact("place", mention.name, mention.start, mention.end)
    return None


def _is_town(draft: Draft, mention: Mention) -> bool:
    words = draft.text[mention.start : mention.end]
    return len(words.split()) <= 2 and words[0].isupper() and not words.isupper()
