"""The two that a proposal asks about, and judgements in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rashomon.export.sheet import UNKNOWN_ISSUER
from rashomon.model import Actor, Judgement
from rashomon.web.asked import Asked
from rashomon.web.pages.judging_views import Side, Told
from rashomon.workflow.judged_places import row_of
from rashomon.workflow.judged_rows import ON_ROWS

if TYPE_CHECKING:
    from rashomon.linking.judging import Answered, Effect

_FEW = 4


class Sides:
    """Finds what is shown of actors and events.

    Args:
        asked: the request.
        shown: the proposals whose sides are wanted.
    """

    def __init__(self, asked: Asked, shown: Iterable[Answered]) -> None:
        held = asked.case.overlay.judged_links().judged
        wanted = {id_ for one in shown for id_ in one.proposal.subjects}
        self._became = {id_: held.became.get(id_, id_) for id_ in wanted}
        among = set(self._became.values())
        self._actors = {one.id: one for one in held.links.actors if one.id in among}
        self._overview = asked.desk.overview(asked.case)

    def of(self, proposal: Answered) -> tuple[Side, Side]:
        """Give both sides of a proposal."""
        one, other = (
            self._side(id_, name)
            for id_, name in zip(proposal.proposal.subjects, proposal.names, strict=True)
        )
        return one, other

    def _side(self, id_: str, name: str) -> Side:
        shown = self._became[id_]
        actor, entry = self._actors.get(shown), self._overview.by_id.get(shown)
        if actor is not None:
            documents = len({one.document for one in actor.mentions})
            return Side(id_, name, f"/actors/{shown}", actor.kind, _of_actor(actor, name), documents)
        if entry is not None:
            told = tuple(one or UNKNOWN_ISSUER for one in entry.issuers)
            titles = [self._overview.documents[one].title for one in entry.documents]
            lines = (*told[:_FEW], *(f"“{title}”" for title in titles[:_FEW] if title))
            return Side(id_, name, f"/events/{shown}", entry.event.kind, lines, len(entry.told))
        return Side(id_, name, None, "", (), 0)


def _of_actor(actor: Actor, name: str) -> tuple[str, ...]:
    names = [one for one in actor.names if one != name][:_FEW]
    lines = [", ".join(names), ", ".join(actor.roles[:_FEW])]
    return tuple(line for line in lines if line)


def told(effect: Effect, names: Mapping[str, str]) -> Told:
    """Write a judgement with what has become of it."""
    one = effect.judgement
    return Told(
        one.id, one.question, tuple(names.get(id_, id_) for id_ in one.subjects), one.verdict, one.by, one.at,
        one.note, one.undone, effect.state, effect.why,
    )  # fmt: skip


def all_told(asked: Asked, effects: Iterable[Effect]) -> tuple[Told, ...]:
    """Write judgements with the names of what they were asked about."""
    held = list(effects)
    if not held:
        return ()
    names = asked.case.called(id_ for one in held for id_ in one.judgement.subjects)
    return tuple(told(one, names) for one in held)


def effects_of(asked: Asked) -> tuple[Effect, ...]:
    """Give what has become of all judgements, in the order of judging."""
    return asked.case.judgements_now(asked.desk.overview(asked.case))


def of_judgement(asked: Asked, number: int) -> Told | None:
    """Give one judgement by its number, None where there is none."""
    found = [one for one in effects_of(asked) if one.judgement.id == number]
    return next(iter(all_told(asked, found)), None)


def latest(judgements: Iterable[Judgement]) -> int:
    """Give the number of the latest of some judgements, 0 for none."""
    return max((one.id for one in judgements), default=0)


def about(judgement: Judgement) -> tuple[str, ...]:
    """Name what a judgement is on, so that two on the same are alike."""
    if judgement.question in ON_ROWS:
        return row_of(judgement)
    return judgement.question, *judgement.subjects
