"""The texts and labels that the reader is trained on, as they lie beside the repository."""

from __future__ import annotations

import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
ACTS = ("assert", "discuss", "agree", "request", "commit", "warn", "accuse", "reject", "appreciate", "do",
        "comment", "appeal")  # fmt: skip
HEDGES = ("", "denied", "uncertain")
Place = tuple[int, int]


@dataclass(frozen=True)
class Said:
    """One attribution of PolNeAR: places of what is said, by whom, and of the cue."""

    content: tuple[Place, ...]
    source: tuple[Place, ...]
    cue: tuple[Place, ...]


@dataclass(frozen=True)
class Made:
    """One point of our annotation; equal `chain`s of one text are one chain, whatever their form."""

    start: int
    end: int
    act: str
    hedge: str | None
    chain: tuple[frozenset[str], ...]

    @property
    def voices(self) -> int:
        """How many links the chain has."""
        return len(self.chain)

    @property
    def joint(self) -> bool:
        """Whether several speak together."""
        return any(len(link) > 1 for link in self.chain[-1:])


@dataclass(frozen=True)
class Labelled:
    """A text with what is known about it; None where a layer is not annotated."""

    name: str
    issuer: str
    title: str
    text: str
    said: tuple[Said, ...] | None = None
    made: tuple[Made, ...] | None = None


def lines(path: Path) -> list[dict[str, Any]]:
    """Read JSON lines, gzipped or not."""
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in content.decode("utf-8").split("\n") if line.strip()]


def polnear(path: Path) -> list[Labelled]:
    """Read one split of PolNeAR."""
    return [
        Labelled(row["id"], "", "", row["text"], said=tuple(
            Said(*(tuple((s, e) for s, e in one.get(key) or ()) for key in ("content", "source", "cue")))
            for one in row["quotes"]
        ))
        for row in lines(path)
    ]  # fmt: skip


def official(corpora: Path, annotations: list[Path]) -> list[Labelled]:
    """Join our stand-off annotations with the texts that they belong to, by SHA-256."""
    marked = {row["sha256"]: row for path in annotations for row in lines(path)}
    found = []
    for path in sorted(corpora.glob("*_en_*.jsonl.gz")):
        for row in lines(path):
            key = hashlib.sha256(row["text"].encode()).hexdigest()
            if key in marked:
                points = marked.pop(key)["points"]
                made = tuple(
                    Made(p["start"], p["end"], p["act"], p["hedge"],
                         tuple(frozenset(map(json.dumps, link)) for link in p["chain"]))
                    for p in points
                )  # fmt: skip
                found.append(Labelled(key, row["issuer"], row.get("title") or "", row["text"], made=made))
    if marked:
        raise SystemExit(f"{len(marked)} annotated texts are not in {corpora}")
    return found


def accounts(folder: Path) -> list[Labelled]:
    """Read the accounts gold; the name's first part, before the slash, is the event."""
    texts = {row["doc"]: row for row in lines(folder / "documents.jsonl")}
    return [
        Labelled(row["doc"], texts[row["doc"]]["issuer"], texts[row["doc"]].get("title") or "",
                 texts[row["doc"]]["text"], made=tuple(
            Made(p["start"], p["end"], p["act"], p.get("hedge"),
                 tuple(frozenset(link.split(" + ")) for link in p["chain"]))
            for p in row["points"]
        ))
        for row in lines(folder / "points.jsonl")
    ]  # fmt: skip
