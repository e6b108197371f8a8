"""Events: a timeline with issuers as lanes, a list beside it, facets, search."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rashomon.export.sheet import UNKNOWN_ISSUER, title
from rashomon.model import Described, Summary
from rashomon.web.asked import Asked, addressed
from rashomon.web.page import Page, Parameter, Refused
from rashomon.web.pages.events_views import Choice, Choices, Counts, Events, Looked, Told
from rashomon.web.pages.snippets import Snippet, snippets
from rashomon.web.pages.timeline import timeline
from rashomon.web.paging import SEARCHED, SIZE, paged
from rashomon.workflow.finding_events import (
    FACETS,
    ORDERS,
    Facet,
    Order,
    Wanted,
    count_of,
    facets,
    find,
    silences_of,
)  # fmt: skip
from rashomon.workflow.overview import Entry

FEW = 12
"""So many values of a facet are listed at once; the others are one click away."""


def view(asked: Asked) -> Events:
    """Give the page that was asked for."""
    shown = asked.desk.overview(asked.case)
    counts = asked.desk.counts(asked.case)
    query = asked.one("q")
    ranked = asked.case.store.matching(query) if query else None
    wanted = _wanted(asked, ranked)
    order = _order(asked, query)
    found = find(shown.entries, counts, wanted, order)
    paging = paged(asked, len(found), SEARCHED if query else SIZE)
    part = found[max(0, paging.first - 1) : paging.last]
    shown_where = snippets(asked.case, query, ranked or (), part) if query else {}
    told = tuple(
        _told(one, counts.get(one.event.id), shown_where.get(one.event.id, ()), shown.documents)
        for one in part
    )
    among = {id_ for one in shown.entries for id_ in one.documents} if ranked is not None else set()
    return Events(
        events=told,
        paging=paging,
        every=len(shown.entries),
        uncounted=sum(len(one.told) > 1 for one in shown.entries) - len(counts),
        looked=_looked(asked, order),
        orders=tuple(one for one in ORDERS if query or one != "best"),
        facets=tuple(
            _choices(asked, facet, values, getattr(wanted, facet))
            for facet, values in facets(shown.entries, counts, wanted, found).items()
        ),
        timeline=timeline(asked, found, counts),
        documents=None if ranked is None else len(ranked),
        outside=sum(id_ not in among for id_ in ranked or ()),
        all_documents=addressed("/documents", [("q", query)] if query else []),
        clear=asked.path,
        is_narrowed=wanted != Wanted(),
    )


def _wanted(asked: Asked, ranked: tuple[str, ...] | None) -> Wanted:
    return Wanted(
        kind=asked.many("kind"),
        issuer=tuple("" if one == UNKNOWN_ISSUER else one for one in asked.many("issuer")),
        actor=asked.many("actor"),
        language=asked.many("language"),
        since=asked.day("since"),
        until=asked.day("until"),
        one_side=asked.flag("one_side"),
        several=asked.flag("several"),
        contradicted=asked.flag("contradicted"),
        ranked=ranked,
    )


def _order(asked: Asked, query: str | None) -> Order:
    wanted = asked.one("sort") or ("best" if query else "newest")
    order = next((one for one in ORDERS if one == wanted), None)
    if order is None:
        raise Refused(400, f"sort={wanted!r} is no order; give one of: {', '.join(ORDERS)}")
    return "newest" if order == "best" and not query else order


def _looked(asked: Asked, order: Order) -> Looked:
    return Looked(
        q=asked.one("q") or "", since=asked.one("since") or "", until=asked.one("until") or "",
        one_side=asked.flag("one_side"), several=asked.flag("several"),
        contradicted=asked.flag("contradicted"),
        sort=order, hidden=tuple((facet, one) for facet in FACETS for one in asked.many(facet)),
    )  # fmt: skip


def _headline(entry: Entry, documents: Mapping[str, Described]) -> str | None:
    held = (documents[id_].title for id_ in entry.documents if id_ in documents)
    return next((one for one in held if one), None)


def _told(
    entry: Entry, summary: Summary | None, found: tuple[Snippet, ...], documents: Mapping[str, Described]
) -> Told:
    event = entry.event
    counts = None if summary is None else Counts(
        matters=summary.matters, contradicts=count_of(summary, "contradicts"),
        differs=count_of(summary, "differs"), same=count_of(summary, "same"), only=summary.by_one,
        silences=silences_of(summary),
    )  # fmt: skip
    return Told(
        id=event.id, address=f"/events/{event.id}", title=title(replace(event, date=None)),
        headline=_headline(entry, documents), kind=event.kind, date=event.date,
        issuers=tuple(one or UNKNOWN_ISSUER for one in entry.issuers), accounts=len(entry.told),
        origins=event.origins, why=event.why, counts=counts,
        waiting=summary is None and len(entry.told) > 1, snippets=found,
    )  # fmt: skip


def _choices(asked: Asked, facet: Facet, values: list[tuple[str, int]], chosen: tuple[str, ...]) -> Choices:
    counted_ = dict(values)
    order = [*chosen, *(value for value, _ in values if value not in chosen)]
    most = len(order) if asked.one("all") == facet else FEW
    choices = []
    for value in order[: max(most, len(chosen))]:
        label = value or UNKNOWN_ISSUER
        held = asked.many(facet)
        switched = tuple(one for one in held if one != label) if label in held else (*held, label)
        choices.append(
            Choice(label, label, counted_.get(value, 0), value in chosen, asked.address(**{facet: switched}))
        )
    every = asked.address(all=facet) if len(order) > len(choices) else None
    return Choices(facet, tuple(choices), len(order), every)


PAGE = Page(
    "events", "/events", view, Events, "The events of the case that pass all that is asked.",
    (
        Parameter("q", 'words that stand in its documents; "together", begin*, -without, OR'),
        Parameter("kind", "one of these kinds", many=True),
        Parameter("issuer", "told by all of these issuers", many=True),
        Parameter("actor", "with all of these participants", many=True),
        Parameter("language", "told in one of these languages", many=True),
        Parameter("since", "on this date or later: 2024, 2024-03, 2024-03-14"),
        Parameter("until", "on this date or earlier"),
        Parameter("one_side", "told by one issuer alone", "boolean"),
        Parameter("several", "told by two accounts or more", "boolean"),
        Parameter("contradicted", "with a contradicted matter", "boolean"),
        Parameter("sort", f"one of: {', '.join(ORDERS)}"),
        Parameter("page", "which page of the list, from 1", "integer"),
        Parameter("all", "list all values of this facet"),
    ),
    in_menu=True,
)  # fmt: skip
