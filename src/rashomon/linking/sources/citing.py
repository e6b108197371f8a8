"""Citations brought to the documents held, with the direction that they say."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.linking.archive import Described
from rashomon.linking.sources.citation import Cited
from rashomon.linking.sources.evidence import connection, order, score
from rashomon.linking.sources.shelf import Shelf
from rashomon.model import SourceLink

_SAYS = {"named": "cites", "link": "links to", "report": "tells of a text of"}


def citing_links(document: Described, cited: Sequence[Cited], shelf: Shelf) -> list[SourceLink]:
    """Link a document to what it cites, held or not; to itself never."""
    links = (resolved(_unresolved(document.id, one), one.kind, shelf) for one in cited)
    return [link for link in links if link.target_document != document.id]


def _unresolved(document: str, cited: Cited) -> SourceLink:
    return SourceLink(
        document, "cites", cited.target, start=cited.start, end=cited.end, date=cited.date, url=cited.url,
        chain=cited.chain, covers=cited.covers, share=cited.share,
    )  # fmt: skip


def resolved(link: SourceLink, kind: str, shelf: Shelf) -> SourceLink:
    """Bring a citation to the document held that it names; a citation overrules what clocks say.

    Args:
        link: the citation; what was found for it before is not looked at.
        kind: what names it: "named", "link" or "report".
        shelf: the documents held.
    """
    told = [f"{_SAYS[kind]} {link.target}"]
    if link.date:
        told[0] += f" of {link.date}"
    if link.chain:
        told.append("on whose word: " + " > ".join(link.chain))
    held = shelf.at(link.url) if link.url else None
    sure = connection(kind)
    if held is not None:
        sure = connection("address")
        told.append(f"the address {link.url} is that of a document held")
    elif link.date:
        held = shelf.by(link.target, link.date, link.document)
        if held is not None:
            sure = connection("day")
            told.append("one document of that body and day is held")
    if held is None:
        told.append(f"not held: {link.url}" if link.url else "not held")
    way, doubt = _way(shelf.documents.get(link.document), held)
    return SourceLink(
        link.document, "cites", link.target, held.id if held else None, link.start, link.end,
        "; ".join([*told, *doubt]), score(sure, way), link.date, link.url, link.chain, link.covers,
        link.share,
    )  # fmt: skip


def _way(document: Described | None, held: Described | None) -> tuple[str, list[str]]:
    """Tell which way a citation goes: as it says, also against the clock; from the future less surely."""
    if document is None or held is None:
        return "said", []
    found = order(document.published, held.published)
    if found.later is False and found.way == "days":
        return "future", [
            f"it was {found.why} than what it cites: one of the dates may be wrong, or the text was changed"
        ]
    return "said", []


def kind_of(link: SourceLink) -> str:
    """Tell what named the target of a citation."""
    return next(kind for kind, says in _SAYS.items() if link.why.startswith(says))
