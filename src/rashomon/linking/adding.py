"""Links of documents linked before, and documents added since -> Links of all of them."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.linking.actors import more_actors
from rashomon.linking.actors.listing import listing_of
from rashomon.linking.archive import Archive, Described
from rashomon.linking.collecting import uncollected
from rashomon.linking.copies import more_copies
from rashomon.linking.corpus import corpus_of
from rashomon.linking.events import more_events
from rashomon.linking.linker import LINKER, Linked, Stages, Told, find_all, quiet
from rashomon.linking.sources import Derivation, more_sources
from rashomon.model import Document, ListedActor, Reading

_LISTS = "lists"


def link_keeping(
    entries: Sequence[tuple[Document, Reading]],
    *,
    listed: Sequence[ListedActor] = (),
    progress: Told | None = None,
) -> Linked:
    """Do what `link` does, and keep what `link_more` wants to have at hand."""
    return _kept(find_all(entries, listed, progress or quiet), listed)


def link_more(
    archive: Archive,
    before: Linked,
    entries: Sequence[tuple[Document, Reading]],
    *,
    listed: Sequence[ListedActor] = (),
    progress: Told | None = None,
) -> Linked:
    """Add documents to Links; actors, copies and sources come out as `link` gives them over all documents.

    So do the events, but for what rests on counts over the case (how rare a word is, which names stand in
    every headline): those stay as they were when the case was last linked whole. Old documents are loaded
    only where new ones concern them; all are, and everything is linked anew, where the links are another
    linker's, the actor lists changed, or a state cannot be read.

    Args:
        archive: the documents linked before, with the Readings they were linked by.
        before: the links found then, with what was kept.
        entries: the documents added since, none that was linked before.
        listed: entries of the users' actor lists, as they are now.
        progress: see `link`.
    """
    tell = progress or quiet
    if before.links.linker != LINKER or before.states.get(_LISTS) != listing_of(listed).digest:
        old = archive.entries(document.id for document in archive.described)
        return link_keeping([*old, *entries], listed=listed, progress=progress)
    if not entries:
        return before
    links, states, new = before.links, before.states, corpus_of(entries)
    total = len(new.entries)
    with uncollected():
        tell("actors", 0, total)
        actors = more_actors(archive, links.actors, states.get("actors", b""), new, listed)
        tell("copies", 0, total)
        copies = more_copies(archive, links.copies, states.get("copies", b""), new)
        tell("sources", 0, total)
        sources = more_sources(archive, links.sources, states.get("sources", b""), new, copies)
        described = (*archive.described, *(Described.of(document) for document, _ in new.entries))
        derivation = Derivation({document.id: document for document in described}, sources.links)
        events = more_events(
            archive, links.events, states.get("events", b""), new, actors, copies, derivation.of, tell
        )
        return _kept(Stages(actors, copies, sources, events), listed)


def _kept(found: Stages, listed: Sequence[ListedActor]) -> Linked:
    return Linked(found.links, found.states | {_LISTS: listing_of(listed).digest})
