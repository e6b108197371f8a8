"""The links of a store brought up to its documents: added to where that is enough, else made anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rashomon.model import Described, Document, Links, ListedActor, Reading
from rashomon.store import Basis, Store
from rashomon.workflow.actor_lists import listed_actors
from rashomon.workflow.progress import Stages, unseen_stages

if TYPE_CHECKING:
    from rashomon.linking import Linked

Entry = tuple[Document, Reading]

FEW = 300
"""So many documents are always linked anew: it takes a second or two, and what is counted over a case that
small changes with every document."""
MANY = 0.2
"""The same where more than this share of the documents is new."""


def is_linked(store: Store) -> bool:
    """Tell whether today's linker linked all readings as they are now."""
    from rashomon.linking import LINKER

    return store.links_are_current(LINKER)


def link_store(store: Store, progress: Stages = unseen_stages, *, anew: bool = False) -> Links:
    """Link what a store holds, and keep the links with what they rest on.

    Nothing is done where nothing changed. Documents are added to the links where they alone are new. All is
    linked anew where a document was read again, the actor lists or the linker changed, much is new, the case
    is small, or what linking keeps is missing.

    Args:
        store: what holds the documents.
        progress: told the stage, how many documents it has behind it, and of how many.
        anew: whether all is linked anew, whatever changed.
    """
    from rashomon.linking import link_keeping
    from rashomon.linking.collecting import uncollected

    if not anew and is_linked(store) and (links := store.links()) is not None:
        return links
    with uncollected():
        revision = store.revision()
        read = dict(store.described())
        listed = listed_actors(store)
        linked = None if anew else _added(store, read, listed, progress)
        if linked is None:
            ids = [one.id for one in read]
            linked = link_keeping(_entries(store, ids), listed=listed, progress=progress)
        basis = Basis({one.id: at for one, at in read.items()}, linked.states)
        store.put_links(linked.links, revision=revision, basis=basis)
        return linked.links


def _added(
    store: Store, read: dict[Described, int], listed: Sequence[ListedActor], progress: Stages
) -> Linked | None:
    """Add to the links what was read since; None where that is not enough."""
    from rashomon.linking import LINKER, Archive, Linked, link_more

    held = store.linked() if len(read) > FEW else None
    if held is None or held[0].linker != LINKER:
        return None
    links, basis = held
    now = {one.id: at for one, at in read.items()}
    new = [id_ for id_ in now if id_ not in basis.documents]
    if any(now.get(id_) != at for id_, at in basis.documents.items()) or len(new) > MANY * len(now):
        return None
    old = [one for one in read if one.id in basis.documents]
    archive = Archive(old, lambda ids: _entries(store, ids))
    return link_more(
        archive, Linked(links, basis.states), _entries(store, new), listed=listed, progress=progress
    )


def _entries(store: Store, ids: Iterable[str]) -> list[Entry]:
    """Give documents with their Readings, in the order asked."""
    wanted = list(ids)
    found = {entry[1].document: entry for entry in store.readings(wanted)}
    return [found[id_] for id_ in wanted]
