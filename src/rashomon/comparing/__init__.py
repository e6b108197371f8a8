"""Accounts of one Event -> Comparison."""

from rashomon.comparing.compare import compare
from rashomon.comparing.side import Held, Side

__all__ = ["Held", "Side", "compare"]
