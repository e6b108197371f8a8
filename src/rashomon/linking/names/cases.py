"""Slavic personal names in an oblique case put into the nominative: Зеленского, Сергею Лаврову, Єрмаком.

Endings alone decide (data/cases.csv: language, gender, case, ending, what stands for it in the nominative,
how the stem before it ends), so it is done only where they can be sure. A name is read as oblique when a
given name of the table of variants comes out of a word that is none itself, or when a family name ends as
no nominative does (marked sure); then all words must come from one case and gender. "Нарышкина" alone is a
woman or the genitive of a man: it stays as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from rashomon.linking.names.tables import rows_of, words_of

_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
_NOT_DECLINED = re.compile(r"(?:ко|их|ых|о|е|и|у|ю|э|дзе|швили|аго|яго)$")
_NOT_DECLINED_OF_WOMEN = re.compile(r"[бвгджзклмнпрстфхцчшщь]$")
_SHORTEST = 3
_MOST_WORDS = 4


class _Ending(NamedTuple):
    ending: str
    nominative: str
    sure: bool
    stem: re.Pattern[str]

    def off(self, word: str) -> str | None:
        """Put a word back; None where it does not end so."""
        stem = word.removesuffix(self.ending)
        if stem == word or len(stem) + len(self.nominative) < _SHORTEST or not self.stem.search(stem):
            return None
        return stem + self.nominative


class _Reading(NamedTuple):
    """A name put back from one case: words with a sure ending, that became given names, that changed; all."""

    sure: int
    given: int
    changed: int
    words: tuple[str, ...]


@cache
def _paradigms() -> dict[str, tuple[tuple[str, tuple[_Ending, ...]], ...]]:
    """Language -> gender and endings of every case, the longest first; those in -а serve men and women."""
    found: dict[str, dict[tuple[str, str], list[_Ending]]] = {}
    for row in rows_of("cases.csv"):
        end = _Ending(row["ending"], row["nominative"], row["sure"] == "yes", re.compile(row["stem"]))
        for gender in "mf" if row["gender"] == "a" else row["gender"]:
            found.setdefault(row["language"], {}).setdefault((gender, row["case"]), []).append(end)
    return {
        language: tuple((key[0], tuple(sorted(ends, key=_by_length))) for key, ends in cases.items())
        for language, cases in found.items()
    }


def _by_length(end: _Ending) -> tuple[int, bool]:
    return -len(end.ending), not end.sure


@cache
def _given_names() -> frozenset[str]:
    held = {name for row in rows_of("variants.csv") for name in row["variants"].split()}
    held |= words_of("given_of_women")
    return frozenset(name.replace("ё", "е") for name in held if _CYRILLIC.fullmatch(name))


def _is_given(word: str) -> bool:
    return word.replace("ё", "е") in _given_names()


def _undone(word: str, ends: tuple[_Ending, ...]) -> tuple[str, bool] | None:
    """Put one word back: a given name of the table before any other, else by its longest ending."""
    found = [(undone, end.sure) for end in ends if (undone := end.off(word)) is not None]
    return next((one for one in found if _is_given(one[0])), None) or next(iter(found), None)


def _stays(word: str, *, of_a_woman: bool) -> bool:
    """Tell whether a word is the same in all cases: an initial, Порошенко, a woman's Меркель."""
    if len(word) == 1 or _NOT_DECLINED.search(word):
        return True
    return of_a_woman and not _is_given(word) and _NOT_DECLINED_OF_WOMEN.search(word) is not None


def _reading(words: list[str], gender: str, ends: tuple[_Ending, ...]) -> _Reading | None:
    """Put all words back from one case; None where one cannot stand in it or nothing shows that they do."""
    out: list[str] = []
    sure = attested = 0
    for at, word in enumerate(words):
        undone = None if word in words_of("nominative_in_oi") else _undone(word, ends)
        if undone and (_is_given(undone[0]) or not _is_given(word)):
            out.append(undone[0])
            sure += undone[1]
            attested += _is_given(undone[0]) and not _is_given(word)
        elif (
            len(word) == 1
            or _NOT_DECLINED.search(word)
            or (gender == "f" and at and not _is_given(word) and _NOT_DECLINED_OF_WOMEN.search(word))
        ):
            out.append(word)
        else:
            return None
    if not sure and not attested:
        return None
    return _Reading(sure, attested, sum(a != b for a, b in zip(words, out, strict=True)), tuple(out))


def _best(words: list[str], language: str) -> list[_Reading]:
    """Give the one best reading that a language allows, in a list; an empty one where two are as good."""
    readings = [r for gender, ends in _paradigms()[language] if (r := _reading(words, gender, ends))]
    top = max((reading[:3] for reading in readings), default=None)
    held = {reading.words: reading for reading in readings if reading[:3] == top}
    return list(held.values()) if len(held) == 1 else []


def _cased_like(word: str, token: str) -> str:
    if token.rstrip(".").lower().replace("ё", "е") == word:
        return token
    return word.upper() if token.isupper() else word.capitalize()


def in_nominative(tokens: list[str]) -> list[str]:
    """Give the tokens of a personal name in the nominative; as they are where no one reading is left.

    Args:
        tokens: the name without titles, initials with or without their dots. A preposition in front ("с
            Нарышкиным") is dropped.
    """
    if len(tokens) > 1 and tokens[0] in words_of("preposition") and tokens[1][:1].isupper():
        tokens = tokens[1:]
    words = [token.rstrip(".").lower().replace("ё", "е") for token in tokens]
    if len(words) > _MOST_WORDS or not all(map(_CYRILLIC.fullmatch, words)):
        return tokens
    found = [reading for language in sorted(_paradigms()) for reading in _best(words, language)]
    best = max(found, key=lambda reading: reading[:3], default=None)
    if best is None:
        return tokens
    return [_cased_like(word, token) for word, token in zip(best.words, tokens, strict=True)]
