"""The actor lists of a case: taken in, and as linking takes them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.model import ActorList, ListedActor
from rashomon.store import Store

if TYPE_CHECKING:
    from rashomon.intake.actor_lists import ReadList


def take_actor_list(store: Store, path: str | Path, at: str) -> ReadList:
    """Read a list and keep it in place of an earlier one of its name.

    Args:
        store: what keeps it.
        path: the file.
        at: when it is taken, ISO 8601 with zone.
    """
    from rashomon.intake.actor_lists import read_actor_list

    read = read_actor_list(path)
    store.put_actor_list(ActorList(read.name, at, read.actors))
    return read


def listed_actors(store: Store) -> tuple[ListedActor, ...]:
    """Give all entries of all actor lists of a case."""
    return tuple(entry for one in store.actor_lists() for entry in one.actors)
