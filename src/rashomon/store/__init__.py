"""A Case: one contract, several backends."""

from rashomon.store.contract import IdKind, ReaderOf, Store
from rashomon.store.memory import MemoryStore
from rashomon.store.sqlite import SqliteStore
from rashomon.store.values import Basis, Compared, EventFilter, Filter, Hit, Holding, Sighting

__all__ = [
    "Basis",
    "Compared",
    "EventFilter",
    "Filter",
    "Hit",
    "Holding",
    "IdKind",
    "MemoryStore",
    "ReaderOf",
    "Sighting",
    "SqliteStore",
    "Store",
]
