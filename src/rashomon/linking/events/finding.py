"""Documents, and passages of documents, into events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rashomon.linking.actors import Actors
from rashomon.linking.archive import Archive, rank
from rashomon.linking.copies import Copies
from rashomon.linking.corpus import Corpus, corpus_of
from rashomon.linking.events.copied import Origins, copied
from rashomon.linking.events.documents import Documents, documents_of
from rashomon.linking.events.kept import Kept, unpacked
from rashomon.linking.events.putting import Events, Given, put_together
from rashomon.model import Described, Event

Progress = Callable[[str, int, int], None]
FEWEST = 100
"""Documents of a case below which what is counted over it says too little to be kept: all is found anew."""
MOST_GROWN = 1.5
"""Documents of a case, as a share of those its statistics were counted over, that still go with these."""


def find_events(
    corpus: Corpus, actors: Actors, copies: Copies, origins: Origins, progress: Progress
) -> Events:
    """Put documents, and passages of documents, into events, in order of date.

    Copies of one text are looked at once, and stand beside it in its events.
    """
    return put_together(Given(copied(documents_of(corpus), copies), actors, origins, progress))


def more_events(  # noqa: PLR0917 - what every stage of adding is given
    archive: Archive,
    before: Sequence[Event],
    state: bytes,
    new: Corpus,
    actors: Actors,
    copies: Copies,
    origins: Origins,
    progress: Progress,
) -> Events:
    """Add documents to events; those that nothing new concerns come back as the same objects.

    What is counted over the case (how rare terms are, everyday names, names at all), and which sentences of
    old documents tell one matter, stay as they were when it was linked before. All is found anew, which loads
    all documents, where the state cannot be read or is of other word lists or documents, where the case has
    grown by half since it was linked whole, and in small cases.

    Args:
        archive: the documents linked before.
        before: their events, as they were found.
        state: `Events.state` of then.
        new: the documents added since.
        actors: over all documents.
        copies: over all documents.
        origins: counts independent texts.
        progress: called with stage, done and total.
    """
    kept = unpacked(state)
    if (
        kept is None
        or not _fits(kept, archive)
        or not _goes_with(kept, len(archive.described) + len(new.ids))
    ):
        old = archive.entries(document.id for document in archive.described)
        found = find_events(corpus_of([*old, *new.entries]), actors, copies, origins, progress)
        same = {event: event for event in before}
        return replace(found, events=tuple(same.get(event, event) for event in found.events))
    added = (Described.of(document) for document, _ in new.entries)
    described = sorted((*archive.described, *added), key=rank)
    fresh = dict(zip(new.ids, new.entries, strict=True))
    documents = Documents(
        described, lambda i: fresh.get(described[i].id) or archive.entries([described[i].id])[0]
    )
    return put_together(Given(copied(documents, copies), actors, origins, progress), kept, before)


def _goes_with(kept: Kept, documents: int) -> bool:
    """Tell whether what was counted over the case still goes with so many documents."""
    return FEWEST <= documents <= MOST_GROWN * kept.statistics.vocabulary.documents


def _fits(kept: Kept, archive: Archive) -> bool:
    """Tell whether a state is of these documents."""
    ids = {noted.id for noted in kept.notes}.union(*kept.twins.values())
    return ids == {document.id for document in archive.described}
