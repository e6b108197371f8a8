"""The machine's proposals with what people said to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from rashomon.linking.judging.deciding import Effect, Pair
from rashomon.linking.judging.wording import by_whom
from rashomon.model import Judgement, Links, Proposal, Verdict


@dataclass(frozen=True, slots=True)
class Answered:
    """A proposal and the answer so far.

    Attributes:
        proposal: as the machine made it.
        names: how its two sides are called: an actor's name; kind, date and participants of an event.
        verdict: the answer that holds now; None where nobody judged. "yes" also where the two became one by
            judgements on others.
        judgements: the standing ones on this pair, in the order of judging.
    """

    proposal: Proposal
    names: tuple[str, str]
    verdict: Verdict | None = None
    judgements: tuple[Judgement, ...] = ()


class Answers:
    """What holds for pairs as they are shown.

    Args:
        became: id of what was judged one with another -> the id that is shown.
        effects: of all judgements.
    """

    def __init__(self, became: Mapping[str, str], effects: Iterable[Effect]) -> None:
        self._became = became
        self._told: dict[tuple[str, Pair], list[Judgement]] = {}
        self._held: dict[tuple[str, Pair], Judgement] = {}
        ordered = sorted(effects, key=lambda effect: effect.judgement.id)
        for effect in (one for one in ordered if one.state != "undone"):
            judgement = effect.judgement
            pair = (judgement.subjects[0], judgement.subjects[-1])
            self._told.setdefault((judgement.question, pair), []).append(judgement)
            if effect.state == "in force":
                self._held[judgement.question, self.shown(pair)] = judgement

    def shown(self, pair: Pair) -> Pair:
        """Give a pair by the ids that are shown, sorted."""
        one, other = sorted(self._became.get(id_, id_) for id_ in pair)
        return one, other

    def of(self, proposal: Proposal) -> Verdict | None:
        """Give the verdict that holds for a proposal, also where it follows from judgements on others."""
        one, other = self.shown(proposal.subjects)
        if one == other:
            return "yes"
        held = self._held.get((proposal.question, (one, other)))
        return held.verdict if held else None

    def told(self, proposal: Proposal) -> tuple[Judgement, ...]:
        """Give the standing judgements on this very pair, in the order of judging."""
        one, other = sorted(proposal.subjects)
        return tuple(self._told.get((proposal.question, (one, other)), ()))


def answered(links: Links, answers: Answers) -> tuple[Answered, ...]:
    """Put the answers beside the machine's proposals, the most likely proposal first."""
    names = names_of(links, {subject for proposal in links.proposals for subject in proposal.subjects})
    found = []
    for proposal in links.proposals:
        one, other = proposal.subjects
        called = (names.get(one, one), names.get(other, other))
        found.append(Answered(proposal, called, answers.of(proposal), answers.told(proposal)))
    found.sort(key=lambda a: (-a.proposal.score, a.proposal.question, a.proposal.subjects))
    return tuple(found)


def still_open(links: Links, answers: Answers) -> tuple[Proposal, ...]:
    """Give the proposals that nobody decided, by the ids that are shown, in the machine's order."""
    found: dict[tuple[str, Pair], Proposal] = {}
    for proposal in links.proposals:
        pair, verdict = answers.shown(proposal.subjects), answers.of(proposal)
        if verdict in {None, "unsure"} and (proposal.question, pair) not in found:
            unsure = [
                f"judged unsure {by_whom(one)}" for one in answers.told(proposal) if one.verdict == "unsure"
            ]
            why = "; ".join(filter(None, (proposal.why, *unsure)))
            found[proposal.question, pair] = replace(proposal, subjects=pair, why=why)
    return tuple(found.values())


def names_of(links: Links, ids: AbstractSet[str]) -> dict[str, str]:
    """Give what actors and events are called; ids of neither are left out."""
    found = {actor.id: actor.name for actor in links.actors if actor.id in ids}
    for event in links.events:
        if event.id in ids:
            told = (event.kind, event.date, " and ".join(event.participants))
            found[event.id] = ", ".join(filter(None, told))
    return found
