"""A personal name taken apart: words, initials, patronymic, generation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.linking.names.cases import in_nominative
from rashomon.linking.names.chinese import in_pinyin
from rashomon.linking.names.folding import clean, is_abjad, unmask
from rashomon.linking.names.tagged import Tagged, is_patronymic, tagged, with_father
from rashomon.linking.names.tokens import bare, romanised, tokens_of

_POSSESSIVE = re.compile(r"[’']s?$")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_GENERATIONS = (("sen", "sr"), ("st", "sr"), ("jun", "jr"), ("ml", "jr"), ("mol", "jr"))


@dataclass(frozen=True, slots=True)
class Parts:
    """A personal name in comparable parts, all folded.

    Attributes:
        words: full words in order of the text, patronymic among them.
        initials: single letters, in order.
        family: the word that stands for the family; None where none does.
        generation: "jr", "sr", "ii" ...; None where the name has none.
        abjad: written in a script without vowels.
        disguised: it mixes look-alike letters of two scripts.
        folded: all words in one string, for exact comparison.
        patronymic: the father's name as a word of the name ("sergevič", "salman" behind "bin"); None without.
        hyphened: the words of the text are joined by hyphens alone (Kramp-Karrenbauer).
        cyrillic: written in Cyrillic letters.
        order: words and initials as they stand, a family before a comma put last.
    """

    words: tuple[str, ...]
    initials: tuple[str, ...]
    family: str | None
    generation: str | None
    abjad: bool
    disguised: bool
    folded: str
    patronymic: str | None = None
    order: tuple[str, ...] = ()
    hyphened: bool = False
    cyrillic: bool = False


def _family(tokens: list[Tagged], *, comma: bool) -> str | None:
    words = [token for token in tokens if not token.initial]
    if not words:
        return None
    named = [token for token in words if not token.father] or words
    initials_last = tokens[-1].initial and not tokens[0].initial
    slavic_last = len(words) > 2 and words[-1].father and (is_patronymic(words[-1]) or not comma)
    capital = [t for t in named if t.raw.isupper() and len(t.raw) > 1]
    if len(capital) == 1 and len(named) > 1 and not is_abjad(capital[0].raw):
        return capital[0].folded
    if initials_last or slavic_last or comma:
        return named[0].folded
    return named[-1].folded


def _generation(tokens: list[str]) -> tuple[str | None, list[str]]:
    marks = romanised("generation")
    for i, token in enumerate(tokens[1:], 1):
        low = bare(token)
        if low not in marks or (len(low) == 1 and (token.endswith(".") or i < len(tokens) - 1)):
            continue
        meant = next((mark for start, mark in _GENERATIONS if low.startswith(start)), low)
        return meant, tokens[:i] + tokens[i + 1 :]
    return None, tokens


@lru_cache(maxsize=100_000)
def parts_of(name: str) -> Parts:
    """Take a personal name apart; any string gives Parts, at worst without words."""
    shown = _POSSESSIVE.sub("", clean(name))
    raw = tokens_of(shown)
    disguised = any(unmask(token)[1] for token in raw)
    generation, plain = _generation([unmask(token)[0] for token in raw])
    plain = in_nominative(plain)
    plain = in_pinyin(plain) or plain
    comma_at = shown.replace("،", ",").find(",")
    tokens = with_father(tagged(plain))
    comma = comma_at > 0 and len(tokens) > 1 and " " not in shown[:comma_at].strip()
    words = tuple(token.folded for token in tokens if not token.initial)
    initials = tuple(token.folded for token in tokens if token.initial)
    order = [token.folded for token in tokens]
    return Parts(
        words,
        initials,
        _family(tokens, comma=comma),
        generation,
        is_abjad(shown),
        disguised,
        " ".join([*words, *initials]),
        next((token.folded for token in tokens if token.father), None),
        tuple([*order[1:], order[0]] if comma else order),
        "-" in shown and " " not in shown,
        bool(_CYRILLIC.search(shown)),
    )
