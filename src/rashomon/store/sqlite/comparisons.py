"""Comparisons that are kept, each with its counts beside it, and how often what is shown has changed."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.model import Comparison, Summary, summarised
from rashomon.store.sqlite.codec import encode, pack, unpack
from rashomon.store.sqlite.connection import Connection
from rashomon.store.values import Compared


def changes(connection: Connection) -> int:
    """Count all changes so far that what is shown may hang on."""
    return int((connection.row("SELECT number FROM changes") or (0,))[0])


def put(connection: Connection, stamp: str, comparison: Comparison) -> None:
    """Keep the Comparison of an Event in place of its earlier one."""
    connection.write(
        "INSERT OR REPLACE INTO comparisons (event, stamp, summary, body) VALUES (?, ?, ?, ?)",
        (comparison.event, stamp, encode(summarised(comparison)), pack(comparison)),
    )


def get(connection: Connection, event_id: str, stamp: str) -> Comparison | None:
    """Give the Comparison of an Event that rests on this."""
    row = connection.row("SELECT body FROM comparisons WHERE event = ? AND stamp = ?", (event_id, stamp))
    return None if row is None else unpack(Comparison, row[0])


def counts(connection: Connection) -> dict[str, Compared]:
    """Give the counts of all that are kept, by the id of the Event."""
    rows = connection.rows("SELECT event, stamp, summary FROM comparisons ORDER BY event")
    return {event: Compared(stamp, unpack(Summary, summary)) for event, stamp, summary in rows}


def drop(connection: Connection, event_ids: Iterable[str]) -> None:
    """Forget the Comparisons of these events."""
    with connection.transaction():
        connection.write_all("DELETE FROM comparisons WHERE event = ?", ((one,) for one in event_ids))
