"""The file of trained weights: one archive of arrays, checked by its hash when it is opened."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import yaml

from rashomon.model import ReaderError


@dataclass(frozen=True, slots=True)
class Weights:
    """Trained weights as they are computed with.

    Attributes:
        arrays: matrices of float32; but "words", one row a piece, stays int8 with its "words.scale".
        vocabulary: piece -> row of "words".
        labels: names of the values of each feature and of each head's answers.
    """

    arrays: dict[str, Any]
    vocabulary: dict[str, int]
    labels: dict[str, list[str]]


def weights_in(package: str, card: str) -> Weights | None:
    """Open the weights that a card beside them names; None where the file is not there.

    Args:
        package: package of the card and the weights.
        card: YAML file with `file` and `sha256`.

    Raises:
        ReaderError: the file is not the one that the card names.
    """
    folder = files(package)
    if not folder.joinpath(card).is_file():
        return None
    told = yaml.safe_load(folder.joinpath(card).read_text("utf-8"))
    held = folder.joinpath(told["file"])
    if not held.is_file():
        return None
    content = held.read_bytes()
    if hashlib.sha256(content).hexdigest() != told["sha256"]:
        raise ReaderError(
            "the trained weights are not those that belong to this version",
            path=str(held),
            advice="install Rashomon again, or remove the file to read by rules alone",
        )
    return unpacked(content)


def unpacked(content: bytes) -> Weights:
    """Take the arrays out of an archive; a matrix is held as int8 rows with one scale a row."""
    import numpy as np

    with np.load(io.BytesIO(content), allow_pickle=False) as archive:
        held = {name: archive[name] for name in archive.files}
    told = json.loads(held.pop("told").tobytes().decode("utf-8"))
    arrays: dict[str, Any] = {}
    for name, array in held.items():
        if name.endswith(".scale") and name != "words.scale":
            continue
        scale = held.get(f"{name}.scale")
        if scale is None or name == "words":
            arrays[name] = array if array.dtype == np.int8 else array.astype(np.float32)
        else:
            # The matrix is stored by rows of outputs and computed with the other way round.
            arrays[name] = np.ascontiguousarray((array * scale.astype(np.float32)[:, None]).T)
    return Weights(arrays, {piece: n for n, piece in enumerate(told["vocabulary"])}, told["labels"])
