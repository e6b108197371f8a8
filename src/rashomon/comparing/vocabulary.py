"""What the comparer knows of the words of one language, read from the YAML files beside it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_FOLDER = "rashomon.comparing.languages"


@dataclass(frozen=True, slots=True)
class Suffix:
    """An ending that a word loses where `least` letters remain."""

    cut: str
    put: str
    least: int
    unless: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of one language.

    Attributes:
        empty: words that carry no matter.
        inflections: endings of inflection, tried in order.
        derivations: endings of derivation, tried in order.
        negations: words that turn a statement round.
        families: members without inflection, words joined by blanks, to the name of their family.
        longest: words in the longest member.
        places: names of the families that are states, peoples or bodies.
        frequencies: how many of `documents` general documents hold a term.
        documents: how many were counted.
        stance: named lists of words that relating looks for, by group and side.
    """

    empty: frozenset[str] = frozenset()
    inflections: tuple[Suffix, ...] = ()
    derivations: tuple[Suffix, ...] = ()
    negations: frozenset[str] = frozenset()
    families: dict[str, str] = field(default_factory=dict)
    longest: int = 1
    places: frozenset[str] = frozenset()
    frequencies: dict[str, int] = field(default_factory=dict)
    documents: int = 1
    stance: dict[str, Any] = field(default_factory=dict)

    def uninflected(self, word: str) -> str:
        """Cut the endings of inflection off a folded word."""
        return _cut(word, self.inflections)

    def stem(self, word: str) -> str:
        """Cut the endings of derivation off an uninflected word."""
        return _cut(word, self.derivations)

    def negates(self, folded: Sequence[str], place: int, within: int) -> bool:
        """Tell whether one of so many words before a place turns round what stands there."""
        return any(word in self.negations for word in folded[max(0, place - within) : place])


def _cut(word: str, suffixes: tuple[Suffix, ...]) -> str:
    for suffix in suffixes:
        if not word.endswith(suffix.cut) or len(word) - len(suffix.cut) < suffix.least:
            continue
        if any(word.endswith(other) for other in suffix.unless):
            continue
        word = word[: len(word) - len(suffix.cut)] + suffix.put
    return word


@cache
def vocabulary(language: str) -> Vocabulary:
    """Read the vocabulary of a BCP 47 language; an empty one where we have none."""
    folder = language.split("-", maxsplit=1)[0].lower()
    root = files(_FOLDER).joinpath(folder)
    if not folder.isalpha() or not root.joinpath("words.yaml").is_file():
        return Vocabulary()
    words = yaml.safe_load(root.joinpath("words.yaml").read_text("utf-8"))
    groups = yaml.safe_load(root.joinpath("families.yaml").read_text("utf-8"))
    bare = Vocabulary(
        inflections=tuple(_suffix(entry) for entry in words["inflections"]),
        derivations=tuple(_suffix(entry) for entry in words["derivations"]),
    )
    families = {
        " ".join(bare.uninflected(word) for word in _split(member)): name
        for group in ("families", "places")
        for name, members in groups[group].items()
        for member in members
    }
    frequencies, documents = _frequencies(root.joinpath("frequencies.csv"))
    return Vocabulary(
        empty=frozenset(words["empty"].split()),
        inflections=bare.inflections,
        derivations=bare.derivations,
        negations=frozenset(words["negations"]),
        families=families,
        longest=max(key.count(" ") + 1 for key in families),
        places=frozenset(groups["places"]),
        frequencies=frequencies,
        documents=documents,
        stance=yaml.safe_load(root.joinpath("stance.yaml").read_text("utf-8")),
    )


def _split(member: str) -> list[str]:
    return member.lower().replace("-", " ").split()


def _suffix(entry: dict[str, Any]) -> Suffix:
    return Suffix(entry["cut"], entry["put"], int(entry["min"]), tuple(entry.get("unless", ())))


def _frequencies(path: Any) -> tuple[dict[str, int], int]:
    if not path.is_file():
        return {}, 1
    rows = list(csv.reader(path.read_text("utf-8").splitlines()))
    return {term: int(count) for term, count in rows[1:]}, int(rows[0][1])
