"""Borders of sentences that are sure before the parser decides about the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from rashomon.model import Span
from rashomon.reading.languages.en.tables import table

_PARAGRAPH = re.compile(r"(?:\r\n|[\n\r\u2028])[^\S\n\r]*[\n\r\u2028]|\u2029")
_LINE = re.compile(r"[\r\n\u2028\u2029]")
_CLOSING = frozenset("\"”’»)]'")
# Set all at once: spaCy's setter for one token looks through the whole Doc each time.
_FOR_SPACY = {True: 1, False: -1, None: 0}
_STOPS = frozenset({".", "!", "?", "…", "?!", "!!", "...", "<…>"})


@dataclass(frozen=True, slots=True)
class _Lexicon:
    never_last: frozenset[str]
    may_be_last: frozenset[str]
    openers: frozenset[str]
    times: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    held = table("sentences.yaml")
    return _Lexicon(**{name: frozenset(words) for name, words in held.items()})


def fix_borders(parse: Any, starts: set[int]) -> None:
    """Tell the parser where sentences must and must not begin, before it runs.

    A sentence begins at each of `starts`, behind each empty line, and behind each line break but one
    that only wraps a line (no end of a sentence before it, a small letter behind it). None begins behind an
    abbreviation that carries on ("Gen.", "U.S." before a noun), nor at white space or at a mark that
    closes the sentence before.

    Args:
        parse: a spaCy Doc that is not parsed yet.
        starts: code points at which something new begins (a section, a turn).
    """
    import numpy as np

    held = _lexicon()
    fresh, wrapped, last = True, False, ""
    words = [token.text for token in parse]
    begins: list[bool | None] = [None] * len(words)
    for number, token in enumerate(parse):
        word = words[number]
        if word.isspace():
            # White space stays with the sentence before, so that a sentence never begins with it.
            begins[number] = number == 0
            fresh = fresh or _PARAGRAPH.search(word) is not None
            wrapped = wrapped or _LINE.search(word) is not None
            continue
        runs_on = not wrapped or (word[:1].islower() and last not in _STOPS and last != ":")
        if fresh or token.idx in starts or not runs_on:
            begins[number] = True
        elif (before := words[number - 1]) in held.never_last and word[:1].isalnum():
            begins[number] = False
        elif before in held.may_be_last:
            begins[number] = word in held.openers
        elif before in held.times:
            begins[number] = True if word in held.openers else None
        elif word in _CLOSING and before in _STOPS:
            # An opening quotation mark has white space before it; a closing one has none.
            begins[number] = None if parse[number - 1].whitespace_ else False
        elif word[:1].islower() and before not in _STOPS and before not in {":", ";"}:
            begins[number] = False
        fresh, wrapped, last = False, False, word
    parse.from_array(
        ["SENT_START"], np.array([_FOR_SPACY[one] for one in begins], dtype="int64").view("uint64")
    )


def sentences_of(parse: Any) -> list[Span]:
    """Give the sentences of a parse without the white space around them."""
    found = []
    for sentence in parse.sents:
        words = sentence.text
        bare = words.strip()
        if bare:
            start = sentence.start_char + len(words) - len(words.lstrip())
            found.append(Span(start, start + len(bare)))
    return found
