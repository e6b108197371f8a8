"""Rows in words: where a row can be judged one matter with another, and what each account states in it."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.export.sheet import UNKNOWN_ISSUER
from rashomon.model import Comparison, Document, Row
from rashomon.web.asked import Asked, addressed
from rashomon.web.pages.rows_views import Quote, Said
from rashomon.workflow.judged_places import Place


def to_join(comparison: Comparison, named: str) -> str:
    """Give the address where a row can be judged one matter with another."""
    return addressed(f"/events/{comparison.event}/joining", [("row", named)])


def documents_of(asked: Asked, comparison: Comparison) -> dict[str, Document]:
    """Give the documents of the columns, by id."""
    return {one.document: asked.case.store.document(one.document) for one in comparison.columns}


def said_in(documents: Mapping[str, Document], comparison: Comparison, row: Row) -> tuple[Said, ...]:
    """Give what each account states in a row, in its exact words."""
    found = []
    for column, cell in zip(comparison.columns, row.cells, strict=True):
        if cell is None:
            continue
        document = documents[column.document]
        words = tuple(
            Quote(
                document.text[point.start : point.end],
                str(Place(document.id, point.start, point.end)),
                addressed(f"/documents/{document.id}", [("at", f"{point.start}-{point.end}")]) + "#words",
            )
            for point in cell.points
        )
        found.append(Said(document.issuer or UNKNOWN_ISSUER, document.language, words))
    return tuple(found)
