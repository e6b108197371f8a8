"""The word lists of this folder, loaded once: states, bodies, offices, given names, ways to point back."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from rashomon.reading.languages.en.tables import table, text_of

EntryKind = Literal["country", "adjective", "group", "capital", "organisation"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One known form of words.

    Attributes:
        kind: what the form stands for.
        name: the usual English name of it; of the state for an adjective, a people or a capital.
        state: ISO 3166 alpha-2 code of the state it belongs to, empty where it belongs to none.
    """

    kind: EntryKind
    name: str
    state: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All word lists; forms are tuples of folded words.

    Attributes:
        entries: state names, adjectives, peoples, capitals and bodies by their folded words.
        longest: how many words the longest entry has that begins with a word.
        states: usual English name by ISO 3166 alpha-2 code.
        heads: nouns that carry an office, as tuples of folded words.
        head_ends: last words of these nouns.
        modifiers: words that may stand before such a noun.
        portfolio: words that end what an office is over.
        state_forms: "Republic", "Kingdom" ...: followed by "of" they begin the name of any state.
        honorifics: "Mr." ... with the gender they tell (m, f or n).
        gendered: office nouns with the gender they tell.
        suffixes: "Jr." ...
        particles: lower-case words inside personal names.
        bodies: nouns that carry the name of an organisation.
        not_names: words that are capitalised without being names.
        given: given names with the gender they tell.
        short_forms: short given names with the long ones they stand for.
    """

    entries: dict[tuple[str, ...], tuple[Entry, ...]]
    longest: dict[str, int]
    states: dict[str, str]
    heads: frozenset[tuple[str, ...]]
    head_ends: frozenset[str]
    modifiers: frozenset[str]
    portfolio: frozenset[str]
    state_forms: frozenset[str]
    honorifics: dict[str, str]
    gendered: dict[str, str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    bodies: frozenset[str]
    not_names: frozenset[str]
    given: dict[str, str]
    short_forms: dict[str, frozenset[str]]

    def lookup(self, folded: tuple[str, ...], kind: EntryKind | None = None) -> Entry | None:
        """Give the entry for folded words, of one kind if a kind is asked for."""
        found = self.entries.get(folded, ())
        return next((entry for entry in found if kind is None or entry.kind == kind), None)


def fold_word(word: str) -> str:
    """Bring case, apostrophes and hyphens of a word to one form."""
    return word.casefold().replace("’", "'").replace("‘", "'").replace("ʻ", "'").replace("‑", "-")


def _form(name: str) -> tuple[str, ...]:
    return tuple(fold_word(word) for word in name.split())


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text_of(name).splitlines()))


def _entries() -> tuple[dict[tuple[str, ...], tuple[Entry, ...]], dict[str, str]]:
    found: dict[tuple[str, ...], list[Entry]] = {}
    states: dict[str, str] = {}
    columns: tuple[tuple[str, EntryKind], ...] = (
        ("names", "country"), ("adjectives", "adjective"), ("people", "group"), ("capitals", "capital"),
    )  # fmt: skip
    for row in _rows("countries.csv"):
        states[row["code"]] = row["names"].split("|")[0]
        for column, kind in columns:
            for name in filter(None, (row[column] or "").split("|")):
                found.setdefault(_form(name), []).append(Entry(kind, states[row["code"]], row["code"]))
    for row in _rows("bodies.csv"):
        kind = "group" if row["kind"] == "group" else "organisation"
        for name in filter(None, (row["name"], *row["aliases"].split("|"))):
            found.setdefault(_form(name), []).append(Entry(kind, row["name"], row["state"] or ""))
    return {form: tuple(entries) for form, entries in found.items()}, states


@cache
def gazetteer() -> Gazetteer:
    """Load the word lists."""
    entries, states = _entries()
    office, names = table("office.yaml"), table("given_names.yaml")
    longest: dict[str, int] = {}
    for form in entries:
        longest[form[0]] = max(longest.get(form[0], 0), len(form))
    heads = frozenset(_form(head) for head in office["heads"])
    given = dict.fromkeys(names["female"].split(), "f") | dict.fromkeys(names["male"].split(), "m")
    for both in set(names["female"].split()) & set(names["male"].split()):
        given[both] = "n"
    return Gazetteer(
        entries=entries,
        longest=longest,
        states=states,
        heads=heads,
        head_ends=frozenset(head[-1] for head in heads),
        modifiers=frozenset(map(str, office["modifiers"])),
        portfolio=frozenset(map(str, office["portfolio"])),
        state_forms=frozenset(office["state_forms"]),
        honorifics={str(word): str(gender) for word, gender in office["honorifics"].items()},
        gendered={str(word): str(gender) for word, gender in office["gendered"].items()},
        suffixes=frozenset(office["suffixes"]),
        particles=frozenset(map(str, office["particles"])),
        bodies=frozenset(office["bodies"]),
        not_names=frozenset(office["not_names"]),
        given=given,
        short_forms={short: frozenset(long) for short, long in names["short_forms"].items()},
    )  # fmt: skip


@cache
def pointers() -> dict[str, Any]:
    """Load the words that point back at what was named (`reference.yaml`)."""
    return table("reference.yaml")
