"""Doubtful pairs -> proposals: those worth a look, the most likely first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rashomon.linking.actors.keeping import KeptDoubt
from rashomon.linking.actors.words import limits
from rashomon.model import Actor, Proposal


def propose(doubts: Iterable[KeptDoubt], actors: Iterable[Actor]) -> tuple[Proposal, ...]:
    """Rank doubts by score to one decimal, then by the mentions that hang on them; few for each actor."""
    mentions = {actor.id: len(actor.mentions) for actor in actors}
    best: dict[tuple[str, str], KeptDoubt] = {}
    for doubt in doubts:
        one, two = doubt.subjects
        if one == two or one not in mentions or two not in mentions:
            continue
        held = best.get(doubt.subjects)
        if held is None or (doubt.score, doubt.why) > (held.score, held.why):
            best[doubt.subjects] = doubt

    def rank(doubt: KeptDoubt) -> tuple[float, int, float, tuple[str, str]]:
        hangs = min(mentions[id_] for id_ in doubt.subjects)
        return -round(doubt.score, 1), -hangs, -doubt.score, doubt.subjects

    told: Counter[str] = Counter()
    chosen: list[Proposal] = []
    for doubt in sorted(best.values(), key=rank):
        if doubt.score < limits()["least_proposed"]:
            continue
        if any(told[id_] >= limits()["most_for_one"] for id_ in doubt.subjects):
            continue
        told.update(doubt.subjects)
        chosen.append(Proposal("same actor", doubt.subjects, doubt.score, doubt.why))
    return tuple(chosen[: int(limits()["most_proposals"])])
