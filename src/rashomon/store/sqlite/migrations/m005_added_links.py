"""What links rest on, so that documents are added to them, and which rows of them changed."""

from __future__ import annotations

from rashomon.store.sqlite.connection import Connection

_TABLES = (
    # When each Reading came or changed last, by the count of the case's changes.
    "CREATE TABLE reading_revisions (document INTEGER PRIMARY KEY, revision INTEGER NOT NULL)",
    "INSERT INTO reading_revisions SELECT r.document, n.number FROM readings r JOIN revision n",
    "CREATE TABLE linked (document INTEGER PRIMARY KEY, revision INTEGER NOT NULL)",
    "CREATE TABLE stages (name TEXT PRIMARY KEY, state BLOB NOT NULL)",
    "CREATE TABLE orders (noun TEXT PRIMARY KEY, numbers BLOB NOT NULL) WITHOUT ROWID",
    "DROP TABLE actor_documents",  # the mentions of an actor say the same
)
_TRIGGERS = (
    "DROP TRIGGER reading_added",
    "DROP TRIGGER reading_changed",
    """CREATE TRIGGER reading_added AFTER INSERT ON readings BEGIN
        UPDATE revision SET number = number + 1;
        INSERT INTO reading_revisions SELECT NEW.document, number FROM revision;
    END""",
    """CREATE TRIGGER reading_changed AFTER UPDATE ON readings BEGIN
        UPDATE revision SET number = number + 1;
        UPDATE reading_revisions SET revision = (SELECT number FROM revision) WHERE document = NEW.document;
    END""",
    """CREATE TRIGGER reading_removed AFTER DELETE ON readings BEGIN
        UPDATE revision SET number = number + 1;
        DELETE FROM reading_revisions WHERE document = OLD.document;
    END""",
)


def apply(connection: Connection) -> None:
    """Make room for what links rest on; keep the links, whose rows all count as changed."""
    for statement in _TABLES:
        connection.write(statement)
    for table in ("actors", "events"):
        _lay(connection, table, "id, ", "id TEXT NOT NULL UNIQUE, ")
    for table in ("copies", "sources", "proposals"):
        _lay(connection, table, "", "")
    for statement in _TRIGGERS:
        connection.write(statement)


def _lay(connection: Connection, table: str, id_: str, declared: str) -> None:
    """Lay a table anew, with a digest beside each row's body; position becomes number."""
    columns = f"number INTEGER PRIMARY KEY, {declared}digest BLOB NOT NULL, body BLOB NOT NULL"
    connection.write(f"ALTER TABLE {table} RENAME TO old_{table}")
    connection.write(f"CREATE TABLE {table} ({columns})")
    connection.write(
        f"INSERT INTO {table} (number, {id_}digest, body)"  # noqa: S608 - our own tables
        f" SELECT position, {id_}x'', body FROM old_{table}"
    )
    connection.write(f"DROP TABLE old_{table}")
