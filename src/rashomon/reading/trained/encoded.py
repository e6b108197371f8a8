"""A text as the trained encoder sees it: its tokens, and one vector for each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rashomon.reading.trained.encoder import Encoder
from rashomon.reading.trained.tokens import Token, windows


@dataclass(frozen=True, slots=True)
class Window:
    """Tokens that were encoded together.

    Attributes:
        first: number of its first token in the text.
        last: number of the token behind its last.
        vectors: float32 [tokens + 1, width]; row 0 stands for the window.
    """

    first: int
    last: int
    vectors: Any


class Encoded:
    """The tokens of a text with their vectors.

    Args:
        tokens: the tokens in text order.
        encoder: what gives them vectors.
    """

    def __init__(self, tokens: Sequence[Token], encoder: Encoder) -> None:
        self.tokens = tokens
        self.encoder = encoder
        self.windows = [Window(a, b, encoder(tokens[a:b])) for a, b in windows(tokens)]
        self._starts = [token.start for token in tokens]
        self._ends = [token.end for token in tokens]

    def numbers(self, start: int, end: int) -> tuple[int, int]:
        """Give the first token that reaches into a place of the text, and the one behind the last."""
        return bisect_right(self._ends, start), bisect_left(self._starts, end)

    def mean(self, first: int, last: int) -> Any:
        """Give the mean vector of one or more consecutive tokens, over the windows that they stand in."""
        import numpy as np

        held = [
            window.vectors[
                max(first, window.first) - window.first + 1 : min(last, window.last) - window.first + 1
            ]
            for window in self.windows
            if window.first < last and window.last > first
        ]
        return np.concatenate(held).mean(axis=0)
