"""Documents, readings, links, judgements, search."""

from __future__ import annotations

from rashomon.store.sqlite.connection import Connection

# The long text stands last in its row, so that the columns before it are read without it.
_DOCUMENTS = (
    "CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE TABLE raws (sha256 TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID",
    """CREATE TABLE documents (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        issuer TEXT, title TEXT, published TEXT, language TEXT NOT NULL, url TEXT, path TEXT, supersedes TEXT,
        media_type TEXT NOT NULL,
        raw TEXT REFERENCES raws (sha256),
        length INTEGER NOT NULL,
        text TEXT NOT NULL
    )""",
    "CREATE INDEX documents_by_date ON documents (published, id)",
    "CREATE INDEX documents_by_issuer ON documents (issuer, published)",
    """CREATE TABLE sightings (
        seq INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES documents (seq),
        path TEXT,
        at TEXT NOT NULL
    )""",
    "CREATE UNIQUE INDEX sightings_once ON sightings (document, IFNULL(path, ''), at)",
)
_FOUND = (
    """CREATE TABLE readings (
        document INTEGER PRIMARY KEY REFERENCES documents (seq),
        reader TEXT NOT NULL,
        body BLOB NOT NULL
    )""",
    "CREATE TABLE revision (number INTEGER NOT NULL)",
    "INSERT INTO revision VALUES (0)",
    """CREATE TABLE links (
        only INTEGER PRIMARY KEY CHECK (only = 1), linker TEXT NOT NULL, revision INTEGER NOT NULL
    )""",
    "CREATE TABLE actors (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL)",
    """CREATE TABLE actor_documents (
        actor TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (actor, document)
    ) WITHOUT ROWID""",
    "CREATE TABLE events (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL)",
    "CREATE TABLE copies (position INTEGER PRIMARY KEY, body BLOB NOT NULL)",
    "CREATE TABLE sources (position INTEGER PRIMARY KEY, body BLOB NOT NULL)",
    """CREATE TABLE judgements (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        question TEXT NOT NULL, subjects TEXT NOT NULL, verdict TEXT NOT NULL,
        judged_by TEXT NOT NULL, judged_at TEXT NOT NULL, note TEXT NOT NULL, undone TEXT
    )""",
    # Words come folded from rashomon.store.words, joined by blanks; `ascii` splits at those alone.
    "CREATE VIRTUAL TABLE words USING fts5 (title, text, content = '', tokenize = 'ascii')",
)
_COUNTED = tuple(
    f"CREATE TRIGGER {name} AFTER {change} BEGIN UPDATE revision SET number = number + 1; END"  # noqa: S608 - constants
    for name, change in (
        ("document_added", "INSERT ON documents"),
        ("reading_added", "INSERT ON readings"),
        ("reading_changed", "UPDATE ON readings"),
    )
)


def _forbid(name: str, change: str, reason: str, *, condition: str = "") -> str:
    return f"CREATE TRIGGER {name} BEFORE {change} {condition} BEGIN SELECT RAISE(ABORT, '{reason}'); END"


_FORBIDDEN = (
    _forbid("document_update", "UPDATE ON documents", "a stored document never changes"),
    _forbid("document_delete", "DELETE ON documents", "a stored document is never deleted"),
    # REPLACE deletes without asking the trigger above.
    _forbid(
        "document_replace",
        "INSERT ON documents",
        "a stored document is never replaced",
        condition="WHEN EXISTS (SELECT 1 FROM documents WHERE id = NEW.id OR seq = NEW.seq)",
    ),
    _forbid("raw_update", "UPDATE ON raws", "stored bytes never change"),
    _forbid("raw_delete", "DELETE ON raws", "stored bytes are never deleted"),
    _forbid(
        "raw_replace",
        "INSERT ON raws",
        "stored bytes are never replaced",
        condition="WHEN EXISTS (SELECT 1 FROM raws WHERE sha256 = NEW.sha256)",
    ),
    _forbid("judgement_delete", "DELETE ON judgements", "a judgement is never deleted"),
    _forbid(
        "judgement_update",
        "UPDATE OF id, question, subjects, verdict, judged_by, judged_at, note ON judgements",
        "a judgement never changes",
    ),
    _forbid(
        "judgement_undo_once",
        "UPDATE OF undone ON judgements",
        "a judgement is taken back once",
        condition="WHEN OLD.undone IS NOT NULL",
    ),
)


def apply(connection: Connection) -> None:
    """Lay all tables of the first version."""
    for statement in (*_DOCUMENTS, *_FOUND, *_COUNTED, *_FORBIDDEN):
        connection.write(statement)
