"""States by name, adjective and capital, from the table of ISO 3166 codes."""

from __future__ import annotations

import re
from functools import cache

from rashomon.linking.names.folding import clean, romanise
from rashomon.linking.names.tables import rows_of

_NO_LETTER = re.compile(r"[^a-z0-9]+")


def plain(name: str) -> str:
    """Bring the name of a place or body to lower-case Latin words and digits without marks and article."""
    words = _NO_LETTER.sub(
        " ", romanise(clean(name).replace(".", "").replace("’", "").replace("'", ""))
    ).split()
    if words[:1] == ["the"]:
        words = words[1:]
    return " ".join(words)


@cache
def _index(column: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows_of("countries.csv"):
        for name in filter(None, row[column].split(";")):
            found.setdefault(plain(name), row["code"])
    return found


def country_of(name: str) -> str | None:
    """Give the ISO 3166 code of a state by its name or its adjective."""
    key = plain(name)
    code = _index("names").get(key) or _index("adjectives").get(key)
    if code is None and key.startswith(("republic of ", "kingdom of ", "state of ", "government of ")):
        return _index("names").get(key.split(" of ", 1)[1].removeprefix("the "))
    if code is None and key.endswith("s"):
        return _index("adjectives").get(key[:-1])
    return code


def capital_of(name: str) -> str | None:
    """Give the ISO 3166 code of the state whose capital has this name ("Moscow said")."""
    return _index("capitals").get(plain(name))


def countries_in(name: str) -> tuple[frozenset[str], str]:
    """Find the states named inside a longer name, and give the name without them."""
    words = plain(name).split()
    codes: set[str] = set()
    rest: list[str] = []
    i = 0
    while i < len(words):
        for width in (5, 4, 3, 2, 1):
            piece = " ".join(words[i : i + width])
            code = _index("names").get(piece) or _index("adjectives").get(piece)
            if code and i + width <= len(words):
                codes.add(code)
                i += width
                break
        else:
            rest.append(words[i])
            i += 1
    return frozenset(codes), " ".join(rest)


@cache
def country_name(code: str) -> str:
    """Give the first name of a state in the table."""
    return next(row["names"].split(";")[0] for row in rows_of("countries.csv") if row["code"] == code)
