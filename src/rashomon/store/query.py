"""What a person typed into a search -> what must stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.model import Span
from rashomon.store.words import folded

_PIECE = re.compile(r'(?P<minus>-?)"(?P<quoted>[^"]*)"?(?P<star>\*?)|(?P<plain>[^\s"]+)')


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words that stand together; the last stands for its continuations where `prefix`."""

    words: tuple[str, ...]
    prefix: bool = False

    def places(self, text: Sequence[str]) -> Iterator[int]:
        """Yield the index of each place in a sequence of folded words where the phrase begins."""
        *exact, last = self.words
        for start in range(len(text) - len(exact)):
            word = text[start + len(exact)]
            if (word == last or (self.prefix and word.startswith(last))) and (
                not exact or list(text[start : start + len(exact)]) == exact
            ):
                yield start


@dataclass(frozen=True, slots=True)
class Alternative:
    """All of these phrases and none of those."""

    wanted: tuple[Phrase, ...]
    excluded: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """Alternatives, one of which must hold; none at all where nothing was asked that could be found."""

    alternatives: tuple[Alternative, ...]

    @property
    def wanted(self) -> tuple[Phrase, ...]:
        """Every phrase that a hit may show, each once."""
        return tuple(dict.fromkeys(phrase for either in self.alternatives for phrase in either.wanted))

    def spans(self, text: Sequence[tuple[int, int, str]]) -> tuple[Span, ...]:
        """Find the wanted phrases among the placed words of a text, in text order."""
        forms = [form for _, _, form in text]
        found = {
            Span(text[place][0], text[place + len(phrase.words) - 1][1])
            for phrase in self.wanted
            for place in phrase.places(forms)
        }
        return tuple(sorted(found))


def parse(typed: str) -> Query:
    """Read a query; what is no valid syntax is read as plain words."""
    alternatives = (_alternative(pieces) for pieces in _split_at_or(_pieces(typed)))
    return Query(tuple(either for either in alternatives if either.wanted))


def _pieces(typed: str) -> list[str | tuple[bool, Phrase]]:
    """Give operators as strings, everything else as (excluded, phrase)."""
    pieces: list[str | tuple[bool, Phrase]] = []
    for match in _PIECE.finditer(typed):
        plain = match["plain"]
        if plain in {"OR", "AND", "NOT"}:
            pieces.append(plain)
            continue
        text = plain if plain is not None else match["quoted"]
        forms = tuple(folded(text))
        if forms:
            minus = plain.startswith("-") if plain is not None else bool(match["minus"])
            star = plain.endswith("*") if plain is not None else bool(match["star"])
            pieces.append((minus, Phrase(forms, prefix=star)))
    return pieces


def _split_at_or(pieces: list[str | tuple[bool, Phrase]]) -> Iterator[list[str | tuple[bool, Phrase]]]:
    part: list[str | tuple[bool, Phrase]] = []
    for piece in pieces:
        if piece == "OR":
            yield part
            part = []
        else:
            part.append(piece)
    yield part


def _alternative(pieces: list[str | tuple[bool, Phrase]]) -> Alternative:
    wanted: list[Phrase] = []
    excluded: list[Phrase] = []
    negated = False
    for piece in pieces:
        if isinstance(piece, str):
            negated = piece == "NOT"
            continue
        minus, phrase = piece
        (excluded if minus or negated else wanted).append(phrase)
        negated = False
    if not wanted:  # "everything but" is no search: its words are read as plain words
        return Alternative(tuple(excluded))
    return Alternative(tuple(wanted), tuple(excluded))
