"""What two points of a row must share: more than a state, a place of the event or those who took part."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.comparing.company import met_alike
from rashomon.comparing.grouping import Group
from rashomon.comparing.matter import Matter
from rashomon.comparing.pairing import Pairing
from rashomon.comparing.side import Side
from rashomon.comparing.terms import terms
from rashomon.comparing.vocabulary import Vocabulary

# Below this rarity one shared word tells no matter ("country", "support") unless speaker and act agree too.
COMMON = 0.08


def setting_keys(sides: Sequence[Side], known: Vocabulary) -> frozenset[str]:
    """Give the terms that any two accounts of an event may share: states, "the parties", "clear"."""
    keys = {*known.places, *known.stance.get("side_words", ())} - set(known.stance.get("bodies", ()))
    keys |= {known.stem(known.uninflected(word)) for word in known.stance.get("hollow", ())}
    for side in sides:
        text = side.document.text
        spans = [(m.start, m.end) for m in side.reading.mentions if m.kind == "country"]
        keys |= {term.key for start, end in spans for term in terms(text, start, end, known)}
    return frozenset(keys)


def event_places(sides: Sequence[Side], known: Vocabulary) -> frozenset[str]:
    """Give the terms for where the event took place, as the header facts tell."""
    return frozenset(
        term.key
        for side in sides
        for fact in side.facts
        if fact.fact == "place"
        for term in terms(fact.value, 0, len(fact.value), known)
    )


def of_one_matter(
    group: Group, pairing: Pairing, setting: frozenset[str], places: frozenset[str]
) -> list[tuple[int, ...]]:
    """Split a row into those whose points share a matter, each with one of another account.

    Args:
        group: places of the points of a row.
        pairing: all points, with the pairs of a denial and what it denies.
        setting: terms that tell no matter of this event from another.
        places: terms for where the event took place, which tell little.

    Returns:
        Places of points of two accounts at least, in order; points without company stand in none.
    """
    matters = pairing.matters
    parts: list[list[int]] = []
    for place in group:
        met = [
            part for part in parts if any(_together(other, place, pairing, setting, places) for other in part)
        ]
        parts = [part for part in parts if part not in met] + [[*(n for part in met for n in part), place]]
    return sorted(tuple(sorted(part)) for part in parts if len({matters[place].side for place in part}) > 1)


def _together(
    first: int, second: int, pairing: Pairing, setting: frozenset[str], places: frozenset[str]
) -> bool:
    a, b = pairing.matters[first], pairing.matters[second]
    return a.side != b.side and ((first, second) in pairing.denials or share(a, b, setting, places))


def share(a: Matter, b: Matter, setting: frozenset[str], places: frozenset[str]) -> bool:
    """Tell whether two points share a matter: an amount or a word; a common word with speaker and act."""
    if a.takes_place and b.takes_place:
        return True
    # An encounter of the same two people, whatever else is told of it.
    if a.encounter and b.encounter and met_alike(a, b):
        return True
    amounts = {(q.value, q.unit) for q in a.quantities}
    if any((q.value, q.unit) in amounts for q in b.quantities):
        return True
    telling = [key for key in a.keys if key in b.keys and key not in setting and not key.isdigit()]
    if sum(a.weights[key] for key in telling if key not in places) >= COMMON:
        return True
    same_speaker = bool(a.speakers & b.speakers) or not (a.speakers or b.speakers)
    return bool(telling) and same_speaker and a.point.act == b.point.act
