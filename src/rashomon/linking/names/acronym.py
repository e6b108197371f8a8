"""Whether a short name abbreviates a long one by the first letters of its words."""

from __future__ import annotations

import re

from rashomon.linking.names.folding import clean, romanise
from rashomon.linking.names.keys import key_words, small_words

_WORDS = re.compile(r"[^\W\d_]+")


def _letters(short: str) -> str:
    """Give the letters of an abbreviation; empty for what is none."""
    bare = re.sub(r"[.\-\s]", "", clean(short)) if "." in short else clean(short)
    capitals = sum(letter.isupper() for letter in bare)
    if (
        not 2 <= len(bare) <= 8
        or " " in bare
        or not bare.isalpha()
        or capitals < 2
        or 2 * capitals < len(bare)
    ):
        return ""
    return romanise(bare)


def is_acronym(short: str, full: str) -> bool:
    """Tell whether the one is made of the first letters of the other's words."""
    letters = _letters(short)
    if not letters:
        return False
    words = [romanise(word) for word in _WORDS.findall(clean(full).replace("’", "").replace("'", ""))]
    words = [word for word in words if word]
    if len(words) < 2:
        return False
    long_words = [word for word in words if word not in small_words()]
    without_legal = [word.exact for word in key_words(full)]
    candidates = ("".join(word[0] for word in kept if word) for kept in (words, long_words, without_legal))
    return letters in set(candidates)
