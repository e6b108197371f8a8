"""In what two cells of one row differ, each finding with the words that show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from rashomon.comparing.matter import Matter
from rashomon.comparing.naming import is_title
from rashomon.comparing.showing import first, names, phrases
from rashomon.comparing.vocabulary import Vocabulary
from rashomon.model import Aspect, Span

# Two points are close enough in words for a "not" in one of them to turn the other round.
_CLOSE = 0.5
# Units of which one thing has one value only: two exact values exclude each other.
_WHEN = ("date", "clock")


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference between two cells.

    Attributes:
        aspect: in what they differ.
        why: the difference, as a clause that follows "they differ in".
        left: words of the first cell that show it.
        right: words of the second.
        exclusive: True where both cannot be true.
    """

    aspect: Aspect
    why: str
    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()
    exclusive: bool = False


@cache
def acts() -> dict[str, Any]:
    """Read what is known of acts."""
    return dict(yaml.safe_load(files("rashomon.comparing").joinpath("acts.yaml").read_text("utf-8")))


def differences(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> list[Difference]:
    """Find in what two cells differ."""
    found = [
        _act(left, right, known),
        _who(left, right),
        _denial(left, right),
        _negation(left, right, known),
        _doubt(left, right),
        *_amounts(left, right),
        *_oppositions(left, right, known),
        _condition(left, right, known),
    ]
    return [difference for difference in found if difference]


def _act(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> Difference | None:
    alike = [set(pair) for pair in acts()["alike"]]
    for a in left:
        for b in right:
            if a.point.act == b.point.act or {a.point.act, b.point.act} in alike:
                return None
    verbs = frozenset(known.stance.get("act_words", ()))
    return Difference("act", "what is done", first(left, verbs), first(right, verbs))


def _who(left: Sequence[Matter], right: Sequence[Matter]) -> Difference | None:
    for a in left:
        for b in right:
            joint = min(len(a.speakers), len(b.speakers)) > 1
            titled = any(is_title(key) for key in a.speakers | b.speakers)
            if joint or titled or not a.speakers or not b.speakers or a.speakers & b.speakers:
                return None
    return Difference("who", "who says so", names(left), names(right))


def _denial(left: Sequence[Matter], right: Sequence[Matter]) -> Difference | None:
    """One account denies or rejects what the other affirms."""
    for a, b in ((left, right), (right, left)):
        denied = [m for m in a if m.point.hedge == "denied" or m.point.act in acts()["denials"]]
        if len(denied) == len(a) and all(
            m.point.hedge != "denied" and m.point.act in acts()["affirmations"] for m in b
        ):
            return Difference("act", "one denies what the other states", exclusive=True)
    return None


def _negation(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> Difference | None:
    """A "not" stands in one of two points that say the same in nearly the same words."""
    for a in left:
        for b in right:
            shared, every = set(a.keys) & set(b.keys), set(a.keys) | set(b.keys)
            if a.negated == b.negated or len(shared) < _CLOSE * len(every) or len(shared) < 2:
                continue
            if a.point.act in acts()["affirmations"] and b.point.act in acts()["affirmations"]:
                return Difference(
                    "scope", "one says that it is not so", first([a], known.negations),
                    first([b], known.negations), exclusive=True,
                )  # fmt: skip
    return None


def _doubt(left: Sequence[Matter], right: Sequence[Matter]) -> Difference | None:
    doubts = [all(m.point.hedge == "uncertain" for m in cell) for cell in (left, right)]
    return Difference("framing", "one puts it in doubt") if doubts[0] != doubts[1] else None


def _amounts(left: Sequence[Matter], right: Sequence[Matter]) -> list[Difference]:
    """Amounts of one unit that no point of the other cell shares."""
    found = []
    ours = [quantity for m in left for quantity in m.quantities]
    theirs = [quantity for m in right for quantity in m.quantities]
    for unit in sorted({quantity.unit for quantity in ours} & {quantity.unit for quantity in theirs}):
        a = [quantity for quantity in ours if quantity.unit == unit]
        b = [quantity for quantity in theirs if quantity.unit == unit]
        if any(q.may_equal(p) for q in a for p in b):
            continue
        single = len(a) == len(b) == 1 and a[0].excludes(b[0])
        near = any(len(set(m.keys) & set(n.keys)) >= 3 for m in left for n in right)
        found.append(
            Difference(
                "time" if unit in _WHEN else "quantity",
                "when" if unit in _WHEN else "how much",
                tuple(Span(q.start, q.end) for q in a),
                tuple(Span(q.start, q.end) for q in b),
                exclusive=single and near,
            )
        )
    return found


def _oppositions(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> list[Difference]:
    found = []
    for rule in known.stance.get("oppositions", ()):
        here = [phrases(left, tuple(side)) for side in rule["sides"]]
        there = [phrases(right, tuple(side)) for side in rule["sides"]]
        for one, other in ((0, 1), (1, 0)):
            if here[one] and there[other] and not here[other] and not there[one]:
                found.append(
                    Difference(rule["aspect"], rule["name"], here[one], there[other], bool(rule["exclusive"]))
                )
    return found


def _condition(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> Difference | None:
    bound = tuple(known.stance.get("conditions", ()))
    here, there = phrases(left, bound), phrases(right, bound)
    if bool(here) == bool(there):
        return None
    return Difference("condition", "on what it depends", here, there)
