"""Comparison -> Sheet: which row stands where, who is called what, where words are marked."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.export.sheet import SILENT, UNKNOWN_ISSUER, UNREAD, Account, Matter, Sheet, Words, label, title
from rashomon.model import Comparison, Document, Point, Row, Span

OWN_VOICE_ACTS = frozenset({"comment", "appeal"})


def lay_out(comparison: Comparison, documents: Mapping[str, Document]) -> Sheet:
    """Lay a comparison out.

    Args:
        comparison: what to show.
        documents: the documents of its columns, by id.
    """
    accounts = _accounts(comparison, documents)
    order = {"contradicts": 0, "differs": 1, "same": 2, "only": 3}
    rows = sorted(comparison.rows, key=lambda row: order[row.relation])
    shared = [row for row in rows if row.relation != "only"]
    voiced = [row for row in rows if row.relation == "only" and _is_voiced(row)]
    alone = [row for row in rows if row.relation == "only" and not _is_voiced(row)]
    for one_sided in (alone, voiced):
        one_sided.sort(key=lambda row: next(i for i, cell in enumerate(row.cells) if cell))
    matters = [
        _matter(number, row, accounts) for number, row in enumerate((*shared, *alone, *voiced), start=1)
    ]
    bound, end = len(shared), len(shared) + len(alone)
    return Sheet(
        comparison=comparison,
        title=title(comparison),
        accounts=accounts,
        facts=tuple(row for row in comparison.facts if any(row.cells)),
        shared=tuple(matters[:bound]),
        alone=tuple(matters[bound:end]),
        voiced=tuple(matters[end:]),
    )


def _accounts(comparison: Comparison, documents: Mapping[str, Document]) -> tuple[Account, ...]:
    held = [documents[column.document] for column in comparison.columns]
    labels = [document.issuer or _unknown(document) for document in held]
    dated = [
        f"{label}, {document.published}" if labels.count(label) > 1 and document.published else label
        for label, document in zip(labels, held, strict=True)
    ]
    numbered = [
        f"{label} ({dated[: index + 1].count(label)})" if dated.count(label) > 1 else label
        for index, label in enumerate(dated)
    ]
    quiet = (
        SILENT if any(row.cells[index] for row in comparison.rows) else UNREAD for index in range(len(held))
    )
    return tuple(map(Account, numbered, held, comparison.columns, quiet))


def _unknown(document: Document) -> str:
    """Call an account without issuer by the file or address that it came from."""
    return f"{UNKNOWN_ISSUER} ({document.address})" if document.address else UNKNOWN_ISSUER


def _is_voiced(row: Row) -> bool:
    points = [point for cell in row.cells if cell for point in cell.points]
    return all(point.act in OWN_VOICE_ACTS for point in points)


def _matter(number: int, row: Row, accounts: tuple[Account, ...]) -> Matter:
    teller = next(account.label for account, cell in zip(accounts, row.cells, strict=True) if cell)
    cells = tuple(
        tuple(Words(point, _pieces(account.document.text, point, cell.marks)) for point in cell.points)
        if cell
        else ()
        for account, cell in zip(accounts, row.cells, strict=True)
    )
    return Matter(number, row, label(row.relation, row.aspects, teller), cells)


def _pieces(text: str, point: Point, marks: tuple[Span, ...]) -> tuple[tuple[str, bool], ...]:
    """Cut a point's words where marks begin and end; marks outside the point are left out."""
    pieces: list[tuple[str, bool]] = []
    at = point.start
    for mark in sorted(marks):
        start, end = max(mark.start, at), min(mark.end, point.end)
        if start >= end:
            continue
        pieces += [(text[at:start], False), (text[start:end], True)]
        at = end
    pieces.append((text[at : point.end], False))
    return tuple((piece, marked) for piece, marked in pieces if piece)
