"""Mentions of all documents -> Actors."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.linking.actors.assembling import assemble
from rashomon.linking.actors.found import Actors
from rashomon.linking.actors.gathering import gather
from rashomon.linking.actors.keeping import restored
from rashomon.linking.actors.listing import listing_of
from rashomon.linking.archive import Archive
from rashomon.linking.collecting import uncollected
from rashomon.linking.corpus import Corpus, corpus_of
from rashomon.model import Actor, ListedActor


def find_actors(corpus: Corpus, listed: Sequence[ListedActor] = ()) -> Actors:
    """Put all mentions of one person, organisation, state or place together; what is doubtful stays apart.

    Args:
        corpus: the documents with their Readings.
        listed: entries of the users' actor lists; names of one entry are one actor's, names of two are not.

    Returns:
        Actors, with proposals for doubtful pairs. Every join has a score of one measure: that of the two
        names (`match_persons`, `match_bodies`), or of what the context adds to a family name alone
        (data/limits.yaml); an actor's score is that of its weakest join.
    """
    with uncollected():
        listing = listing_of(listed)
        return assemble(gather(corpus, listing), listing)


def more_actors(
    archive: Archive,
    before: Sequence[Actor],
    state: bytes,
    new: Corpus,
    listed: Sequence[ListedActor] = (),
) -> Actors:
    """Add documents to actors found before; the outcome is what `find_actors` gives on everything.

    Names that no new document concerns keep the actors they had. Where the actor lists, the tables or the
    state's form have changed, everything is found anew, which loads all Readings.

    Args:
        archive: the documents linked before.
        before: the actors found for them, in the order they were found.
        state: what was kept with them.
        new: added documents only.
        listed: entries of the users' actor lists, as they are now.
    """
    with uncollected():
        listing = listing_of(listed)
        kept = restored(state, listing, before)
        if kept is not None:
            gather(new, listing, kept.table)
            return assemble(kept.table, listing, kept=kept, before=before)
    old = archive.entries(described.id for described in archive.described)
    return find_actors(corpus_of([*old, *new.entries]), listed)
