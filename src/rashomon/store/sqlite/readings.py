"""Readings, and which documents want one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from rashomon.model import Document, Reading
from rashomon.store.contract import ReaderOf
from rashomon.store.sqlite import documents
from rashomon.store.sqlite.codec import pack, unpack
from rashomon.store.sqlite.connection import Connection


def put(connection: Connection, reading: Reading) -> None:
    """Keep a Reading; one that says the same as before counts as no change."""
    number = documents.number(connection, reading.document)
    connection.write(
        "INSERT INTO readings (document, reader, body) VALUES (?, ?, ?) ON CONFLICT (document) DO UPDATE"
        " SET reader = excluded.reader, body = excluded.body"
        " WHERE reader <> excluded.reader OR body <> excluded.body",
        (number, reading.reader, pack(reading)),
    )


def get(connection: Connection, document_id: str) -> Reading | None:
    """Give the Reading of a Document."""
    number = documents.number(connection, document_id)
    row = connection.row("SELECT body FROM readings WHERE document = ?", (number,))
    return None if row is None else unpack(Reading, row[0])


def every(connection: Connection, ids: Iterable[str] | None) -> Iterator[tuple[Document, Reading]]:
    """Yield all documents that were read with their Readings, or these alone."""
    among, parameters = "1", []
    if ids is not None:
        among, parameters = "d.id IN (SELECT value FROM json_each(?))", [json.dumps(sorted(set(ids)))]
    numbers = [
        number
        for (number,) in connection.rows(
            "SELECT d.seq FROM documents d JOIN readings r ON r.document = d.seq"  # noqa: S608 - constants
            f" WHERE {among} ORDER BY {documents.ORDER}",
            parameters,
        )
    ]
    sql = (
        f"SELECT {documents.COLUMNS}, r.body FROM documents d"  # noqa: S608 - a constant
        " JOIN readings r ON r.document = d.seq WHERE d.seq IN (@numbers)"
    )
    for row in connection.rows_of(sql, numbers):
        yield documents.as_document(row), unpack(Reading, row[-1])


def unread(connection: Connection, reader_of: ReaderOf) -> tuple[str, ...]:
    """Name the documents without a Reading by the reader of today, the longest text first."""
    rows = connection.rows(
        "SELECT d.id, d.language, r.reader FROM documents d LEFT JOIN readings r ON r.document = d.seq"
        " ORDER BY d.length DESC, d.id"
    )
    languages = sorted({language for _, language, _ in rows})
    today = {language: reader_of(language) for language in languages}
    return tuple(name for name, language, reader in rows if reader != today[language])
