"""Who bears a family name."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.linking.actors.group import Group
from rashomon.linking.actors.traits import KnownPersons
from rashomon.linking.actors.words import lexicon, limits
from rashomon.linking.names.closeness import closeness
from rashomon.linking.names.folding import skeleton
from rashomon.linking.names.variants import is_given_name

_LONG = 9
"""Letters from which on two family names with other consonants may be near enough (names/closeness.py)."""


def other_gender(one: str, other: str) -> bool:
    """Tell whether two folded family names are the masculine and the feminine form of one."""
    for feminine, masculine in lexicon()["feminine"]:
        for a, b in ((one, other), (other, one)):
            if (
                a.endswith(feminine)
                and b.endswith(masculine)
                and a[: -len(feminine)] == b[: -len(masculine)]
                and len(a) > len(feminine) + 1
            ):
                return True
    return False


def _families(group: Group, traits: KnownPersons) -> set[str]:
    return {family for member in group.members if (family := traits[member.name].family)}


def _nearly(word: str, family: str) -> bool:
    """Tell whether two family names may be one, spelt by two hands; given names must be the same."""
    if other_gender(word, family) or is_given_name(word):
        return False
    worth = skeleton(word) == skeleton(family) or min(len(word), len(family)) >= _LONG
    return worth and closeness(word, family) >= limits()["family"]


def bearers_of(groups: Sequence[Group], word: str, traits: KnownPersons) -> list[Group]:
    """Find who bears a family name; who bears one like it only where nobody bears it itself."""
    named = [(group, _families(group, traits)) for group in groups]
    exact = [group for group, families in named if word in families]
    return exact or [g for g, families in named if any(_nearly(word, family) for family in sorted(families))]
