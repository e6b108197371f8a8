"""A Case in one SQLite file that a user can copy away."""

from rashomon.store.sqlite.store import SqliteStore

__all__ = ["SqliteStore"]
