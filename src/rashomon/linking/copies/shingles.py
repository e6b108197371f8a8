"""A text as the set of its runs of five words, and what of it is looked up to find like texts.

Broder, "On the resemblance and containment of documents" (1997): shingles; containment = share of the
smaller set that the larger holds. Looked up are the eight smallest hashes and every sixteenth (bottom-k
and modulo sketches).
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

WIDTH = 5
_BOTTOM = 8
_EVERY = 16
_WORD = re.compile(r"\w+")
_QUOTES = str.maketrans(
    dict.fromkeys("“”„‟«»‹›〝〞＂", '"') | dict.fromkeys("‘’‚‛ʻʼ`´＇", "'") | dict.fromkeys("‐‑‒–—―−", "-")
)
_NAMED = re.compile(r"(?<![.!?:\"'] )(?<![\n.!?:\"'])\b(?:[A-ZÀ-ÖØ-ÞА-ЯЁЎҚҒҲЄІЇ]\w+|\d[\d.,]*)")


def normalised(text: str) -> str:
    """Bring white space, quotation marks and dashes to one form; nothing else changes."""
    return " ".join(text.translate(_QUOTES).split())


@dataclass(frozen=True)
class Shingled:
    """A text ready to be compared.

    Attributes:
        key: SHA-256 of the normalised text; equal keys are exact copies.
        hashes: sorted hashes of its shingles.
        sketch: those that are looked up.
        named: names and numbers in it with their counts, sentence beginnings left out.
        plain: the normalised text.
    """

    key: str
    hashes: np.ndarray[Any, Any]
    sketch: tuple[int, ...]
    named: Counter[str]
    plain: str


def shingled(text: str, words: dict[str, int]) -> Shingled:
    """Cut a text into shingles.

    Args:
        text: any text.
        words: hashes of words met before; filled on the way.
    """
    import numpy as np

    plain = normalised(text)
    numbers = []
    for word in _WORD.findall(plain.lower()):
        number = words.get(word)
        if number is None:
            number = words[word] = zlib.crc32(word.encode("utf-8", "replace"))
        numbers.append(number)
    array = np.array(numbers or [0], dtype=np.uint64)
    width = min(WIDTH, len(array))
    mixed = np.zeros(len(array) - width + 1, dtype=np.uint64)
    for k in range(width):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + array[k : len(array) - width + 1 + k]
    mixed ^= mixed >> np.uint64(31)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(29)
    hashes = np.unique(mixed)
    chosen = np.unique(np.concatenate((hashes[:_BOTTOM], hashes[hashes % np.uint64(_EVERY) == 0])))
    digest = hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()
    return Shingled(digest, hashes, tuple(int(h) for h in chosen), Counter(_NAMED.findall(plain)), plain)
