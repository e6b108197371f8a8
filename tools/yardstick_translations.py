"""Measure translations: which documents are one release in several languages.

    .venv/bin/python tools/yardstick_translations.py [--part SHARE] [--seed N] [--show N]

Over the Swiss federal releases (its key is same_release.tsv) and, held out, the parallel Wikinews articles,
which have no date. Counted are pairs of documents with different stated languages. `--part` keeps a share of
the documents at random, so that most texts have no counterpart and their best match is a wrong one.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import random
import time
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

from rashomon.linking.copies import Copies, find_copies
from rashomon.linking.corpus import corpus_of
from rashomon.model import Document, Reading

CORPORA = Path(__file__).resolve().parent.parent.parent / "shared" / "corpora"
Pairs = set[frozenset[str]]


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Read gzipped JSON lines."""
    return [
        json.loads(line) for line in gzip.decompress(path.read_bytes()).decode("utf-8").split("\n") if line
    ]


def document(row: dict[str, Any]) -> Document:
    """Make a Document; its place in the corpus keeps twins of one text apart."""
    return Document(
        row["text"],
        row.get("issuer"),
        row.get("title"),
        row.get("date"),
        row["lang"],
        path=f"{row['doc']}.{row['lang']}",
    )


def swiss() -> list[tuple[Document, str]]:
    """Load the Swiss releases, each document with its release."""
    with (CORPORA / "swiss" / "same_release.tsv").open(encoding="utf-8") as stream:
        release = {row["doc"]: row["release"] for row in csv.DictReader(stream, delimiter="\t")}
    rows = rows_of(CORPORA / "swiss" / "swiss_federal_2021_2022_de_fr_it_en.jsonl.gz")
    return [(document(row), release[row["doc"]]) for row in rows]


def wikinews() -> list[tuple[Document, str]]:
    """Load the Wikinews articles, each document with its article."""
    rows = rows_of(CORPORA / "wikinews" / "meantime_en_es_it_nl.jsonl.gz")
    return [(document(row), row["doc"]) for row in rows]


def pairs_of(groups: Iterable[Iterable[str]], language: dict[str, str]) -> Pairs:
    """List the pairs of different stated languages in groups of ids."""
    return {
        frozenset(pair)
        for group in groups
        for pair in combinations(group, 2)
        if language[pair[0]] != language[pair[1]]
    }


def looked_at(copies: Copies, language: dict[str, str]) -> Pairs:
    """List the pairs that were compared, with those of all copies of the two texts."""
    texts: dict[bytes, list[str]] = {}
    for id_, (key, _) in copies.kept.documents.items():
        texts.setdefault(key, []).append(id_)
    one_text = {id_: texts[key] for id_, (key, _) in copies.kept.documents.items()}
    found = {
        frozenset((a, b)) for one, two in copies.translations for a in one_text[one] for b in one_text[two]
    }
    return found | pairs_of(texts.values(), language)


def measure(entries: list[tuple[Document, str]], show: int) -> dict[str, Any]:
    """Group the documents and count pairs."""
    documents = {one.id: one for one, _ in entries}
    language = {id_: one.language for id_, one in documents.items()}
    releases: dict[str, list[str]] = {}
    for one, release in entries:
        releases.setdefault(release, []).append(one.id)
    gold = pairs_of(releases.values(), language)
    corpus = corpus_of([(one, Reading(one.id, "none", one.language)) for one, _ in entries])
    started = time.process_time()
    copies = find_copies(corpus)
    seconds = time.process_time() - started
    found = pairs_of((group.documents for group in copies.groups), language)
    for a, b in [sorted(pair) for pair in sorted(found - gold, key=sorted)][:show]:
        print("wrong:", documents[a].title, "|", documents[b].title)
    for a, b in [sorted(pair) for pair in sorted(gold - found, key=sorted)][:show]:
        score = copies.translations.get((a, b), copies.translations.get((b, a)))
        print("missed:", score, documents[a].language, documents[a].title, "|", documents[b].title)
    return {
        "documents": len(documents),
        "pairs to find": len(gold),
        "precision": round(len(found & gold) / max(1, len(found)), 4),
        "recall": round(len(found & gold) / max(1, len(gold)), 4),
        "looked at": len(copies.translations),
        "possible": len(documents) * (len(documents) - 1) // 2,
        "recall of blocking": round(len(looked_at(copies, language) & gold) / max(1, len(gold)), 4),
        "seconds of CPU": round(seconds, 1),
    }


def main() -> None:
    """Print the figures of both corpora as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", type=float, default=1.0, help="share of the documents that is kept")
    parser.add_argument("--seed", type=int, default=1, help="which are kept")
    parser.add_argument("--show", type=int, default=0, help="print so many wrong and missed pairs")
    options = parser.parse_args()
    rng = random.Random(options.seed)  # noqa: S311 # seeded on purpose
    for name, load in (("swiss", swiss), ("wikinews", wikinews)):
        entries = [entry for entry in load() if rng.random() < options.part]
        print(json.dumps({name: measure(entries, options.show)}), flush=True)


if __name__ == "__main__":
    main()
