"""A personal name taken apart: full words, initials, generation; titles and particles set aside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.linking.names.folding import clean, fold, is_abjad, romanise, unmask
from rashomon.linking.names.tables import words_of

_SPLIT = re.compile(r"[\s\-–—‐‑‒/,;:()\[\]\"“”«»]+")
_GLUED = re.compile(r"(?<=\.)(?=\w)")
_POSSESSIVE = re.compile(r"[’']s?$")
_APOSTROPHES = str.maketrans("", "", "'’‘ʻʼ`´ʹ")
MOST_WORDS = 12
"""Words of a name that are compared; the rest of a longer one is no name."""


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
    """

    words: tuple[str, ...]
    initials: tuple[str, ...]
    family: str | None
    generation: str | None
    abjad: bool
    disguised: bool
    folded: str


def _plain(token: str) -> str:
    return token.translate(_APOSTROPHES).rstrip(".").lower()


def _is_initial(token: str) -> bool:
    bare = token.rstrip(".")
    if len(bare) == 1:
        return True
    return token.endswith(".") and len(bare) <= 3 and bare[:1].isupper() and bare[1:].islower()


def _trimmed(tokens: list[str]) -> list[str]:
    """Set leading titles and inner particles aside, as long as a name stays."""
    titles, particles = words_of("title"), words_of("particle")
    while len(tokens) > 1 and _plain(tokens[0]) in titles:
        tokens = tokens[1:]
    kept = [t for t in tokens if _plain(t) not in particles and romanise(_plain(t)) not in particles]
    return kept or tokens


def _joined(tokens: list[str]) -> list[str]:
    """Write "abd al-Salam" as one word and let a patronymic word (ogli, kizi) go with the word before it."""
    out: list[str] = []
    for token in tokens:
        if out and fold(out[-1]) in {"abd", "bd"} and len(out[-1]) <= 4:
            out[-1] = out[-1] + token
        else:
            out.append(token)
    return out


def _family(words: list[str], raw: list[str], *, comma: bool, initials_last: bool) -> str | None:
    if not words:
        return None
    endings = tuple(words_of("patronymic_ending"))
    last_is_patronymic = len(words) > 1 and romanise(raw[-1]).endswith(endings)
    if len(words) > 2 and not last_is_patronymic and romanise(raw[-1]) in words_of("patronymic_word"):
        return words[0]
    return words[0] if comma or initials_last or last_is_patronymic else words[-1]


@lru_cache(maxsize=100_000)
def parts_of(name: str) -> Parts:
    """Take a personal name apart; any string gives Parts, at worst without words."""
    shown = _POSSESSIVE.sub("", clean(name))
    tokens = [t for t in _SPLIT.split(_GLUED.sub(" ", shown)) if t.strip(".'’")][:MOST_WORDS]
    disguised = any(unmask(token)[1] for token in tokens)
    tokens = [unmask(token)[0] for token in tokens]
    generation = next((_plain(t) for t in tokens[1:] if _plain(t) in words_of("generation")), None)
    tokens = [t for i, t in enumerate(tokens) if i == 0 or _plain(t) not in words_of("generation")]
    tokens = _joined(_trimmed(tokens))
    initials, words, raw, order = [], [], [], ""
    for token in tokens:
        for piece in romanise(token).split() if not token.isascii() and " " in romanise(token) else [token]:
            folded = fold(piece)
            if not folded:
                continue
            if _is_initial(piece) and len(tokens) > 1:
                initials.append(folded[0])
                order += "i"
            else:
                words.append(folded)
                raw.append(piece)
                order += "w"
    comma = "," in shown and shown.index(",") > 0 and " " not in shown[: shown.index(",")]
    family = _family(words, raw, comma=comma, initials_last=order.endswith("i") and order.startswith("w"))
    if family and len(words) == 1 and order.startswith("wi") and len(family) == 1:
        family = None
    return Parts(
        tuple(words),
        tuple(initials),
        family,
        generation,
        is_abjad(shown),
        disguised,
        " ".join([*words, *initials]),
    )
