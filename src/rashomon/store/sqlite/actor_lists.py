"""Users' actor lists."""

from __future__ import annotations

from rashomon.model import ActorList, NotFound
from rashomon.store.sqlite.codec import pack, unpack
from rashomon.store.sqlite.connection import Connection


def put(connection: Connection, listed: ActorList) -> None:
    """Keep an actor list in place of an earlier one of its name."""
    with connection.transaction():
        connection.write("DELETE FROM actor_lists WHERE name = ?", (listed.name,))
        connection.write("INSERT INTO actor_lists (name, body) VALUES (?, ?)", (listed.name, pack(listed)))


def get(connection: Connection) -> tuple[ActorList, ...]:
    """Give the actor lists, by name."""
    rows = connection.rows("SELECT body FROM actor_lists ORDER BY name")
    return tuple(unpack(ActorList, body) for (body,) in rows)


def drop(connection: Connection, name: str) -> None:
    """Forget an actor list."""
    with connection.transaction():
        if connection.row("SELECT 1 FROM actor_lists WHERE name = ?", (name,)) is None:
            raise NotFound(f"no actor list is called {name!r}", path=connection.path)
        connection.write("DELETE FROM actor_lists WHERE name = ?", (name,))
