"""Measure how long documents take that are added to a linked case; print the figures as JSON.

    .venv/bin/python tools/benchmark_adding.py [READ_CASE]

All documents of the four English corpora but a hundred, chosen by the hash of their ids, are linked; then the
hundred are added and linked, each in a process of its own, as a user would. Reading the corpora takes most of
an hour: READ_CASE names a case that holds them read, of which the readings are taken then.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ADDED = 100
CORPORA = Path(__file__).resolve().parent.parent.parent / "shared" / "corpora" / "official"
_LINK = """
import json, resource, sys, time
from rashomon.workflow import Case
with Case(sys.argv[1]) as case:
    begin = time.perf_counter()
    links = case.link()
    seconds = round(time.perf_counter() - begin, 2)
    documents = sum(1 for _ in case.store.described())
peak = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
print(json.dumps({"documents": documents, "seconds": seconds, "peak_mb": peak, "events": len(links.events)}))
"""


def adding(read: Path | None) -> dict[str, Any]:
    """Wall time and peak memory of linking all documents but a hundred, and of adding these."""
    with tempfile.TemporaryDirectory() as folder:
        read, case = read or _read(Path(folder, "read.db")), Path(folder, "case.db")
        ids = sorted(_ids(read), key=lambda id_: hashlib.sha256(id_.encode()).hexdigest())
        _add(case, read, ids[ADDED:])
        whole = _linked(case)
        _add(case, read, ids[:ADDED])
        added = _linked(case)
        return {"whole": whole, "added": added, "case_mb": round(case.stat().st_size / 2**20)}


def _read(path: Path) -> Path:
    """Make a case that holds the corpora, read."""
    from rashomon.workflow import Case

    with Case(path) as case:
        case.add(*sorted(CORPORA.glob("*_en_*.jsonl.gz")))
        case.read()
    return path


def _ids(read: Path) -> list[str]:
    from rashomon.store import SqliteStore

    with SqliteStore(read, create=False) as store:
        return [described.id for described, _ in store.described()]


def _add(case: Path, read: Path, ids: Iterable[str]) -> None:
    """Take documents and their Readings from one case into another."""
    from rashomon.store import SqliteStore

    with SqliteStore(read, create=False) as source, SqliteStore(case) as store, store.transaction():
        for document, reading in source.readings(ids):
            store.add(document, document.text.encode(), "text/plain", at="2026-01-01T00:00:00+00:00")
            store.put_reading(reading)


def _linked(case: Path) -> dict[str, Any]:
    # With byte code, as users run it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", _LINK, str(case)], check=True, capture_output=True, text=True, env=environment
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def main() -> None:
    """Measure, with a case that is read already where one is named."""
    given = [Path(argument) for argument in sys.argv[1:]]
    print(json.dumps(adding(given[0] if given else None)))


if __name__ == "__main__":
    main()
