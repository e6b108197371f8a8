"""Whether two names may be one place's or one state's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rashomon.linking.names.keys import Word, exact_key, key_words
from rashomon.linking.names.lookup import stored
from rashomon.linking.names.result import NameMatch, scored
from rashomon.linking.names.territories import capital_of, country_name, country_of
from rashomon.linking.names.words import overlap


@dataclass(frozen=True, slots=True)
class Place:
    """A name of a place taken apart.

    Attributes:
        words: all words.
        bare: without words for what kind of place it is.
        levels: kinds of place named: region, river, airport ...
        within: state or larger place named behind a comma; None where none is.
        known: places of the tables that bear the name.
        state: ISO code, where it is a state's name.
    """

    words: tuple[Word, ...]
    bare: tuple[Word, ...]
    levels: frozenset[str]
    within: str | None
    known: frozenset[str]
    state: str | None


@lru_cache(maxsize=20_000)
def place_of(name: str) -> Place:
    """Take a name of a place apart."""
    words = key_words(name)
    known = frozenset(stored("cities").whole(words))
    state = country_of(name)
    within = None
    head, _, tail = name.replace("،", ",").partition(",")
    if tail and not known and not state and key_words(head):
        within = (
            country_of(tail)
            or " ".join(sorted(stored("cities").whole(key_words(tail))))
            or exact_key(key_words(tail))
        )
        words = key_words(head)
        known, state = frozenset(stored("cities").whole(words)), None
    levels = {level for word in words for level in stored("levels").whole((word,))}
    bare = tuple(word for word in words if not stored("levels").whole((word,)))
    return Place(words, bare or words, frozenset(levels if bare else ()), within, known, state)


def _by_table(one: Place, two: Place, states: tuple[str | None, str | None]) -> NameMatch | None:
    if states[0] and states[1]:
        said = " and ".join(country_name(state) for state in sorted({s for s in states if s}))
        if states[0] == states[1]:
            return scored(0.97, f"both name {said}")
        return scored(0.0, f"different states: {said}")
    if one.known & two.known:
        return scored(0.97, "one place in the table of places")
    if (one.known or one.state) and (two.known or two.state):
        return scored(0.1, "two places in the tables")
    return None


def _by_words(one: Place, two: Place) -> NameMatch:
    met = overlap(one.bare, two.bare)
    if one.levels != two.levels:
        return scored(0.5 * met.score, "not the same kind of place")
    score = met.score
    if score < 0.93 and (one.known or one.state or two.known or two.state):
        score = min(score, 0.6)
    if len(one.bare) != len(two.bare):
        score = min(score, 0.5)
    if one.within != two.within:
        score = min(score, 0.8)
    unmet = [*met.left1, *met.left2]
    why = f"{met.score:.2f} of the weight of the words agrees"
    return scored(score, f"{why}; without a partner: {', '.join(unmet)}" if unmet else why)


def match_places(name1: str, name2: str, *, metonym: bool = False) -> NameMatch:
    """Score two names of places from 0 to 1; symmetric.

    Args:
        name1: one name.
        name2: the other.
        metonym: let a capital stand for its state ("Moscow" for Russia).
    """
    name1, name2 = sorted((name1, name2))
    one, two = place_of(name1), place_of(name2)
    if not one.words or not two.words:
        return scored(0.0, "no letters to compare")
    if one.within and two.within and one.within != two.within:
        return scored(0.2, "in different states or regions")
    if exact_key(one.words) == exact_key(two.words):
        if one.within != two.within and (one.state or two.state):
            return scored(0.6, "only one says where it lies, and the name is a state's too")
        return scored(1.0 if one.within == two.within else 0.8, "one name")
    state1, state2 = (
        side.state or (capital_of(name) if metonym else None) for side, name in ((one, name1), (two, name2))
    )
    return _by_table(one, two, (state1, state2)) or _by_words(one, two)
