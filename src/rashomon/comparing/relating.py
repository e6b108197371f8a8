"""How the stated cells of one row stand to each other: same, differs or contradicts, in what, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import get_args

from rashomon.comparing.aspects import differences
from rashomon.comparing.differing import Difference
from rashomon.comparing.matter import Matter
from rashomon.comparing.vocabulary import Vocabulary
from rashomon.model import Aspect, Relation, Span

Reason = tuple[Difference, int, int]


@dataclass(frozen=True, slots=True)
class Relating:
    """What was found about one row.

    Attributes:
        relation: same, differs or contradicts.
        aspects: in what, in the order of the guidelines' list.
        reasons: the differences, each with the two sides between which it was found.
        marks: for each side that is stated, the words that differ.
    """

    relation: Relation
    aspects: tuple[Aspect, ...]
    reasons: tuple[Reason, ...]
    marks: dict[int, tuple[Span, ...]]


def relate(cells: dict[int, Sequence[Matter]], known: Vocabulary) -> Relating:
    """Compare every two stated cells of one row."""
    found: list[Difference] = []
    reasons: list[Reason] = []
    marks: dict[int, set[Span]] = {side: set() for side in cells}
    for left, right in combinations(sorted(cells), 2):
        for difference in differences(cells[left], cells[right], known):
            found.append(difference)
            reasons.append((difference, left, right))
            marks[left].update(difference.left)
            marks[right].update(difference.right)
    exclusive = any(difference.exclusive for difference in found)
    named = {difference.aspect for difference in found}
    relation: Relation = "contradicts" if exclusive else "differs" if found else "same"
    return Relating(
        relation,
        tuple(aspect for aspect in get_args(Aspect) if aspect in named),
        tuple(reasons),
        {side: _apart(spans) for side, spans in marks.items()},
    )


def _apart(spans: set[Span]) -> tuple[Span, ...]:
    """Join marks that overlap, so that a page can set them one after another."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
