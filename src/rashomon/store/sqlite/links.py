"""Actors, events, copies, source links and proposals, kept apart so that each can be looked up."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.model import Actor, CopyGroup, Event, Links, NotFound, Proposal, SourceLink
from rashomon.store import filters
from rashomon.store.sqlite import basis, rows
from rashomon.store.sqlite.codec import unpack
from rashomon.store.sqlite.connection import Connection
from rashomon.store.values import Basis, EventFilter


def revision(connection: Connection) -> int:
    """Count the changes of documents and readings so far."""
    return int((connection.row("SELECT number FROM revision") or (0,))[0])


def times(connection: Connection) -> int:
    """Count how often Links were put."""
    return int((connection.row("SELECT times FROM links") or (0,))[0])


def put(connection: Connection, links: Links, at_revision: int | None, rest_on: Basis | None) -> None:
    """Keep Links in place of the earlier ones, and what they rest on."""
    with connection.transaction():
        made_at = revision(connection) if at_revision is None else at_revision
        connection.write(
            "INSERT OR REPLACE INTO links (only, linker, revision, times) VALUES (1, ?, ?, ?)",
            (links.linker, made_at, times(connection) + 1),
        )
        for table in ("actors", "events", "copies", "sources", "proposals"):
            rows.put(connection, table, getattr(links, table))
        basis.put(connection, rest_on)


def get(connection: Connection) -> Links | None:
    """Give the Links as they were put."""
    with connection.snapshot():
        row = connection.row("SELECT linker FROM links")
        if row is None:
            return None
        return Links(
            linker=row[0],
            actors=rows.every(connection, "actors", Actor),
            events=rows.every(connection, "events", Event),
            copies=rows.every(connection, "copies", CopyGroup),
            sources=rows.every(connection, "sources", SourceLink),
            proposals=rows.every(connection, "proposals", Proposal),
        )


def with_basis(connection: Connection) -> tuple[Links, Basis] | None:
    """Give the Links and what they rest on, as of one moment."""
    with connection.snapshot():
        links, rest_on = get(connection), basis.get(connection)
    return (links, rest_on) if links is not None and rest_on is not None else None


def are_current(connection: Connection, linker: str | None) -> bool:
    """Tell whether there are Links, by this linker, and nothing changed since."""
    row = connection.row("SELECT linker, revision FROM links")
    if row is None or row[1] != revision(connection):
        return False
    return linker is None or row[0] == linker


def event(connection: Connection, event_id: str) -> Event:
    """Give one Event."""
    row = connection.row("SELECT body FROM events WHERE id = ?", (event_id,))
    if row is None:
        raise NotFound(f"no event has the id {event_id!r}", path=connection.path)
    return unpack(Event, row[0])


def events(connection: Connection, where: EventFilter) -> Iterator[Event]:
    """Yield the events that pass."""
    with connection.snapshot():
        issuers: dict[str, str | None] = dict(connection.rows("SELECT id, issuer FROM documents"))
        held = rows.every(connection, "events", Event)
    return (found for found in held if filters.event_passes(found, where, issuers.get))


def copies(connection: Connection) -> tuple[CopyGroup, ...]:
    """Give the groups of documents that are one text."""
    with connection.snapshot():
        return rows.every(connection, "copies", CopyGroup)


def sources(connection: Connection) -> tuple[SourceLink, ...]:
    """Give what documents rest on."""
    with connection.snapshot():
        return rows.every(connection, "sources", SourceLink)


def actors(connection: Connection, name: str | None) -> Iterator[Actor]:
    """Yield the actors of that name."""
    with connection.snapshot():
        held = rows.every(connection, "actors", Actor)
    return (found for found in held if filters.actor_passes(found, name))
