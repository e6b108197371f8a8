"""Texts that are one, put together without chains: each joins one that is longer."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from rashomon.linking.copies.likeness import Likeness


@dataclass(frozen=True, slots=True)
class Cluster:
    """Texts that are one.

    Attributes:
        members: their places, the longest first.
        weakest: the least likeness by which one of them joined; None for one text alone.
    """

    members: tuple[int, ...]
    weakest: Likeness | None


def clusters(
    count: int, pairs: Mapping[tuple[int, int], Likeness], apart: Collection[tuple[int, int]] = ()
) -> Sequence[Cluster]:
    """Let each text join the group of the text it is most like among those that are longer.

    Where a text of that group is another version of it, the next most like is tried: a third text that leaves
    out the place in which two differ makes these no one text.

    Args:
        count: texts, the longest first.
        pairs: likeness of pairs of places, the longer text's first.
        apart: pairs of places, the longer text's first, that are no one text whatever ties them to others.
    """
    near: dict[int, list[tuple[float, int, Likeness]]] = {}
    for (a, b), like in pairs.items():
        near.setdefault(b, []).append((like.score, -a, like))
    others: dict[int, set[int]] = {}
    for a, b in apart:
        others.setdefault(b, set()).add(a)
    head: list[int] = []
    members: dict[int, list[int]] = {}
    weakest: dict[int, Likeness] = {}
    for i in range(count):
        head.append(i)
        for _, place, like in sorted(near.get(i, ()), key=lambda found: found[:2], reverse=True):
            joined = head[-place]
            if i not in others or others[i].isdisjoint(members[joined]):
                head[i] = joined
                if joined not in weakest or like.score < weakest[joined].score:
                    weakest[joined] = like
                break
        members.setdefault(head[i], []).append(i)
    return [Cluster(tuple(listed), weakest.get(i)) for i, listed in members.items()]
