"""Readings -> Links: actors, copies, sources and events, each with its reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.linking.actors import Actors, find_actors
from rashomon.linking.collecting import uncollected
from rashomon.linking.copies import Copies, find_copies
from rashomon.linking.corpus import corpus_of
from rashomon.linking.events import Events, find_events
from rashomon.linking.sources import Derivation, Sources, find_sources
from rashomon.model import Document, Links, ListedActor, Reading

LINKER = "rashomon.linking.v6"
"""Name and version of what links; it stands in every Links. Raised where the same documents are linked
otherwise: links of another are made anew and never added to."""

Told = Callable[[str, int, int], None]
"""Called with stage ("actors", "copies", "sources", "events"), done and total."""


@dataclass(frozen=True, slots=True)
class Linked:
    """Links, and what each stage keeps so that documents can be added to them.

    Attributes:
        links: the links.
        states: name of the stage -> what it keeps.
    """

    links: Links
    states: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Stages:
    """What the four stages of one run found."""

    actors: Actors
    copies: Copies
    sources: Sources
    events: Events

    @property
    def links(self) -> Links:
        """Put together what they found."""
        return Links(
            LINKER, self.actors.actors, self.events.events, self.copies.groups, self.sources.links,
            (*self.actors.proposals, *self.events.proposals),
        )  # fmt: skip

    @property
    def states(self) -> dict[str, bytes]:
        """Give what they keep; making it takes time."""
        return {
            "actors": self.actors.state, "copies": self.copies.state, "sources": self.sources.state,
            "events": self.events.state,
        }  # fmt: skip


def quiet(_stage: str, _done: int, _total: int) -> None:
    """Say nothing."""


def find_all(
    entries: Sequence[tuple[Document, Reading]], listed: Sequence[ListedActor], tell: Told
) -> Stages:
    """Run the four stages over all documents."""
    with uncollected():
        corpus = corpus_of(entries)
        total = len(corpus.entries)
        tell("actors", 0, total)
        actors = find_actors(corpus, listed)
        tell("copies", 0, total)
        copies = find_copies(corpus)
        tell("sources", 0, total)
        sources = find_sources(corpus, copies)
        documents = {id_: document for id_, (document, _) in zip(corpus.ids, corpus.entries, strict=True)}
        events = find_events(corpus, actors, copies, Derivation(documents, sources.links).of, tell)
        return Stages(actors, copies, sources, events)


def link(
    entries: Sequence[tuple[Document, Reading]],
    *,
    listed: Sequence[ListedActor] = (),
    progress: Told | None = None,
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
    return find_all(entries, listed, progress or quiet).links
