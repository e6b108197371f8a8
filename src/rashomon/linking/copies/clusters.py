"""Texts that are one, put together without chains: each joins one that is longer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


def clusters(count: int, pairs: Mapping[tuple[int, int], Likeness]) -> Sequence[Cluster]:
    """Let each text join the group of the text it is most like among those that are longer.

    Args:
        count: texts, the longest first.
        pairs: likeness of pairs of places, the longer text's first.
    """
    near: dict[int, list[tuple[float, int, Likeness]]] = {}
    for (a, b), like in pairs.items():
        near.setdefault(b, []).append((like.score, -a, like))
    head: list[int] = []
    members: dict[int, list[int]] = {}
    weakest: dict[int, Likeness] = {}
    for i in range(count):
        if i in near:
            _, place, like = max(near[i], key=lambda found: found[:2])
            head.append(head[-place])
            if head[i] not in weakest or like.score < weakest[head[i]].score:
                weakest[head[i]] = like
        else:
            head.append(i)
        members.setdefault(head[i], []).append(i)
    return [Cluster(tuple(listed), weakest.get(i)) for i, listed in members.items()]
