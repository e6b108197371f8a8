"""On which day the event of a text took place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from rashomon.model import Fact, TimeMention
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.header.clauses import one_clause
from rashomon.reading.languages.en.header.deeds import Deed
from rashomon.reading.languages.en.header.lead import Sentence
from rashomon.reading.languages.en.header.publication import day_meant, gap, undecided
from rashomon.reading.languages.en.header.titles import kind_of
from rashomon.reading.languages.en.tables import table
from rashomon.reading.languages.en.times import published_on

# The day that something lasts to or runs from is not its own, and "Monday's speech" is the day of the speech.
_BOUND = re.compile(r"\b(?:until|till|by|before|since|after|for)\s(?:the\s)?$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?\s")
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|my|our)\b")


def date_of(draft: Draft, deed: Deed, lead: list[Sentence]) -> Fact | None:
    """Find the day of the event: told with the deed, again or in a header, else that of publication.

    The day of publication stands on the words that tell the deed. A day in the first sentence of a
    statement is that of its matter, not its own, unless the text reports what no kind is listed for. No
    day is given where the text tells one that nothing decides ("last Tuesday" on a Thursday), and an
    announced deed has only the day that the text gives.

    Args:
        draft: its times, sections and parse are read.
        deed: what the text tells.
        lead: the sentences that open the text.
    """
    document = draft.document
    words_alone = deed.kind == "statement" and not _reports(draft, deed)
    beside = [] if words_alone else _of_deed(draft, deed)
    for mention in beside:
        if value := day_meant(mention, deed, document):
            return Fact("date", value, mention.start, mention.end)
    if any(undecided(mention, deed, document) for mention in beside):
        return None
    for mention in (*_told_again(draft, deed, lead), *_in_headers(draft)):
        if value := day_meant(mention, deed, document):
            return Fact("date", value, mention.start, mention.end)
    published = published_on(document)
    if deed.announced or published is None:
        return None
    return Fact("date", published.isoformat(), deed.start, deed.end)


def _of_deed(draft: Draft, deed: Deed) -> list[TimeMention]:
    """Give the days of the sentence that hang on the deed, the one next to it first."""
    told, names = (deed.start, deed.end), frozenset[str]()
    if told == (deed.sentence.start, deed.sentence.end) and draft.parse is not None:
        # The title named the event; the sentence may do so with a noun.
        root = draft.parse.char_span(*told, alignment_mode="expand").root
        told, names = (root.idx, root.idx + len(root)), _nouns().get(deed.kind, names)
    found = [
        mention
        for mention in _days(draft.times, deed.sentence.start, deed.sentence.end)
        if one_clause(draft.parse, (mention.start, mention.end), told, _nouns()["time"], names)
        and not _of_another(draft.text, mention, deed)
    ]
    return sorted(found, key=lambda mention: gap(mention, deed))


def _reports(draft: Draft, deed: Deed) -> bool:
    """Tell whether a text that tells no deed of the listed kinds reports another: "opened a school"."""
    if draft.parse is None or draft.document.title is None or kind_of(draft.document.title):
        return False
    span = draft.parse.char_span(deed.start, deed.end, alignment_mode="expand")
    return span is not None and span.root.tag_ == "VBD" and not _FIRST_PERSON.search(deed.sentence.words)


def _of_another(text: str, mention: TimeMention, deed: Deed) -> bool:
    """Tell whether a day is that of something else: "Monday's vote", "adjourned until Monday"."""
    if _BOUND.search(text, max(0, mention.start - 12), mention.start):
        return True
    match = _POSSESSIVE.match(text, mention.end, mention.end + 3)
    return match is not None and not 0 <= deed.start - match.end() <= 1


def _told_again(draft: Draft, deed: Deed, lead: list[Sentence]) -> Iterator[TimeMention]:
    """Give the days of a sentence that says when it was: "The meeting took place on Monday"."""
    if deed.announced or deed.kind in {"statement", "decision", "other"}:
        return
    pattern = _took_place()["attack" if deed.kind == "attack" else "encounter"]
    for sentence in lead:
        match = None if sentence is deed.sentence else pattern.search(sentence.words)
        if match:
            told = (sentence.start + match.start(), sentence.start + match.end())
            for mention in _days(draft.times, sentence.start, sentence.end):
                if one_clause(draft.parse, (mention.start, mention.end), told, _nouns()["time"]):
                    yield mention


@cache
def _took_place() -> dict[str, re.Pattern[str]]:
    return {kind: re.compile(form) for kind, form in table("facts.yaml")["took_place"].items()}


@cache
def _nouns() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, words in table("facts.yaml")["day_nouns"].items()}


def _in_headers(draft: Draft) -> Iterator[TimeMention]:
    for section in draft.sections:
        if section.kind == "dateline":
            yield from _days(draft.times, section.start, section.end)


def _days(times: list[TimeMention], start: int, end: int) -> Iterator[TimeMention]:
    """Give the mentions of whole days, or of several, within a piece of the text."""
    at = bisect_left(times, start, key=lambda mention: mention.start)
    for mention in times[at:]:
        if mention.start >= end:
            return
        if len(mention.value) >= len("2022-03-30") and mention.value[0] != "T":
            yield mention
