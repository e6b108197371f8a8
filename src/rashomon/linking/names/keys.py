"""The words of a body's or place's name in Latin letters, without endings and small words."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from rashomon.linking.names.folding import clean, fold, romanise, unmask
from rashomon.linking.names.tables import words_of

_TOKENS = re.compile(r"[^\W\d_]+|\d+")
_APOSTROPHES = str.maketrans("", "", "'’‘ʻʼ`´ʹ‛")
_POSSESSIVE = re.compile(r"[’']s\b")
_DOTTED = re.compile(r"(?<=\b\w)\.\s?(?=\w\b)|(?<=\b\w)\.(?!\w)")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ARABIC_FORMS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه"}
)
_ARTICLE = re.compile(r"^(?:و?ال|وال|بال|لل)(?=\w{3})")
_ARABIC_ENDING = re.compile(r"(?<=\w{3})(?:ه|ات)$")
_FOLDED_VOWELS = str.maketrans({"ё": "е", "ї": "і", "ґ": "г"})
_ENDING = re.compile(
    r"(?<=\w{3})(?:ого|его|ому|ему|ыми|ими|ами|ями|иях|ією|ості|ости|ість|ость|"
    r"ах|ях|ам|ям|ов|ев|ів|ей|ой|ий|ый|ій|ая|яя|ое|ее|ые|ие|ую|юю|ым|им|ом|ем|ою|ею|ии|ия|ию|ія|ії|ію|ью|"
    r"ья|ье|ьи|ый|а|я|о|е|ы|и|у|ю|ь|й|і|є)$"
)
_ADJECTIVE = re.compile(r"(?:e?n)?sk$")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}


class Word(NamedTuple):
    """One word of a name.

    Attributes:
        exact: lower-case Latin letters or digits.
        stem: the same without the endings of Slavic cases, and without article and feminine of Arabic.
        text: as written.
    """

    exact: str
    stem: str
    text: str


@lru_cache(maxsize=50_000)
def _word(token: str) -> Word:
    if token.isascii():
        return Word(token.lower(), token.lower(), token)
    token = unmask(token)[0]
    lower = token.lower()
    if _ARABIC.search(lower):
        shape = lower.translate(_ARABIC_FORMS)
        exact = romanise(shape)
        return Word(exact, romanise(_ARABIC_ENDING.sub("", _ARTICLE.sub("", shape))) or exact, token)
    exact = romanise(lower)
    if not _CYRILLIC.search(lower):
        return Word(exact, exact, token)
    if token.isupper() and len(token) <= 5:
        return Word(exact, exact, token)
    return Word(exact, romanise(_ENDING.sub("", lower.translate(_FOLDED_VOWELS))) or exact, token)


@cache
def small_words() -> frozenset[str]:
    """Words that join others and carry no name: of, the, und, по ..."""
    return words_of("small")


def variants_of_word(word: Word) -> tuple[str, ...]:
    """Give the folded forms under which a proper word may meet another: as written, stem, without -sk."""
    forms = [fold(word.exact), fold(word.stem)]
    if not word.text.isascii() and (adjective := _ADJECTIVE.sub("", forms[-1])) and len(adjective) > 3:
        forms.append(adjective)
    if word.text.isascii() and len(forms[0]) > 5:
        forms.append(forms[0].rstrip("aeiou"))
    return tuple(dict.fromkeys(form for form in forms if form)) or (word.exact,)


def table_words(name: str) -> tuple[Word, ...]:
    """Do what key_words does for a name of a table, which is clean: faster, and not kept in memory."""
    tokens = name.translate(_APOSTROPHES).split()
    if "'s" in name or "’s" in name or not all(token.isalpha() for token in tokens):
        return key_words.__wrapped__(name)
    words = [_word.__wrapped__(token) for token in tokens]
    kept = tuple(word for word in words if word.exact not in small_words() or word.text.isupper())
    return kept if kept and not (len(words) > 2 and name.isupper()) else key_words.__wrapped__(name)


@lru_cache(maxsize=50_000)
def key_words(name: str) -> tuple[Word, ...]:
    """Take a name apart into words without small ones; a name of small words alone keeps them."""
    text = _POSSESSIVE.sub("", _DOTTED.sub("", clean(name))).translate(_APOSTROPHES)
    words = [_word(token) for token in _TOKENS.findall(text)]
    words = [
        word
        for before, word in zip([None, *words], words, strict=False)
        if word.exact.strip()
        and not (before and before.exact.isdigit() and word.exact in words_of("ordinal"))
    ]
    capitals = len(words) > 2 and all(word.text.isupper() for word in words)
    kept = tuple(
        word for word in words if word.exact not in small_words() or (word.text.isupper() and not capitals)
    )
    return kept or tuple(words)


def exact_key(words: tuple[Word, ...]) -> str:
    """Give the words in one string."""
    return " ".join(word.exact for word in words)


def stem_key(words: tuple[Word, ...]) -> str:
    """Give the stems in one string."""
    return " ".join(word.stem for word in words)


def number_of(word: Word) -> str | None:
    """Give the number that a word writes in digits or small Roman numerals; None where it writes none."""
    if word.exact.isdigit():
        return word.exact.lstrip("0") or "0"
    return _ROMAN.get(word.exact) if word.text.isupper() and word.text.isascii() else None
