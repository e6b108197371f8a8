"""States by name, adjective and capital, over languages.

The tables: territories.csv and cities.csv come from Unicode's CLDR (tools/generate_territories.py);
countries.csv, aliases.csv, demonyms.csv and places.csv are our own.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rashomon.linking.names.folding import clean, romanise
from rashomon.linking.names.keys import Word, key_words
from rashomon.linking.names.lookup import Lookup, stored
from rashomon.linking.names.tables import rows_of, words_of

_NO_LETTER = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=100_000)
def plain(name: str) -> str:
    """Bring the name of a place or body to lower-case Latin words and digits without marks and article."""
    words = _NO_LETTER.sub(
        " ", romanise(clean(name).replace(".", "").replace("’", "").replace("'", ""))
    ).split()
    if words[:1] == ["the"]:
        words = words[1:]
    return " ".join(words)


def states() -> Lookup:
    """All names and adjectives of states, in any language of the tables."""
    return stored("states")


def _bare(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Cut "Republic of" and other forms of state from the edges."""
    forms = words_of("state_form")
    while len(words) > 1 and (words[0].exact in forms or words[0].stem in forms):
        words = words[1:]
    while len(words) > 1 and (words[-1].exact in forms or words[-1].stem in forms):
        words = words[:-1]
    return words


@lru_cache(maxsize=50_000)
def country_of(name: str) -> str | None:
    """Give the ISO 3166 code of a state by its name or its adjective."""
    words = key_words(name)
    found = states().whole(words) or states().whole(_bare(words))
    return found[0] if found else None


@lru_cache(maxsize=50_000)
def capital_of(name: str) -> str | None:
    """Give the ISO 3166 code of the state whose capital has this name ("Moscow said")."""
    found = stored("capitals").whole(key_words(name))
    return found[0] if found else None


def states_in(words: tuple[Word, ...]) -> tuple[tuple[str, ...], tuple[Word, ...]]:
    """Find the states named among words, in order, and give the other words."""
    codes: list[str] = []
    rest: list[Word] = []
    i = 0
    while i < len(words):
        for width in range(min(6, len(words) - i), 0, -1):
            if found := states().whole(words[i : i + width]):
                codes.append(found[0])
                i += width
                break
        else:
            rest.append(words[i])
            i += 1
    return tuple(codes), tuple(rest)


@lru_cache(maxsize=50_000)
def countries_in(name: str) -> tuple[frozenset[str], str]:
    """Find the states named inside a longer name, and give the name without them."""
    codes, rest = states_in(key_words(name))
    return frozenset(codes), " ".join(word.exact for word in rest)


@cache
def country_nouns() -> frozenset[str]:
    """English names of states in one word, which unlike adjectives stand behind what is theirs."""
    names = (name for row in rows_of("countries.csv") for name in row["names"].split(";"))
    return frozenset(name for name in names if " " not in name)


@cache
def country_name(code: str) -> str:
    """Give the English name of a state."""
    for table in ("countries.csv", "territories.csv"):
        for row in rows_of(table):
            if row["code"] == code:
                return row["names"].split(";")[0]
    return code
