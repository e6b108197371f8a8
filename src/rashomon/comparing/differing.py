"""One difference between two cells of a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.model import Aspect, Span

Kind = Literal[
    "act",
    "who",
    "denied",
    "doubted",
    "amount",
    "when",
    "opposite",
    "name",
    "condition",
    "blame",
    "tense",
    "scope",
    "more",
    "where",
    "cause",
]


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference between two cells.

    Attributes:
        aspect: in what they differ.
        kind: which finding it is.
        left: words of the first cell that show it.
        right: words of the second.
        exclusive: True where both cannot be true.
        thing: of what; only findings about one thing are set against each other: the unit of an amount.
        by: 0 where the first cell alone does it (denies, doubts, sets a condition), 1 where the second does.
    """

    aspect: Aspect
    kind: Kind
    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()
    exclusive: bool = False
    by: int | None = None
    thing: str = ""
