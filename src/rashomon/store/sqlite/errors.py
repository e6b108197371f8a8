"""What SQLite reports -> what a user can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from rashomon.model import CaseError, CaseFull, CaseLocked, NotACase

_BASE_CODE = 0xFF  # SQLite's extended codes keep the base code in the lowest byte


@contextmanager
def as_case_errors(path: str) -> Iterator[None]:
    """Turn the errors of SQLite that a user can act on into CaseErrors; the others go through."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        translated = None if code is None else _case_error(code & _BASE_CODE, path)
        if translated is None:
            raise
        raise translated from error


def _case_error(code: int, path: str) -> CaseError | None:
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return CaseLocked(
            "another process is writing to this case",
            path=path,
            advice="wait until it is done, then try again",
        )
    if code == sqlite3.SQLITE_FULL:
        return CaseFull(
            "there is no room left to write",
            path=path,
            advice="make room on the disk; all that was reported as added is kept",
        )
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}:
        return CaseFull(
            "the case cannot be written here", path=path, advice="choose a folder that you may write to"
        )
    if code == sqlite3.SQLITE_IOERR:
        return CaseFull(
            "the disk failed or has no room left",
            path=path,
            advice="check the disk; all that was reported as added is kept",
        )
    if code == sqlite3.SQLITE_NOTADB:
        return NotACase("this is no case file", path=path, advice="give the path of a case, or a new name")
    if code == sqlite3.SQLITE_CORRUPT:
        return NotACase("the case file is damaged", path=path, advice="go back to a copy of it")
    return None
