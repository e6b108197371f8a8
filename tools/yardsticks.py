"""Measure the installed program with the yardsticks in ../shared and print the figures as JSON.

    .venv/bin/python tools/yardsticks.py [NAME ...]

Names are read, compare, quotes, week, names, copies, translations and ecbplus; without one all are measured.

The first four are run as users would: through the command line, with files in and JSON out, scored by the
script that lies beside the gold. The others have a script of their own here, yardstick_*.py, which tells
what is counted. Figures are percent.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "gold"
PROGRAM = [sys.executable, "-m", "rashomon"]


def run(arguments: list[str], output: Path) -> None:
    """Run the program; exit code 1 (some inputs failed) is an error here too."""
    with output.open("w", encoding="utf-8") as stream:
        subprocess.run([*PROGRAM, *arguments], check=True, stdout=stream)


def score(script: Path, *arguments: str) -> dict[str, Any]:
    """Run a scorer and take the figures that it prints as JSON."""
    done = subprocess.run(
        [sys.executable, str(script), *arguments], check=True, capture_output=True, text=True
    )
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Read JSON lines, gzipped or not."""
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in content.decode("utf-8").split("\n") if line.strip()]


def read(work: Path) -> dict[str, Any]:
    """Points, chains, acts, own voice, hedges and header facts against the accounts gold."""
    run(["read", str(GOLD / "accounts/documents.jsonl"), "--format", "jsonl"], work / "read.jsonl")
    return score(GOLD / "accounts/score.py", "read", str(GOLD / "accounts"), str(work / "read.jsonl"))


def compare(work: Path) -> dict[str, Any]:
    """Rows, relations and silences over our own points against the accounts gold."""
    documents = {row["doc"]: row for row in rows_of(GOLD / "accounts/documents.jsonl")}
    (work / "compare").mkdir()
    for event in rows_of(GOLD / "accounts/rows.jsonl"):
        source = work / f"{event['event']}.jsonl"
        lines = [json.dumps(documents[name], ensure_ascii=False) for name in event["documents"]]
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        run(["compare", str(source), "--format", "json"], work / "compare" / f"{event['event']}.json")
    return score(GOLD / "accounts/score.py", "compare", str(GOLD / "accounts"), str(work / "compare"))


def quotes(work: Path) -> dict[str, Any]:
    """Attributions against PolNeAR dev: content, speaker, by kind."""
    gold = GOLD / "quotes/polnear/dev.jsonl.gz"
    script = GOLD / "quotes/polnear/score.py"
    with (work / "docs.jsonl").open("w", encoding="utf-8") as stream:
        subprocess.run([sys.executable, str(script), str(gold)], check=True, stdout=stream)
    run(["read", str(work / "docs.jsonl"), "--format", "jsonl"], work / "quotes.jsonl")
    done = subprocess.run(
        [sys.executable, str(script), str(gold), str(work / "quotes.jsonl")],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    figures: dict[str, Any] = {}
    for line in done.stdout.splitlines():
        kind = re.match(r"(ALL|direct|indirect) ", line)
        if kind:
            for name, value in re.findall(r"(exactF|J3|joint)=\([^)]*, ([\d.]+)\)", line):
                figures[f"{kind[1].lower()} {name}"] = float(value)
    return figures


def week(work: Path) -> dict[str, Any]:
    """Events over one week of four issuers."""
    case = str(work / "week.db")
    run(["--case", case, "add", str(GOLD / "events/week/documents.jsonl.gz")], work / "added.txt")
    run(["--case", case, "events", "--format", "jsonl"], work / "events.jsonl")
    return score(GOLD / "events/week/score.py", str(GOLD / "events/week"), str(work / "events.jsonl"))


def names(work: Path) -> dict[str, Any]:
    """Names of one bearer or of two: accuracy on the half that was tuned on, and on the other."""
    import yardstick_names

    found: dict[str, Any] = yardstick_names.names(work)["rashomon"]
    return found


def copies(_: Path) -> dict[str, Any]:
    """Near copies of real statements: recall at precision 99, for texts made by three seeds."""
    import yardstick_copies

    documents = yardstick_copies.originals()
    figures = {seed: yardstick_copies.measure(documents, seed) for seed in (41, 42, 43)}
    return {f"seed {seed}": 100 * found["recall at precision 0.99"] for seed, found in figures.items()}


def translations(_: Path) -> dict[str, Any]:
    """Pairs of texts that are one release in two languages."""
    import yardstick_translations

    figures: dict[str, Any] = {}
    for name, load in (
        ("swiss", yardstick_translations.swiss),
        ("wikinews", yardstick_translations.wikinews),
    ):
        found = yardstick_translations.measure(load(), 0)
        figures |= {f"{name} {which}": 100 * found[which] for which in ("precision", "recall")}
    return figures


def ecbplus(work: Path) -> dict[str, Any]:
    """News into seminal events, B-cubed: within topics of two that look alike, and in one case."""
    import yardstick_ecbplus

    return yardstick_ecbplus.ecbplus(work)


YARDSTICKS: dict[str, tuple[Callable[[Path], dict[str, Any]], Path]] = {
    "read": (read, GOLD / "accounts/points.jsonl"),
    "compare": (compare, GOLD / "accounts/rows.jsonl"),
    "quotes": (quotes, GOLD / "quotes/polnear/dev.jsonl.gz"),
    "week": (week, GOLD / "events/week/events.jsonl"),
    "names": (names, ROOT / "tests/yardsticks/names/pairs.csv"),
    "copies": (copies, ROOT / "tools/yardstick_copies_judged.csv"),
    "translations": (translations, GOLD.parent / "corpora/swiss/same_release.tsv"),
    "ecbplus": (ecbplus, GOLD / "events/ecbplus/dev.jsonl.gz"),
}


def measure(name: str) -> dict[str, Any]:
    """Run one yardstick; the hash names the gold that it was run on."""
    function, gold = YARDSTICKS[name]
    with tempfile.TemporaryDirectory() as folder:
        figures = function(Path(folder))
    return {"yardstick": hashlib.sha256(gold.read_bytes()).hexdigest()[:16], **figures}


def main() -> None:
    """Measure what was asked for, everything by default."""
    for name in sys.argv[1:] or YARDSTICKS:
        print(json.dumps({name: measure(name)}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
