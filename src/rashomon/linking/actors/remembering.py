"""How the full names of a block were put together, kept so that the same names are not compared again."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from rashomon.linking.actors.group import Group
from rashomon.linking.actors.persons import Doubt
from rashomon.linking.actors.spellings import Bearer


class Memo(msgspec.Struct, array_like=True):
    """One block.

    Attributes:
        names: of its bearers, in the order they were compared.
        groups: for each group the numbers of its names.
        reasons: what joined them.
        scores: the weakest joins.
        doubts: numbers of two groups, score and why.
    """

    names: list[str]
    groups: list[list[int]]
    reasons: list[list[str]]
    scores: list[float]
    doubts: list[tuple[int, int, float, str]]


def remember(ordered: Sequence[Bearer], groups: Sequence[Group], doubts: Sequence[Doubt]) -> Memo:
    """Note how names were put together."""
    numbers = {id(bearer): n for n, bearer in enumerate(ordered)}
    places = {id(group): n for n, group in enumerate(groups)}
    return Memo(
        [bearer.name for bearer in ordered],
        [[numbers[id(member)] for member in group.members] for group in groups],
        [list(group.reasons) for group in groups],
        [group.score for group in groups],
        [(places[id(d.one)], places[id(d.other)], d.score, d.why) for d in doubts],
    )


def recall(memo: Memo, ordered: Sequence[Bearer]) -> tuple[list[Group], list[Doubt]]:
    """Put the same names together as before."""
    groups = [
        Group([ordered[n] for n in numbers], list(reasons), score)
        for numbers, reasons, score in zip(memo.groups, memo.reasons, memo.scores, strict=True)
    ]
    doubts = [Doubt(groups[one], groups[other], score, why) for one, other, score, why in memo.doubts]
    return groups, doubts
