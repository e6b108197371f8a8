"""Where a thing was and what brought it about, each told otherwise by two cells that tell one thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.comparing.differing import Difference
from rashomon.comparing.matter import Matter
from rashomon.comparing.naming import root
from rashomon.comparing.showing import phrases
from rashomon.comparing.vocabulary import Vocabulary
from rashomon.model import Span

Cell = Sequence[Matter]
Named = dict[str, Span]
"""Keys of names, each with the words of the whole."""

_IN = re.compile(r"\b(?:in|at|near|outside)\s+(?:the\s+)?(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)")
# Share of the words of the shorter point, places left out, that both must hold to tell one thing.
_CLOSE = 0.5
# Words behind "due to" in which its cause is named.
_CAUSE = 5


def places(left: Cell, right: Cell, known: Vocabulary) -> Difference | None:
    """Find that two cells tell one thing of two places.

    It excludes nothing: one name may be that of a town and the other that of the region it lies in.
    """
    for a in left:
        for b in right:
            here, there = _places(a, known), _places(b, known)
            met = a.encounter in ("told", "more") and b.encounter in ("told", "more")
            if not here or not there or not (met or _one_thing(a, b, {*here, *there})):
                continue
            named = [{root(key) for m in cell for key in m.keys} for cell in (left, right)]
            if {root(key) for key in here} & named[1] or {root(key) for key in there} & named[0]:
                continue
            shown = tuple(tuple(sorted(set(names.values()))) for names in (here, there))
            return Difference("place", "where", shown[0], shown[1])
    return None


def _places(matter: Matter, known: Vocabulary) -> Named:
    """Give the keys of the names behind "in" or "at", each with the words of the whole name."""
    found: Named = {}
    no_places = known.stance.get("no_places", ())
    for hit in _IN.finditer(matter.text):
        if not {word.lower() for word in hit["name"].split()} & set(no_places):
            start, end = (matter.point.start + place for place in hit.span("name"))
            inside = (term for term in matter.terms if start <= term.start and term.end <= end)
            found |= {term.key: Span(start, end) for term in inside}
    return found


def _one_thing(a: Matter, b: Matter, places: set[str]) -> bool:
    """Tell whether two points tell one thing, and the same part of it at its place: "the talks in Selm"."""
    ours, theirs = set(a.keys) - places, set(b.keys) - places
    if len(ours & theirs) < max(2, _CLOSE * min(len(ours), len(theirs))):
        return False
    return bool(_heads(a) & _heads(b))


def _heads(matter: Matter) -> set[str]:
    """Give the keys of the words right before "in" and the name of a place."""
    ends = {
        matter.point.start + len(matter.text[: hit.start()].rstrip()) for hit in _IN.finditer(matter.text)
    }
    return {term.key for term in matter.terms if term.end in ends}


def causes(left: Cell, right: Cell, known: Vocabulary) -> Difference | None:
    """Find that two cells give causes that share no word."""
    here, there = _causes(left, known), _causes(right, known)
    if not here or not there or {root(key) for key in here} & {root(key) for key in there}:
        return None
    shown = [tuple(sorted(set(one.values()))) for one in (here, there)]
    return Difference("cause", "cause", shown[0], shown[1])


def _causes(cell: Cell, known: Vocabulary) -> Named:
    """Give the keys of what stands behind "due to", each with the words of the whole."""
    found: Named = {}
    for matter in cell:
        for cue in phrases([matter], tuple(known.stance["reasons"])):
            behind = [term for term in matter.terms if term.start >= cue.end][:_CAUSE]
            found |= {term.key: Span(cue.start, behind[-1].end) for term in behind}
    return found
