"""The tokens of a personal name, told apart: words, initials, fathers' names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rashomon.linking.names.folding import fold, is_abjad, romanise
from rashomon.linking.names.tables import words_of
from rashomon.linking.names.tokens import bare

_HAN = re.compile(r"[\u4e00-\u9fff]{2,4}")
_CONSONANTS = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{2,3}")


@dataclass(frozen=True, slots=True)
class Tagged:
    """One token: folded, as written, and whether it is an initial or the father's name."""

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


def _pieces(token: str) -> list[str]:
    """Cut what is written without spaces; the two syllables of a Chinese given name stay one word."""
    if token.isascii() or " " not in (written := romanise(token)):
        return [token]
    family, *given = written.split()
    if _HAN.fullmatch(token) and family in words_of("chinese_surname"):
        return [family, "".join(given)]
    return [family, *given]


def tagged(tokens: list[str]) -> list[Tagged]:
    """Set particles aside, mark fathers' names, split runs of initials."""
    capitals = all(token.isupper() for token in tokens)
    particles, fathers = words_of("particle"), words_of("father")
    out: list[Tagged] = []
    son = False
    for token in tokens:
        low = bare(token)
        if low in fathers and len(tokens) > 1:
            son = bool(out)
            continue
        if low in words_of("patronymic_word") and out:
            out[-1] = replace(out[-1], father=len(out) > 1)
            continue
        if low in particles and len(tokens) > 1 and len(low) > 1:
            continue
        if not capitals and len(tokens) > 1 and _CONSONANTS.fullmatch(token):
            out.extend(Tagged(fold(letter), letter, initial=True) for letter in token)
            continue
        for piece in _pieces(token):
            if folded := fold(piece):
                initial = len(tokens) > 1 and _is_initial(piece, capitals=capitals)
                out.append(
                    Tagged(folded[0] if initial else folded, piece, initial, father=son and not initial)
                )
                son = False
    return out


def is_patronymic(token: Tagged) -> bool:
    """Tell whether a word ends like a Slavic patronymic."""
    return not token.initial and romanise(token.raw).endswith(tuple(words_of("patronymic_ending")))


def with_father(tokens: list[Tagged]) -> list[Tagged]:
    """Mark the patronymic of a Slavic name of three or more parts."""
    if any(token.father for token in tokens) or len(tokens) < 3:
        return tokens
    at = [i for i in range(len(tokens) - 1, 0, -1) if is_patronymic(tokens[i])]
    at = [i for i in at if i < len(tokens) - 1] or at
    if not at:
        return tokens
    return [replace(token, father=True) if i == at[0] else token for i, token in enumerate(tokens)]
