"""What comparing two names gives."""

from __future__ import annotations

from dataclasses import dataclass

SAME = 0.7
"""Score from which on two names of any kind are taken for one. Below it a pair from 0.5 on is a doubt."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How far two names may name one.

    Attributes:
        score: 0 to 1.
        same: whether they are taken for one: score >= SAME.
        why: what decided it, in words.
    """

    score: float
    same: bool
    why: str


def scored(score: float, why: str) -> NameMatch:
    """Make a match whose decision follows from its score."""
    score = round(min(max(score, 0.0), 1.0), 4)
    return NameMatch(score, same=score >= SAME, why=why)
