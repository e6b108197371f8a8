"""Two names against each other: the one scoring method of the house.

Persons are scored by their worst aligned word (person.py), organisations and matters by table, form and
the weight of the words that agree (body.py), places and states by table and word (place.py). Word by word
the measure is a weighted edit distance over folded spellings (closeness.py, after Levenshtein 1966;
folding.py), as in the name matching of record linkage (Christen, "A comparison of personal name matching",
2006). The score means one thing for all kinds: from SAME (0.7) on two names are taken for one, from 0.5 on
a person should look, below they are two. Without a kind the tables decide what the names look like.
"""

from __future__ import annotations

from dataclasses import replace

from rashomon.linking.names.body import match_bodies
from rashomon.linking.names.folding import LONGEST_NAME, unmask
from rashomon.linking.names.keys import key_words
from rashomon.linking.names.known import named
from rashomon.linking.names.person import match_persons
from rashomon.linking.names.place import match_places, place_of
from rashomon.linking.names.result import NameMatch, scored
from rashomon.linking.names.tables import words_of

_PLACES = {"place", "country"}
_BODIES = {"organisation", "group", "organization", "company", "other"}
_MOST_WORDS = 20
"""A "name" of more words is a text; it is the same as nothing but itself."""


def _kind_of(name1: str, name2: str) -> str:
    sides = [named(name) for name in (name1, name2)]
    if all(place_of(name).state for name in (name1, name2)):
        return "country"
    places = [place_of(name) for name in (name1, name2)]
    if all(place.known or place.state for place in places) or (
        any(place.known for place in places) and all(place.known or place.levels for place in places)
    ):
        return "place"
    if any(
        side.ids or side.form or {word.exact for word in side.words} & (words_of("body") | words_of("legal"))
        for side in sides
    ):
        return "organisation"
    return "person"


def _matched(name1: str, name2: str, kind: str) -> NameMatch:
    if kind in _PLACES:
        return match_places(name1, name2, metonym=kind == "country")
    if kind in _BODIES:
        return match_bodies(name1, name2)
    return match_persons(name1, name2)


def match_names(name1: str, name2: str, kind: str | None = None) -> NameMatch:
    """Tell how far two names may name one, in any scripts.

    Args:
        name1: one name.
        name2: the other.
        kind: person, organisation, place, country, group, other (treaties, programmes, wars); anything
            else lets the tables decide.

    Returns:
        score from 0 to 1, the decision, and in words what decided it. Swapping the names changes nothing.
    """
    if any(len(name) > LONGEST_NAME or name.count(" ") > _MOST_WORDS for name in (name1, name2)):
        same = name1 == name2 and bool(key_words(name1))
        return scored(0.6 if same else 0.0, "too long for a name: a text is not compared as one")
    known = (kind or "").strip().lower()
    if known not in _PLACES | _BODIES | {"person"}:
        known = _kind_of(name1, name2)
    match = _matched(name1, name2, known)
    masked = sorted({word for name in (name1, name2) for word in name.split() if unmask(word)[1]})
    if masked:
        match = replace(
            match, why=f"{match.why}; {', '.join(masked)} mixes look-alike letters of two scripts"
        )
    return match
