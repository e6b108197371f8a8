"""Readings -> Links: actors, copies, sources and events, each with its reasons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rashomon.linking.actors import find_actors
from rashomon.linking.copies import find_copies
from rashomon.linking.corpus import corpus_of
from rashomon.linking.events import find_events
from rashomon.linking.sources import Derivation, find_sources
from rashomon.model import Document, Links, ListedActor, Reading

LINKER = "rashomon.linking.v2"
"""Name and version of what links; it stands in every Links."""


def _quiet(_stage: str, _done: int, _total: int) -> None:
    """Say nothing."""


def link(
    entries: Sequence[tuple[Document, Reading]],
    *,
    listed: Sequence[ListedActor] = (),
    progress: Callable[[str, int, int], None] | None = None,
) -> Links:
    """Link all documents of a case.

    Pure and deterministic; the order of the entries changes nothing. A Document given twice counts once.

    Args:
        entries: documents with their Readings.
        listed: entries of the users' actor lists.
        progress: called with stage ("actors", "copies", "sources", "events"), done and total.

    Returns:
        Links; every document is in one event at least, as its subject.
    """
    tell = progress or _quiet
    corpus = corpus_of(entries)
    total = len(corpus.entries)
    tell("actors", 0, total)
    actors = find_actors(corpus, listed)
    tell("copies", 0, total)
    copies = find_copies(corpus)
    tell("sources", 0, total)
    sources = find_sources(corpus, copies)
    events = find_events(corpus, actors, copies, Derivation(corpus, sources.links).of, tell)
    return Links(LINKER, actors.actors, events, copies.groups, sources.links, actors.proposals)
