"""Versions of one text: which documents of a case are, and what changed between two."""

from __future__ import annotations

from rashomon.model import Document, NotFound
from rashomon.model.revision import Revision
from rashomon.store import Store
from rashomon.workflow.reading import read_safely


def revise(before: Document, after: Document, *, typography: bool = True) -> Revision:
    """Tell what became of a text from one version to the next, by words and by points.

    Args:
        before: the earlier version.
        after: the later version.
        typography: whether changes of quotation marks, spaces, dashes and letter case alone are told.
    """
    from rashomon.comparing.versions import revise as revised
    from rashomon.comparing.versions import without_typography

    found = revised((before, read_safely(before)), (after, read_safely(after)))
    return found if typography else without_typography(found)


def neighbours(store: Store, document_id: str) -> tuple[Document, Document]:
    """Give a Document and the version before it, in their order; of the first version, the next.

    Versions are Documents of which one supersedes the other, and Documents of one address (in the order in
    which they were published, and met where that is the same).

    Raises:
        NotFound: no other version is held.
    """
    document = store.document(document_id)
    if document.supersedes:
        return store.document(document.supersedes), document
    line = _of_one_address(store, document)
    place = next(index for index, one in enumerate(line) if one.id == document.id)
    if place:
        return line[place - 1], document
    later = [one for one in store.documents() if one.supersedes == document.id] + line[1:]
    if not later:
        raise NotFound(
            f"no other version of document {document.id} is held: it supersedes none, none supersedes it, "
            "and no other has its address",
            advice="name both versions",
        )
    return document, later[0]


def _of_one_address(store: Store, document: Document) -> list[Document]:
    """Give the Documents of one URL by publication, then in the order they were met."""
    if not document.url:
        return [document]
    several = [one for one in store.documents() if one.url == document.url and one.issuer == document.issuer]

    def order(one: Document) -> tuple[str, str]:
        sightings = store.sightings(one.id)
        return (one.published or "")[:10], sightings[0].at if sightings else ""

    return sorted(several, key=order)
