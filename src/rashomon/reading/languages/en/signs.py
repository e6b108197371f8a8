"""The word lists of `acts.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


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
    table = yaml.safe_load(files(__package__ or "").joinpath("acts.yaml").read_text("utf-8"))
    return Signs({name: frozenset(words) for name, words in table.items()})
