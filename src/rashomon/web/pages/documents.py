"""Documents: all that the case holds, or those in which some words stand."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.export.sheet import UNKNOWN_ISSUER
from rashomon.model import Described
from rashomon.store import Filter
from rashomon.web.asked import Asked
from rashomon.web.page import Page, Parameter
from rashomon.web.pages.snippets import Snippet, snippet
from rashomon.web.paging import SEARCHED, SIZE, Paging, paged


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in the list.

    Attributes:
        id: its id.
        address: of its page.
        issuer: who published it.
        title: headline; None where unknown.
        published: when.
        language: BCP 47.
        events: how many events it tells.
        snippet: where the words looked for stand.
    """

    id: str
    address: str
    issuer: str
    title: str | None
    published: str | None
    language: str
    events: int
    snippet: Snippet | None


@dataclass(frozen=True, slots=True)
class Documents:
    """The page.

    Attributes:
        documents: those on this page.
        paging: which part of all that were found.
        every: how many documents the case holds.
        q: the words looked for.
        issuer: only this one's.
        language: only in this one.
        issuers: all issuers with how many documents are held of each.
        languages: all languages.
    """

    documents: tuple[Listed, ...]
    paging: Paging
    every: int
    q: str
    issuer: str
    language: str
    issuers: tuple[tuple[str, int], ...]
    languages: tuple[str, ...]


def view(asked: Asked) -> Documents:
    """Give the page that was asked for."""
    store, shown = asked.case.store, asked.desk.overview(asked.case)
    query = asked.one("q") or ""
    where = Filter(issuer=asked.one("issuer"), language=asked.one("language"))
    found = store.matching(query, where)
    held = store.counts()
    paging = paged(asked, len(found), SEARCHED if query else SIZE)
    part = found[max(0, paging.first - 1) : paging.last]
    hits = {}
    if query:
        hits = {hit.document.id: hit for hit in store.search(query, Filter(among=frozenset(part)))}
    listed = []
    for id_ in part:
        one = shown.documents.get(id_) or Described.of(store.document(id_))
        cut = snippet(hits[id_]) if id_ in hits else None
        events = len(shown.telling.get(id_, ()))
        listed.append(
            Listed(
                id_, cut.address if cut else f"/documents/{id_}", one.issuer or UNKNOWN_ISSUER, one.title,
                one.published, one.language, events, cut,
            )
        )  # fmt: skip
    return Documents(
        tuple(listed), paging, sum(one.documents for one in held), query, asked.one("issuer") or "",
        asked.one("language") or "",
        tuple((one.issuer, one.documents) for one in held if one.issuer is not None),
        tuple(sorted({one.language for one in shown.documents.values()})),
    )  # fmt: skip


PAGE = Page(
    "documents", "/documents", view, Documents, "The documents of the case, or those with some words.",
    (
        Parameter("q", 'words; "together", begin*, -without, OR'),
        Parameter("issuer", "only of this issuer"),
        Parameter("language", "only in this language"),
        Parameter("page", "which page of the list, from 1", "integer"),
    ),
    in_menu=True,
)  # fmt: skip
