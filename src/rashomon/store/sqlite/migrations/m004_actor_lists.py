"""Users' actor lists; a change of them counts as one of what links stand on."""

from __future__ import annotations

from rashomon.store.sqlite.connection import Connection

_COUNT = "BEGIN UPDATE revision SET number = number + 1; END"


def apply(connection: Connection) -> None:
    """Make room for actor lists."""
    connection.write("CREATE TABLE actor_lists (name TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID")
    connection.write(f"CREATE TRIGGER actor_list_added AFTER INSERT ON actor_lists {_COUNT}")
    connection.write(f"CREATE TRIGGER actor_list_dropped AFTER DELETE ON actor_lists {_COUNT}")
