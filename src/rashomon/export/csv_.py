"""A Comparison as CSV: one line a cell, silent cells too, so that a table program can pivot it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rashomon.export.listing import to_csv
from rashomon.export.sheet import Account, Group, Header, Matter, Sheet

COLUMNS = (
    "row", "part", "relation", "aspects", "why", "issuer", "document", "state", "start", "end", "text",
    "chain", "act", "to", "hedge", "url", "path", "group", "told", "value",
)  # fmt: skip
BETWEEN_POINTS = " | "


def comparison_csv(sheet: Sheet) -> Iterator[str]:
    """Write a sheet; where a cell holds several points, their values stand in one order, split by " | "."""
    return to_csv(_lines(sheet), COLUMNS)


def _lines(sheet: Sheet) -> Iterator[dict[str, Any]]:
    for header in sheet.facts:
        for place, account in enumerate(sheet.accounts):
            yield {**_account(account), **_fact(header, account, place)}
    for matter in sheet.matters:
        part = "matter" if matter.row.part == "event" else matter.row.part
        for place, account in enumerate(sheet.accounts):
            yield {"part": part, **_account(account), **_cell(matter, place)}


def _account(account: Account) -> dict[str, Any]:
    document = account.document
    return {
        "issuer": account.label, "document": document.id, "url": document.url, "path": document.path,
        "state": account.quiet,
    }  # fmt: skip


def _fact(header: Header, account: Account, place: int) -> dict[str, Any]:
    row, cell = header.row, header.cells[place]
    line: dict[str, Any] = {"row": row.fact, "part": "fact", "relation": row.relation, "why": row.why}
    if cell:
        words = account.document.text[cell.start : cell.end]
        line |= {"state": "stated", "start": cell.start, "end": cell.end, "text": words}
        line |= {"value": header.values[place], **_group(header.groups, place)}
    return line


def _cell(matter: Matter, place: int) -> dict[str, Any]:
    words, row = matter.cells[place], matter.row
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
    return {**line, "state": "stated", **joined, **_group(matter.groups, place)}


def _group(groups: tuple[Group, ...], place: int) -> dict[str, Any]:
    """Say with whom an account stands: the number of its group on this row, and what that tells."""
    number, group = next((n, one) for n, one in enumerate(groups, start=1) if place in one.places)
    return {"group": number, "told": group.told}
