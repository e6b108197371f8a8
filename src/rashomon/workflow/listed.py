"""The actor lists of a case as linking takes them."""

from __future__ import annotations

from rashomon.model import ListedActor
from rashomon.store import Store


def listed_actors(store: Store) -> tuple[ListedActor, ...]:
    """Give all entries of all actor lists of a case."""
    return tuple(entry for one in store.actor_lists() for entry in one.actors)
