"""A Comparison as CSV: one line a cell, silent cells too, so that a table program can pivot it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rashomon.export.listing import to_csv
from rashomon.export.sheet import Account, Matter, Sheet

COLUMNS = (
    "row", "part", "relation", "aspects", "why", "issuer", "document", "state", "start", "end", "text",
    "chain", "act", "to", "hedge", "url", "path",
)  # fmt: skip
BETWEEN_POINTS = " | "


def comparison_csv(sheet: Sheet) -> Iterator[str]:
    """Write a sheet; where a cell holds several points, their values stand in one order, split by " | "."""
    return to_csv(_lines(sheet), COLUMNS)


def _lines(sheet: Sheet) -> Iterator[dict[str, Any]]:
    for row in sheet.facts:
        for account, cell in zip(sheet.accounts, row.cells, strict=True):
            line = {"row": row.fact, "part": "fact", "relation": row.relation, **_account(account)}
            if cell:
                words = account.document.text[cell.start : cell.end]
                line |= {"state": "stated", "start": cell.start, "end": cell.end, "text": words}
                line["why"] = f"read as {cell.value}"
            yield line
    for part, matters in (("matter", sheet.shared + sheet.alone), ("own voice", sheet.voiced)):
        for matter in matters:
            for index, account in enumerate(sheet.accounts):
                yield {"part": part, **_account(account), **_cell(matter, index)}


def _account(account: Account) -> dict[str, Any]:
    document = account.document
    return {
        "issuer": account.label, "document": document.id, "url": document.url, "path": document.path,
        "state": account.quiet,
    }  # fmt: skip


def _cell(matter: Matter, index: int) -> dict[str, Any]:
    words, row = matter.cells[index], matter.row
    line: dict[str, Any] = {
        "row": matter.number, "relation": row.relation, "aspects": list(row.aspects), "why": row.why
    }  # fmt: skip
    if not words:
        return line
    points = [one.point for one in words]
    values: dict[str, list[Any]] = {
        "start": [point.start for point in points],
        "end": [point.end for point in points],
        "text": [one.text for one in words],
        "chain": [" > ".join(point.chain) for point in points],
        "act": [point.act for point in points],
        "to": [point.to or "" for point in points],
        "hedge": [point.hedge or "" for point in points],
    }
    joined = {key: BETWEEN_POINTS.join(map(str, several)) for key, several in values.items()}
    return {**line, "state": "stated", **joined}
