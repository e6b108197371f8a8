"""Cross-validate comparing as a whole over the events of the accounts gold; print the scorer's figures.

    python training/cross_validate.py GOLD_FOLDER CORPUS...

Each event is compared with weights and a threshold that were found without it; once over the gold points and
once over the points that our reader finds. GOLD_FOLDER holds the gold and its score.py, CORPUS are the files
of statements to which `rows/official.jsonl` belongs.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from train_alignment import best_threshold, example, likely, official, rows_of, side, train

from rashomon.comparing import Side, pairing, rows
from rashomon.comparing.compare import compare
from rashomon.model import Comparison


def written(comparison: Comparison, sides: Sequence[Side]) -> dict[str, Any]:
    """Give what the scorer reads of a comparison."""
    texts = {s.document.id: s.document.text for s in sides}
    shas = [hashlib.sha256(texts[c.document].encode("utf-8")).hexdigest() for c in comparison.columns]
    return {
        "accounts": [{"sha256": sha} for sha in shas],
        "rows": [
            {
                "relation": row.relation,
                "cells": [
                    {"points": [{"start": p.start, "end": p.end} for p in cell.points]} if cell else None
                    for cell in row.cells
                ],
            }
            for row in comparison.rows
        ],
    }


def main(folder: str, corpora: Sequence[str]) -> None:
    """Train without each event in turn, compare it, score all."""
    root = Path(folder)
    documents = {d["doc"]: d for d in rows_of(root / "documents.jsonl")}
    points = {p["doc"]: p for p in rows_of(root / "points.jsonl")}
    events = rows_of(root / "rows.jsonl")
    sides = {
        "gold points": [[side(documents[n], points[n]["points"]) for n in e["documents"]] for e in events],
        "points of our reader": [[side(documents[n], None) for n in e["documents"]] for e in events],
    }
    examples = {
        name: [example(e, documents, points, s) for e, s in zip(events, held, strict=True)]
        for name, held in sides.items()
    }
    more = official(Path(__file__).parent / "rows" / "official.jsonl", [Path(path) for path in corpora])
    models = [
        train([e for held in examples.values() for n, e in enumerate(held) if n != k] + more)
        for k in range(len(events))
    ]
    own = examples["points of our reader"]
    scores = [likely(model, e.table) for model, e in zip(models, own, strict=True)]
    for name, held in sides.items():
        with tempfile.TemporaryDirectory() as work:
            for k, (event, accounts) in enumerate(zip(events, held, strict=True)):
                threshold = best_threshold([*own[:k], *own[k + 1 :]], [*scores[:k], *scores[k + 1 :]])
                _use(models[k], threshold)
                found = written(compare(accounts), accounts)
                Path(work, f"{event['event']}.json").write_text(json.dumps(found), encoding="utf-8")
            score = [sys.executable, str(root / "score.py"), "compare", str(root), work]
            done = subprocess.run(score, check=True, capture_output=True, text=True)  # noqa: S603 - the gold's
            print(name, done.stdout.strip(), flush=True)


def _use(model: tuple[Any, Any, Any], threshold: float) -> None:
    """Let comparing use these weights."""
    mean, spread, weight = (np.asarray(part, float).tolist() for part in model)
    made = pairing.Weights(weight[0], tuple(mean), tuple(spread), tuple(weight[1:]), threshold)
    for module in (pairing, rows):
        vars(module)["weights"] = lambda: made


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
