"""What people decided, kept for good."""

from __future__ import annotations

import json
from dataclasses import replace

from rashomon.model import Judgement, NotFound, Question
from rashomon.store.sqlite.connection import Connection, Row

_COLUMNS = "question, subjects, verdict, judged_by, judged_at, note, id, undone"


def judge(connection: Connection, judgement: Judgement) -> Judgement:
    """Keep a Judgement; give it back with its number."""
    kept = replace(judgement, subjects=tuple(sorted(judgement.subjects)), undone=None)
    number = connection.write(
        "INSERT INTO judgements (question, subjects, verdict, judged_by, judged_at, note)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (kept.question, json.dumps(kept.subjects), kept.verdict, kept.by, kept.at, kept.note),
    )
    return replace(kept, id=number)


def undo(connection: Connection, judgement_id: int, at: str) -> Judgement:
    """Take a Judgement back; one taken back before stays as it is."""
    connection.write("UPDATE judgements SET undone = ? WHERE id = ? AND undone IS NULL", (at, judgement_id))
    row = connection.row(f"SELECT {_COLUMNS} FROM judgements WHERE id = ?", (judgement_id,))  # noqa: S608 - a constant
    if row is None:
        raise NotFound(f"no judgement has the number {judgement_id}", path=connection.path)
    return _judgement(row)


def get(connection: Connection, question: Question | None, *, standing: bool) -> tuple[Judgement, ...]:
    """Give judgements in the order of judging."""
    rows = connection.rows(
        f"SELECT {_COLUMNS} FROM judgements WHERE (? IS NULL OR question = ?)"  # noqa: S608 - a constant
        " AND (undone IS NULL OR NOT ?) ORDER BY id",
        (question, question, standing),
    )
    return tuple(_judgement(row) for row in rows)


def _judgement(row: Row) -> Judgement:
    question, subjects, *others = row
    return Judgement(question, tuple(json.loads(subjects)), *others)
