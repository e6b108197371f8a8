"""In what two cells of one row differ, each finding with the words that show it."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.comparing.acts import acts
from rashomon.comparing.amounts import amounts, counted_loosely
from rashomon.comparing.blame import blame, charge_denied
from rashomon.comparing.denials import denial
from rashomon.comparing.differing import Difference
from rashomon.comparing.manner import manner
from rashomon.comparing.matter import Matter
from rashomon.comparing.naming import is_title
from rashomon.comparing.opposites import distanced, opposed
from rashomon.comparing.scope import longer, parted
from rashomon.comparing.settings import causes, places
from rashomon.comparing.showing import first, names, phrases
from rashomon.comparing.timing import tense
from rashomon.comparing.vocabulary import Vocabulary

# Share of the words of two points that both hold, from which on they are told in the same words.
_ALIKE = 0.8


def differences(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> list[Difference]:
    """Find in what two cells differ."""
    blamed = blame(left, right, known)
    found = [
        _act(left, right, known),
        _who(left, right),
        denial(left, right, known) or charge_denied(left, right, known),
        blamed,
        tense(left, right, known),
        _doubt(left, right),
        *amounts(left, right),
        counted_loosely(left, right),
        places(left, right, known),
        None if blamed else causes(left, right, known),
        parted(left, right) or longer(left, right),
        *_opposites(left, right, known),
        *_rival_names(left, right, known),
        *_distance(left, right, known),
        _condition(left, right, known),
    ]
    return [difference for difference in found if difference]


def _act(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> Difference | None:
    # Who asked for an encounter and that it took place are one matter, told by two acts.
    if all(m.takes_place for m in (*left, *right)):
        return None
    # An act read otherwise in the very same words is the reader's doubt, not the accounts' difference.
    verbs = frozenset(known.stance.get("act_words", ()))
    if any(_worded_alike(a, b, verbs) for a in left for b in right):
        return None
    alike = [set(pair) for pair in acts()["alike"]]
    for a in left:
        for b in right:
            if a.point.act == b.point.act or {a.point.act, b.point.act} in alike:
                return None
    return Difference("act", "act", first(left, verbs), first(right, verbs))


def _worded_alike(a: Matter, b: Matter, verbs: frozenset[str]) -> bool:
    ours, theirs = set(a.folded), set(b.folded)
    same = len(ours & theirs) >= _ALIKE * len(ours | theirs)
    return same and ours & verbs == theirs & verbs


def _who(left: Sequence[Matter], right: Sequence[Matter]) -> Difference | None:
    for a in left:
        for b in right:
            joint = min(len(a.speakers), len(b.speakers)) > 1
            titled = any(is_title(key) for key in a.speakers | b.speakers)
            if joint or titled or not a.speakers or not b.speakers or a.speakers & b.speakers:
                return None
    return Difference("who", "who", names(left), names(right))


def _doubt(left: Sequence[Matter], right: Sequence[Matter]) -> Difference | None:
    doubts = [all(m.point.hedge == "uncertain" for m in cell) for cell in (left, right)]
    if doubts[0] == doubts[1]:
        return None
    return Difference("framing", "doubted", by=0 if doubts[0] else 1)


def _opposites(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> list[Difference]:
    # What is asked for may be contrary to what was, and both be true.
    alike = _tells(left) == _tells(right)
    found = [
        Difference(pair["aspect"], "opposite", here, there, exclusive=alike and bool(pair["exclusive"]))
        for pair, here, there in opposed(left, right, known.stance.get("opposites", ()))
    ]
    held = None if found else manner(left, right, known)
    return [held] if held else found


def _tells(cell: Sequence[Matter]) -> bool:
    """Tell whether a cell tells what was or is, and not what somebody asks for, promises or threatens."""
    return any(matter.point.act in acts()["telling"] for matter in cell)


def _rival_names(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> list[Difference]:
    found = []
    for pair in known.stance.get("rival_names", ()):
        here = [phrases(left, tuple(side)) for side in pair]
        there = [phrases(right, tuple(side)) for side in pair]
        for one, other in ((0, 1), (1, 0)):
            if here[one] and there[other] and not here[other] and not there[one]:
                found.append(Difference("framing", "name", here[one], there[other]))
    return found


def _distance(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> list[Difference]:
    wanted = known.stance.get("distancing", ())
    here, there = distanced(left, right, wanted), distanced(right, left, wanted)
    if bool(here) == bool(there):
        return []
    return [Difference("framing", "doubted", here, there, by=0 if here else 1)]


def _condition(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> Difference | None:
    bound = tuple(known.stance.get("conditions", ()))
    opening = tuple(known.stance.get("opening_conditions", ()))
    here, there = (
        phrases(cell, bound)
        + tuple(s for s in phrases(cell, opening) if s.start in {m.point.start for m in cell})
        for cell in (left, right)
    )
    if bool(here) == bool(there):
        return None
    return Difference("condition", "condition", here, there, by=0 if here else 1)
