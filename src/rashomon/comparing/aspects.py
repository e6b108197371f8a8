"""In what two cells of one row differ, each finding with the words that show it."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.comparing.acts import acts
from rashomon.comparing.blame import blame, charge_denied
from rashomon.comparing.denials import denial
from rashomon.comparing.differing import Difference
from rashomon.comparing.matter import Matter
from rashomon.comparing.naming import is_title
from rashomon.comparing.opposites import distanced, opposed
from rashomon.comparing.quantities import WHEN, Quantity
from rashomon.comparing.showing import first, names, phrases
from rashomon.comparing.timing import tense
from rashomon.comparing.vocabulary import Vocabulary
from rashomon.model import Span

# Dates are of one thing where two points share so many terms, amounts where they share what is
# counted and one more.
_SHARED, _COUNTED = 3, 2
# Share of the words of two points that both hold, from which on they are told in the same words.
_ALIKE = 0.8
# Share of the fewer terms that two points must have in common for their amounts to be of one matter.
_CLOSE = 0.5


def differences(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> list[Difference]:
    """Find in what two cells differ."""
    found = [
        _act(left, right, known),
        _who(left, right),
        denial(left, right, known) or charge_denied(left, right, known),
        blame(left, right, known),
        tense(left, right, known),
        _doubt(left, right),
        *_amounts(left, right),
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


def _amounts(left: Sequence[Matter], right: Sequence[Matter]) -> list[Difference]:
    """Amounts of one unit that no point of the other cell shares."""
    found = []
    ours = [(m, quantity) for m in left for quantity in m.quantities]
    theirs = [(m, quantity) for m in right for quantity in m.quantities]
    for unit in sorted({q.unit for _, q in ours} & {q.unit for _, q in theirs}):
        a = [(m, q) for m, q in ours if q.unit == unit]
        b = [(m, q) for m, q in theirs if q.unit == unit]
        near = any(_of_one_thing(m, n, unit) for m, _ in a for n, _ in b)
        if not near or any(q.may_equal(p) for _, q in a for _, p in b):
            continue
        found.append(
            Difference(
                "time" if unit in WHEN else "quantity",
                "when" if unit in WHEN else "amount",
                tuple(Span(q.start, q.end) for _, q in a),
                tuple(Span(q.start, q.end) for _, q in b),
                exclusive=len(a) == len(b) == 1 and _exclusive(*a[0], *b[0]),
                thing=unit,
            )
        )
    return found


def _exclusive(left: Matter, ours: Quantity, right: Matter, theirs: Quantity) -> bool:
    """Tell whether two amounts cannot both be true: exact, and told of much the same matter."""
    if not ours.excludes(theirs) or ours.vague or theirs.vague:
        return False
    if left.takes_place and right.takes_place:
        return True
    told = [{key for key in m.keys if not key.isdigit() and key != ours.unit} for m in (left, right)]
    return len(told[0] & told[1]) >= max(1, _CLOSE * min(map(len, told)))


def _of_one_thing(left: Matter, right: Matter, unit: str) -> bool:
    """Tell whether amounts are of one thing: how long the event took, or much the same words."""
    if unit == "second" and left.takes_place and right.takes_place:
        return True
    counted = {key for m in (left, right) for key in m.keys if key.isdigit()}
    return len((set(left.keys) & set(right.keys)) - counted) >= (_SHARED if unit in WHEN else _COUNTED)


def _opposites(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> list[Difference]:
    return [
        Difference(pair["aspect"], "opposite", here, there, exclusive=bool(pair["exclusive"]))
        for pair, here, there in opposed(left, right, known.stance.get("opposites", ()))
    ]


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
    here, there = phrases(left, bound), phrases(right, bound)
    if bool(here) == bool(there):
        return None
    return Difference("condition", "condition", here, there, by=0 if here else 1)
