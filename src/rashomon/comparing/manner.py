"""How an encounter was held: directly to one account and indirectly to the other, or openly and in secret."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rashomon.comparing.acts import acts
from rashomon.comparing.differing import Difference
from rashomon.comparing.matter import Matter
from rashomon.comparing.vocabulary import Vocabulary
from rashomon.model import Span

Manner = tuple[int, int]
"""Which pair of `encounter_manners`, and which of its two sides."""


def unlike(matters: Sequence[Matter], known: Vocabulary) -> list[tuple[int, int]]:
    """Give the places of points of two accounts that tell of encounters held in contrary ways."""
    told = {place: found for place, one in enumerate(matters) if (found := set(_manners(one, known)))}
    return [
        (a, b)
        for a, ours in told.items()
        for b, theirs in told.items()
        if a < b and matters[a].side != matters[b].side and _contrary(ours, theirs)
    ]


def manner(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> Difference | None:
    """Find that two cells have an encounter held in contrary ways, each in one way alone."""
    here, there = ({m: s for one in cell for m, s in _manners(one, known).items()} for cell in (left, right))
    for pair, side in sorted(here):
        other = (pair, 1 - side)
        if other in there and other not in here and (pair, side) not in there:
            return Difference("framing", "opposite", (here[pair, side],), (there[other],), exclusive=True)
    return None


def _contrary(ours: set[Manner], theirs: set[Manner]) -> bool:
    return any((pair, 1 - side) in theirs and (pair, side) not in theirs for pair, side in ours)


def _manners(matter: Matter, known: Vocabulary) -> dict[Manner, Span]:
    """Give the manners in which a point tells that an encounter was held, with the words that say so."""
    # What is asked for or promised may be held in another way than what took place.
    if matter.negated or matter.point.act not in acts()["telling"]:
        return {}
    if set(matter.folded) & set(known.stance["other_encounters"]):
        return {}
    found = {}
    for number, pair in enumerate(known.stance["encounter_manners"]):
        for side, words in enumerate(pair):
            hit = _pattern(tuple(words), tuple(known.stance["manner_nouns"])).search(matter.text)
            if hit:
                begin = matter.point.start
                found[number, side] = Span(begin + hit.start(), begin + hit.end())
    return found


@lru_cache(maxsize=64)
def _pattern(manners: tuple[str, ...], nouns: tuple[str, ...]) -> re.Pattern[str]:
    """Find a manner before a noun of an encounter: "indirect talks"."""
    one, other = ("|".join(map(re.escape, words)) for words in (manners, nouns))
    return re.compile(rf"\b(?:{one})\s+(?:{other})\b", re.IGNORECASE)
