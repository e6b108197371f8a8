"""Groups of copies joined with those that are the same release in another language."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.linking.archive import Described
from rashomon.linking.copies.anchors import anchors
from rashomon.linking.copies.kept import Kept
from rashomon.linking.copies.near import Texts
from rashomon.linking.copies.order import first_of
from rashomon.linking.copies.reach import Text, reachable, with_counterparts
from rashomon.linking.copies.rendering import reasons
from rashomon.linking.copies.translations import releases, renderings
from rashomon.linking.corpus import day_of
from rashomon.model import CopyGroup


def _language(kept: Kept, document: Described) -> str:
    """Give the language in which a document's text stands; empty where it is not known."""
    stated = document.language.split("-")[0].lower()
    return kept.texts[kept.documents[document.id][0]].language or ("" if stated == "und" else stated)


def _anchored(nodes: Sequence[Described], kept: Kept, texts: Texts) -> None:
    """Find the anchors of documents that have none yet, and forget those of texts that need none."""
    keys = {kept.documents[node.id][0]: node for node in nodes}
    missing = {key: node for key, node in keys.items() if key not in kept.anchors}
    loaded = texts([node.id for node in missing.values()])
    found = {
        key: anchors(f"{node.title}\n{text}" if node.title else text)
        for (key, node), text in zip(missing.items(), loaded, strict=True)
    }
    held = {key: found[key] if key in found else kept.anchors[key] for key in keys}
    kept.anchors.clear()
    kept.anchors.update(held)


def with_translations(
    documents: Sequence[Described], groups: Sequence[CopyGroup], kept: Kept, texts: Texts
) -> tuple[tuple[CopyGroup, ...], dict[tuple[str, str], float]]:
    """Join documents and groups of copies that are one release in several languages.

    Args:
        documents: all of the case, sorted as a Corpus is.
        groups: exact and near copies among them; each stands for one text.
        kept: their texts in short; anchors are put into it.
        texts: fetches the texts of documents.

    Returns:
        All groups by their first document, and the score of each pair of texts that was compared, by the ids
        of their first documents.
    """
    place = {document.id: i for i, document in enumerate(documents)}
    group_of = {group.documents[0]: group for group in groups}
    later = {id_ for group in groups for id_ in group.documents[1:]}
    nodes = [document for document in documents if document.id not in later]
    languages = [_language(kept, node) for node in nodes]
    days = [day_of(node.published) for node in nodes]
    wanted = [i for i, needed in enumerate(with_counterparts(languages, days)) if needed]
    _anchored([nodes[i] for i in wanted], kept, texts)
    held = [
        Text(
            languages[i], days[i], nodes[i].issuer, nodes[i].url, kept.anchors[kept.documents[nodes[i].id][0]]
        )
        for i in wanted
    ]
    scored = renderings(held, reachable(held))
    for members, (a, b) in releases(held, scored):
        ids = [nodes[wanted[i]].id for i in members]
        every = sorted(
            (one for id_ in ids for one in (group_of[id_].documents if id_ in group_of else (id_,))),
            key=place.__getitem__,
        )
        first = first_of([documents[place[one]] for one in every])
        spoken = ", ".join(sorted({held[i].language for i in members}))
        why = f"one release in {spoken}: {reasons(scored[a, b], held[a].anchors, held[b].anchors)}"
        for id_ in ids:
            group_of.pop(id_, None)
        group_of[every[0]] = CopyGroup("translation", tuple(every), first, why, scored[a, b].score)
    joined = sorted(group_of.values(), key=lambda group: [place[one] for one in group.documents])
    pairs = {(nodes[wanted[a]].id, nodes[wanted[b]].id): found.score for (a, b), found in scored.items()}
    return tuple(joined), pairs
