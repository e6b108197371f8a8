"""Judgements on pairs -> which pairs are one and which are not, where people contradict one another.

The latest standing judgement on a pair decides it. Pairs judged one join into groups, the latest first; a
pair that would bring two together that a judgement keeps apart is not followed: "no" wins over a "yes" that
only follows from others, since a wrong merge destroys a fact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.linking.judging.wording import numbered
from rashomon.model import Judgement

State = Literal["in force", "overruled", "resting", "undone"]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Effect:
    """What has become of one judgement in the links that are shown.

    Attributes:
        judgement: the judgement.
        state: in force; overruled by another one; resting, as what it was asked about is not in these
            links (it comes back into force with it); or undone.
        why: in words; empty where it is in force or undone.
    """

    judgement: Judgement
    state: State
    why: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """What is decided about pairs.

    Attributes:
        pairs: for each pair its judgements that agree with the latest, in the order of judging.
        effects: of all judgements on these pairs.
    """

    pairs: Mapping[Pair, tuple[Judgement, ...]]
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which ones are one.

    Attributes:
        groups: ids that are one, two or more a group, each sorted.
        joined: the judgements that made each group, in the order of judging.
        effects: of judgements that were not followed.
    """

    groups: tuple[tuple[str, ...], ...]
    joined: tuple[tuple[Judgement, ...], ...]
    effects: tuple[Effect, ...]


def in_order(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Sort by the order of judging."""
    return sorted(judgements, key=lambda j: (j.id, j.at, j.question, j.subjects, j.verdict, j.by, j.note))


def decide(asked: Iterable[tuple[Pair, Judgement]]) -> Decided:
    """Decide each pair by its latest judgement.

    Args:
        asked: pairs with a judgement on each, in the order of judging.
    """
    by_pair: dict[Pair, list[Judgement]] = defaultdict(list)
    for pair, judgement in asked:
        by_pair[pair].append(judgement)
    pairs: dict[Pair, tuple[Judgement, ...]] = {}
    effects: list[Effect] = []
    for pair, told in by_pair.items():
        last = told[-1]
        pairs[pair] = tuple(judgement for judgement in told if judgement.verdict == last.verdict)
        for judgement in told:
            if judgement.verdict == last.verdict:
                effects.append(Effect(judgement, "in force"))
            else:
                effects.append(Effect(judgement, "overruled", f"{numbered(last)} came later"))
    return Decided(pairs, tuple(effects))


def group(pairs: Mapping[Pair, Sequence[Judgement]]) -> Grouping:
    """Join the pairs judged "yes", the latest first, as far as no "no" stands against it."""
    members: dict[str, list[str]] = {one: [one] for pair in pairs for one in pair}
    head = {one: one for one in members}
    apart: dict[str, dict[str, Judgement]] = defaultdict(dict)
    for (one, other), told in pairs.items():
        if told[-1].verdict == "no":
            apart[one][other] = apart[other][one] = told[-1]
    effects: list[Effect] = []
    followed: list[tuple[str, Judgement]] = []
    agreed = [(pair, told) for pair, told in pairs.items() if told[-1].verdict == "yes"]
    for (one, other), told in sorted(agreed, key=lambda found: (-found[1][-1].id, found[0])):
        small, large = sorted((head[one], head[other]), key=lambda h: (len(members[h]), h))
        against = None if small == large else _between(members[small], head, large, apart)
        if against is not None:
            why = f"with other judgements it would make one what {numbered(against)} keeps apart"
            effects.extend(Effect(judgement, "overruled", why) for judgement in told)
            continue
        followed.extend((one, judgement) for judgement in told)
        if small != large:
            members[large].extend(members[small])
            head.update(dict.fromkeys(members.pop(small), large))
    joined: dict[str, list[Judgement]] = defaultdict(list)
    for one, judgement in followed:
        joined[head[one]].append(judgement)
    heads = sorted(joined, key=lambda h: min(members[h]))
    return Grouping(
        tuple(tuple(sorted(members[h])) for h in heads),
        tuple(tuple(in_order(joined[h])) for h in heads),
        tuple(effects),
    )


def overruling(effects: Iterable[Effect], later: Sequence[Effect]) -> tuple[Effect, ...]:
    """Put the effects of judgements that were not followed in the place of what they had before."""
    changed = {effect.judgement for effect in later}
    return (*(effect for effect in effects if effect.judgement not in changed), *later)


def _between(
    small: Sequence[str], head: Mapping[str, str], large: str, apart: Mapping[str, Mapping[str, Judgement]]
) -> Judgement | None:
    """Give the latest judgement that keeps a member of one group apart from one of the other."""
    found = [no for one in small for other, no in apart.get(one, {}).items() if head[other] == large]
    return max(found, key=lambda no: (no.id, no.at), default=None)
