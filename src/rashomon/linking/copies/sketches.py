"""What of a text is looked up to find texts like it: a sample of its runs of five words.

Broder, "On the resemblance and containment of documents" (1997): shingles, and the sketch of those whose
hash is 0 modulo a number, which is the same sample in a text and in a part of it. Short texts add their
eight smallest hashes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rashomon.linking.copies.language import language_of
from rashomon.linking.copies.wording import Wording, mixed

if TYPE_CHECKING:
    import numpy as np

WIDTH = 5
_EVERY = 4
_BOTTOM = 8
_FACTOR = 0x9E3779B97F4A7C15


def runs(numbers: np.ndarray[Any, Any], width: int) -> np.ndarray[Any, Any]:
    """Hash each run of so many words, in order; a shorter text is one run."""
    import numpy as np

    words = numbers.astype(np.uint64) if len(numbers) else np.zeros(1, dtype=np.uint64)
    width = min(width, len(words))
    count = len(words) - width + 1
    sums = np.zeros(count, dtype=np.uint64)
    for k in range(width):
        sums = sums * np.uint64(_FACTOR) + words[k : count + k]
    return mixed(sums)


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """What is kept of a text to find its copies.

    Attributes:
        key: hash of its words in order, 16 bytes: texts of one key have the same words.
        exact: hash of its words and of the marks between them, 16 bytes: exact copies have one.
        size: words.
        language: in which it stands, as its small words say; empty where they do not.
        sample: the hashes that are looked up, 32 bits each, sorted.
    """

    key: bytes
    exact: bytes
    size: int
    language: str
    sample: np.ndarray[Any, Any]


def sketch(words: Wording) -> Sketch:
    """Take a sample of a text's runs of five words."""
    import numpy as np

    hashes = np.unique(runs(words.numbers, WIDTH))
    chosen = np.concatenate((hashes[:_BOTTOM], hashes[hashes % np.uint64(_EVERY) == 0]))
    sample = np.unique((chosen >> np.uint64(32)).astype(np.uint32))
    words_hash = hashlib.blake2b(words.numbers.tobytes(), digest_size=16)
    key = words_hash.digest()
    words_hash.update(words.marks.tobytes())
    return Sketch(key, words_hash.digest(), len(words.numbers), language_of(words), sample)
