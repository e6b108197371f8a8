"""Spellings of one name brought to one form, over scripts and transliterations.

Letters are first replaced by the table's own choices (a Cyrillic х is "h" here, not "kh"), the rest goes
through anyascii, and then spellings of one sound are made one ("kh", "x" -> "h"; "iyo", "ie" -> "e").
Sounds that take two letters in English get one letter of their own ("sh" -> "š"), so that an edit
distance counts them once.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from anyascii import anyascii

from rashomon.linking.names.tables import rows_of

_ABJAD = re.compile(r"[\u0590-\u07ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CAPITAL_INSIDE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LATIN = re.compile(r"[A-Za-z]")
_LOOKING_ALIKE = re.compile(r"[\u0370-\u052f]")
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ARTICLE = re.compile(r"(?<!\w)\u0627\u0644(?=\w{3})")
_SERVANT = re.compile(r"^abd[aueo]?(?:l?(?=[^aeiou]{1,2}[aeiou])|l(?=[aeiou]\w{2}))")
_FORM_MARK = {"Cf", "Mn", "Me", "Cc"}
_KEPT = re.compile(r"[^a-zščž]")
_VOWELS = re.compile(r"[aeiou]")
LONGEST_NAME = 200
"""Code points of a name that are looked at: no name is longer, and runaway ones must cost nothing."""


@cache
def _letters() -> dict[int, str]:
    return {ord(row["from"]): row["to"] for row in rows_of("folding.csv") if row["stage"] == "letter"}


@cache
def _table(stage: str) -> tuple[tuple[str, str], ...]:
    return tuple((row["from"], row["to"]) for row in rows_of("folding.csv") if row["stage"] == stage)


@cache
def _confusables() -> tuple[dict[int, str], dict[int, str]]:
    rows = rows_of("confusables.csv")
    to_latin = {ord(row["other"]): row["latin"] for row in rows}
    to_cyrillic = {ord(row["latin"]): row["other"] for row in rows if "\u0400" <= row["other"] <= "\u04ff"}
    return to_latin, to_cyrillic


def clean(name: str) -> str:
    """Drop marks of direction and other invisible characters, join compatible forms, cut what is no name."""
    name = unicodedata.normalize("NFKC", name[:LONGEST_NAME])
    if name.isascii() and name.isprintable():
        return " ".join(name.split())
    shown = (c if c.isspace() or unicodedata.category(c) not in _FORM_MARK else "" for c in name)
    return " ".join("".join(shown).split())


def is_abjad(text: str) -> bool:
    """Tell whether the text stands in a script that leaves vowels out (Arabic, Hebrew)."""
    return bool(_ABJAD.search(text))


def unmask(word: str) -> tuple[str, bool]:
    """Put a word that mixes look-alike letters of two scripts into one, and tell whether it did.

    The script with more letters that are no look-alikes wins; Latin where neither has more.
    """
    if word.isascii() or not _LATIN.search(word) or not _LOOKING_ALIKE.search(word):
        return word, False
    to_latin, to_cyrillic = _confusables()
    as_latin, as_other = word.translate(to_latin), word.translate(to_cyrillic)
    if not _LOOKING_ALIKE.search(as_latin):
        return as_latin, True
    if not _LATIN.search(as_other):
        return as_other, True
    return word, False


def unmask_otherwise(name: str) -> str | None:
    """Put a name whose look-alike letters leave both scripts open (НATO) into the one unmask did not take."""
    to_other = _confusables()[1]
    words = [
        word.translate(to_other) if unmask(word)[1] and not _LATIN.search(word.translate(to_other)) else word
        for word in name.split()
    ]
    return None if words == name.split() else " ".join(words)


def romanise(text: str) -> str:
    """Write a text in Latin letters, with our own choice for letters that transliterations disagree on."""
    if is_abjad(text):
        text = _ARTICLE.sub("", text)
    if _IDEOGRAPHS.search(text):
        return _CAPITAL_INSIDE.sub(" ", anyascii(text)).lower()
    text = text.lower()
    if text.isascii():
        return text
    for pair, letters in _table("pair"):
        text = text.replace(pair, letters)
    text = text.translate(_letters())
    return text if text.isascii() else str(anyascii(text)).lower()


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Bring one word to the form that all its spellings share; only letters stay."""
    folded = romanise(unmask(unicodedata.normalize("NFC", word))[0])
    for spelling, sound in _table("sound"):
        if spelling in folded:
            folded = folded.replace(spelling, sound)
    folded = _KEPT.sub("", folded)
    folded = re.sub(r"(.)\1+", r"\1", folded)
    return _SERVANT.sub("abd", folded)


def skeleton(folded: str) -> str:
    """Give the consonants of a folded word: all that an abjad writes of it."""
    return _VOWELS.sub("", folded)
