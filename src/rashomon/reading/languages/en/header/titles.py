"""What kind of event a title names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rashomon.reading.languages.en.tables import table


@dataclass(frozen=True, slots=True)
class _Cues:
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    statement: re.Pattern[str]
    address: re.Pattern[str]
    under_statement: frozenset[str]


@cache
def _cues() -> _Cues:
    held = table("facts.yaml")
    return _Cues(
        kinds=tuple(
            (kind, re.compile("|".join(forms), re.IGNORECASE)) for kind, forms in held["titles"].items()
        ),
        statement=re.compile(held["statement_title"], re.IGNORECASE),
        address=re.compile(held["address_title"], re.IGNORECASE),
        under_statement=frozenset(held["under_statement"]),
    )


def is_address(title: str | None) -> bool:
    """Tell whether a title announces an address to an audience, whatever else it tells."""
    return _cues().address.search(title or "") is not None


def under_statement(kind: str) -> bool:
    """Tell whether a title of words ("Statement on the call") may stand over a text of this kind."""
    return kind in _cues().under_statement


def kind_of(title: str | None) -> str | None:
    """Give the kind of event that a title names first; None where it names none."""
    if not title:
        return None
    held = _cues()
    if held.address.search(title):
        return "statement"
    words = held.statement.search(title) is not None
    found = []
    for rank, (kind, pattern) in enumerate(held.kinds):
        match = pattern.search(title)
        if match and (not words or kind in held.under_statement):
            found.append((kind == "statement", match.start(), rank, kind))
    return min(found)[3] if found else "statement" if words else None
