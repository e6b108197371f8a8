"""Sources -> documents in a store; nothing is reported as added before it is committed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.model import Document, InputError
from rashomon.store import Store

if TYPE_CHECKING:
    from rashomon.intake import Options, Taken

_BATCH_DOCUMENTS = 200
_BATCH_LENGTH = 4_000_000  # code points
_BATCH_SECONDS = 1.0  # a slow source is reported as it comes
_DESCRIBING = ("title", "published", "language", "supersedes")


@dataclass(frozen=True, slots=True)
class Added:
    """A Document that the case now holds.

    Attributes:
        document: as it is held: what was stored first stands.
        new: False where the case held it before, and this is another sighting.
        notes: what a user should know about how it was taken.
        differs: fields that were given otherwise this time ("published") and were not taken over.
    """

    document: Document
    new: bool
    notes: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of the sources of one call.

    Attributes:
        added: ids of the new documents, in the order they came.
        known: ids of the documents that were held before.
        failed: what could not be taken, each with its place.
    """

    added: tuple[str, ...]
    known: tuple[str, ...]
    failed: tuple[InputError, ...]


def summed_up(outcomes: Iterable[Added | InputError]) -> AddReport:
    """Sum outcomes up, without the texts."""
    added: list[str] = []
    known: list[str] = []
    failed: list[InputError] = []
    for outcome in outcomes:
        if isinstance(outcome, InputError):
            failed.append(outcome)
        else:
            (added if outcome.new else known).append(outcome.document.id)
    return AddReport(tuple(added), tuple(known), tuple(failed))


def add_in_batches(
    store: Store, taken: Iterable[Taken | InputError], now: Callable[[], str]
) -> Iterator[Added | InputError]:
    """Store what was taken, batch by batch; yield the outcomes in order, each batch after its commit."""
    batch: list[Taken | InputError] = []
    length, began = 0, time.monotonic()
    for item in taken:
        batch.append(item)
        length += 0 if isinstance(item, InputError) else len(item.document.text)
        if (
            len(batch) >= _BATCH_DOCUMENTS
            or length >= _BATCH_LENGTH
            or time.monotonic() - began >= _BATCH_SECONDS
        ):
            yield from _committed(store, batch, now())
            batch, length, began = [], 0, time.monotonic()
    yield from _committed(store, batch, now())


def _committed(store: Store, batch: list[Taken | InputError], at: str) -> list[Added | InputError]:
    with store.transaction():
        return [item if isinstance(item, InputError) else _added(store, item, at) for item in batch]


def _added(store: Store, taken: Taken, at: str) -> Added:
    document = taken.document
    if store.add(document, taken.raw, taken.media_type, at=at):
        return Added(document, new=True, notes=taken.notes)
    held = store.document(document.id)
    differs = tuple(name for name in _DESCRIBING if getattr(held, name) != getattr(document, name))
    return Added(held, new=False, notes=taken.notes, differs=differs)


def taken_from(
    sources: Iterable[str | Path | Document | Taken], options: Options | None
) -> Iterator[Taken | InputError]:
    """Take every source in turn: paths, addresses, "-", Documents, or what intake gave before."""
    from rashomon.intake import Options, Taken, take

    for source in sources:
        if isinstance(source, Document):
            yield Taken(source, source.text.encode("utf-8"), "text/plain")
        elif isinstance(source, Taken):
            yield source
        else:
            yield from take(str(source), options or Options())
