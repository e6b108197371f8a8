"""What a stretch of text speaks of: content words as stems, families and places, with their spans."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from rashomon.comparing.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W_]+(?:\.[^\W\d_](?=[^\W_]|\.|\b))*(?:['’][^\W\d_]+)?")
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text.

    Attributes:
        start: first code point.
        end: code point behind the last.
        folded: in lower case and Latin letters, without a possessive ending.
        capital: written with a capital letter.
    """

    start: int
    end: int
    folded: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that a text speaks of.

    Attributes:
        key: name of its family, or its stem.
        start: first code point.
        end: code point behind the last.
        name: True for a proper name that no family holds.
        place: True for a state, a people or a body.
    """

    key: str
    start: int
    end: int
    name: bool = False
    place: bool = False


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Give a word in lower case and Latin letters, without its possessive ending and full stops."""
    return anyascii(_POSSESSIVE.sub("", word)).lower().replace(".", "").strip("'")


def words(text: str, start: int, end: int) -> list[Word]:
    """Split a stretch of a text into words; offsets count from the start of the text."""
    return [
        Word(found.start(), found.end(), fold(found.group()), found.group()[0].isupper())
        for found in _WORD.finditer(text, start, end)
    ]


def terms(text: str, start: int, end: int, known: Vocabulary) -> tuple[Term, ...]:
    """Find what a stretch of a text speaks of, in text order; the longest family member wins."""
    found = words(text, start, end)
    stems = [known.uninflected(word.folded) for word in found]
    terms_found: list[Term] = []
    place = 0
    while place < len(found):
        size, family = _family(found, stems, place, known)
        first, last = found[place], found[place + size - 1]
        if family:
            terms_found.append(Term(family, first.start, last.end, place=family in known.places))
        elif _carries_matter(first, known):
            # A capital inside the stretch is a name; the first word of a sentence may be any word.
            inside = first.capital and (place > 0 or first.start > start)
            terms_found.append(Term(known.stem(stems[place]), first.start, first.end, name=inside))
        place += size
    return tuple(terms_found)


def _family(found: list[Word], stems: list[str], place: int, known: Vocabulary) -> tuple[int, str | None]:
    for size in range(min(known.longest, len(found) - place), 0, -1):
        family = known.families.get(" ".join(stems[place : place + size]))
        # "us" and "un" are states in capitals only.
        short = size == 1 and len(found[place].folded) <= 3 and family in known.places
        if family and not (short and not found[place].capital):
            return size, family
    return 1, None


def _carries_matter(word: Word, known: Vocabulary) -> bool:
    if word.folded in known.empty or not word.folded:
        return False
    return len(word.folded) > 2 or word.folded.isdigit()


def rarity(key: str, known: Vocabulary) -> float:
    """Weigh a term by how few general documents hold it: 0 (in all) to 1 (in none that was counted).

    Inverse document frequency (Sparck Jones, 1972), scaled to 0..1.
    """
    seen = known.frequencies.get(key, 0)
    return (
        math.log((known.documents + 1) / (seen + 1)) / math.log(known.documents + 1)
        if known.frequencies
        else 1.0
    )
