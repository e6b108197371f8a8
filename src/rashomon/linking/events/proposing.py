"""Pairs of events that are nearly one -> proposals, the most likely first: a person decides."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.linking.events import reasons
from rashomon.linking.events.alike.merging import JOINS
from rashomon.linking.events.clusters import some
from rashomon.linking.events.forbidding import forbidden, unlike
from rashomon.linking.events.pairs import HEAD, Link
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.telling import Cluster, event_id
from rashomon.linking.events.words import words_for
from rashomon.model import Proposal

LEAST = 0.2
"""Likelihood from which on two events that were not joined are worth a look."""
MOST = 100
"""Proposals in all."""
_FOR_ONE = 3
"""Proposals for one event."""
_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Doubt:
    """Two events that may be one: their numbers, the likelihood, and the two documents that say so most."""

    one: int
    other: int
    score: float
    best: Link


def _alike(links: Iterable[Link], of: dict[int, int], clusters: Sequence[Cluster]) -> list[_Doubt]:
    """Find events whose documents are on the mean nearly alike enough to be joined, or were kept apart."""
    sums: dict[tuple[int, int], float] = defaultdict(float)
    best: dict[tuple[int, int], Link] = {}
    for link in links:
        one, other = sorted((of[link.first], of[link.second]))
        if one != other:
            sums[one, other] += link.score
            if (one, other) not in best or link.score > best[one, other].score:
                best[one, other] = link
    means = {pair: total / _pairs(pair, clusters) for pair, total in sums.items()}
    return [_Doubt(*pair, round(mean, 4), best[pair]) for pair, mean in means.items() if mean >= LEAST]


def _pairs(pair: tuple[int, int], clusters: Sequence[Cluster]) -> int:
    return len(clusters[pair[0]].members) * len(clusters[pair[1]].members)


def _told(scene: Scene, of: dict[int, int]) -> list[_Doubt]:
    """Find documents whose beginnings tell another's subject, but not well enough to have it themselves."""
    found = []
    for i, held in enumerate(scene.tellings):
        for j, told in sorted(held.items()):
            if of[i] != of[j] and told.hit.sentence < HEAD and not forbidden(scene, min(i, j), max(i, j)):
                one, other = sorted((of[i], of[j]))
                found.append(_Doubt(one, other, told.chance, Link(i, j, told.chance, told.hit.terms)))
    return found


def _clash(scene: Scene, doubt: _Doubt, clusters: Sequence[Cluster]) -> bool:
    """Tell whether something other than likelihood forbids that two events are one."""
    pairs = (
        (min(a, b), max(a, b))
        for a in some(clusters[doubt.one].members)
        for b in some(clusters[doubt.other].members)
    )
    return any(unlike(scene, *pair) for pair in pairs)


def _why(scene: Scene, doubt: _Doubt) -> str:
    """Say what speaks for it and what against, from what is known without loading a text."""
    a, b = doubt.best.first, doubt.best.second
    titles = " ".join(scene.corpus.described[i].title or "" for i in (a, b))
    words = words_for(titles, list(doubt.best.terms))[:_WORDS]
    said = [f"Most alike are {reasons.called(scene, a)} and {reasons.called(scene, b)}"]
    if words:
        said.append(f"Both say {reasons.listed(f'“{word}”' for word in words)}")
    shared = scene.shared_names([a, b])[:_WORDS]
    if shared:
        said.append(f"Both name {reasons.listed(shared)}")
    one, two = scene.corpus.days[a], scene.corpus.days[b]
    if one is not None and two is not None and one != two:
        said.append(f"They were published {reasons.counted(abs(one - two), 'day')} apart")
    if doubt.score < JOINS:
        said.append(f"{doubt.score:.0%} likely to be one event, and {JOINS:.0%} would join them")
    else:
        said.append(f"{doubt.score:.0%} likely to be one event, but too few of their texts are alike")
    return ". ".join(said) + "."


def proposals_of(scene: Scene, clusters: Sequence[Cluster], alike: Iterable[Link]) -> tuple[Proposal, ...]:
    """Propose what was nearly joined; a few for each event.

    Args:
        scene: the run.
        clusters: its events, by the documents about them.
        alike: links between documents by all that they say.
    """
    of = {i: n for n, cluster in enumerate(clusters) for i in cluster.members}
    doubts = [*_alike(alike, of, clusters), *_told(scene, of)]
    told: Counter[int] = Counter()
    done: set[tuple[int, int]] = set()
    found: list[Proposal] = []
    for doubt in sorted(doubts, key=lambda d: (-d.score, d.one, d.other, d.best.first, d.best.second)):
        pair = (doubt.one, doubt.other)
        if len(found) == MOST:
            break
        if pair in done or any(told[n] >= _FOR_ONE for n in pair) or _clash(scene, doubt, clusters):
            continue
        done.add(pair)
        told.update(pair)
        one, other = sorted(event_id(scene.corpus.ids[clusters[n].members[0]]) for n in pair)
        found.append(Proposal("same event", (one, other), doubt.score, _why(scene, doubt)))
    return tuple(found)
