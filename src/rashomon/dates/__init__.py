"""Dates and times in running text, resolved and marked where ambiguous."""

from rashomon.dates.find import find

__all__ = ["find"]
