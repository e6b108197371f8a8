"""The words of a text as terms that survive inflection, and how rare each is in the case."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from anyascii import anyascii

from rashomon.linking.data_files import yaml_of
from rashomon.linking.events.ondemand import OnDemand
from rashomon.model import Document, Reading

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_BREAK = re.compile(r"(?<=[.!?])\s+|\n+")
STEM = 6
"""Letters of a word that are kept: inflection stands behind them in the languages that we read."""
_SMOOTHING = 60


def lexicon(language: str = "en") -> dict[str, Any]:
    """Read the cue words of one language."""
    return yaml_of("rashomon.linking.events", f"{language}.yaml")


@cache
def _common() -> frozenset[str]:
    return frozenset(_stem(word) for word in lexicon()["common"].split())


@cache
def _stem(word: str) -> str:
    plain = word if word.isascii() else anyascii(word)
    return plain.lower()[:STEM]


@cache
def term_of(word: str) -> str | None:
    """Give the term that a word counts as; None for function words and single letters."""
    if len(word) < 3 and not word.isdigit():
        return None
    if word.isdigit() and len(word) < 2:
        return None
    stem = _stem(word)
    return None if stem in _common() else stem


def terms_in(text: str) -> list[str]:
    """List the terms of a text in its order."""
    return [term for word in _WORD.findall(text) if (term := term_of(word))]


def words_for(text: str, terms: list[str]) -> list[str]:
    """Give the first word of a text, as written, for each of these terms, in the order of the text."""
    wanted, found = set(terms), {}
    if not wanted:
        return []
    for match in _WORD.finditer(text):
        term = term_of(match.group())
        if term in wanted and term not in found:
            found[term] = match.group()
            if len(found) == len(wanted):
                break
    return list(found.values())


def sentences_of(text: str, reading: Reading) -> list[tuple[int, int]]:
    """Give the sentences of a Reading; where it has none, what full stops and line ends part."""
    if reading.sentences:
        return [(span.start, span.end) for span in reading.sentences if span.end <= len(text)]
    found = []
    start = 0
    for gap in _BREAK.finditer(text):
        if gap.start() > start:
            found.append((start, gap.start()))
        start = gap.end()
    if start < len(text):
        found.append((start, len(text)))
    return found


@dataclass(slots=True)
class Worded:
    """The terms of one document.

    Attributes:
        title: terms of the headline.
        spans: where each sentence stands.
        sentences: terms of each sentence, each once.
        names: terms that the text never writes in lower case.
    """

    title: list[str]
    spans: list[tuple[int, int]]
    sentences: Sequence[tuple[str, ...]]
    names: tuple[str, ...] = ()


@dataclass(slots=True)
class Vocabulary:
    """How many documents of the case use each term.

    Rarity is log((N + 60) / (documents with the term + 0.5)): inverse document frequency (Spaerck Jones
    1972), smoothed so that in a case of two documents what both say still counts.
    """

    documents: int
    counts: Counter[str]

    @property
    def most(self) -> float:
        """Give the weight of a term that one document alone uses."""
        return math.log((self.documents + _SMOOTHING) / 1.5)

    def rarity(self, term: str) -> float:
        """Give the weight of a term, 0 where nearly all documents use it."""
        return max(0.0, math.log((self.documents + _SMOOTHING) / (self.counts[term] + 0.5)))


def _names(text: str) -> tuple[str, ...]:
    """List the terms of the words that stand with a capital and never without."""
    words = set(_WORD.findall(text))
    upper = {term_of(word) for word in words if word[0].isupper()}
    return tuple(sorted(filter(None, upper - {term_of(word) for word in words if word[0].islower()})))


def worded(text: str, title: str | None, reading: Reading) -> Worded:
    """Take a document apart into terms."""
    spans = sentences_of(text, reading)
    sentences = [tuple(dict.fromkeys(terms_in(text[a:b]))) for a, b in spans]
    return Worded(terms_in(title or ""), spans, sentences, _names(text))


def laid_out(document: Document, reading: Reading) -> Worded:
    """Give the sentences of a document, and their terms as they are asked for; its names are left out."""
    text, spans = document.text, sentences_of(document.text, reading)
    terms = OnDemand(len(spans), lambda k: tuple(dict.fromkeys(terms_in(text[slice(*spans[k])]))))
    return Worded(terms_in(document.title or ""), spans, terms)
