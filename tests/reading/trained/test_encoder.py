"""The encoder in numpy, against the same encoder written out number by number."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from rashomon.reading.trained.encoder import Encoder
from rashomon.reading.trained.tokens import Token
from rashomon.reading.trained.weights import Weights
from rashomon.reading.trained.wordpieces import WordPieces

TEXT = "Tolmark agrees with Varania , it agreed ."
FEATURES = ("tag", "dep", "shape", "quoted", "begins")
Row = list[float]
Tokens = Callable[[str], list[Token]]


def plain(array: Any) -> Any:
    return array.astype(float).tolist()


def normed(row: Row, weight: Row, bias: Row) -> Row:
    mean = sum(row) / len(row)
    spread = math.sqrt(sum((x - mean) ** 2 for x in row) / len(row) + 1e-12)
    return [(x - mean) / spread * w + b for x, w, b in zip(row, weight, bias, strict=True)]


def times(row: Row, matrix: list[Row], bias: Row) -> Row:
    return [sum(x * line[n] for x, line in zip(row, matrix, strict=True)) + b for n, b in enumerate(bias)]


def gelu(x: float) -> float:
    return x / 2 * (1 + math.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))


def attended(rows: list[Row], heads: int) -> list[Row]:
    """Every head of every row: the values of all rows, weighted by how well their keys answer the query."""
    width = len(rows[0]) // 3
    size = width // heads
    found: list[Row] = [[] for _ in rows]
    for head in range(heads):
        query, key, value = (
            [row[part * width + head * size : part * width + (head + 1) * size] for row in rows]
            for part in range(3)
        )
        for n, asked in enumerate(query):
            raw = [sum(a * b for a, b in zip(asked, one, strict=True)) / math.sqrt(size) for one in key]
            grown = [math.exp(x) for x in raw]
            for column in range(size):
                mixed = sum(g * line[column] for g, line in zip(grown, value, strict=True))
                found[n].append(mixed / sum(grown))
    return found


def entered(weights: Weights, tokens: Sequence[Token]) -> list[Row]:
    """Each token is the mean of its pieces, and its place and its features are added."""
    of = {name: plain(array) for name, array in weights.arrays.items()}
    cut = WordPieces(weights.vocabulary)
    rows = []
    for place, token in enumerate([None, *tokens, None]):
        frame = "[SEP]" if place else "[CLS]"
        pieces = cut.numbers(token.text) if token else (weights.vocabulary[frame],)
        row = [0.0] * len(of["words"][0])
        for n in range(len(row)):
            row[n] = sum(of["words"][piece][n] * of["words.scale"][piece] for piece in pieces) / len(pieces)
            row[n] += of["places"][place][n]
            for name in FEATURES:
                value = getattr(token, name) if token else None
                values = weights.labels[name]
                row[n] += of[f"features.{name}"][values.index(value) if value in values else 0][n]
        rows.append(normed(row, of["norm.weight"], of["norm.bias"]))
    return rows


def slowly(weights: Weights, tokens: Sequence[Token]) -> list[Row]:
    of = {name: plain(array) for name, array in weights.arrays.items()}
    rows = entered(weights, tokens)
    number = 0
    while f"layers.{number}.qkv" in of:

        def linear(row: Row, name: str, stem: str = f"layers.{number}.") -> Row:
            return times(row, of[stem + name], of[f"{stem}{name}.bias"])

        def after(old: Row, new: Row, name: str, stem: str = f"layers.{number}.") -> Row:
            both = [a + b for a, b in zip(old, new, strict=True)]
            return normed(both, of[f"{stem}{name}.weight"], of[f"{stem}{name}.bias"])

        mixed = attended([linear(row, "qkv") for row in rows], int(weights.labels["heads"][0]))
        rows = [after(row, linear(new, "out"), "norm1") for row, new in zip(rows, mixed, strict=True)]
        inner = [[gelu(x) for x in linear(row, "up")] for row in rows]
        rows = [after(row, linear(new, "down"), "norm2") for row, new in zip(rows, inner, strict=True)]
        number += 1
    return rows[:-1]


def test_every_token_has_a_row_and_the_window_has_the_first(weights: Weights, tokens: Tokens) -> None:
    given = tokens(TEXT)
    vectors = Encoder(weights)(given)
    assert vectors.shape == (len(given) + 1, 8)
    assert vectors.dtype == np.float32


def test_a_window_without_tokens_has_a_row_of_its_own(weights: Weights) -> None:
    assert Encoder(weights)([]).shape == (1, 8)


@pytest.mark.parametrize("text", [TEXT, "Tolmark", ". . ,", "it " * 60 + "."])
def test_it_computes_what_is_written_out_number_by_number(
    weights: Weights, tokens: Tokens, text: str
) -> None:
    given = tokens(text)
    assert np.abs(Encoder(weights)(given) - np.array(slowly(weights, given))).max() < 1e-4


def test_the_same_tokens_give_the_same_bytes(weights: Weights, tokens: Tokens) -> None:
    encoder = Encoder(weights)
    first = encoder(tokens(TEXT)).tobytes()
    assert encoder(tokens(TEXT)).tobytes() == first
    assert Encoder(weights)(tokens(TEXT)).tobytes() == first


def test_what_was_encoded_before_changes_nothing(weights: Weights, tokens: Tokens) -> None:
    used = Encoder(weights)
    for text in ("Varania agreed .", "it , it , it", "zzz", "Tolmark agrees with Varania ."):
        used(tokens(text))
    used([])
    assert used(tokens(TEXT)).tobytes() == Encoder(weights)(tokens(TEXT)).tobytes()


def test_the_weights_are_left_as_they_are(weights: Weights, tokens: Tokens) -> None:
    before = {name: array.tobytes() for name, array in weights.arrays.items()}
    Encoder(weights)(tokens(TEXT))
    assert {name: array.tobytes() for name, array in weights.arrays.items()} == before


def test_a_word_is_known_by_its_neighbours_and_by_its_place(weights: Weights, tokens: Tokens) -> None:
    encoder = Encoder(weights)
    agreed, ended, turned = (encoder(tokens(t)) for t in ("it agreed", "it ,", "agreed it"))
    assert not np.allclose(agreed[1], ended[1], atol=1e-3)
    assert not np.allclose(agreed[1], turned[2], atol=1e-3)


def test_each_feature_of_a_token_counts(weights: Weights, tokens: Tokens) -> None:
    encoder = Encoder(weights)
    given = tokens(TEXT)
    as_it_is = encoder(given)
    others = {
        "tag": replace(given[0], tag="VBZ"),
        "dep": replace(given[0], dep="ROOT"),
        "shape": replace(given[0], shape="lower"),
        "quoted": replace(given[0], quoted="in"),
        "begins": replace(given[0], begins="line"),
    }
    for name, other in others.items():
        assert not np.allclose(encoder([other, *given[1:]]), as_it_is, atol=1e-3), name


def test_values_of_features_that_training_never_saw_are_one_unknown_value(
    weights: Weights, tokens: Tokens
) -> None:
    encoder = Encoder(weights)
    given = tokens(TEXT)
    strange = [replace(t, tag="XX", dep="never", shape="odd", quoted="?", begins="verse") for t in given]
    others = [replace(t, tag="YY", dep="", shape="", quoted="", begins="page") for t in given]
    assert encoder(strange).tobytes() == encoder(others).tobytes()
    assert np.abs(encoder(strange) - np.array(slowly(weights, strange))).max() < 1e-4


def test_numbers_that_are_far_too_large_for_exp_stay_finite(weights: Weights, tokens: Tokens) -> None:
    loud = dict(weights.arrays)
    loud["layers.0.qkv"] = loud["layers.0.qkv"] * np.float32(100)
    loud["layers.0.up"] = loud["layers.0.up"] * np.float32(100)
    assert np.isfinite(Encoder(replace(weights, arrays=loud))(tokens(TEXT))).all()


def test_a_head_is_one_matrix_and_its_bias(weights: Weights, tokens: Tokens) -> None:
    encoder = Encoder(weights)
    vectors = encoder(tokens(TEXT))
    scores = encoder.linear(vectors, "heads.point")
    matrix, bias = plain(weights.arrays["heads.point"]), plain(weights.arrays["heads.point.bias"])
    assert np.allclose(scores, [times(row, matrix, bias) for row in plain(vectors)], atol=1e-4)
