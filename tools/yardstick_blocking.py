"""Measure blocking of events: pairs of documents that were compared, and gold pairs among them, as JSON.

    .venv/bin/python tools/yardstick_blocking.py [READ_CASE]

Over the labelled week: how many of the pairs of documents that the gold puts into one event were compared, of
all pairs, of those with a document that is about the event, and of those of two issuers. Of READ_CASE, a case
whose documents are read, the pairs are only counted.
"""

from __future__ import annotations

import gzip
import json
import sys
import tempfile
from itertools import combinations
from pathlib import Path
from typing import Any

from rashomon.linking.actors import find_actors
from rashomon.linking.copies import find_copies
from rashomon.linking.corpus import corpus_of
from rashomon.linking.events import find_events
from rashomon.model import Document, Reading
from rashomon.workflow import Case

WEEK = Path(__file__).resolve().parent.parent.parent / "shared" / "gold" / "events" / "week"
Pair = frozenset[str]
PERCENT = 100


def compared(entries: list[tuple[Document, Reading]]) -> tuple[set[Pair], dict[str, Any]]:
    """Give the pairs of ids that were compared, copies of one text among them, and how many there are."""
    corpus = corpus_of(entries)
    copies = find_copies(corpus)
    events = find_events(corpus, find_actors(corpus), copies, lambda _accounts: 1, lambda *_: None)
    texts = {id_: {id_} for id_ in corpus.ids}
    for group in copies.groups:
        texts[group.documents[0]].update(group.documents)
    pairs = {Pair((a, b)) for one, other in events.pairs for a in texts[one] for b in texts[other]}
    pairs |= {Pair(pair) for held in texts.values() for pair in combinations(held, 2)}
    share = round(PERCENT * events.looked_at / events.possible, 3)
    return pairs, {"looked_at": events.looked_at, "possible": events.possible, "share": share}


def week() -> dict[str, Any]:
    """Read the week and count the gold pairs that were compared."""
    rows = gzip.decompress((WEEK / "documents.jsonl.gz").read_bytes()).decode("utf-8").splitlines()
    name_of = {row["url"]: row["doc"] for row in map(json.loads, rows)}
    with tempfile.TemporaryDirectory() as folder, Case(Path(folder) / "week.db") as case:
        case.add(WEEK / "documents.jsonl.gz")
        case.read()
        entries = list(case.store.readings())
    ids = {name_of[document.url]: document for document, _ in entries if document.url in name_of}
    pairs, figures = compared(entries)
    gold: set[tuple[str, str]] = set()
    about: set[tuple[str, str]] = set()
    for line in (WEEK / "events.jsonl").read_text("utf-8").splitlines():
        told = json.loads(line).get("documents", ())
        pairs_told = set(combinations(sorted({one["doc"] for one in told}), 2))
        subjects = {one["doc"] for one in told if one["role"] == "subject"}
        gold |= pairs_told
        about |= {pair for pair in pairs_told if not subjects.isdisjoint(pair)}
    issuers = {pair for pair in gold if ids[pair[0]].issuer != ids[pair[1]].issuer}
    for name, wanted in (
        ("recall", gold),
        ("recall_with_subject", about),
        ("recall_of_two_issuers", issuers),
    ):
        met = sum(Pair((ids[a].id, ids[b].id)) in pairs for a, b in wanted)
        figures |= {name: round(PERCENT * met / len(wanted), 1), f"{name}_of": len(wanted)}
    return figures


def main() -> None:
    """Print the figures of the week, or of a case."""
    if len(sys.argv) > 1:
        with Case(Path(sys.argv[1])) as case:
            print(json.dumps({"case": compared(list(case.store.readings()))[1]}))
    else:
        print(json.dumps({"week": week()}))


if __name__ == "__main__":
    main()
