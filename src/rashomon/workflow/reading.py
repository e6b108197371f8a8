"""All unread documents of a store -> their Readings in it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model import Document, Problem, ReaderError, Reading
from rashomon.store import Store
from rashomon.workflow.progress import Progress, unseen

FEW = 40
"""So many documents are read before other processes have loaded their models."""
_BATCH_DOCUMENTS = 100
_BATCH_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What reading came to.

    Attributes:
        read: how many documents were read.
        problems: id of the document and what could not be read in it, sorted.
    """

    read: int = 0
    problems: tuple[tuple[str, Problem], ...] = ()


def reader_name(language: str) -> str:
    """Name and version of today's reader for a BCP 47 language."""
    from rashomon.reading import reader_for

    return reader_for(language).name


def unreadable(document: Document, why: str) -> Reading:
    """Give the Reading of a Document that could not be read at all; it says why."""
    return Reading(
        document.id,
        reader_name(document.language),
        document.language,
        problems=(Problem("reader", f"{why}; nothing of it was read"),),
    )


def read_safely(document: Document) -> Reading:
    """Read a Document; where that fails as a whole, the Reading says so.

    Raises:
        ReaderError: the reader itself cannot be put together.
    """
    from rashomon.reading import read

    try:
        return read(document)
    except ReaderError:
        raise
    except Exception as error:  # noqa: BLE001 - one document's failure must not stop the others
        return unreadable(document, f"{type(error).__name__}: {error}")


def reading_of(store: Store, document_id: str) -> Reading:
    """Give the Reading of a Document by today's reader; where it has none, it is read and kept."""
    document, found = store.document(document_id), store.reading(document_id)
    if found is None or found.reader != reader_name(document.language):
        found = read_safely(document)
        store.put_reading(found)
    return found


def read_unread(store: Store, processes: int | None = None, progress: Progress = unseen) -> ReadReport:
    """Read all documents without a Reading by the reader of today; the same on one process or on many.

    Args:
        store: what holds them.
        processes: how many; None for the cores at hand, and this one alone for few documents.
        progress: told after each document.
    """
    names = store.unread(reader_name)
    if processes is None:
        processes = 1 if len(names) <= FEW else _cores()
    problems: list[tuple[str, Problem]] = []
    batch: list[Reading] = []
    began = time.monotonic()
    for done, reading in enumerate(_readings(store, names, processes), start=1):
        batch.append(reading)
        problems.extend((reading.document, problem) for problem in reading.problems)
        if len(batch) >= _BATCH_DOCUMENTS or time.monotonic() - began >= _BATCH_SECONDS:
            _put(store, batch)
            batch, began = [], time.monotonic()
        progress(done, len(names))
    _put(store, batch)
    return ReadReport(len(names), tuple(sorted(problems, key=_by_document)))


def _readings(store: Store, names: tuple[str, ...], processes: int) -> Iterator[Reading]:
    documents = map(store.document, names)
    if processes <= 1:
        return map(read_safely, documents)
    from rashomon.workflow.pool import read_by_processes

    return read_by_processes(documents, min(processes, len(names)))


def _put(store: Store, batch: list[Reading]) -> None:
    with store.transaction():
        for reading in batch:
            store.put_reading(reading)


def _by_document(named: tuple[str, Problem]) -> tuple[str, str, int, str]:
    document, problem = named
    return document, problem.layer, problem.start, problem.message


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
