"""Accounts of one call, meeting or visit found by who met, where and when, whatever words they use."""

from __future__ import annotations

from collections.abc import Collection
from itertools import combinations

from rashomon.linking.events.forbidding import forbidden
from rashomon.linking.events.pairs import HEAD, Link
from rashomon.linking.events.retold import Calendar, occasion_of
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.subjects import ENCOUNTERS
from rashomon.linking.events.venues import REMOTE

_DAY = 1
_SCORE = 0.75
_NEAREST = 20
_MOST_PARTIES = 12


def _issuers(scene: Scene, *indices: int) -> set[str | None]:
    return {scene.corpus.described[i].issuer for i in indices}


def _people(scene: Scene, index: int) -> list[str]:
    """Give the persons in a document's header facts by the names that their actors carry."""
    return sorted({scene.actors.actors[n].name for n in scene.persons[index]})


def met_links(scene: Scene) -> list[Link]:
    """Link documents whose header facts name the same two people, of one kind.

    Two issuers' may be a day apart; one issuer's must both give the same day. Blocked by pair of
    participants; of many documents of one pair, each meets those published next.
    """
    blocks: dict[tuple[str, str], list[int]] = {}
    for i, subject in enumerate(scene.subjects):
        if subject.kind in ENCOUNTERS and not subject.omnibus and len(subject.named) <= _MOST_PARTIES:
            pairs = {*combinations(sorted(subject.named), 2), *combinations(_people(scene, i), 2)}
            for pair in sorted(pairs):
                blocks.setdefault(pair, []).append(i)
    links: dict[tuple[int, int], Link] = {}
    for pair, held in sorted(blocks.items()):
        for n, a in enumerate(held):
            for b in held[n + 1 : n + 1 + _NEAREST]:
                mine, theirs = scene.subjects[a], scene.subjects[b]
                apart = _DAY if len(_issuers(scene, a, b)) > 1 else 0
                told = apart or (mine.told and theirs.told)
                near = mine.day is not None and theirs.day is not None and abs(mine.day - theirs.day) <= apart
                if near and told and not forbidden(scene, a, b):
                    links[a, b] = Link(a, b, _SCORE, pair, "people")
    return [links[key] for key in sorted(links)]


def _meets_nobody_else(scene: Scene, index: int, others: list[int]) -> bool:
    """Tell whether those with whom a text could be joined are accounts of one meeting themselves."""
    return not any(forbidden(scene, a, b) for a, b in combinations(others, 2)) and not any(
        forbidden(scene, min(index, other), max(index, other)) for other in others
    )


def placed_links(scene: Scene) -> list[Link]:
    """Link a document that names no participant to the one meeting held on its day in its place.

    Where several meetings took place there that day it must name people of one of them alone.
    """
    blocks: dict[tuple[int, str], list[int]] = {}
    for i, subject in enumerate(scene.subjects):
        venue = scene.venues[i]
        gathered = subject.kind in ENCOUNTERS - REMOTE and not subject.omnibus
        if gathered and subject.told and subject.day is not None and venue:
            blocks.setdefault((subject.day, venue.casefold()), []).append(i)
    links: dict[tuple[int, int], Link] = {}
    for (_, venue), held in sorted(blocks.items()):
        named = [i for i in held if scene.subjects[i].named]
        for i in (i for i in held if not scene.subjects[i].named):
            others = [j for j in named if scene.subjects[j].named & scene.mentioned[i]][:_NEAREST]
            if others and _meets_nobody_else(scene, i, others):
                for j in others:
                    pair = (min(i, j), max(i, j))
                    links[pair] = Link(*pair, _SCORE, (venue,), "place")
    return [links[key] for key in sorted(links)]


def retold_links(scene: Scene, calendar: Calendar, fresh: Collection[int] | None = None) -> list[Link]:
    """Link documents on a meeting or call of one day, one naming the other's people or place.

    Args:
        scene: the run.
        calendar: its days.
        fresh: the documents of which one at least is in each pair looked at; None for all pairs.
    """
    links: dict[tuple[int, int], Link] = {}
    for i, subject in enumerate(scene.subjects):
        occasion = None if subject.omnibus else occasion_of(scene, [i], scene.venues[i])
        if occasion is None:
            continue
        for told in calendar.retellings(
            occasion, {i}, alone=False, within=None if fresh is None or i in fresh else fresh
        ):
            j = told.document
            other = scene.subjects[j]
            same = other.kind in ENCOUNTERS and other.told and other.day == subject.day
            pair = (min(i, j), max(i, j))
            if same and told.first < HEAD and not forbidden(scene, *pair):
                links[pair] = Link(*pair, _SCORE, (), "people")
    return [links[key] for key in sorted(links)]


def joined(*found: list[Link]) -> list[Link]:
    """Put links of all kinds together; of several for one pair the strongest stays."""
    best: dict[tuple[int, int], Link] = {}
    for link in (link for links in found for link in links):
        held = best.get((link.first, link.second))
        if held is None or link.score > held.score:
            best[link.first, link.second] = link
    return [best[key] for key in sorted(best)]
