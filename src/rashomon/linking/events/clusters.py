"""Documents with one subject, put together so that nothing unlike is chained."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.linking.events.forbidding import forbidden
from rashomon.linking.events.pairs import SUBJECT, Link
from rashomon.linking.events.scene import Scene

_MOST_COMPARED = 12
_SHARE = 0.6
"""Mean score between two groups, as a share of the floor for a pair, that they need to be joined."""


def some(members: list[int]) -> list[int]:
    """Take at most so many members, evenly, that comparing two groups stays cheap."""
    step = -(-len(members) // _MOST_COMPARED)
    return members[::step]


def clusters_of(scene: Scene, links: list[Link], among: Iterable[int] | None = None) -> list[list[int]]:
    """Join the best pairs first; two groups join where their mean score is high and no pair is forbidden.

    Args:
        scene: the run.
        links: pairs with one subject.
        among: the documents that are put together, with all that links tie to them; None for all.
    """
    scores = {(link.first, link.second): link.score for link in links}
    group = {i: i for i in (range(len(scene.subjects)) if among is None else among)}
    members = {i: [i] for i in group}
    own = (link for link in links if link.first in group)
    for link in sorted(own, key=lambda link: (-link.score, link.first, link.second)):
        a, b = group[link.first], group[link.second]
        if a == b:
            continue
        ones, others = some(members[a]), some(members[b])
        pairs = [(min(x, y), max(x, y)) for x in ones for y in others]
        mean = sum(scores.get(pair, 0.0) for pair in pairs) / len(pairs)
        if mean < _SHARE * SUBJECT or any(forbidden(scene, *pair) for pair in pairs):
            continue
        low, high = min(a, b), max(a, b)
        members[low] = sorted(members[low] + members.pop(high))
        for i in members[low]:
            group[i] = low
    return [members[i] for i in sorted(members)]
