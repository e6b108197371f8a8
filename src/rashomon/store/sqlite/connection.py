"""One open case file: rows in, rows out, transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rashomon.store.sqlite.errors import as_case_errors

Row = tuple[Any, ...]
_CHUNK = 250  # rows of documents held at a time; SQLite itself allows 32,766 parameters


class Connection:
    """A connection to a case file.

    Args:
        path: the file; ":memory:" for none.
        patience: seconds to wait while another process writes.
    """

    def __init__(self, path: str, *, patience: float) -> None:
        self.path = path
        self._depth = 0
        with as_case_errors(path):
            self._sqlite = sqlite3.connect(path, timeout=patience, isolation_level=None)

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Run a statement and give all its rows."""
        with as_case_errors(self.path):
            return self._sqlite.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """Run a statement and give its first row."""
        with as_case_errors(self.path):
            found: Row | None = self._sqlite.execute(sql, parameters).fetchone()
            return found

    def ids(self, table: str, prefix: str) -> list[str]:
        """Give the ids in a table that begin so, by its index."""
        if not prefix.isascii():  # as no id; a lone surrogate could not be asked for at all
            return []
        sql = f"SELECT id FROM {table} WHERE id >= ? AND id < ?"  # noqa: S608 - our own tables
        return [name for (name,) in self.rows(sql, (prefix, f"{prefix}\x7f"))]

    def write(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Run a statement that writes; give the number of the row it inserted."""
        with as_case_errors(self.path):
            return self._sqlite.execute(sql, parameters).lastrowid or 0

    def write_all(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run a statement that writes, once for each row."""
        with as_case_errors(self.path):
            self._sqlite.executemany(sql, rows)

    def rows_of(self, sql: str, numbers: Sequence[int]) -> Iterator[Row]:
        """Run `... IN (@numbers)` over chunks of row numbers; rows come in the order of the numbers.

        The first column must be the row number. No statement stays open between rows, so that others
        may write meanwhile.
        """
        for start in range(0, len(numbers), _CHUNK):
            chunk = numbers[start : start + _CHUNK]
            marks = ",".join("?" * len(chunk))
            found = {row[0]: row for row in self.rows(sql.replace("@numbers", marks), chunk)}
            yield from (found[number] for number in chunk if number in found)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit together what is written inside; inner transactions join the outermost."""
        if self._depth:
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
            return
        self.write("BEGIN IMMEDIATE")
        self._depth = 1
        try:
            yield
            self.write("COMMIT")
        except BaseException:
            # A full disk may have made SQLite roll back already.
            if self._sqlite.in_transaction:
                self._sqlite.execute("ROLLBACK")
            raise
        finally:
            self._depth = 0

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read one state of the case, whatever others write meanwhile."""
        if self._sqlite.in_transaction:
            yield
            return
        self.write("BEGIN")
        try:
            yield
        finally:
            self.write("COMMIT")

    def close(self) -> None:
        """Close the file; closing twice is fine."""
        self._sqlite.close()
