"""A personal name taken apart: words, initials, patronymic, generation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.linking.names.chinese import in_pinyin
from rashomon.linking.names.folding import clean, fold, is_abjad, romanise, unmask
from rashomon.linking.names.tables import words_of
from rashomon.linking.names.tokens import bare, romanised, tokens_of

_POSSESSIVE = re.compile(r"[’']s?$")
_CONSONANTS = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{2,3}")
_GENERATIONS = {"junior": "jr", "senior": "sr", "ml": "jr", "st": "sr"}


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


@dataclass(frozen=True, slots=True)
class _Token:
    folded: str
    raw: str
    initial: bool
    father: bool = False


def _is_initial(token: str, *, capitals: bool) -> bool:
    short = token.rstrip(".")
    if len(short) == 1:
        return not is_abjad(short) and short.isalpha()
    dotted = token.endswith(".") and len(short) <= 3 and short[:1].isupper() and short[1:].islower()
    return dotted and not capitals


def _tokens(tokens: list[str]) -> list[_Token]:
    """Set particles aside, mark fathers' names, split runs of initials."""
    capitals = all(token.isupper() for token in tokens)
    particles, fathers = words_of("particle"), words_of("father")
    out: list[_Token] = []
    son = False
    for token in tokens:
        low = bare(token)
        if low in fathers and len(tokens) > 1:
            son = bool(out)
            continue
        if low in words_of("patronymic_word") and out:
            out[-1] = _Token(out[-1].folded, out[-1].raw, out[-1].initial, father=len(out) > 1)
            continue
        if low in particles and len(tokens) > 1 and len(low) > 1:
            continue
        if not capitals and len(tokens) > 1 and _CONSONANTS.fullmatch(token):
            out.extend(_Token(fold(letter), letter, initial=True) for letter in token)
            continue
        for piece in romanise(token).split() if not token.isascii() and " " in romanise(token) else [token]:
            if folded := fold(piece):
                initial = len(tokens) > 1 and _is_initial(piece, capitals=capitals)
                out.append(
                    _Token(folded[0] if initial else folded, piece, initial, father=son and not initial)
                )
                son = False
    return out


def _is_patronymic(token: _Token) -> bool:
    return not token.initial and romanise(token.raw).endswith(tuple(words_of("patronymic_ending")))


def _with_father(tokens: list[_Token]) -> list[_Token]:
    """Mark the patronymic of a Slavic name of three or more parts."""
    if any(token.father for token in tokens) or len(tokens) < 3:
        return tokens
    at = [i for i in range(len(tokens) - 1, 0, -1) if _is_patronymic(tokens[i])]
    at = [i for i in at if i < len(tokens) - 1] or at
    if not at:
        return tokens
    token = tokens[at[0]]
    return [
        *tokens[: at[0]],
        _Token(token.folded, token.raw, token.initial, father=True),
        *tokens[at[0] + 1 :],
    ]


def _family(tokens: list[_Token], *, comma: bool) -> str | None:
    words = [token for token in tokens if not token.initial]
    if not words:
        return None
    named = [token for token in words if not token.father] or words
    initials_last = tokens[-1].initial and not tokens[0].initial
    slavic_last = len(words) > 2 and words[-1].father and (_is_patronymic(words[-1]) or not comma)
    capital = [t for t in named if t.raw.isupper() and len(t.raw) > 1]
    if len(capital) == 1 and len(named) > 1 and not is_abjad(capital[0].raw):
        return capital[0].folded
    if initials_last or slavic_last or comma:
        return named[0].folded
    return named[-1].folded


def _generation(tokens: list[str]) -> tuple[str | None, list[str]]:
    marks = romanised("generation")
    for i, token in enumerate(tokens):
        low = bare(token)
        if (
            i
            and low in marks
            and not (len(low) == 1 and token.endswith("."))
            and (len(low) > 1 or i == len(tokens) - 1)
        ):
            low = _GENERATIONS.get(
                low, "sr" if low.startswith("star") else "jr" if low.startswith(("mlad", "molod")) else low
            )
            return low, tokens[:i] + tokens[i + 1 :]
    return None, tokens


@lru_cache(maxsize=100_000)
def parts_of(name: str) -> Parts:
    """Take a personal name apart; any string gives Parts, at worst without words."""
    shown = _POSSESSIVE.sub("", clean(name))
    raw = tokens_of(shown)
    disguised = any(unmask(token)[1] for token in raw)
    generation, plain = _generation([unmask(token)[0] for token in raw])
    plain = in_pinyin([t for t in plain]) or plain
    comma_at = shown.replace("،", ",").find(",")
    comma = 0 < comma_at and len(plain) > 1 and " " not in shown[:comma_at].strip()
    tokens = _with_father(_tokens(plain))
    if comma and len(tokens) < 2:
        comma = False
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
    )
