"""What a text is about that tells no deed of its issuer: an attack, a decision, an exchange of prisoners."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rashomon.reading.languages.en.layout.marks import any_of
from rashomon.reading.languages.en.tables import table

# Code points of a sentence in which its matter is looked for, and before it for what puts it aside.
_LONGEST, _BEFORE = 600, 80
# Sentences that open a text and may report its matter, and that may name what its title says.
_TELLING, _OPENING = 2, 3
_QUOTED = frozenset("\"“«'‘")

_PLAIN = ("order", "no_order", "bare_title", "personal", "aside", "ahead", "long_ago")


@dataclass(frozen=True, slots=True)
class Matter:
    """A kind of event and where it is told.

    Attributes:
        kind: attack, decision or other.
        sentence: number of the sentence in the lead.
        start: first code point of the words in that sentence.
        end: code point behind them.
    """

    kind: str
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Cues:
    told: tuple[tuple[str, re.Pattern[str]], ...]
    titled: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]
    order: re.Pattern[str]
    no_order: re.Pattern[str]
    bare_title: re.Pattern[str]
    personal: re.Pattern[str]
    aside: re.Pattern[str]
    ahead: re.Pattern[str]
    long_ago: re.Pattern[str]
    denied: re.Pattern[str]


@cache
def _cues() -> _Cues:
    facts = table("facts.yaml")
    held = facts["matter"]
    return _Cues(
        told=tuple((kind, any_of(forms)) for kind, forms in held["told"].items()),
        titled=tuple(
            (kind, re.compile("|".join(forms), re.IGNORECASE), re.compile(held["named"][kind]))
            for kind, forms in held["titled"].items()
        ),
        denied=re.compile(facts["denied"]),
        **{name: re.compile(held[name]) for name in _PLAIN},
    )


def matter_of(title: str | None, lead: list[str], *, announces_words: bool) -> Matter | None:
    """Tell what kind of event a text reports or speaks of as its own matter; None where that is words alone.

    What somebody says in person stays a statement, whatever it is about; so does what is only planned or
    denied, and what a sentence names beside its own matter.

    Args:
        title: title of the Document.
        lead: the sentences that open the text.
        announces_words: whether the title announces words ("Statement on ...").
    """
    held, plain = _cues(), title or ""
    order = None if held.no_order.search(plain) else _named("decision", held.order, lead)
    if order or not lead or _is_personal(plain, lead):
        return order
    told = None
    if not announces_words or held.bare_title.search(plain):
        told = next((matter for n, words in enumerate(lead[:_TELLING]) if (matter := _told(n, words))), None)
    return told or next(
        (
            matter
            for kind, pattern, named in held.titled
            if pattern.search(plain) and (matter := _named(kind, named, lead))
        ),
        None,
    )


def _is_personal(title: str, lead: list[str]) -> bool:
    found = _cues().personal.search(title)
    if not found:
        return False
    name = found["name"] or found["last"]
    return name is None or any(name in words for words in lead)


def _named(kind: str, pattern: re.Pattern[str], lead: list[str]) -> Matter | None:
    for number, sentence in enumerate(lead[:_OPENING]):
        if match := pattern.search(sentence[:_LONGEST]):
            return Matter(kind, number, *match.span())
    return None


def _told(number: int, sentence: str) -> Matter | None:
    held = _cues()
    words = sentence[:_LONGEST]
    if words[:1] in _QUOTED or held.long_ago.search(words):
        return None
    found = []
    for kind, pattern in held.told:
        for match in pattern.finditer(words):
            before = words[max(0, match.start() - _BEFORE) : match.start()]
            if not any(cue.search(before) for cue in (held.ahead, held.denied, held.aside)):
                found.append((match.start(), kind, match.end()))
                break
    if not found:
        return None
    start, kind, end = min(found)
    return Matter(kind, number, start, end)
