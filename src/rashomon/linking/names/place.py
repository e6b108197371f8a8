"""Whether two names may be one place's or one state's."""

from __future__ import annotations

from rashomon.linking.names.closeness import closeness
from rashomon.linking.names.folding import fold, is_abjad
from rashomon.linking.names.result import NameMatch
from rashomon.linking.names.territories import capital_of, country_name, country_of, plain


def match_places(name1: str, name2: str, *, metonym: bool = False) -> NameMatch:
    """Score two names of places from 0 to 1; symmetric.

    Args:
        name1: one name.
        name2: the other.
        metonym: let a capital stand for its state ("Moscow" for Russia).
    """
    if plain(name1) and plain(name1) == plain(name2):
        return NameMatch(1.0, same=True, why="one name")
    states = [country_of(name) or (capital_of(name) if metonym else None) for name in (name1, name2)]
    if states[0] and states[1]:
        same = states[0] == states[1]
        named = " and ".join(country_name(state) for state in sorted({s for s in states if s}))
        return NameMatch(
            0.97 if same else 0.0,
            same=same,
            why=f"both name {named}" if same else f"different states: {named}",
        )
    words1, words2 = sorted(
        ([fold(w) for w in n.split() if fold(w)] for n in (name1, name2)), key=lambda w: (len(w), w)
    )
    if not words1 or len(words1) != len(words2):
        return NameMatch(0.0, same=False, why="another number of words")
    abjad = is_abjad(name1) != is_abjad(name2)
    score = min(closeness(a, b, abjad=abjad) for a, b in zip(words1, words2, strict=True))
    return NameMatch(
        round(score, 4), same=score >= 0.85, why=f"folded: {' '.join(words1)}, {' '.join(words2)}"
    )
