"""Measure near copies: texts cut, reordered, headed and edited at run time, among all real statements.

    .venv/bin/python tools/yardstick_copies.py [--minhash] [--seed N] [--show N]

Positive pairs are an altered text and the text it was made from. Negative pairs are all others, among them
the templates that the four English corpora hold by nature (greetings of each year, calls with two
presidents); pairs of originals that a person found to be one text, or could not decide about, are listed in
yardstick_copies_judged.csv and left out. Pairs one of which is less than a quarter of the other are no one
text whatever they share; digests are made to see that short texts inside them are told and not merged.
Recall is that of pairs at the best threshold whose precision is 0.99. Nothing made here is kept.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import random
import re
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

from rashomon.linking.copies import Copies, find_copies
from rashomon.linking.copies.likeness import ONE_TEXT, SAME_TEXT
from rashomon.linking.corpus import Corpus, corpus_of
from rashomon.model import Document, Reading

ROOT = Path(__file__).resolve().parent.parent
OFFICIAL = ROOT.parent / "shared" / "corpora" / "official"
SEED = 41
MADE = 900
SHORTEST = 60
PRECISION = 0.99
DIGESTS = 30
LEAST = 0.05
SOON = 0.7

Alter = Callable[[list[str], random.Random, "Pool"], list[str]]


@dataclass(frozen=True)
class Pool:
    """What other texts lend: sentences for intros and outros, words for edits, headlines."""

    sentences: list[str]
    words: list[str]
    titles: list[str]


def originals() -> list[Document]:
    """Load the four English corpora."""
    rows = []
    for path in sorted(OFFICIAL.glob("*_en_*.jsonl.gz")):
        rows += [
            json.loads(line) for line in gzip.decompress(path.read_bytes()).decode().splitlines() if line
        ]
    return [
        Document(
            row["text"], row.get("issuer"), row.get("title"), row.get("date"), row["lang"], row.get("url")
        )
        for row in rows
        if row["text"].strip()
    ]


def sentences_of(text: str) -> list[str]:
    """Cut a text roughly into sentences; line ends stay at the end of theirs."""
    return [piece for piece in re.findall(r".+?(?:[.!?][\"”’)]*\s+|\n+|$)", text, re.DOTALL) if piece.strip()]


def cut(pieces: list[str], rng: random.Random, _: Pool) -> list[str]:
    """Keep 40 to 85 of 100 sentences: the beginning, a middle part, or here and there."""
    keep = max(2, round(len(pieces) * rng.uniform(0.4, 0.85)))
    how = rng.choice(("beginning", "part", "scattered"))
    if how == "beginning":
        return pieces[:keep]
    if how == "part":
        start = rng.randint(0, len(pieces) - keep)
        return pieces[start : start + keep]
    return [pieces[i] for i in sorted(rng.sample(range(len(pieces)), keep))]


def reordered(pieces: list[str], rng: random.Random, _: Pool) -> list[str]:
    """Put blocks of sentences in another order."""
    size = rng.choice((1, 2, 3))
    blocks = [pieces[i : i + size] for i in range(0, len(pieces), size)]
    rng.shuffle(blocks)
    return [piece if piece[-1:].isspace() else piece + " " for block in blocks for piece in block]


def headed(pieces: list[str], rng: random.Random, pool: Pool) -> list[str]:
    """Set another headline on top."""
    return [rng.choice(pool.titles) + "\n\n", *pieces]


def marked(pieces: list[str], rng: random.Random, _: Pool) -> list[str]:
    """Write other quotation marks, dashes and spaces."""
    opening, closing = rng.choice((("«", "»"), ("„", "“"), ('"', '"'), ("“", "”")))
    dash = rng.choice(("-", " - ", "–", "—"))
    text = "".join(pieces)
    text = re.sub(r"[“„«]|(?<!\S)\"", opening, text)
    text = re.sub(r"[”»]|\"", closing, text)
    text = re.sub(r"[’‘]", rng.choice(("'", "’", "ʼ")), text)
    text = re.sub(r"\s*[–—]\s*", dash, text)
    return sentences_of(re.sub(r" ", rng.choice((" ", "\u00a0", "  ")), text))


def datelined(pieces: list[str], rng: random.Random, _: Pool) -> list[str]:
    """Begin with a place, a day and an agency, end with its line."""
    place = rng.choice(("VELMAR", "ORSK", "Tolm", "PORT HASKEL"))
    agency = rng.choice(("VNA", "Varanian News Agency", "LunPress", "The Orsk Courier"))
    day = f"{rng.choice(('March', 'July', 'Nov.'))} {rng.randint(1, 28)}"
    lead = rng.choice((f"{place}, {day} ({agency}) — ", f"{place}. {agency} reports: ", f"({agency}) "))
    tail = rng.choice(("", f"\n\n{agency}, {day}. All rights reserved.", "\nRead more on our site."))
    return [lead, *pieces, tail] if tail else [lead, *pieces]


def edited(pieces: list[str], rng: random.Random, pool: Pool) -> list[str]:
    """Change, drop or add 2 to 8 of 100 words; capitals and digits are not written anew."""
    share = rng.uniform(0.02, 0.08)
    done = []
    for piece in pieces:
        words = re.split(r"(\s+)", piece)
        for i in range(0, len(words), 2):
            if words[i] and words[i].islower() and rng.random() < share:
                other = rng.choice(pool.words)
                words[i] = rng.choice((other, "", f"{words[i]} {other}"))
        done.append("".join(words))
    return [piece for piece in done if piece]


def introduced(pieces: list[str], rng: random.Random, pool: Pool) -> list[str]:
    """Put one to three foreign sentences before."""
    return [sentence.strip() + " " for sentence in rng.sample(pool.sentences, rng.randint(1, 3))] + pieces


def followed(pieces: list[str], rng: random.Random, pool: Pool) -> list[str]:
    """Put one to three foreign sentences behind."""
    return [*pieces, " ", *[f"{s.strip()} " for s in rng.sample(pool.sentences, rng.randint(1, 3))]]


ALTERATIONS: dict[str, Alter] = {
    "cut": cut, "reordered": reordered, "headed": headed, "marked": marked, "datelined": datelined,
    "edited": edited, "introduced": introduced, "followed": followed,
}  # fmt: skip


@dataclass(frozen=True)
class Made:
    """An altered text, the place of its original, and what was done to it."""

    document: Document
    source: int
    how: tuple[str, ...]


def made_from(documents: list[Document], seed: int = SEED) -> list[Made]:
    """Make altered texts: each alteration alone, then two to four together."""
    rng = random.Random(seed)  # noqa: S311 # seeded on purpose
    fit = [i for i, one in enumerate(documents) if len(one.text.split()) >= SHORTEST]
    pool = Pool(
        [s for d in rng.sample(documents, 400) for s in sentences_of(d.text)[2:5] if len(s.split()) > 6],
        [w for d in rng.sample(documents, 400) for w in d.text.split() if w.islower() and len(w) > 3],
        [d.title for d in documents if d.title],
    )
    made = []
    for number, source in enumerate(rng.sample(fit, MADE)):
        names = list(ALTERATIONS)
        how = [names[number % len(names)]] if number % 2 else rng.sample(names, rng.randint(2, 4))
        pieces = sentences_of(documents[source].text)
        for name in how:
            pieces = ALTERATIONS[name](pieces, rng, pool)
        later = rng.choice((0, 0, 0, 1, 1)) if rng.random() < SOON else rng.randint(2, 10)
        day = (
            date.fromisoformat((documents[source].published or "2022-01-01")[:10]) + timedelta(later)
        ).isoformat()
        text = "".join(pieces)
        title = rng.choice(pool.titles) if "headed" in how else documents[source].title
        made.append(
            Made(
                Document(text, "Paper", title, day, "en", f"https://paper.example/{number}"),
                source,
                tuple(how),
            )
        )
    return made


def judged() -> set[frozenset[str]]:
    """Read the pairs of originals that a person found to be one text, or could not decide about."""
    with (ROOT / "tools" / "yardstick_copies_judged.csv").open(encoding="utf-8") as stream:
        return {frozenset((row["one"], row["two"])) for row in csv.DictReader(stream)}


class Truth:
    """Which pairs are right, which wrong, and which are not counted.

    Args:
        documents: the originals.
        made: what was made of them.
    """

    def __init__(self, documents: list[Document], made: list[Made]) -> None:
        self.source = {one.document.id: documents[one.source].id for one in made}
        self.size = {one.id: len(one.text.split()) for one in [*documents, *(m.document for m in made)]}
        self.skipped = judged()
        keys: dict[str, list[str]] = {}
        for document in documents:
            keys.setdefault(" ".join(re.findall(r"\w+", document.text.lower())), []).append(document.id)
        self.twin = {id_: listed[0] for listed in keys.values() for id_ in listed}

    def origin(self, id_: str) -> str:
        """Give the original that a document is or was made of; the first of those with the same words."""
        found = self.source.get(id_, id_)
        return self.twin.get(found, found)

    def right(self, one: str, two: str) -> bool:
        """Tell whether one text was made of the other."""
        return one != two and self.origin(one) == self.origin(two)

    def counts(self, one: str, two: str) -> bool:
        """Tell whether a pair is counted.

        It is not where both are originals with the same words, nor where one is far shorter (it may stand
        inside the other), nor where a person found or doubted that their originals are one text.
        """
        origins = frozenset((self.origin(one), self.origin(two)))
        if one not in self.source and two not in self.source and len(origins) == 1:
            return False
        shorter, longer = sorted((self.size[one], self.size[two]))
        return shorter >= ONE_TEXT * longer and origins not in self.skipped


@dataclass(frozen=True)
class Figures:
    """Recall at the precision asked for, and the score from which on it holds."""

    recall: float
    precision: float
    score: float


def best(scored: list[tuple[float, bool]], positives: int) -> Figures:
    """Find the most recall that any threshold gives at the precision asked for."""
    found, right = Figures(0.0, 1.0, 1.0), 0
    ranked = sorted(scored, key=lambda pair: (-pair[0], pair[1]))
    for n, (score, good) in enumerate(ranked, 1):
        right += good
        whole_step = n == len(ranked) or ranked[n][0] < score
        if whole_step and right / n >= PRECISION:
            found = Figures(right / positives, right / n, score)
    return found


def minhash(documents: list[Document], truth: Truth) -> list[tuple[float, bool]]:
    """Score all pairs by MinHash: runs of five words, 128 permutations, estimated resemblance."""
    import numpy as np

    permutations, prime = 128, np.uint64((1 << 61) - 1)
    rng = np.random.default_rng(SEED)
    a, b = (rng.integers(1, 1 << 31, permutations, dtype=np.uint64) for _ in range(2))
    signatures = np.zeros((len(documents), permutations), dtype=np.uint32)
    for i, document in enumerate(documents):
        words = re.findall(r"\w+", document.text.lower())
        runs = {" ".join(words[k : k + 5]) for k in range(max(1, len(words) - 4))}
        hashes = np.array(sorted(zlib.crc32(run.encode()) for run in runs), dtype=np.uint64)
        signatures[i] = [
            ((hashes * x + y) % prime % np.uint64(1 << 32)).min() for x, y in zip(a, b, strict=True)
        ]
    scored = []
    for i in range(len(documents)):
        likes = (signatures[i] == signatures[i + 1 :]).mean(axis=1)
        for k in np.flatnonzero(likes >= LEAST).tolist():
            one, two = documents[i].id, documents[i + 1 + k].id
            if truth.counts(one, two):
                scored.append((float(likes[k]), truth.right(one, two)))
    return scored


def ours(copies: Copies, truth: Truth) -> list[tuple[float, bool]]:
    """Take our score of each pair that was compared, and 1 for texts with the same words.

    A text made of an original that stands in the corpora twice is found once, by its better score.
    """
    wrong: list[tuple[float, bool]] = []
    right: dict[str, float] = {}

    def take(one: str, two: str, score: float) -> None:
        if not truth.counts(one, two):
            return
        if truth.right(one, two):
            made = one if one in truth.source else two
            right[made] = max(score, right.get(made, 0.0))
        else:
            wrong.append((score, False))

    for (one, two), like in copies.scores.items():
        take(one, two, like.score)
    texts: dict[bytes, list[str]] = {}
    for id_, (key, _) in copies.kept.documents.items():
        texts.setdefault(key, []).append(id_)
    for ids in texts.values():
        for one, two in combinations(ids, 2):
            take(one, two, 1.0)
    return [*wrong, *((score, True) for score in right.values())]


def digests(documents: list[Document]) -> tuple[list[Document], list[tuple[str, str]]]:
    """Make digests of ten short texts each; each text stands inside, and is not one text with the whole."""
    rng = random.Random(SEED)  # noqa: S311 # seeded on purpose
    short = [one for one in documents if SHORTEST <= len(one.text.split()) <= 4 * SHORTEST]
    made, inside = [], []
    for number in range(DIGESTS):
        held = rng.sample(short, 10)
        text = "\n\n".join(one.text for one in held)
        digest = Document(
            text, "Weekly", None, (held[0].published or "")[:10], "en", f"https://week.example/{number}"
        )
        made.append(digest)
        inside += [(one.id, digest.id) for one in held]
    return made, inside


def corpus(documents: list[Document]) -> Corpus:
    """Put documents with empty readings: copies are found in texts alone."""
    return corpus_of([(one, Reading(one.id, "none", one.language)) for one in documents])


def measure(documents: list[Document], seed: int, *, others: bool = False, show: int = 0) -> dict[str, Any]:
    """Measure with the texts that one seed makes.

    Args:
        documents: the originals.
        seed: which texts are made.
        others: whether MinHash is measured too.
        show: print so many wrong pairs and missed ones.
    """
    made = made_from(documents, seed)
    truth = Truth(documents, made)
    every = [*documents, *(one.document for one in made)]
    everything = corpus(every)
    started = time.process_time()
    found = find_copies(everything)
    seconds = time.process_time() - started
    positives = sum(truth.counts(one.document.id, documents[one.source].id) for one in made)
    scored = ours(found, truth)
    reached = sum(good for _, good in scored)
    figures = best(scored, positives)
    at_ours = [good for score, good in scored if score >= SAME_TEXT]
    result = {
        "texts made": len(made), "pairs to find": positives, "documents": len(every),
        "recall at precision 0.99": round(figures.recall, 4), "from score": figures.score,
        "at our threshold": {
            "score": SAME_TEXT,
            "precision": round(sum(at_ours) / max(1, len(at_ours)), 4),
            "recall": round(sum(at_ours) / positives, 4),
        },
        "blocking": {
            "looked at": found.looked_at, "possible": found.possible, "recall": round(reached / positives, 4),
        },
        "seconds of CPU": round(seconds, 2),
    }  # fmt: skip
    if others:
        other = best(minhash(every, truth), positives)
        result["MinHash alone"] = {
            "recall at precision 0.99": round(other.recall, 4), "from score": round(other.score, 4)
        }  # fmt: skip
    _show(found, truth, made, show)
    return result


def in_digests(documents: list[Document]) -> dict[str, int]:
    """Count the short texts inside digests, those that are told, and those that are merged with the whole."""
    boxes, inside = digests(documents)
    found = find_copies(corpus([*documents, *boxes]))
    held = {id_: group for group in found.groups for id_ in group.documents}
    told = sum((a, b) in found.pairs or (b, a) in found.pairs for a, b in inside)
    merged = sum(held.get(a) is not None and held.get(a) is held.get(b) for a, b in inside)
    return {"pairs": len(inside), "told": told, "merged": merged}


def main() -> None:
    """Print the figures as JSON, before them the wrong pairs and the missed ones that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minhash", action="store_true", help="measure MinHash too (a minute)")
    parser.add_argument("--show", type=int, default=0, help="print so many wrong pairs and missed ones")
    parser.add_argument(
        "--seed", type=int, default=SEED, help="which texts are made; weights were chosen on 41"
    )
    options = parser.parse_args()
    documents = originals()
    result = measure(documents, options.seed, others=options.minhash, show=options.show)
    result["short texts inside digests"] = in_digests(documents)
    print(json.dumps(result, indent=1))


def _show(found: Copies, truth: Truth, made: list[Made], count: int) -> None:
    """Print wrong pairs with the highest scores and right ones with the lowest."""
    how = {one.document.id: "+".join(one.how) for one in made}
    counted = sorted(
        (like.score, one, two, like.why)
        for (one, two), like in found.scores.items()
        if truth.counts(one, two)
    )
    wrong = [row for row in reversed(counted) if not truth.right(row[1], row[2])][:count]
    missed = [row for row in counted if truth.right(row[1], row[2])][:count]
    for score, one, two, why in [*wrong, *missed]:
        print(score, one, two, how.get(one, ""), how.get(two, ""), why)


if __name__ == "__main__":
    main()
