"""Actors as people judged them: two made one, a spelling put apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.linking.judging.deciding import Decided, Effect, Pair, decide, group, overruling
from rashomon.linking.judging.splitting import names_under, split
from rashomon.linking.judging.texts import Texts
from rashomon.linking.judging.uniting import by_mentions, united
from rashomon.linking.judging.wording import by_all
from rashomon.model import Actor, Judgement


@dataclass(frozen=True, slots=True)
class JudgedActors:
    """Actors as they are shown.

    Attributes:
        actors: by kind, the most mentioned first.
        became: id of an actor -> id of the one that it is part of.
        effects: of all judgements on actors.
    """

    actors: tuple[Actor, ...]
    became: Mapping[str, str]
    effects: tuple[Effect, ...]


def judge_actors(
    actors: Sequence[Actor], judgements: Sequence[Judgement], texts: Texts | None
) -> JudgedActors:
    """Lay judgements over actors.

    Args:
        actors: as the machine gave them.
        judgements: standing ones on "same actor", in the order of judging.
        texts: tell which mentions carry a spelling that is put apart; None leaves such judgements resting.
    """
    shown = {actor.id: actor for actor in actors}
    asked = [((judgement.subjects[0], judgement.subjects[-1]), judgement) for judgement in judgements]
    spelled = decide((pair, one) for pair, one in asked if _is_spelling(pair, shown))
    apart, effects = _put_apart(shown, spelled, texts)
    plain = decide(
        (pair, one)
        for pair, one in asked
        if pair not in spelled.pairs and pair[0] in shown and pair[1] in shown
    )
    for pair, judgement in asked:
        if pair not in spelled.pairs and pair not in plain.pairs:
            missing = " and ".join(one for one in pair if one not in shown)
            effects.append(Effect(judgement, "resting", f"these links have no actor {missing}"))
    grouping = group({**plain.pairs, **apart})
    became: dict[str, str] = {}
    for ids, joined in zip(grouping.groups, grouping.joined, strict=True):
        one = _merged([shown.pop(id_) for id_ in ids], joined)
        shown[one.id] = one
        became.update((id_, one.id) for id_ in ids if id_ != one.id)
    found = sorted(shown.values(), key=lambda a: (a.kind, -len(a.mentions), a.name, a.id))
    return JudgedActors(tuple(found), became, overruling((*effects, *plain.effects), grouping.effects))


def _is_spelling(pair: Pair, held: Mapping[str, Actor]) -> bool:
    """Tell whether one of a pair is an actor and the other, which is none, one of its spellings."""
    one, other = (held.get(id_) for id_ in pair)
    if one is not None and other is None:
        return bool(names_under(one, pair[1]))
    if other is not None and one is None:
        return bool(names_under(other, pair[0]))
    return False


def _put_apart(
    shown: dict[str, Actor], spelled: Decided, texts: Texts | None
) -> tuple[dict[Pair, tuple[Judgement, ...]], list[Effect]]:
    """Put spellings judged apart into `shown`; give the pairs that are apart, and the effects."""
    apart: dict[Pair, tuple[Judgement, ...]] = {}
    without: set[Judgement] = set()
    machine = frozenset(shown)
    for pair, told in spelled.pairs.items():
        if told[-1].verdict != "no":
            continue
        whole, spelling = pair if pair[0] in machine else pair[::-1]
        parts = split(shown[whole], spelling, told, texts) if texts is not None else None
        if parts is None:
            without.update(told)
            continue
        shown[whole] = parts[0]
        shown[spelling] = united([shown[spelling], parts[1]]) if spelling in shown else parts[1]
        apart[pair] = told
    why = "no mention carries that spelling alone, or the texts are not at hand"
    effects = [
        Effect(one.judgement, "resting", why) if one.judgement in without else one for one in spelled.effects
    ]
    return apart, effects


def _merged(parts: Sequence[Actor], told: Sequence[Judgement]) -> Actor:
    """Make one actor of several that were judged one."""
    one = united(parts)
    others = ", ".join(f"“{actor.name}”" for actor in sorted(parts, key=by_mentions)[1:])
    why = f"judged one with {others} {by_all(told)}"
    return replace(one, why=f"{one.why}; {why}" if one.why else why)
