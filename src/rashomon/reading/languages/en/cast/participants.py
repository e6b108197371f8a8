"""Who took part in the event that a document tells, and who issues it in the first person."""

from __future__ import annotations

import re
from collections.abc import Callable

from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.encounters import who_met
from rashomon.reading.languages.en.cast.holders import Office, offices_in
from rashomon.reading.languages.en.cast.issuers import issuer_person_of
from rashomon.reading.languages.en.cast.people import Person, full_name
from rashomon.reading.languages.en.cast.salience import quoted_spans
from rashomon.reading.languages.en.names.gazetteer import pointers
from rashomon.reading.languages.en.names.headlines import persons_in
from rashomon.reading.languages.en.names.words import words_of

Plain = Callable[[int, int], tuple[str, ...]]
# Behind these words others are named than those who meet: "ahead of the summit between ...".
_ASIDE = re.compile(
    r"\b(?:ahead of|in the run-up|on the occasion|following|in addition to|on behalf of|after the|"
    r"at the invitation|as well as the|regarding|concerning|about|that|who|whose|"
    r"murder of|death of|birthday of)\b",
    re.IGNORECASE,
)
# A second sentence may name more who took part; what stands farther down is told of them.
_FIRST = 700


def participants_of(draft: Draft, people: dict[str, Person], office: Office, plain: Plain) -> tuple[str, ...]:
    """Find the main persons of the event, else the states or bodies, by the first way that gives two.

    The ways: a sentence that tells of an encounter, the headline, the syntax of the first sentences, headline
    and sentence together, whoever the first sentence names.
    """
    first, headline = _from_sentences(draft, office), _from_title(draft, people, office)
    met = who_met(draft, _openings(draft), plain) if max(len(first), len(headline)) < 2 else ()
    both = tuple(dict.fromkeys((*first, *headline)))
    opening = _persons(draft, *_openings(draft)[0], office)
    for names in (first, headline, met, both, opening):
        if len(names) >= 2:
            return names
    own = issuer_person_of(draft, people, office)
    if own and both and own not in both:
        return (own, *both)
    in_text = tuple(person.name for person in people.values() if person.first < len(draft.text))
    return in_text if len(in_text) == 2 else both or met or opening or _things(draft)


def _openings(draft: Draft) -> list[tuple[int, int]]:
    """The first sentences, from behind a line like "The following is attributable to Spokesperson X:"."""
    spans = [(sentence.start, sentence.end) for sentence in draft.sentences[:6]]
    out = []
    for start, end in spans or [(0, min(len(draft.text), 600))]:
        piece = draft.text[start:end]
        colon = piece.find(":")
        if "attributable" in piece:
            if colon < 0 or colon > len(piece) - 3:
                continue
            start += colon + 1  # noqa: PLW2901 - the sentence behind the line
        out.append((start, end))
    return out or [(0, len(draft.text))]


def _tells_encounter(piece: str) -> bool:
    words = {word.low for word in words_of(piece)}
    return bool(words & set(pointers()["encounter"]))


def _from_sentences(draft: Draft, office: Office) -> tuple[str, ...]:
    some: tuple[str, ...] = ()
    for start, end in _openings(draft):
        if not _tells_encounter(draft.text[start:end]):
            continue
        found = _persons(draft, start, end, office)
        if len(some) < 2 or (set(some) < set(found) and start < _FIRST):
            some = found if len(found) >= 2 else some or found
        elif start >= _FIRST:
            break
    return some


def _persons(draft: Draft, start: int, end: int, office: Office) -> tuple[str, ...]:
    """Persons of a sentence, and offices without a name; none that is quoted or only owns something."""
    piece = draft.text[start:end]
    aside = _ASIDE.search(piece, 20)
    stop = start + aside.start() if aside else end
    quotes = quoted_spans(piece)
    names = [
        (mention.start, mention.name) for mention in draft.mentions
        if mention.kind == "person" and start <= mention.start < stop
        and draft.text[mention.end : mention.end + 2] not in {"'s", "’s"}
        and not any(q <= mention.start - start < r for q, r in quotes)
    ]  # fmt: skip
    if len({name for _, name in names}) < 2:
        names += offices_in(draft.text[start:stop], start, office)
    return tuple(dict.fromkeys(name for _, name in sorted(names)))


def _from_title(draft: Draft, people: dict[str, Person], office: Office) -> tuple[str, ...]:
    title = draft.document.title or ""
    if not title or not _tells_encounter(title):
        return ()
    names = [
        (item.start, full_name(title[item.start : item.end], people))
        for item in persons_in(title, draft.text)
    ]
    if len(names) < 2:
        names += [(at, name) for at, name in offices_in(title, 0, lambda words, _: office(words, 0))]
    return tuple(dict.fromkeys(name for _, name in sorted(names)))


def _things(draft: Draft) -> tuple[str, ...]:
    for start, end in _openings(draft):
        if not _tells_encounter(draft.text[start:end]):
            continue
        kinds = {"country", "organisation", "group"}
        names = [m.name for m in draft.mentions if m.kind in kinds and start <= m.start < end]
        if len(set(names)) >= 2:
            return tuple(dict.fromkeys(names))[:2]
    return ()
