"""An encoder small enough to be computed by hand, and tokens to give it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from rashomon.reading.trained.tokens import Token
from rashomon.reading.trained.weights import Weights

WIDTH, INNER, DEPTH, HEADS, PLACES = 8, 16, 2, 2, 210
PIECES = (
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "tolmark",
    "agree",
    "##s",
    "##d",
    "with",
    "var",
    "##ania",
    ",",
    ".",
    "it",
)
VALUES = {
    "tag": ["?", "NNP", "VBZ", "."],
    "dep": ["?", "nsubj", "ROOT"],
    "shape": ["?", "Title", "lower", "mark"],
    "quoted": ["?", "in", "mark", "out"],
    "begins": ["?", "", "line", "paragraph", "sentence"],
}


@pytest.fixture(scope="session")
def weights() -> Weights:
    """Random weights, the same on every run, in the form in which they are computed with."""
    drawn = np.random.default_rng(7)

    def matrix(*shape: int) -> Any:
        return drawn.normal(0, 0.5, shape).astype(np.float32)

    arrays: dict[str, Any] = {
        "words": drawn.integers(-127, 128, (len(PIECES), WIDTH)).astype(np.int8),
        "words.scale": np.abs(matrix(len(PIECES))) / 127 + np.float32(0.001),
        "places": matrix(PLACES, WIDTH),
        "norm.weight": matrix(WIDTH),
        "norm.bias": matrix(WIDTH),
        "heads.point": matrix(WIDTH, 3),
        "heads.point.bias": matrix(3),
    }
    arrays |= {f"features.{name}": matrix(len(values), WIDTH) for name, values in VALUES.items()}
    for number in range(DEPTH):
        stem = f"layers.{number}."
        for name, rows, columns in (
            ("qkv", WIDTH, 3 * WIDTH), ("out", WIDTH, WIDTH), ("up", WIDTH, INNER), ("down", INNER, WIDTH),
        ):  # fmt: skip
            arrays |= {f"{stem}{name}": matrix(rows, columns), f"{stem}{name}.bias": matrix(columns)}
        for name in ("norm1", "norm2"):
            arrays |= {f"{stem}{name}.weight": matrix(WIDTH), f"{stem}{name}.bias": matrix(WIDTH)}
    vocabulary = {piece: number for number, piece in enumerate(PIECES)}
    return Weights(arrays, vocabulary, VALUES | {"heads": [str(HEADS)]})


@pytest.fixture
def tokens() -> Callable[[str], list[Token]]:
    """Tokens of a text whose words and marks have blanks between them; a sentence ends at each full stop."""

    def make(text: str) -> list[Token]:
        found: list[Token] = []
        start = 0
        begins = "paragraph"
        for word in text.split(" "):
            shape = "Title" if word.istitle() else "lower" if word.isalpha() else "mark"
            tag, dep = {"Title": ("NNP", "nsubj"), "lower": ("VBZ", "ROOT")}.get(shape, (".", "punct"))
            found.append(Token(start, start + len(word), word, tag, dep, shape, "out", begins))
            begins = "sentence" if word == "." else ""
            start += len(word) + 1
        return found

    return make
