"""Exact and near copies."""

from rashomon.linking.copies.groups import Copies, find_copies

__all__ = ["Copies", "find_copies"]
