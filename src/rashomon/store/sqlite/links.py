"""Actors, events, copies, source links and proposals, kept apart so that each can be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rashomon.model import Actor, CopyGroup, Event, Links, NotFound, Proposal, SourceLink
from rashomon.store import filters
from rashomon.store.sqlite.codec import pack, unpack
from rashomon.store.sqlite.connection import Connection
from rashomon.store.values import EventFilter

_Noun = TypeVar("_Noun")


def revision(connection: Connection) -> int:
    """Count the changes of documents and readings so far."""
    return int((connection.row("SELECT number FROM revision") or (0,))[0])


def put(connection: Connection, links: Links, at_revision: int | None) -> None:
    """Keep Links in place of the earlier ones."""
    with connection.transaction():
        for table in ("links", "actors", "actor_documents", "events", "copies", "sources", "proposals"):
            connection.write(f"DELETE FROM {table}")  # noqa: S608 - our own tables
        made_at = revision(connection) if at_revision is None else at_revision
        connection.write(
            "INSERT INTO links (only, linker, revision) VALUES (1, ?, ?)", (links.linker, made_at)
        )
        _put_named(connection, "actors", links.actors)
        _put_named(connection, "events", links.events)
        mentioned = sorted({(actor.id, ref.document) for actor in links.actors for ref in actor.mentions})
        connection.write_all("INSERT INTO actor_documents (actor, document) VALUES (?, ?)", mentioned)
        _put_plain(connection, "copies", links.copies)
        _put_plain(connection, "sources", links.sources)
        _put_plain(connection, "proposals", links.proposals)


def _put_named(connection: Connection, table: str, nouns: Iterable[Actor | Event]) -> None:
    connection.write_all(
        f"INSERT INTO {table} (position, id, body) VALUES (?, ?, ?)",  # noqa: S608 - our own tables
        ((position, noun.id, pack(noun)) for position, noun in enumerate(nouns)),
    )


def _put_plain(
    connection: Connection, table: str, nouns: Iterable[CopyGroup | SourceLink | Proposal]
) -> None:
    connection.write_all(
        f"INSERT INTO {table} (position, body) VALUES (?, ?)",  # noqa: S608 - our own tables
        ((position, pack(noun)) for position, noun in enumerate(nouns)),
    )


def get(connection: Connection) -> Links | None:
    """Give the Links as they were put."""
    with connection.snapshot():
        row = connection.row("SELECT linker FROM links")
        if row is None:
            return None
        return Links(
            linker=row[0],
            actors=_all(connection, "actors", Actor),
            events=_all(connection, "events", Event),
            copies=_all(connection, "copies", CopyGroup),
            sources=_all(connection, "sources", SourceLink),
            proposals=_all(connection, "proposals", Proposal),
        )


def _all(connection: Connection, table: str, kind: type[_Noun]) -> tuple[_Noun, ...]:
    rows = connection.rows(f"SELECT body FROM {table} ORDER BY position")  # noqa: S608 - our own tables
    return tuple(unpack(kind, body) for (body,) in rows)


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
    issuers: dict[str, str | None] = dict(connection.rows("SELECT id, issuer FROM documents"))
    for found in _all(connection, "events", Event):
        if filters.event_passes(found, where, issuers.get):
            yield found


def actors(connection: Connection, name: str | None) -> Iterator[Actor]:
    """Yield the actors of that name."""
    for found in _all(connection, "actors", Actor):
        if filters.actor_passes(found, name):
            yield found


def ids(connection: Connection, table: str) -> list[str]:
    """Give the ids of all actors or events."""
    return [name for (name,) in connection.rows(f"SELECT id FROM {table}")]  # noqa: S608 - our own tables
