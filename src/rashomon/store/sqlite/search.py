"""Full text search over folded words (FTS5, ranked by BM25)."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.store.query import Alternative, Phrase, Query, parse
from rashomon.store.snippet import around
from rashomon.store.sqlite import documents
from rashomon.store.sqlite.connection import Connection
from rashomon.store.values import Filter, Hit
from rashomon.store.words import words


def search(
    connection: Connection, typed: str, where: Filter, limit: int | None, offset: int
) -> Iterator[Hit]:
    """Yield hits, the best first."""
    query = parse(typed)
    source, parameters = _source(connection, typed, query, where)
    ranked = connection.rows(
        f"SELECT d.seq, {_rank(typed)} AS rank {source} ORDER BY rank, {documents.ORDER} LIMIT ? OFFSET ?",
        [*parameters, -1 if limit is None else limit, offset],
    )
    found = documents.by_number(connection, [number for number, _ in ranked])
    for (_, rank), document in zip(ranked, found, strict=True):
        spans = query.spans(list(words(document.text)))
        start, end = around(document.text, spans)
        yield Hit(document, start, end, spans, -rank or 0.0)


def matching(connection: Connection, typed: str, where: Filter) -> tuple[str, ...]:
    """Name all documents that a search finds, in its order."""
    source, parameters = _source(connection, typed, parse(typed), where)
    rows = connection.rows(f"SELECT d.id {source} ORDER BY {_rank(typed)}, {documents.ORDER}", parameters)
    return tuple(name for (name,) in rows)


def count(connection: Connection, typed: str, where: Filter) -> int:
    """Tell how many documents a search finds."""
    source, parameters = _source(connection, typed, parse(typed), where)
    return int((connection.row(f"SELECT COUNT(*) {source}", parameters) or (0,))[0])


def _rank(typed: str) -> str:
    return "bm25(words)" if typed.strip() else "0.0"


def _source(connection: Connection, typed: str, query: Query, where: Filter) -> tuple[str, list[str]]:
    """Give the FROM and WHERE of a search and their parameters."""
    condition, parameters = documents.passing(connection, where)
    if not typed.strip():
        return f"FROM documents d WHERE {condition}", parameters
    match = " OR ".join(map(_alternative, query.alternatives)) or '""'
    return (
        f"FROM words JOIN documents d ON d.seq = words.rowid WHERE words MATCH ? AND {condition}",
        [match, *parameters],
    )


def _alternative(either: Alternative) -> str:
    wanted = " AND ".join(map(_phrase, either.wanted))
    excluded = "".join(f" NOT {_phrase(phrase)}" for phrase in either.excluded)
    return f"(({wanted}){excluded})"


def _phrase(phrase: Phrase) -> str:
    """Quote a phrase for FTS5; folded words hold letters and digits alone."""
    return f'"{" ".join(phrase.words)}"' + ("*" if phrase.prefix else "")
