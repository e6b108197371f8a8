"""Measure speed, memory, start-up and size; print the figures as JSON.

    .venv/bin/python tools/benchmark.py [help] [speed] [corpora] [install]

`corpora` loads all four English files of ../shared/corpora/official into a fresh case, from `add` to the
list of events, as a user would. `install` clones the repository and runs `make install` in the clone.
`tools/benchmark_adding.py` measures what documents take that are added to them later.
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ROOT.parent / "shared" / "corpora" / "official"
PROGRAM = [sys.executable, "-m", "rashomon"]


def start_up() -> dict[str, Any]:
    """Seconds of wall time of `rashomon --help`, the median of nine starts."""
    times = []
    for _ in range(9):
        begin = time.perf_counter()
        subprocess.run([*PROGRAM, "--help"], check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - begin)
    return {"seconds": round(sorted(times)[4], 3)}


def speed() -> dict[str, Any]:
    """Words a second of reading, all layers, on one core: every twentieth English statement."""
    from rashomon.model import Document
    from rashomon.reading import read

    texts = []
    for path in sorted(CORPORA.glob("*_en_*.jsonl.gz")):
        lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
        texts += [json.loads(line) for line in lines[::20]]
    documents = [
        Document(row["text"], issuer=row["issuer"], title=row["title"], published=row["date"], language="en")
        for row in texts
    ]
    read(documents[0])
    begin = time.process_time()
    for document in documents:
        read(document)
    seconds = time.process_time() - begin
    words = sum(len(document.text.split()) for document in documents)
    return {"documents": len(documents), "words": words, "words_a_second": round(words / seconds)}


def corpora() -> dict[str, Any]:
    """Wall time and peak memory from `add` to the list of events over the four English corpora."""
    files = sorted(map(str, CORPORA.glob("*_en_*.jsonl.gz")))
    with tempfile.TemporaryDirectory() as folder:
        case = ["--case", str(Path(folder, "case.db"))]
        begin = time.perf_counter()
        code = subprocess.run([*PROGRAM, *case, "add", *files], check=False).returncode
        added = time.perf_counter() - begin
        done = subprocess.run(
            [*PROGRAM, *case, "events", "--format", "jsonl"], check=True, capture_output=True, text=True
        )
        seconds = time.perf_counter() - begin
        size = Path(folder, "case.db").stat().st_size
    events = [json.loads(line) for line in done.stdout.splitlines()]
    several = [event for event in events if len({row["issuer"] for row in event["documents"]}) > 1]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {
        "exit_code": code, "add_seconds": round(added), "seconds": round(seconds),
        "documents_a_second": round(6161 / seconds, 1), "peak_mb_of_one_process": round(peak),
        "case_mb": round(size / 2**20), "events": len(events), "events_of_several_issuers": len(several),
    }  # fmt: skip


def install() -> dict[str, Any]:
    """Wall time of `make install` in a fresh clone, and the size of what it leaves."""
    with tempfile.TemporaryDirectory() as folder:
        clone = str(Path(folder, "clone"))
        subprocess.run(["git", "clone", "--quiet", str(ROOT), clone], check=True)
        begin = time.perf_counter()
        subprocess.run(["make", "--silent", "install"], cwd=clone, check=True)
        seconds = time.perf_counter() - begin
        size = subprocess.run(["du", "-sm", f"{clone}/.venv"], check=True, capture_output=True, text=True)
    return {"seconds": round(seconds), "mb": int(size.stdout.split()[0])}


BENCHMARKS: dict[str, Callable[[], dict[str, Any]]] = {
    "help": start_up,
    "speed": speed,
    "corpora": corpora,
    "install": install,
}


def main() -> None:
    """Measure what was asked for, everything by default."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    for name in sys.argv[1:] or BENCHMARKS:
        print(json.dumps({name: BENCHMARKS[name]()}), flush=True)


if __name__ == "__main__":
    main()
