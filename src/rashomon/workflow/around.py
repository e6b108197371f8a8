"""What stands around a document: its copies, translations and versions."""

from __future__ import annotations

from rashomon.model import Described, Document
from rashomon.store import Store
from rashomon.workflow.overview import Overview


def related(store: Store, shown: Overview, document: Document) -> list[tuple[Described, str]]:
    """Give the documents that are the same text or another version of it, each with how.

    Args:
        store: the case.
        shown: what lists show of it.
        document: the document.

    Returns:
        Documents with "exact", "near", "translation", "earlier" (this one corrects it) or "later".
    """
    found: dict[str, str] = {}
    for group in shown.copies.get(document.id, ()):
        for id_ in group.documents:
            if id_ != document.id:
                found.setdefault(id_, group.kind)
    earlier = document.supersedes
    if earlier:
        found[earlier] = "earlier"
    for id_ in shown.superseding.get(document.id, ()):
        found[id_] = "later"
    held = []
    for id_, how in found.items():
        one = shown.documents.get(id_)
        if one is None and id_ == earlier:
            one = _held(store, id_)
        if one is not None:
            held.append((one, how))
    return held


def _held(store: Store, document_id: str) -> Described | None:
    from rashomon.model import NotFound

    try:
        return Described.of(store.document(document_id))
    except NotFound:
        return None
