"""How long work tells how far it is."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with how much is done, and of how much."""


Stages = Callable[[str, int, int], None]
"""The same, with the name of what is done now before it."""


def unseen(done: int, total: int) -> None:
    """Tell nobody."""
    del done, total


def unseen_stages(stage: str, done: int, total: int) -> None:
    """Tell nobody."""
    del stage, done, total
