"""Links between documents, and the clusters that these make: what stands is kept, the rest is joined anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from rashomon.linking.events.alike.linking import Alike, alike_links
from rashomon.linking.events.alike.merging import merged
from rashomon.linking.events.clusters import clusters_of, some
from rashomon.linking.events.encounters import joined, met_links, placed_links, retold_links
from rashomon.linking.events.forbidding import unlike
from rashomon.linking.events.pairs import Link, links_of
from rashomon.linking.events.retold import Calendar
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.staging import Stage
from rashomon.linking.events.subjects import ENCOUNTERS
from rashomon.linking.events.telling import Cluster, day_of_event, kind_of_event
from rashomon.linking.events.venues import REMOTE, commonest

_GATHERED = ENCOUNTERS - REMOTE


@dataclass(frozen=True, slots=True)
class Tied:
    """The clusters of a run.

    Attributes:
        words: links by words.
        retold: links by the day and people that one document tells of another.
        alike: links by all that is said, and what was compared for them.
        links: all links, one for each pair.
        clusters: every document in one, by the first.
        same: which of them are as they were, with all that ties them; their first documents.
    """

    words: list[Link]
    retold: list[Link]
    alike: Alike
    links: list[Link]
    clusters: list[Cluster]
    same: frozenset[int]


def _reached(starts: Iterable[int], links: Iterable[Link]) -> set[int]:
    """Give what links lead to from some documents, however many steps away."""
    beside: dict[int, list[int]] = {}
    for link in links:
        beside.setdefault(link.first, []).append(link.second)
        beside.setdefault(link.second, []).append(link.first)
    found = set(starts)
    waiting = list(found)
    while waiting:
        new = [i for i in beside.get(waiting.pop(), ()) if i not in found]
        found.update(new)
        waiting += new
    return found


def _place_and_day(scene: Scene, members: list[int]) -> tuple[int, str] | None:
    """Give the day and place of a meeting; None for what is none, or where one is unknown."""
    if not any(scene.subjects[i].kind in _GATHERED for i in members):
        return None
    venue, day = commonest([scene.venues[i] for i in members]), day_of_event(scene, members)
    if venue is None or day is None or kind_of_event(scene, members) not in _GATHERED:
        return None
    return day, venue


def _clusters(scene: Scene, groups: list[list[int]], links: list[Link]) -> list[Cluster]:
    """Put each group with its links, and tell whether it is the only meeting in its place on its day."""
    where = [_place_and_day(scene, members) for members in groups]
    held = Counter(where)
    group_of = {i: n for n, members in enumerate(groups) for i in members}
    own: list[list[Link]] = [[] for _ in groups]
    for link in links:
        if group_of[link.first] == group_of[link.second]:
            own[group_of[link.first]].append(link)
    return [
        Cluster(members, own[n], where[n] is not None and held[where[n]] == 1)
        for n, members in enumerate(groups)
    ]


def _clash(scene: Scene, ones: list[int], others: list[int]) -> bool:
    """Tell whether something other than their days forbids that two groups are one."""
    return any(unlike(scene, min(a, b), max(a, b)) for a in some(ones) for b in some(others))


def tied(stage: Stage, calendar: Calendar) -> Tied:
    """Link documents and put them together; only what a new or changed link reaches is put together anew."""
    scene, standing = stage.scene, stage.standing
    words = sorted([*standing.words, *links_of(scene)], key=lambda link: (link.first, link.second))
    retold = [*standing.retold, *retold_links(scene, calendar, stage.fresh)]
    found = alike_links(stage)
    alike = sorted([*standing.alike, *found.links], key=lambda link: (link.first, link.second))
    subject = joined(words, met_links(scene), placed_links(scene), retold)
    links = joined(subject, alike)
    changed = {i for link in set(links) ^ set(standing.links) for i in (link.first, link.second)}
    restless = _reached(stage.fresh | standing.loosened | changed, links)
    settled = [members for members, _ in standing.clusters.values() if restless.isdisjoint(members)]
    anew = merged(clusters_of(scene, subject, sorted(restless)), alike, partial(_clash, scene))
    groups = sorted([*settled, *anew])
    clusters = _clusters(scene, groups, links)
    same = {
        cluster.members[0]
        for cluster in clusters
        if standing.clusters.get(cluster.members[0]) == (cluster.members, cluster.alone)
        and changed.isdisjoint(cluster.members)
    }
    return Tied(words, retold, Alike(alike, found.compared), links, clusters, frozenset(same))
