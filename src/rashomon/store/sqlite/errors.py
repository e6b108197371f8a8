"""What SQLite reports -> what a user can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from rashomon.model import CaseError, CaseFull, CaseLocked, NotACase

_BASE_CODE = 0xFF  # SQLite's extended codes keep the base code in the lowest byte

_KEPT = "all that was reported as added is kept"
_LOCKED = (CaseLocked, "another process is writing to this case", "wait until it is done, then try again")
_CLOSED = (CaseFull, "the case cannot be written here", "choose a folder that you may write to")
_SAID: dict[int, tuple[type[CaseError], str, str]] = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_FULL: (CaseFull, "there is no room left to write", f"make room on the disk; {_KEPT}"),
    sqlite3.SQLITE_IOERR: (CaseFull, "the disk failed or has no room left", f"check the disk; {_KEPT}"),
    sqlite3.SQLITE_READONLY: _CLOSED,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_PERM: _CLOSED,
    sqlite3.SQLITE_NOTADB: (NotACase, "this is no case file", "give the path of a case, or a new name"),
    sqlite3.SQLITE_CORRUPT: (NotACase, "the case file is damaged", "go back to a copy of it"),
}


@contextmanager
def as_case_errors(path: str) -> Iterator[None]:
    """Turn the errors of SQLite that a user can act on into CaseErrors; the others go through."""
    try:
        yield
    except sqlite3.Error as error:
        said = _SAID.get(getattr(error, "sqlite_errorcode", 0) & _BASE_CODE)
        if said is None:
            raise
        kind, message, advice = said
        raise kind(message, path=path, advice=advice) from error
