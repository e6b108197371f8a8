"""Proposals: links that were not made, for people to decide."""

from __future__ import annotations

from rashomon.store.sqlite.connection import Connection


def apply(connection: Connection) -> None:
    """Lay the table; links of before have none until the case is linked again."""
    connection.write("CREATE TABLE proposals (position INTEGER PRIMARY KEY, body BLOB NOT NULL)")
