"""What comparing two names gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How far two names may name one.

    Attributes:
        score: 0 to 1.
        same: whether they are taken for one.
        why: what decided it, in words.
    """

    score: float
    same: bool
    why: str
