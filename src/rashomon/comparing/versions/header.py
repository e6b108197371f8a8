"""What became of the header facts, and of what is told about the document itself."""

from __future__ import annotations

from typing import get_args

from rashomon.comparing.naming import name_key
from rashomon.model import Document, Fact, FactName, Reading
from rashomon.model.revision import FactChange, FactRelation, FieldChange, FieldName


def fact_changes(before: Reading, after: Reading) -> tuple[FactChange, ...]:
    """Compare header facts; what changed comes first, then in the order of the facts."""
    found: list[FactChange] = []
    for name in get_args(FactName):
        was, now = (_keyed(side, name) for side in (before, after))
        for key in [*was, *(key for key in now if key not in was)]:
            old, new = was.get(key), now.get(key)
            found.append(FactChange(name, _relation(old, new), old, new))
    return tuple(sorted(found, key=lambda one: one.relation == "same"))


def _keyed(reading: Reading, name: FactName) -> dict[str, Fact]:
    """Give the values of a fact: each participant by its name, of every other fact the first alone."""
    facts = [fact for fact in reading.facts if fact.fact == name]
    if name != "participants":
        return {name: facts[0]} if facts else {}
    keyed: dict[str, Fact] = {}
    for fact in facts:
        keyed.setdefault(name_key(fact.value), fact)
    return keyed


def _relation(old: Fact | None, new: Fact | None) -> FactRelation:
    if old is None or new is None:
        return "added" if new else "dropped"
    if old.fact == "participants" or old.value.casefold() == new.value.casefold():
        return "same"
    return "changed"


def field_changes(before: Document, after: Document) -> tuple[FieldChange, ...]:
    """Compare title, date, issuer, language and address; those that are the same are left out."""
    found = []
    for name in get_args(FieldName):
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            found.append(FieldChange(name, old, new))
    return tuple(found)
