"""A transformer encoder in numpy: one window of tokens at a time, whatever stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rashomon.reading.trained.tokens import Token
from rashomon.reading.trained.weights import Weights
from rashomon.reading.trained.wordpieces import WordPieces

_FIRST, _LAST = "[CLS]", "[SEP]"
_SMALL = 1e-12
_FEATURES = ("tag", "dep", "shape", "quoted", "begins")


class Encoder:
    """Gives each token of a window a vector that knows its neighbours (BERT; Devlin et al. 2019)."""

    def __init__(self, weights: Weights) -> None:
        self._of = weights.arrays
        self._cut = WordPieces(weights.vocabulary)
        self._frame = (weights.vocabulary[_FIRST], weights.vocabulary[_LAST])
        self._number = {
            name: {value: n for n, value in enumerate(weights.labels[name])} for name in _FEATURES
        }
        self._depth = sum(name.endswith(".qkv") for name in weights.arrays)
        self._heads = int(weights.labels["heads"][0])

    def __call__(self, tokens: Sequence[Token]) -> Any:
        """Encode the tokens of one window.

        Returns:
            float32 [tokens + 1, width]; row 0 stands for the window, row n + 1 for token n.
        """
        x = self._normed(self._entered(tokens), "norm")
        for number in range(self._depth):
            x = self._layer(x, f"layers.{number}.")
        return x[:-1]

    def _entered(self, tokens: Sequence[Token]) -> Any:
        import numpy as np

        of = self._of
        pieces = [(self._frame[0],), *(self._cut.numbers(t.text) for t in tokens), (self._frame[1],)]
        flat = np.array([n for one in pieces for n in one])
        counts = np.array([len(one) for one in pieces])
        rows = of["words"][flat].astype(np.float32) * of["words.scale"][flat, None]
        starts = np.concatenate(([0], np.cumsum(counts)[:-1]))
        x = np.add.reduceat(rows, starts, axis=0) / counts[:, None].astype(np.float32)
        x += of["places"][: len(x)]
        for name in _FEATURES:
            known = self._number[name]
            numbers = [0, *(known.get(getattr(t, name), 0) for t in tokens), 0]
            x += of[f"features.{name}"][numbers]
        return x

    def _normed(self, x: Any, name: str) -> Any:
        import numpy as np

        x = x - x.mean(axis=1, keepdims=True)
        x /= np.sqrt(np.einsum("ij,ij->i", x, x)[:, None] / np.float32(x.shape[1]) + np.float32(_SMALL))
        x *= self._of[f"{name}.weight"]
        x += self._of[f"{name}.bias"]
        return x

    def linear(self, x: Any, name: str) -> Any:
        """Apply one trained matrix, and its bias."""
        y = x @ self._of[name]
        y += self._of[f"{name}.bias"]
        return y

    def _layer(self, x: Any, stem: str) -> Any:
        import numpy as np

        length, width = x.shape
        size = width // self._heads
        qkv = self.linear(x, f"{stem}qkv").reshape(length, 3, self._heads, size).transpose(1, 2, 0, 3)
        query, key, value = np.ascontiguousarray(qkv)
        seen = query @ key.transpose(0, 2, 1)
        seen *= np.float32(size**-0.5)
        seen -= seen.max(axis=-1, keepdims=True)
        np.exp(seen, out=seen)
        seen /= seen.sum(axis=-1, keepdims=True)
        mixed = (seen @ value).transpose(1, 0, 2).reshape(length, width)
        x = self._normed(x + self.linear(mixed, f"{stem}out"), f"{stem}norm1")
        inner = _gelu(self.linear(x, f"{stem}up"))
        return self._normed(x + self.linear(inner, f"{stem}down"), f"{stem}norm2")


def _gelu(x: Any) -> Any:
    """GELU by its tanh approximation (Hendrycks and Gimpel 2016)."""
    import numpy as np

    y = x * x
    y *= np.float32(0.044715)
    y += np.float32(1.0)
    y *= x
    y *= np.float32(0.7978845608)
    np.tanh(y, out=y)
    y += np.float32(1.0)
    y *= x
    y *= np.float32(0.5)
    return y
