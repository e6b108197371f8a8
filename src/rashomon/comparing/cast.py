"""Who took part, each once: in one form of the name, and without words that name nobody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rashomon.comparing.naming import are_many, is_pronoun, is_room, name_key, name_parts
from rashomon.model import Fact


def named(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Leave participants away that are nobody: a room, and "Leaders" where the account names others."""
    given = [fact for fact in facts if fact.fact == "participants" and not is_room(fact.value)]
    people = [fact for fact in given if not _is_many(fact.value)]
    return tuple(fact for fact in facts if fact.fact != "participants" or fact in (people or given))


def full_names(names: Iterable[str]) -> Mapping[str, str]:
    """Give for every name the longest one of that person: "Orsa" may be "Orsa Bel Tarin".

    One that fits two people stays as it is.
    """
    full: dict[str, str] = {}
    longest = sorted(dict.fromkeys(names), key=lambda name: (-len(name_parts(name)), -len(name)))
    for name in longest:
        same = {known for known in full.values() if _one_person(name, known)}
        full[name] = same.pop() if len(same) == 1 else name
    return full


def _one_person(short: str, long: str) -> bool:
    parts, whole = name_parts(short), name_parts(long)
    return name_key(short) == name_key(long) or bool(parts and parts <= whole)


def _is_many(name: str) -> bool:
    return is_pronoun(name) or are_many(name)
