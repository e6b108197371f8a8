"""Who met, and how: encounters of other people are two, and so are a call and a meeting face to face."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from rashomon.comparing.naming import name_key, name_parts
from rashomon.comparing.side import Side
from rashomon.comparing.vocabulary import Vocabulary
from rashomon.model import Point

if TYPE_CHECKING:
    from rashomon.comparing.matter import Matter

Person = frozenset[str]
"""The keys of the parts of one name."""

# So many people make an encounter.
_ENCOUNTER = 2


def people(side: Side, point: Point, folded: Sequence[str]) -> tuple[Person, ...]:
    """Give the persons whom a point names; "I" is who speaks."""
    named = [
        mention.name
        for mention in side.reading.mentions
        if mention.kind == "person" and point.start <= mention.start and mention.end <= point.end
    ]
    if "i" in folded and point.chain:
        named.append(point.chain[-1])
    return tuple(sorted({parts for name in named if (parts := name_parts(name))}, key=sorted))


def two_encounters(matters: Sequence[Matter], known: Vocabulary) -> list[tuple[int, int]]:
    """Give the places of points that tell two encounters: each names somebody more, or one is a call."""
    told = [place for place, matter in enumerate(matters) if matter.takes_place]
    far = {place: _is_far(matters[place], known) for place in told}
    return [
        (a, b)
        for a, b in combinations(told, 2)
        if _others(matters[a], matters[b]) or {far[a], far[b]} == {True, False}
    ]


def met_alike(a: Matter, b: Matter) -> bool:
    """Tell whether two points name the same people, two at least."""
    return sum(any(person & other for other in b.people) for person in a.people) >= _ENCOUNTER


def _is_far(matter: Matter, known: Vocabulary) -> bool | None:
    """Tell whether an encounter is one over the phone; None where the words tell it not, or both."""
    told = set(matter.text.lower().split()) | set(matter.folded)
    far, near = (bool(told & set(known.stance[kind])) for kind in ("far", "face_to_face"))
    return None if far == near else far


def _others(a: Matter, b: Matter) -> bool:
    if min(len(a.people), len(b.people)) < _ENCOUNTER:
        return False
    return _alone(a, b) and _alone(b, a)


def _alone(a: Matter, b: Matter) -> bool:
    """Tell whether the first point names somebody of whom no part of the name stands in the second."""
    held = {name_key(word) for word in b.folded}.union(*b.people)
    return any(not person & held for person in a.people)
