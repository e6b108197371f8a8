"""Accounts of one call, meeting or visit found by who met and when, whatever words they use."""

from __future__ import annotations

from itertools import combinations

from rashomon.linking.events.pairs import Link, forbidden
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.subjects import ENCOUNTERS

_DAY = 1
_SCORE = 0.75
_NEAREST = 20
_MOST_PARTIES = 12


def met_links(scene: Scene) -> list[Link]:
    """Link two issuers' documents whose header facts name the same two people, of one kind, within a day.

    Blocked by pair of participants; of many documents of one pair, each meets those published next.
    """
    blocks: dict[tuple[str, str], list[int]] = {}
    for i, subject in enumerate(scene.subjects):
        if subject.kind in ENCOUNTERS and not subject.omnibus and len(subject.named) <= _MOST_PARTIES:
            for one, two in combinations(sorted(subject.named), 2):
                blocks.setdefault((one, two), []).append(i)
    links: dict[tuple[int, int], Link] = {}
    for pair, held in sorted(blocks.items()):
        for n, a in enumerate(held):
            for b in held[n + 1 : n + 1 + _NEAREST]:
                day1, day2 = scene.subjects[a].day, scene.subjects[b].day
                near = day1 is not None and day2 is not None and abs(day1 - day2) <= _DAY
                issuers = {scene.corpus.entries[i][0].issuer for i in (a, b)}
                if near and len(issuers) > 1 and not forbidden(scene, a, b):
                    links[a, b] = Link(a, b, _SCORE, pair)
    return [links[key] for key in sorted(links)]


def joined(links: list[Link], met: list[Link]) -> list[Link]:
    """Put both kinds of links together; of two for one pair the stronger stays."""
    best = {(link.first, link.second): link for link in met}
    for link in links:
        held = best.get((link.first, link.second))
        if held is None or link.score > held.score:
            best[link.first, link.second] = link
    return [best[key] for key in sorted(best)]
