"""Path -> a connection to a case of this version; nothing is written to a file that is not ours."""

from __future__ import annotations

from pathlib import Path

from rashomon.model import CaseTooNew, NotACase, NotFound
from rashomon.store.sqlite.connection import Connection
from rashomon.store.sqlite.migrations import MIGRATIONS

APPLICATION_ID = 0x52617368  # "Rash", in the file's header: `file case.db` shows it


def open_case(path: str | Path, *, patience: float, create: bool) -> Connection:
    """Open a case file, create it where it is missing or empty, bring it up to this version.

    Raises:
        NotFound: it is missing and `create` is False.
        NotACase: it is a folder, no SQLite file, or another program's.
        CaseTooNew: a newer version has written it.
        CaseLocked: another process writes for longer than `patience` seconds.
        CaseFull: it cannot be written.
    """
    file = Path(path)
    if file.is_dir():
        raise NotACase("a folder is no case", path=str(path), advice="give the path of a file")
    if not create and not file.exists():
        raise NotFound("there is no case here", path=str(path), advice="add documents first")
    connection = Connection(str(path), patience=patience)
    try:
        _check(connection)
        connection.rows("PRAGMA journal_mode = WAL")
        connection.rows("PRAGMA synchronous = FULL")
        connection.rows("PRAGMA foreign_keys = ON")
        _migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: Connection) -> None:
    """Refuse what is not ours or too new, before anything is written."""
    application = (connection.row("PRAGMA application_id") or (0,))[0]
    tables = {name for (name,) in connection.rows("SELECT name FROM sqlite_master")}
    if application == 0 and not tables:
        return
    if application != APPLICATION_ID or "migrations" not in tables:
        raise NotACase(
            "this SQLite file is not a case of Rashomon",
            path=connection.path,
            advice="give the path of a case, or a new name",
        )
    newer = connection.row("SELECT COALESCE(MAX(number), 0) FROM migrations")
    if newer is not None and newer[0] > len(MIGRATIONS):
        raise CaseTooNew(
            f"the case was written by a newer version of Rashomon (step {newer[0]}, this version knows"
            f" {len(MIGRATIONS)})",
            path=connection.path,
            advice="install the newer version",
        )


def _migrate(connection: Connection) -> None:
    """Apply the steps that the file has not seen, each whole or not at all."""
    if _steps_done(connection) == len(MIGRATIONS):
        return
    with connection.transaction():
        done = _steps_done(connection)  # another process may have done them while we waited
        for number, (name, apply) in enumerate(MIGRATIONS[done:], start=done + 1):
            apply(connection)
            connection.write("INSERT INTO migrations (number, name) VALUES (?, ?)", (number, name))
        connection.rows(f"PRAGMA application_id = {APPLICATION_ID}")


def _steps_done(connection: Connection) -> int:
    if connection.row("SELECT 1 FROM sqlite_master WHERE name = 'migrations'") is None:
        return 0
    return int((connection.row("SELECT COALESCE(MAX(number), 0) FROM migrations") or (0,))[0])
