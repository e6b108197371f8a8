"""A person's decision on a proposal of the machine; it never overwrites the machine's output."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["yes", "no", "unsure"]
Question = Literal["same actor", "same event", "same matter", "right relation"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision, kept for good.

    Attributes:
        id: number in the order of judging; 0 until it is stored.
        question: what was asked.
        subjects: ids of what it was asked about, sorted.
        verdict: yes, no or unsure.
        by: who judged.
        at: when, ISO 8601 with zone.
        note: why.
        undone: when it was taken back, ISO 8601 with zone; None while it stands.
    """

    question: Question
    subjects: tuple[str, ...]
    verdict: Verdict
    by: str
    at: str
    note: str = ""
    id: int = 0
    undone: str | None = None
