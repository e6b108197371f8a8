"""Measure ECB+: news into seminal events, against TF-IDF clusters with the best threshold.

    .venv/bin/python tools/yardstick_ecbplus.py [--part dev|train] [--case FILE] [--show]

A topic holds two events that look alike. Each topic is read and linked as a case of its own ("within
topic"), then all documents as one case ("one case"); documents are together that are the subject of one
event, and passages do not count. Figures are precision, recall and F1 by B-cubed (Bagga and Baldwin 1998)
over all documents, in percent. Most of these documents have no date, and none has an issuer.

The baselines are connected components and clusters by average and by complete linkage over cosines of
TF-IDF (logarithmic counts, smoothed inverse document frequency over the part, headline and text), each at
the threshold that is best for it on the very documents that are measured, which flatters it.

Reading takes most of the time. With --case it is kept in a case file, and a second run takes seconds;
what the part holds is added to the file where it is not there yet.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from rashomon.linking import link
from rashomon.model import Document, Reading
from rashomon.workflow import Case

ECBPLUS = Path(__file__).resolve().parent.parent.parent / "shared" / "gold" / "events" / "ecbplus"
LINKAGES: dict[str, Callable[[Any, Any, int, int], Any]] = {
    "connected components": lambda one, two, _m, _n: np.maximum(one, two),
    "average linkage": lambda one, two, m, n: (m * one + n * two) / (m + n),
    "complete linkage": lambda one, two, _m, _n: np.minimum(one, two),
}
"""How alike a new cluster is to the others, from how alike its two halves are, and their sizes."""

Row = dict[str, Any]
Entry = tuple[Document, Reading]
Merge = tuple[float, int, int]


def rows_of(path: Path) -> list[Row]:
    """Read gzipped JSON lines."""
    content = gzip.decompress(path.read_bytes()).decode("utf-8")
    return [json.loads(line) for line in content.split("\n") if line]


def b_cubed(found: Sequence[object], gold: Sequence[object]) -> tuple[float, float, float]:
    """Give precision, recall and F1, in percent, of clusters as a label for each document."""
    both, ours, theirs = Counter(zip(found, gold, strict=True)), Counter(found), Counter(gold)
    precision = sum(n * n / ours[label] for (label, _), n in both.items()) / len(found)
    recall = sum(n * n / theirs[label] for (_, label), n in both.items()) / len(gold)
    f1 = 2 * precision * recall / (precision + recall)
    return round(100 * precision, 1), round(100 * recall, 1), round(100 * f1, 1)


def vectors(rows: list[Row]) -> Any:
    """Give the TF-IDF vectors of headline and text, each of length one."""
    texts = [f"{row['title'] or ''} {row['text']}".lower() for row in rows]
    counts = [Counter(re.findall(r"\w\w+", text)) for text in texts]
    place = {word: n for n, word in enumerate(sorted({word for count in counts for word in count}))}
    found = np.zeros((len(rows), len(place)))
    for i, count in enumerate(counts):
        for word, n in count.items():
            found[i, place[word]] = 1 + math.log(n)
    found *= np.log((1 + len(rows)) / (1 + (found > 0).sum(axis=0))) + 1
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def merges(cosines: Any, linkage: str) -> list[Merge]:
    """Join the two nearest clusters again and again: how near they were, and a document of each."""
    near, size = cosines.copy(), [1] * len(cosines)
    np.fill_diagonal(near, -1)
    found = []
    for _ in range(len(near) - 1):
        a, b = sorted(divmod(int(near.argmax()), len(near)))
        found.append((float(near[a, b]), a, b))
        near[a] = near[:, a] = LINKAGES[linkage](near[a], near[b], size[a], size[b])
        near[b] = near[:, b] = -1
        near[a, a] = -1
        size[a] += size[b]
    return found


def cut(count: int, joined: list[Merge], threshold: float) -> list[int]:
    """Give each document the first one of its cluster, at a threshold."""
    label = list(range(count))
    for near, a, b in joined:
        if near >= threshold:
            label = [label[a] if one == label[b] else one for one in label]
    return label


def baseline(rows: list[Row], cases: dict[str, list[int]], linkage: str) -> dict[str, Any]:
    """Find the best threshold of TF-IDF clusters in cases, and what it gives."""
    weighed = vectors(rows)
    joined = {name: merges(weighed[held] @ weighed[held].T, linkage) for name, held in cases.items()}
    gold = [row["event"] for row in rows]
    best: tuple[float, float, tuple[float, float, float]] = (0.0, 0.0, (0.0, 0.0, 0.0))
    for step in range(1, 80):
        label: list[object] = [None] * len(rows)
        for name, held in cases.items():
            for i, one in zip(held, cut(len(held), joined[name], step / 100), strict=True):
                label[i] = (name, one)
        figures = b_cubed(label, gold)
        best = max(best, (figures[2], step / 100, figures))
    return {"threshold": best[1], "B-cubed": list(best[2])}


def read(part: str, case: Path, rows: list[Row]) -> list[Entry]:
    """Read the part into a case file as far as it is not read, and give its documents in its order."""
    path = ECBPLUS / f"{part}.jsonl.gz"
    with Case(case) as opened:
        opened.add(path)
        opened.read()
        held = {document.path: (document, reading) for document, reading in opened.store.readings()}
    return [held[f"{path}:{n}"] for n in range(1, len(rows) + 1)]


def events_of(entries: list[Entry]) -> dict[str, str]:
    """Link documents and give for each the event of which it, as a whole, is an account."""
    length = {document.id: len(document.text) for document, _ in entries}
    whole: dict[str, str] = {}
    for event in link(entries).events:
        for account in event.accounts:
            told = account.role == "announcement" and account.end - account.start == length[account.document]
            if account.role == "subject" or (told and account.document not in whole):
                whole[account.document] = event.id
    return whole


def ours(entries: list[Entry], cases: dict[str, list[int]]) -> list[object]:
    """Give each document its event; a case is linked by itself."""
    label: list[object] = [None] * len(entries)
    for name, held in cases.items():
        found = events_of([entries[i] for i in held])
        for i in held:
            label[i] = (name, found[entries[i][0].id])
    return label


def mixtures(rows: list[Row], cases: dict[str, list[int]], label: list[object]) -> dict[str, list[Any]]:
    """Tell for each case what its clusters hold of which event."""
    found: dict[str, list[Any]] = {}
    for name, held in cases.items():
        clusters: dict[object, Counter[str]] = {}
        for i in held:
            clusters.setdefault(label[i], Counter())[rows[i]["event"]] += 1
        found[name] = sorted((dict(cluster) for cluster in clusters.values()), key=str)
    return found


def measure(part: str, case: Path, *, show: bool = False) -> dict[str, Any]:
    """Measure ours and the baselines within topics and over one case of all."""
    rows = rows_of(ECBPLUS / f"{part}.jsonl.gz")
    begin = time.perf_counter()
    entries = read(part, case, rows)
    seconds = time.perf_counter() - begin
    topics: dict[str, list[int]] = {}
    for i, row in enumerate(rows):
        topics.setdefault(row["topic"], []).append(i)
    undated = sum(document.published is None for document, _ in entries)
    result: dict[str, Any] = {"part": part, "documents": len(rows), "without date": undated}
    result["seconds of reading"] = round(seconds, 1)
    gold = [row["event"] for row in rows]
    for what, cases in (("within topic", topics), ("one case", {part: list(range(len(rows)))})):
        begin = time.perf_counter()
        label = ours(entries, cases)
        seconds = time.perf_counter() - begin
        result[what] = list(b_cubed(label, gold))
        result[f"{what}, seconds of linking"] = round(seconds, 1)
        result[f"{what}, TF-IDF"] = {name: baseline(rows, cases, name) for name in LINKAGES}
        if show:
            result[f"{what}, clusters"] = mixtures(rows, cases, label)
    return result


def ecbplus(work: Path) -> dict[str, Any]:
    """Measure on dev, read anew."""
    return measure("dev", work / "ecbplus.db")


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("dev", "train"), default="dev")
    parser.add_argument("--case", type=Path, help="case file that keeps the readings")
    parser.add_argument("--show", action="store_true", help="tell what each cluster holds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        case = options.case or Path(folder, "ecbplus.db")
        print(json.dumps(measure(options.part, case, show=options.show), indent=1))


if __name__ == "__main__":
    main()
