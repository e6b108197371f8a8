"""Finding names of a table inside a longer name: exact words first, then words without endings."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rashomon.linking.names.keys import Word, exact_key, stem_key

LONGEST = 8
"""Words of the longest name that is looked for inside another."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """A table's names under their words.

    Attributes:
        exact: words as written -> what bears the name, more than one where the name is shared.
        stems: words without endings -> the same.
    """

    exact: dict[str, tuple[str, ...]]
    stems: dict[str, tuple[str, ...]]

    def whole(self, words: tuple[Word, ...]) -> tuple[str, ...]:
        """Give what bears exactly these words as its name."""
        if not words:
            return ()
        return self.exact.get(exact_key(words)) or self.stems.get(stem_key(words)) or ()

    def longest(self, words: tuple[Word, ...]) -> tuple[int, int, tuple[str, ...]] | None:
        """Find the longest run of words that is a name: its place, its length, what bears it."""
        for width in range(min(LONGEST, len(words)), 0, -1):
            for i in range(len(words) - width + 1):
                if found := self.whole(words[i : i + width]):
                    return i, width, found
        return None


@cache
def stored(name: str) -> Lookup:
    """Read a lookup that building.py made of the tables; its names stand in BUILDERS there."""
    text = files("rashomon.linking.names").joinpath("data", "lookups", f"{name}.json").read_text("utf-8")
    exact, stems = json.loads(text)
    return Lookup({k: tuple(v) for k, v in exact.items()}, {k: tuple(v) for k, v in stems.items()})
