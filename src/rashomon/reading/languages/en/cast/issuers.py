"""Whose own statement a document is: headline, first turn, byline, signature."""

from __future__ import annotations

import re

from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.holders import Office, offices_in
from rashomon.reading.languages.en.cast.people import Person, full_name
from rashomon.reading.languages.en.cast.salience import quoted_spans
from rashomon.reading.languages.en.names.gazetteer import pointers
from rashomon.reading.languages.en.names.headlines import persons_in
from rashomon.reading.languages.en.names.words import words_of

_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b")
_BYLINE = 400


def issuer_person_of(draft: Draft, people: dict[str, Person], office: Office) -> str | None:
    """Find whose own statement the document is; None where it is nobody's."""
    outside, cursor = [], 0
    for start, end in quoted_spans(draft.text):
        outside.append(draft.text[cursor:start])
        cursor = end
    outside.append(draft.text[cursor:])
    if not _FIRST_PERSON.search(" ".join(outside)):
        return None
    return _from_own_words(draft, people, office) or _from_turn(draft, people) or _alone_on_line(draft)


def _from_own_words(draft: Draft, people: dict[str, Person], office: Office) -> str | None:
    title = draft.document.title or ""
    low = [word.low for word in words_of(title)]
    if not set(low) & set(pointers()["own_words"]):
        return None
    by = re.search(r"\b(?:by|from|of)\s+", title)
    if by is None:
        return None
    behind = title[by.end() :]
    found = persons_in(behind, draft.text)
    if found and found[0].lead <= 4:
        return full_name(behind[found[0].start : found[0].end], people)
    offices = offices_in(behind, 0, lambda words, _: office(words, 0))
    return offices[0][1] if offices and offices[0][0] <= 4 else None


def _from_turn(draft: Draft, people: dict[str, Person]) -> str | None:
    turn = next((section for section in draft.sections if section.kind == "turn" and section.speaker), None)
    if turn is None or turn.speaker is None:
        return None
    words = turn.speaker.casefold().split()
    return next((name for name in people if name.split()[-1].casefold() in words), None)


def _alone_on_line(draft: Draft) -> str | None:
    """Find a byline or a signature: a name, with its office or without, alone on a line."""
    text = draft.text
    persons = [
        m
        for m in draft.mentions
        if m.kind == "person" and (m.end <= _BYLINE or m.start >= len(text) - _BYLINE)
    ]
    for mention in persons:
        begin = text.rfind("\n", 0, mention.start) + 1
        end = text.find("\n", mention.end)
        line = text[begin : end if end >= 0 else len(text)].strip()
        rest = line.replace(text[mention.start : mention.end], "", 1).replace(mention.role or "\0", "", 1)
        if "\n" in text and begin >= 0 and not rest.strip(" ,.") and line:
            return mention.name
    return None
