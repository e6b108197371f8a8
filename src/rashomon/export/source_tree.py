"""Who says whose words about an event: its documents, what each rests on and comes down to, its voices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rashomon.export.contract import Json
from rashomon.export.voices import chains, voices
from rashomon.model import Account, Document, Event, Reading, SourceLink
from rashomon.model.origin import Origin, Origins

COLUMNS = (
    "document", "issuer", "kind", "name", "target_document", "held", "counts", "share", "score", "chain",
    "points", "acts", "text", "why",
)  # fmt: skip
LINK_COLUMNS = (
    "document", "issuer", "title", "published", "kind", "target", "target_document", "held", "start", "end",
    "text", "date", "url", "chain", "share", "score", "why",
)  # fmt: skip


def source_tree(
    event: Event,
    documents: Mapping[str, Document],
    readings: Mapping[str, Reading | None],
    origins: Origins,
) -> list[Json]:
    """Give one object a document that tells the event, in order of publication.

    Each has `origins` (what it comes down to), `ring` (documents that rest on each other with it),
    `rests_on` (links to other documents and publications, with the words that say so; `counts` where the
    account rests on it by the rule of origins) and `voices`: the source chains of its points, outermost
    first, with points and acts of each speaker.
    """
    passages: dict[str, list[Account]] = {}
    for account in event.accounts:
        passages.setdefault(account.document, []).append(account)
    ring_of = {member: list(ring) for ring in origins.cycles for member in ring}
    ends = [_origin(origin, documents) for origin in origins.origins]
    rows = []
    for derived in origins.documents:
        told, accounts = documents[derived.document], passages[derived.document]
        links = [(link, True) for link in derived.rests_on] + [(link, False) for link in derived.leans_on]
        links.sort(key=lambda pair: (pair[0].start, pair[0].end))
        rows.append({
            "document": derived.document, "issuer": told.issuer, "title": told.title,
            "published": told.published, "url": told.url, "path": told.path,
            "roles": [account.role for account in accounts],
            "origins": [ends[at] for at in derived.origins],
            "ring": ring_of.get(derived.document),
            "rests_on": [
                link_json(link, told.text, _meant(link, origins)) | {"counts": counts}
                for link, counts in links
            ],
            "voices": voices(readings.get(derived.document), accounts),
        })  # fmt: skip
    return rows


def _meant(link: SourceLink, origins: Origins) -> str | None:
    return link.target_document or origins.meant.get((link.document, link.start, link.end))


def _origin(origin: Origin, documents: Mapping[str, Document]) -> Json:
    known = origin.publication
    first = documents.get(origin.documents[0]) if origin.documents else None
    return {
        "held": bool(origin.documents), "documents": list(origin.documents),
        "name": known.name if known else first.issuer if first else None,
        "title": first.title if first else None,
        "date": known.date if known else first.published if first else None,
        "url": known.url if known else first.url if first else None,
        "accounts": list(origin.accounts),
    }  # fmt: skip


def link_json(link: SourceLink, text: str, target: str | None) -> Json:
    """Give one link with the exact words that say so; empty words where the texts themselves do.

    Args:
        link: the link.
        text: the text of the document that rests.
        target: id of the held document that it rests on.
    """
    return {
        "kind": link.kind, "target": link.target, "target_document": target, "held": target is not None,
        "start": link.start, "end": link.end, "text": text[link.start : link.end], "date": link.date,
        "url": link.url, "chain": list(link.chain), "share": link.share, "score": link.score, "why": link.why,
    }  # fmt: skip


def source_rows(tree: Iterable[Json]) -> Iterator[Json]:
    """Flatten the tree for CSV: one line an origin, one line a link, one line a source chain of points."""
    for one in tree:
        head = {"document": one["document"], "issuer": one["issuer"]}
        for origin in one["origins"]:
            target = origin["documents"][0] if origin["documents"] else None
            yield head | {
                "kind": "origin", "name": origin["name"], "target_document": target, "held": origin["held"]
            }  # fmt: skip
        for link in one["rests_on"]:
            yield head | link | {"name": link["target"]}
        for chain, voice in chains(one["voices"]):
            acts = [f"{act} {count}" for act, count in voice["acts"].items()]
            yield head | {"kind": "says", "name": chain, "points": voice["points"], "acts": acts}


def link_rows(links: Iterable[SourceLink], documents: Mapping[str, Document]) -> Iterator[Json]:
    """Give one row a link of a whole case."""
    for link in links:
        told = documents[link.document]
        head = {
            "document": link.document, "issuer": told.issuer, "title": told.title, "published": told.published
        }  # fmt: skip
        yield head | link_json(link, told.text, link.target_document)
