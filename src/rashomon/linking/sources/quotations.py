"""The quoted words of one text: as a few numbers that are looked up, and run by run.

Schleimer, Wilkerson, Aiken, "Winnowing: Local Algorithms for Document Fingerprinting" (2003): of each six
runs of ten words that stand one behind the other the one with the smallest hash is kept, so any fifteen
words in a row that two texts share leave one number at least in both.
"""

from __future__ import annotations

import re
import zlib
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rashomon.model import Document, Reading, Span

if TYPE_CHECKING:
    import numpy as np

FEWEST_WORDS = 15
"""Words in a row that make a quotation of their own; fewer are a phrase that two can hit upon."""
RUN = 10
_WINDOW = FEWEST_WORDS - RUN + 1
_SHORTEST = 2 * FEWEST_WORDS
"""Code points that so many words take at least."""
_WORD = re.compile(r"\w+")


class Words(dict[str, int]):
    """Hashes of words, upper and lower case alike, each made when it is first met."""

    def __missing__(self, word: str) -> int:
        """Make the hash of a word."""
        number = self[word] = zlib.crc32(word.lower().encode("utf-8", "replace"))
        return number


@dataclass(frozen=True, slots=True)
class Shared:
    """Words in a row that two documents quote: where they stand in the one asked, and how many they are."""

    start: int
    end: int
    words: int


class Quoted:
    """The quoted words of a document, also the turns of a transcript.

    Args:
        document: the text.
        reading: what it quotes.
        words: hashes of words met before; filled on the way.
    """

    def __init__(self, document: Document, reading: Reading, words: Words) -> None:
        self._text = document.text
        self._spans = list(_quoted_spans(reading))
        self._counts: list[int] = []
        numbers: list[int] = []
        between = words[f"\n{reading.document}"]  # so that no run goes over two quotations
        for span in self._spans:
            found = _WORD.findall(self._text, span.start, span.end)
            numbers.extend(map(words.__getitem__, found))
            numbers.append(between)
            self._counts.append(len(found) + 1)
        self._numbers = array("I", numbers)

    def _runs(self) -> np.ndarray[Any, Any]:
        """A hash of 64 bits for each run of RUN words."""
        import numpy as np

        numbers = np.array(self._numbers, dtype=np.uint64)
        mixed = np.zeros(max(0, len(numbers) - RUN + 1), dtype=np.uint64)
        for k in range(RUN if len(mixed) else 0):
            mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + numbers[k : len(numbers) - RUN + 1 + k]
        mixed ^= mixed >> np.uint64(31)
        mixed *= np.uint64(0xBF58476D1CE4E5B9)
        return mixed

    def looked_up(self) -> np.ndarray[Any, Any]:
        """Give the numbers that the quoted words are looked up under: sorted, 32 bits each."""
        import numpy as np

        if len(self._numbers) <= FEWEST_WORDS:
            return np.zeros(0, dtype=np.uint32)
        least = np.lib.stride_tricks.sliding_window_view(self._runs(), _WINDOW).min(axis=1)
        return np.unique((least >> np.uint64(32)).astype(np.uint32))

    def shared(self, earlier: Quoted) -> list[Shared]:
        """List where FEWEST_WORDS words in a row or more stand that the other quotes too, in text order."""
        import numpy as np

        met = np.flatnonzero(np.isin(self._runs(), earlier._runs()))
        found = []
        for stretch in np.split(met, np.flatnonzero(np.diff(met) > 1) + 1) if len(met) else ():
            words = len(stretch) + RUN - 1
            if words >= FEWEST_WORDS:
                first = int(stretch[0])
                found.append(Shared(self._place(first)[0], self._place(first + words - 1)[1], words))
        return found

    def _place(self, index: int) -> tuple[int, int]:
        """Give where a word stands in the text."""
        for span, count in zip(self._spans, self._counts, strict=True):
            if index < count:
                places = [found.span() for found in _WORD.finditer(self._text, span.start, span.end)]
                return places[index]
            index -= count
        raise IndexError(index)


def _quoted_spans(reading: Reading) -> list[Span]:
    """Give where quoted words stand; what stands inside another once."""
    spans = sorted(
        (span.start, -span.end)
        for said in reading.attributions
        if said.kind != "indirect"
        for span in said.content
        if span.end - span.start >= _SHORTEST
    )
    found: list[Span] = []
    for start, end in spans:
        if not found or -end > found[-1].end:
            found.append(Span(start, -end))
    return found
