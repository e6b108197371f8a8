"""Words into the pieces of an encoder's vocabulary."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

# A word that is longer is one unknown piece, as the encoder has learned it.
_LONGEST = 100
_UNKNOWN = "[UNK]"


class WordPieces:
    """Cuts words as BERT's uncased models do: longest piece first (WordPiece, Wu et al. 2016).

    Args:
        vocabulary: piece -> number; pieces that go on a word begin with "##".
    """

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._known: dict[str, tuple[int, ...]] = {}

    def numbers(self, word: str) -> tuple[int, ...]:
        """Give the numbers of a word's pieces, one at least.

        Args:
            word: one token of a text, without white space.
        """
        found = self._known.get(word)
        if found is None:
            found = tuple(n for part in _parts(_plain(word)) for n in self._cut(part))
            found = found or (self._vocabulary[_UNKNOWN],)
            if len(self._known) < 100_000:
                self._known[word] = found
        return found

    def _cut(self, word: str) -> list[int]:
        if len(word) > _LONGEST:
            return [self._vocabulary[_UNKNOWN]]
        numbers: list[int] = []
        start = 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = word[start:end] if start == 0 else "##" + word[start:end]
                number = self._vocabulary.get(piece)
                if number is not None:
                    numbers.append(number)
                    break
                end -= 1
            if end == start:
                return [self._vocabulary[_UNKNOWN]]
            start = end
        return numbers


def _plain(word: str) -> str:
    """Small letters without accents and without characters that show nothing."""
    lowered = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in lowered if unicodedata.category(c) not in ("Mn", "Cc", "Cf"))


def _parts(word: str) -> list[str]:
    """Part a word at marks, each of which stands alone."""
    parts: list[str] = []
    open_ = False
    for c in word:
        if c.isspace():
            open_ = False
        elif unicodedata.category(c)[0] in "PS" or "\u4e00" <= c <= "\u9fff":
            parts.append(c)
            open_ = False
        elif open_:
            parts[-1] += c
        else:
            parts.append(c)
            open_ = True
    return parts
