"""Write trained weights as the one file that ships, and its card.

    python training/reading/pack.py WORK OUTPUT.npz

The mean of the epochs that the config keeps, else the last one. Matrices become int8 with one scale a row;
pieces that no text in Latin script needs, and heads that nobody asks, are left out.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
import unicodedata
import zipfile
from pathlib import Path

import numpy as np
import torch
from network import DEPTH, HEADS, vocabulary
from sources import ACTS, HEDGES


def latin(piece: str) -> bool:
    """Tell whether a piece can stand in a text in Latin script."""
    if piece.startswith("[unused"):
        return False
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in piece.removeprefix("##"))


def rounded(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A matrix as int8 rows and one float32 scale a row."""
    scale = np.abs(matrix).max(axis=1) / 127
    scale[scale == 0] = 1
    return np.round(matrix / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def arrays_of(state: dict[str, torch.Tensor], heads: dict[str, torch.Tensor]) -> dict[str, np.ndarray]:
    """Name the arrays as the program knows them."""
    found: dict[str, np.ndarray] = {}
    for key, tensor in {**state, **{f"heads.{k}": v for k, v in heads.items()}}.items():
        array = tensor.float().numpy()
        name = key.removesuffix(".weight") if array.ndim == 2 else key
        if name == "words":
            kept = [n for p, n in sorted(vocabulary().items(), key=lambda pair: pair[1]) if latin(p)]
            array = array[kept]
        if array.ndim == 2 and not name.startswith(("features", "places")):
            found[name], found[f"{name}.scale"] = rounded(array)
        else:
            found[name] = array.astype(np.float16)
    return found


def packed(arrays: dict[str, np.ndarray], told: dict[str, object]) -> bytes:
    """Put the arrays into one archive; the same arrays give the same bytes."""
    arrays = {**arrays, "told": np.frombuffer(json.dumps(told).encode("utf-8"), np.uint8)}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(arrays):
            inner = io.BytesIO()
            np.lib.format.write_array(inner, arrays[name], allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0)), inner.getvalue(),
                             zipfile.ZIP_DEFLATED)  # fmt: skip
    return stream.getvalue()


def mean_of(states: list[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    """The mean of the same weights at several times."""
    return {key: sum(state[key].float() for state in states) / len(states) for key in states[0]}


def main(work: Path, output: Path) -> None:
    """Pack the weights of a finished training."""
    files = sorted(work.glob("kept-*.pt")) or [work / "checkpoint.pt"]
    held = [torch.load(path, weights_only=False) for path in files]
    encoder = mean_of([one["encoder"] for one in held])
    heads = mean_of([one["heads"] for one in held])
    heads = {key: value for key, value in heads.items() if not key.startswith("same")}
    pieces = [p for p, _ in sorted(vocabulary().items(), key=lambda pair: pair[1]) if latin(p)]
    labels = json.loads((work / "alphabet.json").read_text())
    labels |= {"heads": [str(HEADS)], "acts": list(ACTS), "hedges": list(HEDGES)}
    content = packed(arrays_of(encoder, heads), {"vocabulary": pieces, "labels": labels})
    output.write_bytes(content)
    print(output, len(content), hashlib.sha256(content).hexdigest(), f"{DEPTH} layers, {len(pieces)} pieces")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
