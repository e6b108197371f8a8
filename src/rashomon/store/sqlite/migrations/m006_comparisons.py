"""Comparisons kept beside the links, and a count of all changes that a page shows."""

from __future__ import annotations

from rashomon.store.sqlite.connection import Connection

_COUNT = "BEGIN UPDATE changes SET number = number + 1; END"
_COUNTED = (
    ("document_changes", "INSERT ON documents"),
    ("reading_added_changes", "INSERT ON readings"),
    ("reading_changed_changes", "UPDATE ON readings"),
    ("links_changes", "INSERT ON links"),
    ("judgement_changes", "INSERT ON judgements"),
    ("undone_changes", "UPDATE ON judgements"),
    ("actor_list_changes", "INSERT ON actor_lists"),
    ("actor_list_dropped_changes", "DELETE ON actor_lists"),
)


def apply(connection: Connection) -> None:
    """Make room for comparisons; the long body stands last, so that the counts are read without it."""
    connection.write(
        "CREATE TABLE comparisons ("
        "event TEXT PRIMARY KEY, stamp TEXT NOT NULL, summary BLOB NOT NULL, body BLOB NOT NULL)"
    )
    connection.write("CREATE TABLE changes (number INTEGER NOT NULL)")
    connection.write("INSERT INTO changes VALUES (0)")
    for name, change in _COUNTED:
        connection.write(f"CREATE TRIGGER {name} AFTER {change} {_COUNT}")
