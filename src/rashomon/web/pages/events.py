"""Events: a timeline with issuers as lanes, a list beside it, facets, search."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rashomon.export.sheet import UNKNOWN_ISSUER, title
from rashomon.model import Described, Summary
from rashomon.web.asked import Asked, addressed
from rashomon.web.page import Page, Parameter, Refused
from rashomon.web.pages.snippets import Snippet, snippets
from rashomon.web.pages.timeline import Timeline, timeline
from rashomon.web.paging import SEARCHED, SIZE, Paging, paged
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


@dataclass(frozen=True, slots=True)
class Counts:
    """What the accounts of an event come to."""

    matters: int
    contradicts: int
    differs: int
    same: int
    only: int
    silences: int


@dataclass(frozen=True, slots=True)
class Told:
    """An event in the list.

    Attributes:
        id: its id.
        address: of its page.
        title: kind, participants and place.
        headline: of the first account that has one.
        kind: its kind.
        date: its date.
        issuers: who tells it, each once.
        accounts: how many accounts there are.
        origins: how many independent texts they come down to.
        why: what joined them, in words.
        counts: what the comparison comes to; None where it is not counted yet, or one account alone tells it.
        waiting: whether it is still to be counted.
        snippets: where the words looked for stand.
    """

    id: str
    address: str
    title: str
    headline: str | None
    kind: str
    date: str | None
    issuers: tuple[str, ...]
    accounts: int
    origins: int
    why: str
    counts: Counts | None
    waiting: bool
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet.

    Attributes:
        value: as it stands in the address.
        label: as people read it.
        events: how many events there are with it.
        chosen: whether it is asked for.
        address: of the view with it switched over.
    """

    value: str
    label: str
    events: int
    chosen: bool
    address: str


@dataclass(frozen=True, slots=True)
class Choices:
    """A facet.

    Attributes:
        facet: which one.
        choices: its values, the chosen first, then the most frequent.
        total: how many values there are.
        every: address of the view with all of them listed; None where all are.
    """

    facet: Facet
    choices: tuple[Choice, ...]
    total: int
    every: str | None


@dataclass(frozen=True, slots=True)
class Looked:
    """What was asked for, as the form shows it again."""

    q: str
    since: str
    until: str
    one_side: bool
    several: bool
    contradicted: bool
    sort: Order
    hidden: tuple[tuple[str, str], ...]
    """Further parameters that the form carries."""


@dataclass(frozen=True, slots=True)
class Events:
    """The page.

    Attributes:
        events: those on this page.
        paging: which part of all that were found.
        every: how many events the case has.
        uncounted: how many of them are still to be compared.
        looked: what was asked for.
        orders: in which orders the list can stand.
        facets: what can be asked for.
        timeline: all events that were found, by issuer and time.
        documents: how many documents hold the words looked for; None where none were.
        outside: how many of these tell no event.
        all_documents: address of the list of all these documents.
        clear: address of the view with nothing asked for.
        is_narrowed: whether anything is asked for.
    """

    events: tuple[Told, ...]
    paging: Paging
    every: int
    uncounted: int
    looked: Looked
    orders: tuple[Order, ...]
    facets: tuple[Choices, ...]
    timeline: Timeline
    documents: int | None
    outside: int
    all_documents: str
    clear: str
    is_narrowed: bool


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
