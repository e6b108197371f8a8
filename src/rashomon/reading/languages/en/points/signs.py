"""The word lists of `acts.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rashomon.reading.languages.en import tables


@dataclass(frozen=True, slots=True)
class Signs:
    """Word lists of `acts.yaml`, by name."""

    lists: dict[str, frozenset[str]]

    def has(self, name: str, word: str) -> bool:
        """Tell whether a lemma stands in a list."""
        return word in self.lists[name]


@cache
def signs() -> Signs:
    """Load the word lists."""
    table = tables.table("acts.yaml")
    return Signs({name: frozenset(words) for name, words in table.items()})
