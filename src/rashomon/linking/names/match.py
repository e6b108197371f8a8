"""Two names against each other: the one scoring method of the house.

Persons are scored by their worst aligned word (person.py), organisations by the share of letters in words
that agree (body.py), places and states by table and word (place.py). Without a kind the tables decide
what the names look like. From 0.7 on two persons are taken for one, from 0.85 on two bodies or places.
"""

from __future__ import annotations

from dataclasses import replace

from rashomon.linking.names.body import body_of, match_bodies
from rashomon.linking.names.folding import unmask
from rashomon.linking.names.person import match_persons
from rashomon.linking.names.place import match_places
from rashomon.linking.names.result import NameMatch
from rashomon.linking.names.tables import words_of
from rashomon.linking.names.territories import country_of, plain

_PLACES = {"place", "country"}
_BODIES = {"organisation", "group", "organization"}


def _kind_of(name1: str, name2: str) -> str:
    if country_of(name1) and country_of(name2):
        return "country"
    if any(
        body_of(name) is not None or set(plain(name).split()) & words_of("body") for name in (name1, name2)
    ):
        return "organisation"
    return "person"


def match_names(name1: str, name2: str, kind: str | None = None) -> NameMatch:
    """Tell how far two names may name one, in any scripts.

    Args:
        name1: one name.
        name2: the other.
        kind: person, organisation, place, country, group; anything else lets the tables decide.

    Returns:
        score from 0 to 1, the decision, and in words what decided it. Swapping the names changes nothing.
    """
    known = (kind or "").strip().lower()
    if known not in _PLACES | _BODIES | {"person"}:
        known = _kind_of(name1, name2)
    if known in _PLACES:
        match = match_places(name1, name2, metonym=known == "country")
    elif known in _BODIES:
        match = match_bodies(name1, name2)
    else:
        match = match_persons(name1, name2)
    masked = [name for name in (name1, name2) for word in name.split()[:20] if unmask(word)[1]]
    if masked:
        match = replace(
            match, why=f"{match.why}; look-alike letters of another script in {sorted(set(masked))}"
        )
    return match
