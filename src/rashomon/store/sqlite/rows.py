"""Nouns in the rows of a table, in an order of their own; only rows that changed are written."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence
from typing import Any, TypeVar

from rashomon.store.sqlite.codec import encode, packed, unpack
from rashomon.store.sqlite.connection import Connection

_Noun = TypeVar("_Noun")


def put(connection: Connection, table: str, nouns: Sequence[Any]) -> None:
    """Make a table hold these nouns in this order.

    A row is found again by a digest of what it holds, so that neither a noun without id nor one that moved
    is written twice.
    """
    free: dict[bytes, list[int]] = {}
    for number, digest in connection.rows(f"SELECT number, digest FROM {table} ORDER BY number DESC"):  # noqa: S608 - our own tables
        free.setdefault(digest, []).append(number)
    last = max((held[0] for held in free.values()), default=-1)
    numbers, written, rows = [], [], []
    for noun in nouns:
        body = encode(noun)
        digest = hashlib.blake2b(body, digest_size=16).digest()
        same = free.get(digest)
        if same:
            numbers.append(same.pop())
            continue
        last += 1
        numbers.append(last)
        written.append(noun)
        rows.append((last, digest, body))
    gone = [(number,) for held in free.values() for number in held]
    connection.write_all(f"DELETE FROM {table} WHERE number = ?", gone)  # noqa: S608 - our own tables
    _insert(connection, table, written, rows)
    connection.write(
        "INSERT OR REPLACE INTO orders (noun, numbers) VALUES (?, ?)",
        (table, struct.pack(f"<{len(numbers)}Q", *numbers)),
    )


def _insert(
    connection: Connection, table: str, nouns: Sequence[Any], rows: Sequence[tuple[int, bytes, bytes]]
) -> None:
    short = ((number, digest, packed(body)) for number, digest, body in rows)
    if table in {"actors", "events"}:
        connection.write_all(
            f"INSERT INTO {table} (number, digest, body, id) VALUES (?, ?, ?, ?)",  # noqa: S608 - our own tables
            ((*row, noun.id) for row, noun in zip(short, nouns, strict=True)),
        )
    else:
        connection.write_all(
            f"INSERT INTO {table} (number, digest, body) VALUES (?, ?, ?)",  # noqa: S608 - our own tables
            short,
        )


def every(connection: Connection, table: str, kind: type[_Noun]) -> tuple[_Noun, ...]:
    """Give all nouns of a table in their order."""
    rows = connection.rows(f"SELECT number, body FROM {table} ORDER BY number")  # noqa: S608 - our own tables
    order = connection.row("SELECT numbers FROM orders WHERE noun = ?", (table,))
    if order is None:  # put by a version that numbered rows in their order
        return tuple(unpack(kind, body) for _, body in rows)
    bodies: dict[int, bytes] = dict(rows)
    return tuple(unpack(kind, bodies[number]) for (number,) in struct.iter_unpack("<Q", order[0]))
