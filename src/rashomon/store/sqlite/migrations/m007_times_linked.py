"""How often links were put: who holds them knows by it whether they are still those of the case."""

from __future__ import annotations

from rashomon.store.sqlite.connection import Connection


def apply(connection: Connection) -> None:
    """Count from here on."""
    connection.write("ALTER TABLE links ADD COLUMN times INTEGER NOT NULL DEFAULT 1")
