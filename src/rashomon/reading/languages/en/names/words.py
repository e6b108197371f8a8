"""Words of a text with their places: what the rules about names look at."""

from __future__ import annotations

import re
from typing import NamedTuple

from rashomon.reading.languages.en.names.gazetteer import fold_word

_ABBREVIATED = "Mr|Mrs|Ms|Dr|St|Jr|Sr|Prof|Gen|Lt|Col|Maj|Adm|Sen|Rep|Gov|Amb|Hon|Rev|Sh|Yu|Ya|Ch|Kh|Zh|Ts"
# Abbreviations keep their dot; a line break and every sign is a word, so that no name runs over it.
_WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|(?i:\b(?:{_ABBREVIATED})\.)|[^\W\d_]\.(?=[ \xa0]?[^\W\d_])|\w+(?:[’'‘ʻ‑-]\w+)*"
    r"|\n|[^\w\s]"
)
_POSSESSIVE = re.compile(r"(?<=\w)[’']s$", re.IGNORECASE)


class Word(NamedTuple):
    """One word, sign or line break; a tuple because a text has so many that making them takes time.

    Attributes:
        start: first code point.
        end: code point behind the last, before a possessive 's.
        text: the word itself.
        low: its folded form.
        cap: True where it begins with a capital letter.
        owns: True where a possessive 's follows.
    """

    start: int
    end: int
    text: str
    low: str
    cap: bool
    owns: bool


def words_of(text: str) -> list[Word]:
    """Cut a text into words; the 's of a possessive belongs to none."""
    words = []
    for match in _WORD.finditer(text):
        word = match.group()
        cut = _POSSESSIVE.search(word) if len(word) > 2 and word[-1] in "sS" else None
        if cut:
            word = word[: cut.start()]
        low = word.lower() if word.isascii() and "'" not in word else fold_word(word)
        start = match.start()
        words.append(Word(start, start + len(word), word, low, word[0].isupper(), cut is not None))
    return words
