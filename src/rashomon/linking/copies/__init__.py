"""Exact copies, near copies and translations."""

from rashomon.linking.copies.groups import Copies, find_copies, more_copies

__all__ = ["Copies", "find_copies", "more_copies"]
