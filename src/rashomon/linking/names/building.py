"""Building the lookups of the tables: every name in Latin letters, with and without endings.

That takes a third of a second, so tools/generate_lookups.py does it once and writes data/lookups; whoever
changes a table runs it again (a test compares). lookup.stored reads what it wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rashomon.linking.names.keys import exact_key, stem_key, table_words
from rashomon.linking.names.lookup import Lookup
from rashomon.linking.names.tables import rows_of

_ENDINGS = {"de": ("", "e", "er", "es", "en", "em"), "fr": ("", "e", "s", "es")}
"""How adjectives of a column of demonyms.csv change; Slavic and Arabic endings are cut by the key."""


def _lookup_of(named: Iterable[tuple[str, str]]) -> Lookup:
    """Build a lookup from pairs of name and bearer; the first bearer of a name stands first."""
    exact: dict[str, dict[str, None]] = {}
    stems: dict[str, dict[str, None]] = {}
    for name, bearer in named:
        words = table_words(name)
        whole = exact_key(words)
        exact.setdefault(whole, {})[bearer] = None
        stems.setdefault(whole if name.isascii() else stem_key(words), {})[bearer] = None
    return Lookup({k: tuple(v) for k, v in exact.items()}, {k: tuple(v) for k, v in stems.items()})


def _demonyms() -> list[tuple[str, str]]:
    named = [
        (adjective + ending, row["code"])
        for row in rows_of("demonyms.csv")
        for language, adjectives in row.items()
        if language != "code"
        for adjective in filter(None, adjectives.split(";"))
        for ending in _ENDINGS.get(language, ("",))
    ]
    for row in rows_of("countries.csv"):
        for adjective in filter(None, row["adjectives"].split(";")):
            named += [(adjective, row["code"]), (f"{adjective}s", row["code"])]
    return named


def _states() -> Lookup:
    named = [
        (name, row["code"])
        for table in ("countries.csv", "aliases.csv", "territories.csv")
        for row in rows_of(table)
        for name in filter(None, row["names"].split(";"))
    ]
    found = _lookup_of([*named, *_demonyms()])
    stems: dict[str, tuple[str, ...]] = {
        stem: codes for stem, codes in found.stems.items() if len(codes) == 1
    }
    exact: dict[str, tuple[str, ...]] = {name: codes[:1] for name, codes in found.exact.items()}
    return Lookup(exact, stems)


def _capitals() -> Lookup:
    wanted = {
        name: row["code"]
        for row in rows_of("countries.csv")
        for name in filter(None, row["capitals"].split(";"))
    }
    named = list(wanted.items())
    for table in ("places.csv", "cities.csv"):
        for row in rows_of(table):
            names = row["names"].split(";")
            code = next((wanted[n] for n in names if wanted.get(n) and row["code"] in {"", wanted[n]}), None)
            named += [(name, code) for name in names if code]
    return _lookup_of(named)


def _cities() -> Lookup:
    named = [
        (name, f"{table}:{number}")
        for table in ("places.csv", "cities.csv")
        for number, row in enumerate(rows_of(table))
        for name in row["names"].split(";")
    ]
    return _lookup_of(named)


def _levels() -> Lookup:
    return _lookup_of(
        (word, row["level"]) for row in rows_of("levels.csv") for word in row["words"].split(";")
    )


def _terms() -> Lookup:
    return _lookup_of((word, row["term"]) for row in rows_of("terms.csv") for word in row["words"].split(";"))


def _bodies() -> Lookup:
    rows = [row for table in ("bodies.csv", "matters.csv") for row in rows_of(table)]
    return _lookup_of((name, row["id"]) for row in rows for name in row["names"].split(";"))


def _forms() -> Lookup:
    return _lookup_of((name, row["kind"]) for row in rows_of("forms.csv") for name in row["forms"].split(";"))


BUILDERS: dict[str, Callable[[], Lookup]] = {
    "bodies": _bodies,
    "capitals": _capitals,
    "cities": _cities,
    "forms": _forms,
    "levels": _levels,
    "states": _states,
    "terms": _terms,
}
"""Name of a lookup -> what builds it of the tables."""
