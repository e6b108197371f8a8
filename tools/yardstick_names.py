"""Measure `rashomon actors match` and two baselines with the name pairs, and print the figures as JSON.

    .venv/bin/python tools/yardstick_names.py [PAIRS.csv] [PYTHON]

PAIRS.csv is tests/yardsticks/names/pairs.csv unless another is named. PYTHON is the interpreter of an
environment with nomenklatura, for the baseline logic-v2; without one it is left out, and said so:

    apt-get install -y libicu-dev pkg-config g++
    python3 -m venv /tmp/nomenklatura && /tmp/nomenklatura/bin/pip install nomenklatura

Figures are percent of pairs decided rightly. Ours decides at the threshold of the house; a baseline gets
the threshold that is best for it on the very pairs that are measured, which flatters it.
"""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAIRS = ROOT / "tests/yardsticks/names/pairs.csv"
PYTHON = "RASHOMON_NOMENKLATURA"
"""Environment variable with the interpreter that has nomenklatura."""
LOGIC_V2 = """
import csv, json, sys
from followthemoney import model
from nomenklatura.matching import get_algorithm
algorithm = get_algorithm("logic-v2")
config = algorithm.default_config()
def entity(name, kind, id):  # ids must differ: it keeps what it has seen of an entity by its id
    schema = "Person" if kind == "person" else "Organization"
    return model.get_proxy({"id": id, "schema": schema, "properties": {"name": [name]}})
rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8")))
scores = [
    algorithm.compare(
        entity(row["name1"], row.get("kind"), f"a{i}"), entity(row["name2"], row.get("kind"), f"b{i}"), config
    ).score
    for i, row in enumerate(rows)
]
print(json.dumps(scores))
"""

Row = dict[str, str]


def rows_of(path: Path) -> list[Row]:
    """Read the pairs."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def ours(path: Path, work: Path) -> list[bool]:
    """Decide all pairs through the command line."""
    output = work / "matched.csv"
    command = [sys.executable, "-m", "rashomon", "actors", "match", str(path), "--format", "csv"]
    with output.open("w", encoding="utf-8") as stream:
        subprocess.run(command, check=True, stdout=stream)
    # a file with a column "same" of its own comes back with ours in its place
    return [row["same"].lower() == "true" for row in rows_of(output)]


def token_sort(rows: list[Row]) -> list[float]:
    """Score with rapidfuzz's token sort ratio on what anyascii makes of the names."""
    from anyascii import anyascii
    from rapidfuzz import fuzz

    return [
        fuzz.token_sort_ratio(*(anyascii(row[name]).lower() for name in ("name1", "name2"))) for row in rows
    ]


def logic_v2(path: Path, python: str) -> list[float]:
    """Score with nomenklatura's logic-v2 in an environment of its own."""
    done = subprocess.run([python, "-c", LOGIC_V2, str(path)], check=True, capture_output=True, text=True)
    scores: list[float] = json.loads(done.stdout.strip().splitlines()[-1])
    return scores


def best(scores: list[float], truth: list[bool]) -> tuple[float, list[bool]]:
    """Find the threshold with the most pairs right, and decide by it."""

    def right(threshold: float) -> int:
        return sum((score >= threshold) == same for score, same in zip(scores, truth, strict=True))

    threshold = max(sorted({*scores, 101.0}), key=right)
    return threshold, [score >= threshold for score in scores]


def figures(rows: list[Row], decided: Sequence[bool], truth: list[bool]) -> dict[str, float]:
    """Accuracy over all pairs and by kind, script, half and label; wrong merges and misses."""

    def share(wanted: Callable[[Row], bool]) -> float:
        chosen = [d == t for r, d, t in zip(rows, decided, truth, strict=True) if wanted(r)]
        return round(100 * sum(chosen) / len(chosen), 1) if chosen else 0.0

    found = {"all": share(lambda _: True)}
    for column in ("kind", "script", "half"):
        for value in sorted({row[column] for row in rows if row.get(column)}):
            found[f"{column} {value}"] = share(lambda row, c=column, v=value: row[c] == v)  # type: ignore[misc]
    found["wrong merges"] = sum(d and not t for d, t in zip(decided, truth, strict=True))
    found["misses"] = sum(t and not d for d, t in zip(decided, truth, strict=True))
    return found


def names(work: Path, pairs: Path = PAIRS, python: str | None = None) -> dict[str, Any]:
    """Measure ours and the baselines."""
    rows = rows_of(pairs)
    truth = [row["same"].strip().lower() in {"true", "1", "yes"} for row in rows]
    started = time.perf_counter()
    result: dict[str, Any] = {"pairs": len(rows), "rashomon": figures(rows, ours(pairs, work), truth)}
    result["seconds"] = round(time.perf_counter() - started, 1)
    threshold, decided = best(token_sort(rows), truth)
    result["token sort on anyascii"] = {"threshold": round(threshold, 1), **figures(rows, decided, truth)}
    python = python or os.environ.get(PYTHON)
    if not python:
        print(f"names: no logic-v2, because {PYTHON} names no interpreter with nomenklatura", file=sys.stderr)
        return result
    threshold, decided = best(logic_v2(pairs, python), truth)
    result["logic-v2"] = {"threshold": round(threshold, 3), **figures(rows, decided, truth)}
    return result


if __name__ == "__main__":
    chosen = [*sys.argv[1:3], "", ""]
    with tempfile.TemporaryDirectory() as folder:
        found = names(Path(folder), Path(chosen[0]) if chosen[0] else PAIRS, chosen[1] or None)
    print(json.dumps(found, indent=1, ensure_ascii=False))
