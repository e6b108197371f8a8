"""What stayed the same between two versions, as stretches of their tokens."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.comparing.versions.runs import Run

LEAST_MOVED = 7
"""Words that a passage has at least to be told as moved; shorter ones stand in many places by chance."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that was moved.

    Attributes:
        before: first token in the earlier text, and the one behind the last.
        after: the same in the later text.
        runs: what of it stayed the same, in order.
    """

    before: tuple[int, int]
    after: tuple[int, int]
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What stayed the same.

    Attributes:
        runs: in order in both texts.
        moved: in the order of the later text.
    """

    runs: tuple[Run, ...]
    moved: tuple[Passage, ...]
