"""The file of trained weights: what is in it, and when it is refused."""

from __future__ import annotations

import hashlib
import io
import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rashomon.model import ReaderError
from rashomon.reading.trained.weights import unpacked, weights_in

PACKAGE = "varanian_weights"
TOLD = {
    "vocabulary": ["[UNK]", "[CLS]", "[SEP]", "tolmark"],
    "labels": {"heads": ["2"], "acts": ["assert", "discuss"], "tag": ["?", "NNP"]},
}
DRAWN = np.random.default_rng(3)
MATRIX = DRAWN.normal(0, 1, (3, 2)).astype(np.float32)  # three outputs of two inputs
WORDS = DRAWN.normal(0, 1, (4, 2)).astype(np.float32)
PLACES = DRAWN.normal(0, 1, (5, 2)).astype(np.float32)
BIAS = np.array([0.5, -2.0, 0.0], np.float32)


def rows_of(matrix: Any) -> tuple[Any, Any]:
    """A matrix as int8 rows and one scale a row, as training packs it."""
    scale = np.abs(matrix).max(axis=1) / 127
    return np.round(matrix / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def archive(**arrays: Any) -> bytes:
    """An archive as training/reading/pack.py writes it."""
    arrays["told"] = np.frombuffer(json.dumps(TOLD).encode("utf-8"), np.uint8)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as held:
        for name in sorted(arrays):
            inner = io.BytesIO()
            np.lib.format.write_array(inner, arrays[name])
            held.writestr(zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0)), inner.getvalue())
    return stream.getvalue()


def packed() -> bytes:
    matrix, matrix_scale = rows_of(MATRIX)
    words, words_scale = rows_of(WORDS)
    return archive(
        **{
            "layers.0.up": matrix,
            "layers.0.up.scale": matrix_scale,
            "words": words,
            "words.scale": words_scale,
        },
        **{"layers.0.up.bias": BIAS.astype(np.float16), "places": PLACES.astype(np.float16)},
    )


def test_a_matrix_is_multiplied_by_its_scales_and_turned_to_compute_with() -> None:
    held = unpacked(packed()).arrays
    assert held["layers.0.up"].shape == (2, 3)
    assert held["layers.0.up"].dtype == np.float32
    assert held["layers.0.up"].flags.c_contiguous
    # int8 rows are off by half a step at most, and a step is a 127th of the row's largest number.
    steps = np.abs(MATRIX).max(axis=1) / 127
    assert (np.abs(held["layers.0.up"] - MATRIX.T) <= steps * 0.501).all()
    x = np.array([[1.0, -1.0]], np.float32)
    assert np.allclose(x @ held["layers.0.up"], x @ MATRIX.T, atol=0.02)


def test_the_rows_of_the_words_stay_small_beside_their_scales() -> None:
    held = unpacked(packed()).arrays
    assert held["words"].dtype == np.int8
    assert held["words"].shape == WORDS.shape
    assert held["words.scale"].dtype == np.float32
    assert np.allclose(held["words"] * held["words.scale"][:, None], WORDS, atol=0.02)


def test_vectors_and_tables_of_half_precision_are_computed_with_in_single_precision() -> None:
    held = unpacked(packed()).arrays
    assert held["layers.0.up.bias"].dtype == held["places"].dtype == np.float32
    assert held["layers.0.up.bias"].tolist() == BIAS.tolist()
    assert np.allclose(held["places"], PLACES, atol=0.002)


def test_scales_are_used_up_and_what_is_told_is_no_array() -> None:
    held = unpacked(packed())
    assert sorted(held.arrays) == ["layers.0.up", "layers.0.up.bias", "places", "words", "words.scale"]
    assert held.vocabulary == {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "tolmark": 3}
    assert held.labels == TOLD["labels"]


def test_an_archive_cannot_bring_objects_that_run_when_they_are_opened() -> None:
    with pytest.raises(ValueError, match="pickle"):
        unpacked(archive(words=np.array([{"any": "object"}], dtype=object)))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package that weights can be put into."""
    made = tmp_path / PACKAGE
    made.mkdir()
    (made / "__init__.py").write_text("", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield made
    sys.modules.pop(PACKAGE, None)


def write_card(folder: Path, content: bytes) -> None:
    digest = hashlib.sha256(content).hexdigest()
    (folder / "card.yaml").write_text(f"file: small.npz\nsha256: {digest}\n", "utf-8")


def test_weights_are_opened_by_the_card_that_names_them(folder: Path) -> None:
    write_card(folder, packed())
    (folder / "small.npz").write_bytes(packed())
    held = weights_in(PACKAGE, "card.yaml")
    assert held is not None
    assert held.vocabulary["tolmark"] == 3


@pytest.mark.parametrize("has_card", [False, True])
def test_without_a_card_or_without_its_file_there_are_no_weights(folder: Path, has_card: bool) -> None:
    if has_card:
        write_card(folder, packed())
    assert weights_in(PACKAGE, "card.yaml") is None


@pytest.mark.parametrize("change", ["longer", "shorter", "one bit", "empty"])
def test_a_file_that_is_not_the_one_on_the_card_is_refused_by_name_and_with_advice(
    folder: Path, change: str
) -> None:
    content = packed()
    write_card(folder, content)
    changed = {
        "longer": content + b"\0",
        "shorter": content[:-1],
        "one bit": bytes([content[0] ^ 1]) + content[1:],
        "empty": b"",
    }[change]
    (folder / "small.npz").write_bytes(changed)
    with pytest.raises(ReaderError) as caught:
        weights_in(PACKAGE, "card.yaml")
    assert caught.value.path == str(folder / "small.npz")
    assert "install Rashomon again" in str(caught.value)
    assert str(caught.value).startswith(str(folder / "small.npz"))
