"""Text -> words as search knows them, each with its place.

The words are made here and not by a database's tokenizer, so that all backends find the same, hits have
exact spans, and words of scripts with vowel signs or joiners inside stay whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

_TATWEEL = "\u0640"  # stretches an Arabic word, is no letter of it
# Soft hyphen, joiners and direction marks may stand inside a word without being part of it.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_FIRST_MARK, _LAST_MARK = 0x300, 0x10000  # a class within one plane is looked up at once, not searched


@cache
def _pattern() -> re.Pattern[str]:
    signs = map(chr, range(_FIRST_MARK, _LAST_MARK))
    marks = "".join(sign for sign in signs if unicodedata.category(sign) in {"Mn", "Mc", "Me"})
    return re.compile(rf"[^\W_]+(?:[{marks}{_INVISIBLE}]+[^\W_]+)*[{marks}]*")


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Fold a word: compatibility forms, case, diacritics and vowel signs, tatweel, invisible signs."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold()).casefold()
    return "".join(sign for sign in plain if sign.isalnum() and sign != _TATWEEL)


def words(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the words of a text: first code point, the one behind the last, folded form."""
    for match in _pattern().finditer(text):
        if folded := fold(match.group()):
            yield match.start(), match.end(), folded


def folded(text: str) -> list[str]:
    """Give the folded words of a text in their order."""
    return [form for word in _pattern().findall(text) if (form := fold(word))]
