"""In which language a text stands, by the small words that no text goes without.

The stated language of a document may be that of the page around it; two texts of one language are never
translations of each other, so it is looked at again here.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from rashomon.linking.copies.wording import Wording, wording

if TYPE_CHECKING:
    import numpy as np

_LOOKED_AT = 400
"""Words from the beginning of a text that are looked at."""
_FEWEST = 5
_AHEAD = 1.5
"""How many times as often as those of the next language the words of one must be met."""


@cache
def _table() -> tuple[tuple[str, ...], np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Give the languages, the hashes of small words, and what each counts for a language."""
    import numpy as np

    text = files("rashomon.linking.copies").joinpath("data", "function_words.csv").read_text("utf-8")
    rows = {row["language"]: wording(row["words"]).numbers for row in csv.DictReader(text.splitlines())}
    hashes = np.unique(np.concatenate(list(rows.values())))
    held = np.array([np.isin(hashes, words) for words in rows.values()])
    return tuple(rows), hashes, held / held.sum(axis=0)


def language_of(words: Wording) -> str:
    """Give the code of the language whose small words a text has most of; empty where that is not clear."""
    import numpy as np

    languages, hashes, held = _table()
    met = words.numbers[:_LOOKED_AT]
    place = np.searchsorted(hashes, met)
    place[place == len(hashes)] = 0
    counts = held[:, place[hashes[place] == met]].sum(axis=1)
    order = np.argsort(-counts, kind="stable")
    best, second = float(counts[order[0]]), float(counts[order[1]])
    return languages[order[0]] if best >= _FEWEST and best >= _AHEAD * second else ""
