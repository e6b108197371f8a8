"""The table of given names that are one name: Joe, Joseph, Джозеф; and the family names made of them."""

from __future__ import annotations

from functools import cache

from rashomon.linking.names.folding import fold
from rashomon.linking.names.tables import rows_of, words_of


@cache
def _families() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, row in enumerate(rows_of("variants.csv")):
        for name in row["variants"].split():
            found.setdefault(fold(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def is_given_name(folded: str) -> bool:
    """Tell whether a folded word is a given name that the table of variants knows."""
    return folded in _families()


def variants_of(folded: str) -> frozenset[int]:
    """Give the rows of the table of variants that a folded given name stands in."""
    return _families().get(folded, frozenset())


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(words_of("family_ending"), key=lambda ending: (-len(ending), ending)))


def of_two_given_names(a: str, b: str) -> bool:
    """Tell whether two family names are made in one way of given names that the table holds apart.

    Soleimani and Salmani, Hasanov and Huseynov, are as different as Suleiman and Salman.
    """
    for ending in _endings():
        if a.endswith(ending) and b.endswith(ending):
            rows_a, rows_b = variants_of(a.removesuffix(ending)), variants_of(b.removesuffix(ending))
            if rows_a and rows_b:
                return not rows_a & rows_b
    return False


@cache
def _row_names() -> dict[int, tuple[str, ...]]:
    rows: dict[int, list[str]] = {}
    for name, numbers in _families().items():
        for number in numbers:
            rows.setdefault(number, []).append(name)
    return {number: tuple(names) for number, names in rows.items()}


def spellings_of(folded: str) -> tuple[str, ...]:
    """Give a name and the other names of its rows, so that an abjad may write any of them."""
    rows = variants_of(folded)
    return (folded, *(name for row in sorted(rows) for name in _row_names()[row] if name != folded))
