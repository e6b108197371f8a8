"""Text -> words and signs, each with its place and the form it is compared in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from rashomon.comparing.versions.signs import signs


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and signs of a text; the lists are of one length.

    Attributes:
        text: the text.
        starts: first code point of each.
        ends: code point behind its last.
        keys: what it is compared as: folded, so that typography does not count.
        letters: length of each word; 0 for a sign.
    """

    text: str
    starts: list[int]
    ends: list[int]
    keys: list[str]
    letters: list[int]

    def __len__(self) -> int:
        return len(self.keys)

    def words(self, first: int, last: int) -> int:
        """Count the words among the tokens from `first` up to `last`."""
        return sum(1 for length in self.letters[first:last] if length)


@cache
def _pattern() -> re.Pattern[str]:
    """Numbers with their separators; words; runs of dots or dashes; single signs. Blanks are left out."""
    known = signs()
    letter, inside = rf"[^\W_{known.unspaced}]", f"{known.marks}{known.invisible}"
    word = rf"{letter}+(?:[{inside}]+{letter}+)*[{known.marks}]*"
    single = rf"[^\s{known.invisible}][{known.marks}]*"
    dashes, dots = known.one_of("dashes"), known.one_of("dots")
    return re.compile(rf"(\d+(?:[.,:]\d+)+|{word}(?:['’]{word})*)|[{dashes}]+|[.{dots}]+|({single})")


@lru_cache(maxsize=1 << 16)
def fold(token: str) -> str:
    """Give the form in which a word or a sign is compared."""
    if token.isascii() and token.isalnum():
        return token.lower()
    known = signs()
    if token[0] in known.alike["dashes"]:
        return "-"
    if token[0] in known.alike["dots"] or token.startswith(".."):
        return "..."
    quotes = known.alike["quotation marks"]
    plain = "".join(quotes.get(sign, sign) for sign in token if sign not in known.invisible)
    return unicodedata.normalize("NFC", plain.casefold())


def tokens(text: str) -> Tokens:
    """Split a text."""
    found = Tokens(text, [], [], [], [])
    for match in _pattern().finditer(text):
        start, end = match.span()
        written = match.group()
        found.starts.append(start)
        found.ends.append(end)
        found.keys.append(fold(written))
        is_word = match.lastindex == 1 or written[0].isalnum()
        found.letters.append(end - start if is_word else 0)
    return found
