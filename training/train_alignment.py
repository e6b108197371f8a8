"""Train the score of a pair of points, `pairing.json`, and cross-validate it over events.

    python training/train_alignment.py GOLD_FOLDER CORPUS... > src/rashomon/comparing/pairing.json

GOLD_FOLDER holds documents.jsonl, points.jsonl and rows.jsonl of the accounts gold; CORPUS are the files of
statements to which our own rows (`rows/official.jsonl`, stand-off) belong. An event of the gold is learned
from twice, over its gold points and over the points that our reader finds; our rows over the reader's.
Logistic regression with a quadratic penalty, by Newton's method; every event weighs by the inverse root of
its matches, so that one event with large rows does not decide alone. Nothing is drawn at random. Figures go
to standard error: they are of events of the gold that took no part in the training; the threshold of each is
chosen on the others.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from rashomon import reading
from rashomon.comparing.facts import participants
from rashomon.comparing.features import FEATURES, features
from rashomon.comparing.matter import matters
from rashomon.comparing.side import Side
from rashomon.model import Document, Point, Reading

PENALTY = 5.0
THRESHOLDS = np.arange(0.05, 0.8, 0.025)


@dataclass
class Example:
    """The pairs of one event: features, whether they are a match, and how many matches the gold has."""

    event: str
    table: Any
    match: Any
    gold: int


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Read JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def side(document: dict[str, Any], points: list[dict[str, Any]] | None) -> Side:
    """Put the gold points of one document into a Side; None takes those that our reader finds."""
    made = Document(
        document["text"], issuer=document.get("issuer"), title=document.get("title"),
        published=document.get("date"), language=document["lang"],
    )  # fmt: skip
    if points is None:
        return Side(made, reading.read(made), 0, len(made.text))
    found = tuple(
        Point(p["start"], p["end"], tuple(p["chain"]), p["act"], p.get("to"), p.get("hedge")) for p in points
    )
    return Side(made, Reading(made.id, "gold", made.language, points=found), 0, len(made.text))


def example(
    event: dict[str, Any], documents: dict[str, Any], points: dict[str, Any], sides: Sequence[Side]
) -> Example:
    """Give the pairs of points of different issuers of one event; disputed ones count neither way.

    Points of a reader take over the links of the gold points that they overlap by half of the shorter.
    """
    names = event["documents"]
    empty = not any(s.points for s in sides)
    if empty:
        return Example(event["event"], np.zeros((0, len(FEATURES))), np.zeros(0), 0)
    accounts = [matters(s, k) for k, s in enumerate(sides)]
    table = features(accounts, participants(sides), [s.document.issuer or "" for s in sides])
    places = [
        (n, {k for k, p in enumerate(points[n]["points"]) if _overlap(m.point, p)})
        for n, account in zip(names, accounts, strict=True)
        for m in account
    ]
    disputed = {frozenset(map(tuple, pair)) for pair in event.get("disputed", [])}
    linked = {
        frozenset((tuple(a), tuple(b)))
        for row in event["rows"]
        for a in row["points"]
        for b in row["points"]
        if documents[a[0]]["issuer"] != documents[b[0]]["issuer"]
    } - disputed
    rows, match = [], []
    for i, (one, here) in enumerate(places):
        for j, (other, there) in enumerate(places[i + 1 :], i + 1):
            left, right = documents[one], documents[other]
            unreadable = left["lang"] != right["lang"] and table[FEATURES.index("cosine"), i, j] == 0
            pairs = {frozenset(((one, a), (other, b))) for a in here for b in there}
            if left["issuer"] == right["issuer"] or unreadable or (pairs and pairs <= disputed):
                continue
            rows.append(table[:, i, j])
            match.append(bool(pairs & linked))
    return Example(
        event["event"], np.array(rows).reshape(-1, len(FEATURES)), np.array(match, float), len(linked)
    )


def _overlap(point: Point, gold: dict[str, Any]) -> bool:
    shared = min(point.end, gold["end"]) - max(point.start, gold["start"])
    return shared >= 0.5 * min(point.end - point.start, gold["end"] - gold["start"])


def train(examples: list[Example]) -> tuple[Any, Any, Any]:
    """Give mean, spread, and intercept with weights."""
    table = np.vstack([e.table for e in examples])
    match = np.concatenate([e.match for e in examples])
    share = np.concatenate([np.full(len(e.match), max(1.0, e.match.sum()) ** -0.5) for e in examples])
    share *= len(share) / share.sum()
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-6
    scaled = np.c_[np.ones(len(table)), (table - mean) / spread]
    penalty = np.diag([1e-6] + [PENALTY] * len(FEATURES))
    weight = np.zeros(scaled.shape[1])
    for _ in range(60):
        likely = 1 / (1 + np.exp(-np.clip(scaled @ weight, -30, 30)))
        slope = scaled.T @ (share * (likely - match)) + penalty @ weight
        bend = (scaled * (share * likely * (1 - likely))[:, None]).T @ scaled + penalty
        step = np.linalg.solve(bend, slope)
        weight -= step
        if abs(step).max() < 1e-8:
            break
    return mean, spread, weight


def likely(model: tuple[Any, Any, Any], table: Any) -> Any:
    """Score pairs."""
    mean, spread, weight = model
    return 1 / (1 + np.exp(-(weight[0] + ((table - mean) / spread) @ weight[1:])))


def counts(examples: list[Example], scores: list[Any], threshold: float) -> tuple[float, int, int]:
    """Give matches found, pairs proposed and matches in the gold."""
    right = sum(float((e.match * (s >= threshold)).sum()) for e, s in zip(examples, scores, strict=True))
    return right, sum(int((s >= threshold).sum()) for s in scores), sum(e.gold for e in examples)


def f1(right: float, proposed: int, gold: int) -> float:
    """Give F1 in percent."""
    return 200 * right / (proposed + gold) if proposed + gold else 0.0


def average_precision(examples: list[Example], scores: list[Any]) -> float:
    """Give the mean of the precision at every match, best score first, in percent."""
    order = np.argsort(-np.concatenate(scores), kind="stable")
    match = np.concatenate([e.match for e in examples])[order]
    precision = np.cumsum(match) / np.arange(1, len(match) + 1)
    return 100 * float((precision * match).sum()) / sum(e.gold for e in examples)


def best_threshold(examples: list[Example], scores: list[Any]) -> float:
    """Choose the highest threshold within a point of the best F1: wrong rows cost more than missed ones."""
    figures = {float(t): f1(*counts(examples, scores, t)) for t in THRESHOLDS}
    return max(t for t, figure in figures.items() if figure >= max(figures.values()) - 1.0)


def named_texts(entries: Sequence[dict[str, Any]], corpora: Sequence[Path]) -> dict[str, dict[str, Any]]:
    """Find the documents that stand-off rows name, by the SHA-256 of their texts."""
    named = {sha for entry in entries for sha in entry["documents"]}
    found = {}
    for path in corpora:
        for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
            document = json.loads(line)
            sha = hashlib.sha256(document["text"].encode("utf-8")).hexdigest()
            if sha in named:
                found[sha] = document
    return found


def official(rows: Path, corpora: Sequence[Path]) -> list[Example]:
    """Give the pairs of our own rows, over the points that our reader finds today.

    A row names its points by document, start and end; they count as those of the gold do.
    """
    wanted = rows_of(rows)
    texts = named_texts(wanted, corpora)
    found = []
    for number, entry in enumerate(wanted):
        if any(sha not in texts for sha in entry["documents"]):
            continue
        documents = {str(k): texts[sha] for k, sha in enumerate(entry["documents"])}
        marked: dict[str, list[dict[str, Any]]] = {name: [] for name in documents}
        index: dict[tuple[int, int, int], tuple[str, int]] = {}

        def place(
            point: list[int],
            marked: dict[str, list[dict[str, Any]]] = marked,
            index: dict[tuple[int, int, int], tuple[str, int]] = index,
        ) -> tuple[str, int]:
            document, start, end = point
            if (document, start, end) not in index:
                index[document, start, end] = (str(document), len(marked[str(document)]))
                marked[str(document)].append({"start": start, "end": end})
            return index[document, start, end]

        event = {
            "event": f"official-{number}",
            "documents": list(documents),
            "rows": [{"points": [place(p) for p in row["points"]]} for row in entry["rows"]],
            "disputed": [[place(p) for p in pair] for pair in entry["unsure"]],
        }
        points = {name: {"points": held} for name, held in marked.items()}
        sides = [side(document, None) for document in documents.values()]
        found.append(example(event, documents, points, sides))
    return found


def main(folder: str, corpora: Sequence[str]) -> None:
    """Cross-validate, train on all, print the weights."""
    root = Path(folder)
    documents = {d["doc"]: d for d in rows_of(root / "documents.jsonl")}
    points = {p["doc"]: p for p in rows_of(root / "points.jsonl")}
    events = rows_of(root / "rows.jsonl")
    gold = [
        example(e, documents, points, [side(documents[n], points[n]["points"]) for n in e["documents"]])
        for e in events
    ]
    own = [example(e, documents, points, [side(documents[n], None) for n in e["documents"]]) for e in events]
    more = official(Path(__file__).parent / "rows" / "official.jsonl", [Path(path) for path in corpora])
    held_out = [train([*_without(gold, k), *_without(own, k), *more]) for k in range(len(events))]
    for name, examples in (("gold points", gold), ("points of our reader", own)):
        scores = [likely(model, e.table) for model, e in zip(held_out, examples, strict=True)]
        total = np.zeros(3)
        for k in range(len(examples)):
            threshold = best_threshold(_without(examples, k), _without(scores, k))
            total += counts([examples[k]], [scores[k]], threshold)
        print(
            f"pairs of {name}, cross-validated over {len(examples)} events: F1 {f1(*total):.1f} (precision"
            f" {100 * total[0] / total[1]:.1f}, recall {100 * total[0] / total[2]:.1f}), average precision"
            f" {average_precision(examples, scores):.1f}, threshold {best_threshold(examples, scores):.3f}",
            file=sys.stderr,
        )
    mean, spread, weight = train([*gold, *own, *more])
    print(json.dumps({
        "features": FEATURES, "threshold": round(best_threshold(own, scores), 4),
        "intercept": round(float(weight[0]), 4), "weight": [round(float(x), 4) for x in weight[1:]],
        "mean": [round(float(x), 4) for x in mean], "spread": [round(float(x), 4) for x in spread],
    }, indent=1))  # fmt: skip


def _without(values: list[Any], place: int) -> list[Any]:
    return [*values[:place], *values[place + 1 :]]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
