"""What documents attribute to an actor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.model import Actor, Document, Point, Reading

if TYPE_CHECKING:
    from rashomon.store import Store

TOGETHER = " + "
"""Joins several speakers of one point."""


@dataclass(frozen=True, slots=True)
class Attributed:
    """What one document attributes to an actor.

    Attributes:
        document: the document.
        points: those on the actor's word, in text order.
        mentions: how often it is mentioned there.
    """

    document: Document
    points: tuple[Point, ...]
    mentions: int


def attributed(store: Store, actor: Actor, ids: Iterable[str]) -> Iterator[Attributed]:
    """Yield what each of some documents attributes to an actor, in the order of the ids."""
    wanted = list(ids)
    held = {document.id: (document, reading) for document, reading in store.readings(wanted)}
    places: dict[str, list[int]] = {}
    for ref in actor.mentions:
        if ref.document in held:
            places.setdefault(ref.document, []).append(ref.index)
    for id_ in wanted:
        if id_ in held:
            document, reading = held[id_]
            at = places.get(id_, [])
            names = _names(actor, reading, at)
            yield Attributed(document, tuple(one for one in reading.points if _says(one, names)), len(at))


def _names(actor: Actor, reading: Reading, places: Iterable[int]) -> frozenset[str]:
    """Give what the actor is called in a document; a spelling met elsewhere may be another's here."""
    met = [reading.mentions[at] for at in places if at < len(reading.mentions)]
    return frozenset({actor.name, *(one.name for one in met if one.name)})


def _says(point: Point, names: frozenset[str]) -> bool:
    return any(name in names for step in point.chain for name in step.split(TOGETHER))
