"""Documents, the bytes they came from, and where they were met."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from rashomon.model import Actor, Document, Hyperlink, NotFound
from rashomon.store.sqlite.codec import pack, press, unpack, unpress
from rashomon.store.sqlite.connection import Connection, Row
from rashomon.store.values import Filter, Holding, Sighting
from rashomon.store.words import folded

COLUMNS = "d.seq, d.text, d.issuer, d.title, d.published, d.language, d.url, d.path, d.supersedes, d.links"
ORDER = "d.published IS NULL, d.published, d.id"


def as_document(row: Row) -> Document:
    """Make a Document of a row of COLUMNS."""
    text, issuer, title, published, language, url, path, supersedes, links = row[1:10]
    placed = unpack(tuple[Hyperlink, ...], links) if links else ()
    return Document(text, issuer, title, published, language, url, path, supersedes, placed)


def add(connection: Connection, document: Document, raw: bytes, media_type: str, at: str) -> bool:
    """Keep a Document, its bytes and its words, or another sighting of it."""
    with connection.transaction():
        number = _number(connection, document.id)
        new = number is None
        if number is None:
            number = _insert(connection, document, raw, media_type)
        connection.write(
            "INSERT OR IGNORE INTO sightings (document, path, at) VALUES (?, ?, ?)",
            (number, document.path or document.url, at),
        )
    return new


def _insert(connection: Connection, document: Document, raw: bytes, media_type: str) -> int:
    number = connection.write(
        "INSERT INTO documents (id, issuer, title, published, language, url, path, supersedes, media_type,"
        " raw, length, text, links) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document.id, document.issuer, document.title, document.published, document.language, document.url,
            document.path, document.supersedes, media_type, _keep_raw(connection, document, raw),
            len(document.text), document.text, pack(document.links) if document.links else None,
        ),
    )  # fmt: skip
    connection.write(
        "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)",
        (number, " ".join(folded(document.title or "")), " ".join(folded(document.text))),
    )
    return number


def _keep_raw(connection: Connection, document: Document, raw: bytes) -> str | None:
    """Keep bytes once, however many documents came from them; None where they are the text itself."""
    if raw == document.text.encode("utf-8"):
        return None
    name = hashlib.sha256(raw).hexdigest()
    if connection.row("SELECT 1 FROM raws WHERE sha256 = ?", (name,)) is None:
        connection.write("INSERT INTO raws (sha256, body) VALUES (?, ?)", (name, press(raw)))
    return name


def _number(connection: Connection, document_id: str) -> int | None:
    row = connection.row("SELECT seq FROM documents WHERE id = ?", (document_id,))
    return None if row is None else int(row[0])


def number(connection: Connection, document_id: str) -> int:
    """Give the row number of a document."""
    found = _number(connection, document_id)
    if found is None:
        raise NotFound(f"no document has the id {document_id!r}", path=connection.path)
    return found


def by_number(connection: Connection, numbers: list[int]) -> Iterator[Document]:
    """Yield documents in the order of their row numbers given."""
    sql = f"SELECT {COLUMNS} FROM documents d WHERE d.seq IN (@numbers)"  # noqa: S608 - a constant
    return map(as_document, connection.rows_of(sql, numbers))


def passing(connection: Connection, where: Filter) -> tuple[str, list[str]]:
    """Give the condition on `documents d` for a filter, and its parameters."""
    conditions, parameters = ["1"], []
    if where.issuer is not None:
        conditions.append("d.issuer = ?")
        parameters.append(where.issuer)
    if where.language is not None:
        conditions.append("(d.language = ? OR substr(d.language, 1, length(?) + 1) = ? || '-')")
        parameters.extend([where.language] * 3)
    if where.since is not None:  # dates are compared as exactly as both are known
        conditions.append("substr(d.published, 1, length(?)) >= substr(?, 1, length(d.published))")
        parameters.extend([where.since] * 2)
    if where.until is not None:
        conditions.append("substr(d.published, 1, length(?)) <= substr(?, 1, length(d.published))")
        parameters.extend([where.until] * 2)
    for among in (where.among, None if where.actor is None else _mentioning(connection, where.actor)):
        if among is not None:
            conditions.append("d.id IN (SELECT value FROM json_each(?))")
            parameters.append(json.dumps(sorted(among)))
    return " AND ".join(conditions), parameters


def _mentioning(connection: Connection, actor_id: str) -> set[str]:
    """Give the ids of the documents that mention an actor."""
    row = connection.row("SELECT body FROM actors WHERE id = ?", (actor_id,))
    return {ref.document for ref in unpack(Actor, row[0]).mentions} if row else set()


def numbers(connection: Connection, where: Filter) -> list[int]:
    """Give the row numbers of the documents that pass, in the contract's order."""
    condition, parameters = passing(connection, where)
    sql = f"SELECT d.seq FROM documents d WHERE {condition} ORDER BY {ORDER}"  # noqa: S608 - constants
    return [number for (number,) in connection.rows(sql, parameters)]


def raw(connection: Connection, document_id: str) -> bytes:
    """Give the bytes that the Document was made from."""
    name = number(connection, document_id)
    row = connection.row(
        "SELECT r.body FROM documents d JOIN raws r ON r.sha256 = d.raw WHERE d.seq = ?", (name,)
    )
    if row is not None:
        return unpress(row[0])
    return next(by_number(connection, [name])).text.encode("utf-8")


def media_type(connection: Connection, document_id: str) -> str:
    """Give the media type of those bytes."""
    name = number(connection, document_id)
    return str((connection.row("SELECT media_type FROM documents WHERE seq = ?", (name,)) or ("",))[0])


def sightings(connection: Connection, document_id: str) -> tuple[Sighting, ...]:
    """Tell where and when the Document was met."""
    name = number(connection, document_id)
    rows = connection.rows("SELECT path, at FROM sightings WHERE document = ? ORDER BY seq", (name,))
    return tuple(Sighting(*row) for row in rows)


def counts(connection: Connection, where: Filter) -> tuple[Holding, ...]:
    """Tell how much is held from each issuer."""
    condition, parameters = passing(connection, where)
    rows = connection.rows(
        "SELECT d.issuer, COUNT(*), MIN(d.published), MAX(d.published), COUNT(*) - COUNT(d.published)"  # noqa: S608 - constants
        f" FROM documents d WHERE {condition} GROUP BY d.issuer ORDER BY d.issuer IS NULL, d.issuer",
        parameters,
    )
    return tuple(Holding(*row) for row in rows)
