"""Where words of a document lead, beside its text."""

from __future__ import annotations

from rashomon.store.sqlite.connection import Connection


def apply(connection: Connection) -> None:
    """Make room for the links of documents; those taken in before have none."""
    connection.write("ALTER TABLE documents ADD COLUMN links BLOB")
