"""What the page of events shows."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.web.pages.snippets import Snippet
from rashomon.web.pages.timeline import Timeline
from rashomon.web.paging import Paging
from rashomon.workflow.finding_events import Facet, Order


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
