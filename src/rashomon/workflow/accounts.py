"""An Event of a store -> its accounts as comparing takes them, and what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.model import Event, NotFound, SourceLink
from rashomon.store import Store

if TYPE_CHECKING:
    from rashomon.comparing import Held, Side


def sides(store: Store, event: Event) -> list[Side]:
    """Give the accounts of an Event with all that is held of their issuers; announcements are no accounts."""
    from rashomon.comparing import Side

    held = held_of_issuers(store)
    told = [account for account in event.accounts if account.role != "announcement"] or event.accounts
    found = []
    for account in told:
        document, reading = store.document(account.document), store.reading(account.document)
        if reading is None:
            raise NotFound(f"document {document.id} has no reading", advice="read the case again")
        found.append(Side(document, reading, account.start, account.end, held.get(document.issuer or "")))
    return found


def held_of_issuers(store: Store) -> dict[str, Held]:
    """Give how much is held of each known issuer."""
    from rashomon.comparing import Held

    return {
        one.issuer: Held(one.issuer, one.documents, _day(one.first), _day(one.last))
        for one in store.counts()
        if one.issuer is not None
    }


def _day(date: str | None) -> str | None:
    """Leave the time of the day away."""
    return date and date[:10]


def sources(store: Store, event: Event) -> tuple[SourceLink, ...]:
    """Give the source links of the Event's documents, and of those they rest on, upstream to the end."""
    links = store.sources()
    rests_on: dict[str, list[str]] = {}
    for link in links:
        if link.target_document is not None:
            rests_on.setdefault(link.document, []).append(link.target_document)
    wanted = {account.document for account in event.accounts}
    upstream = list(wanted)
    while upstream:
        new = [one for one in rests_on.get(upstream.pop(), ()) if one not in wanted]
        wanted.update(new)
        upstream += new
    return tuple(link for link in links if link.document in wanted)
