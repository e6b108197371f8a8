"""Finding names of a table inside a longer name: exact words first, then words without endings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.linking.names.keys import Word, exact_key, stem_key, table_words

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


def lookup_of(named: Iterable[tuple[str, str]]) -> Lookup:
    """Build a lookup from pairs of name and bearer; the first bearer of a name stands first."""
    exact: dict[str, dict[str, None]] = {}
    stems: dict[str, dict[str, None]] = {}
    for name, bearer in named:
        words = table_words(name)
        whole = exact_key(words)
        exact.setdefault(whole, {})[bearer] = None
        stems.setdefault(whole if name.isascii() else stem_key(words), {})[bearer] = None
    return Lookup({k: tuple(v) for k, v in exact.items()}, {k: tuple(v) for k, v in stems.items()})
