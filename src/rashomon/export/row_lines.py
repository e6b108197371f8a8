"""Rows of comparisons, with the judgements on them, as lines for people and programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rashomon.model import Comparison, Document, Judgement, Row

Json = dict[str, Any]
ROW = (
    "event", "id", "relation", "aspects", "score", "parts", "words", "subjects", "matter", "right",
    "judgements", "why",
)  # fmt: skip
"""Columns of a row; JSON gives what each account states as `cells` too."""


def judged_row(
    id_: str, comparison: Comparison, row: Row, documents: Mapping[str, Document], *,
    subjects: Sequence[str], parts: int = 1, told: Sequence[Judgement] = (),
) -> Json:  # fmt: skip
    """Give one line of `rashomon rows --format jsonl`.

    Args:
        id_: of the row.
        comparison: in which it stands.
        row: the row.
        documents: of the comparison's columns, by id.
        subjects: the places of its points, as judgements name them.
        parts: how many rows of the machine it is made of.
        told: the standing judgements on it, in the order of judging; the latest of each question counts.
    """
    stated = [
        (documents[column.document], cell.points)
        for column, cell in zip(comparison.columns, row.cells, strict=True)
        if cell is not None
    ]
    cells = [
        {
            "document": document.id, "issuer": document.issuer,
            "points": [
                {"start": one.start, "end": one.end, "text": document.text[one.start : one.end]}
                for one in points
            ],
        }
        for document, points in stated
    ]  # fmt: skip
    points = [(document, one) for document, points in stated for one in points]
    latest = {one.question: one.verdict for one in told}
    return {
        "event": comparison.event, "id": id_, "relation": row.relation, "aspects": list(row.aspects),
        "score": row.score, "parts": parts,
        "words": [document.text[one.start : one.end] for document, one in points],
        "subjects": list(subjects),
        "matter": latest.get("same matter"), "right": latest.get("right relation"),
        "judgements": [one.id for one in told], "why": row.why, "cells": cells,
    }  # fmt: skip
