"""Train vectors of terms from unlabelled official prose: `languages/en/vectors.npy` and `vectors.txt`.

    python training/train_term_vectors.py OUT_FOLDER CORPUS.jsonl.gz...

Positive pointwise mutual information of terms within a window, smoothed contexts (Levy, Goldberg and Dagan,
2015), reduced by a truncated singular value decomposition (randomised: Halko, Martinsson and Tropp, 2011),
rows scaled to length one and rounded to eight bits. Fixed seed; numpy alone. The files hold numbers and
single terms, no text.
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import numpy as np

from rashomon.comparing.terms import terms
from rashomon.comparing.vocabulary import vocabulary

WINDOW = 6
SIZE = 64
TERMS = 7000
SMOOTHING = 0.75
SHIFT = 1.0
EIGEN_POWER = 0.5


def sequences(paths: list[str]) -> list[list[str]]:
    """Give the terms of every paragraph of every document, in order."""
    known = vocabulary("en")
    found = []
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line)["text"]
                found += [[t.key for t in terms(p, 0, len(p), known)] for p in text.split("\n") if p.strip()]
    return found


def counts(found: list[list[str]], index: dict[str, int]) -> np.ndarray:
    """Count how often two terms stand within the window, weighed by nearness."""
    table = np.zeros((len(index), len(index)), dtype=np.float32)
    for sequence in found:
        ids = np.array([index.get(key, -1) for key in sequence], dtype=np.int64)
        for gap in range(1, WINDOW + 1):
            left, right = ids[:-gap], ids[gap:]
            keep = (left >= 0) & (right >= 0) & (left != right)
            np.add.at(table, (left[keep], right[keep]), 1.0 / gap)
    return table + table.T


def vectors(table: np.ndarray) -> np.ndarray:
    """Reduce the table of counts to one vector of length one for each term."""
    contexts = table.sum(axis=0) ** SMOOTHING
    expected = table.sum(axis=1, keepdims=True) * (contexts / contexts.sum())
    with np.errstate(divide="ignore", invalid="ignore"):
        information = np.log(table / expected)
    information = np.maximum(np.nan_to_num(information, neginf=0.0, posinf=0.0) - np.log(SHIFT), 0.0)
    basis = np.random.default_rng(20220330).standard_normal((len(table), SIZE + 20)).astype(np.float32)
    for _ in range(5):
        basis, _ = np.linalg.qr(information @ basis)
    small = basis.T @ information
    left, strength, _ = np.linalg.svd(small, full_matrices=False)
    rows = (basis @ left)[:, :SIZE] * strength[:SIZE] ** EIGEN_POWER
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def main(folder: str, paths: list[str]) -> None:
    """Train and write."""
    known = vocabulary("en")
    keys = sorted(sorted(known.frequencies, key=lambda key: (-known.frequencies[key], key))[:TERMS])
    trained = vectors(counts(sequences(paths), {key: place for place, key in enumerate(keys)}))
    np.save(Path(folder) / "vectors.npy", np.round(trained * 127).astype(np.int8))
    Path(folder, "vectors.txt").write_text("\n".join(keys) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
