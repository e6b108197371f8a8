"""Which documents mention an actor that a person names."""

from __future__ import annotations

from rashomon.model import NotFound
from rashomon.workflow.shown import Shown


def mentioning(shown: Shown, named: str) -> frozenset[str]:
    """Give the documents that mention the one actor of that id or name.

    Raises:
        NotFound: no actor has that name, or several have it.
    """
    every = list(shown.actors())
    fitting = list(shown.actors(named))
    exact = [actor for actor in every if actor.id == named]
    found = exact or [actor for actor in fitting if named in (actor.name, *actor.names)] or fitting
    if len(found) == 1:
        return frozenset(ref.document for ref in found[0].mentions)
    if not found:
        raise NotFound(f"no actor in this case is called {named!r}", advice="see the list of actors")
    names = ", ".join(f"{actor.name} ({actor.id})" for actor in found[:5])
    raise NotFound(f"{len(found)} actors are called {named!r}", advice=f"choose one by its id: {names}")
