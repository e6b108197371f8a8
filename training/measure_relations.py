"""Measure relating alone: same, differs or contradicts on rows that a person put together.

    python training/measure_relations.py [official CORPUS...]

Without more, over `rows/invented.jsonl`: accounts of invented events, written to be hard. With `official`,
over `rows/official.jsonl`: rows over real statements, which lie in CORPUS. Prints F1 of same, of differs or
contradicts, and of contradicts, and for each aspect how many were found rightly, are in the rows, were told.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from train_alignment import named_texts, rows_of, side

from rashomon import reading
from rashomon.comparing import Side
from rashomon.comparing.matter import Matter, matters
from rashomon.comparing.relating import relate
from rashomon.comparing.vocabulary import vocabulary
from rashomon.model import Document, Point, Reading

ROWS = Path(__file__).parent / "rows"
Row = tuple[str, list[str], dict[int, list[Matter]]]


def invented() -> Iterator[Row]:
    """Give the rows of the invented events."""
    for event in rows_of(ROWS / "invented.jsonl"):
        accounts = [matters(_written(account), k) for k, account in enumerate(event["accounts"])]
        for row in event["rows"]:
            cells: dict[int, list[Matter]] = {}
            for account, point in row["points"]:
                cells.setdefault(account, []).append(accounts[account][point])
            yield row["relation"], row["aspects"], cells


def _written(account: dict[str, Any]) -> Side:
    """Put an invented account together; its points make up its text."""
    text, points = "", []
    for point in account["points"]:
        start = len(text) + bool(text)
        text = f"{text} {point['text']}".strip()
        points.append(Point(start, len(text), tuple(point["chain"]), point["act"], None, None))
    made = Document(text, issuer=account["issuer"], published=account["date"], language="en")
    found = reading.read(made)
    told = Reading(made.id, "written", "en", points=tuple(points), mentions=found.mentions, times=found.times)
    return Side(made, told, 0, len(text))


def real(corpora: Sequence[str]) -> Iterator[Row]:
    """Give our rows over real statements whose points our reader still cuts as it did."""
    entries = rows_of(ROWS / "official.jsonl")
    texts = named_texts(entries, [Path(path) for path in corpora])
    for entry in entries:
        if any(sha not in texts for sha in entry["documents"]):
            continue
        held = [
            {(m.point.start, m.point.end): m for m in matters(side(texts[sha], None), k)}
            for k, sha in enumerate(entry["documents"])
        ]
        for row in entry["rows"]:
            cells: dict[int, list[Matter]] = {}
            for account, start, end in row["points"]:
                if (start, end) in held[account]:
                    cells.setdefault(account, []).append(held[account][start, end])
            yield row["relation"], row["aspects"], cells


def main(arguments: Sequence[str]) -> None:
    """Relate each row and count."""
    counts: Counter[tuple[str, str]] = Counter()
    aspects: Counter[tuple[str, str]] = Counter()
    for relation, told, cells in real(arguments[1:]) if arguments[:1] == ["official"] else invented():
        if len(cells) < 2:
            continue
        found = relate(dict(cells), vocabulary("en"))
        counts[relation, found.relation] += 1
        aspects.update(("gold", aspect) for aspect in told)
        aspects.update(("found", aspect) for aspect in found.aspects)
        aspects.update(("right", aspect) for aspect in set(told) & set(found.aspects))
    figures = {
        "same": _f1(counts, {"same"}),
        "differs or contradicts": _f1(counts, {"differs", "contradicts"}),
        "contradicts": _f1(counts, {"contradicts"}),
        "rows": counts.total(),
    }
    names = sorted({aspect for _, aspect in aspects})
    print(json.dumps(figures))
    print(json.dumps({a: [aspects[which, a] for which in ("right", "gold", "found")] for a in names}))


def _f1(counts: Counter[tuple[str, str]], kinds: set[str]) -> float:
    right = sum(n for (gold, found), n in counts.items() if gold in kinds and found in kinds)
    both = sum(n * ((gold in kinds) + (found in kinds)) for (gold, found), n in counts.items())
    return round(200 * right / both, 1) if both else 0.0


if __name__ == "__main__":
    main(sys.argv[1:])
