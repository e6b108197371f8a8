"""All actors of a case as they are shown, to be kept between requests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.model import Actor
from rashomon.store import filters

if TYPE_CHECKING:
    from rashomon.workflow.case import Case


@dataclass(frozen=True, slots=True)
class Roll:
    """All actors of a case.

    Attributes:
        actors: those mentioned in most documents first.
        by_id: the same by id; ids of those that were judged one with another lead to that.
        by_name: names that one actor alone carries -> that actor.
        documents: id -> in how many documents the actor is mentioned.
    """

    actors: tuple[Actor, ...]
    by_id: Mapping[str, Actor]
    by_name: Mapping[str, Actor]
    documents: Mapping[str, int]

    def actor(self, actor_id: str) -> Actor:
        """Give one actor by its id or the beginning of it.

        Raises:
            NotFound: none fits, or several do.
        """
        return self.by_id[filters.one_of(actor_id, "actor", self.by_id)]


def roll(case: Case) -> Roll:
    """Call the roll. Nothing is read or linked for it: it shows what is there."""
    from rashomon.workflow.shown import JudgedLinks

    shown = case.overlay.shown()
    actors = tuple(shown.actors())
    documents = {one.id: len({ref.document for ref in one.mentions}) for one in actors}
    by_id = {one.id: one for one in actors}
    if isinstance(shown, JudgedLinks):
        became = shown.judged.became.items()
        by_id |= {old: by_id[new] for old, new in became if new in by_id and old not in by_id}
    names = Counter(one.name for one in actors)
    return Roll(
        actors=tuple(sorted(actors, key=lambda one: (-documents[one.id], one.name, one.id))),
        by_id=by_id,
        by_name={one.name: one for one in actors if names[one.name] == 1},
        documents=documents,
    )
