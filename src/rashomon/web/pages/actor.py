"""Actor: names and scripts, offices by date, whom it met and when, what is attributed to it, and by whom."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rashomon.export import sheet
from rashomon.export.sheet import UNKNOWN_ISSUER
from rashomon.model import Actor as Held
from rashomon.web.asked import Asked, addressed
from rashomon.web.page import Page, Parameter, Refused
from rashomon.web.paging import Paging, paged
from rashomon.workflow.attributed import Attributed, attributed
from rashomon.workflow.overview import Entry

SHOWN = ("events", "words")
DOCUMENTS = 20
"""Documents on a page of what is attributed."""


@dataclass(frozen=True, slots=True)
class Script:
    """The names of an actor in one script."""

    script: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """An office, from the first day to the last that documents or a list give."""

    role: str
    of: str | None
    since: str | None
    until: str | None
    documents: int


@dataclass(frozen=True, slots=True)
class With:
    """Another who took part; the address is None where the name is not one actor's alone."""

    name: str
    address: str | None


@dataclass(frozen=True, slots=True)
class Met:
    """An event that the actor took part in."""

    id: str
    address: str
    title: str
    date: str | None
    accounts: int
    others: tuple[With, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What a document attributes to the actor, in its exact words."""

    text: str
    act: str
    chain: tuple[str, ...]
    to: str | None
    hedge: str | None
    address: str


@dataclass(frozen=True, slots=True)
class Teller:
    """A document that mentions the actor, with what it attributes to it."""

    id: str
    address: str
    issuer: str
    title: str | None
    published: str | None
    language: str
    mentions: int
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Tab:
    """A part of the page."""

    name: str
    address: str
    chosen: bool
    found: int


@dataclass(frozen=True, slots=True)
class Actor:
    """The page.

    Attributes:
        id: its id.
        name: its fullest, most frequent name.
        kind: what it is.
        scripts: all names, script by script, the most frequent first.
        offices: by date.
        roles: titles met.
        documents: how many mention it.
        why: which names, roles and documents joined the spellings.
        show: which part is shown.
        tabs: the parts: events it took part in, documents that mention it.
        events: on this page of that part, the newest first.
        tellers: on this page of that part, the newest first.
        paging: of the part shown.
        by_name: address of the events with this participant.
    """

    id: str
    name: str
    kind: str
    scripts: tuple[Script, ...]
    offices: tuple[Office, ...]
    roles: tuple[str, ...]
    documents: int
    why: str
    show: str
    tabs: tuple[Tab, ...]
    events: tuple[Met, ...]
    tellers: tuple[Teller, ...]
    paging: Paging
    by_name: str


def view(asked: Asked) -> Actor:
    """Give the actor that was asked for."""
    actor = asked.desk.roll(asked.case).actor(asked.parts["id"])
    show = asked.one("show") or "events"
    if show not in SHOWN:
        raise Refused(400, f"show={show!r} is none of: {', '.join(SHOWN)}")
    events = _events(asked, actor)
    documents = _documents(asked, actor)
    found = {"events": len(events), "words": len(documents)}
    paging = paged(asked, found[show], DOCUMENTS)
    part = slice(max(0, paging.first - 1), paging.last)
    told = attributed(asked.case.store, actor, documents[part]) if show == "words" else ()
    return Actor(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        scripts=_scripts(actor),
        offices=tuple(
            Office(one.role, one.of, one.since, one.until, one.documents)
            for one in sorted(actor.offices, key=lambda one: (one.since or "9", one.role))
        ),
        roles=actor.roles,
        documents=len(documents),
        why=actor.why,
        show=show,
        tabs=tuple(
            Tab(one, asked.address(show=None if one == "events" else one), one == show, found[one])
            for one in SHOWN
        ),
        events=tuple(_met(asked, actor, one) for one in events[part]) if show == "events" else (),
        tellers=tuple(map(_teller, told)),
        paging=paging,
        by_name=addressed("/events", [("actor", actor.name)]),
    )


def _events(asked: Asked, actor: Held) -> list[Entry]:
    shown = asked.desk.overview(asked.case)
    found = [one for one in shown.entries if actor.name in one.event.participants]
    return sorted(found, key=lambda one: (one.event.date or "", one.event.id), reverse=True)


def _documents(asked: Asked, actor: Held) -> list[str]:
    """Give ids of the documents that mention it, the newest first."""
    known = asked.desk.overview(asked.case).documents
    ids = {one.document for one in actor.mentions if one.document in known}
    return sorted(ids, key=lambda id_: (known[id_].published or "", id_), reverse=True)


def _met(asked: Asked, actor: Held, entry: Entry) -> Met:
    by_name = asked.desk.roll(asked.case).by_name
    others = tuple(
        With(name, f"/actors/{by_name[name].id}" if name in by_name else None)
        for name in entry.event.participants
        if name != actor.name
    )
    title = sheet.title(entry.event)
    return Met(
        entry.event.id, f"/events/{entry.event.id}", title, entry.event.date, len(entry.told), others
    )  # fmt: skip


def _teller(one: Attributed) -> Teller:
    document = one.document
    own = f"/documents/{document.id}"
    words = tuple(
        Words(
            document.text[point.start : point.end], point.act, point.chain, point.to, point.hedge,
            addressed(own, [("at", f"{point.start}-{point.end}")]) + "#words",
        )
        for point in one.points
    )  # fmt: skip
    return Teller(
        document.id, own, document.issuer or UNKNOWN_ISSUER, document.title, document.published,
        document.language, one.mentions, words,
    )  # fmt: skip


def _scripts(actor: Held) -> tuple[Script, ...]:
    found: dict[str, list[str]] = {}
    for name in dict.fromkeys((actor.name, *actor.names)):
        found.setdefault(_script(name), []).append(name)
    return tuple(Script(script, tuple(names)) for script, names in found.items())


def _script(name: str) -> str:
    """Name the script of the first letter as Unicode does."""
    letter = next((sign for sign in name if sign.isalpha()), "")
    return unicodedata.name(letter, "").split(" ", maxsplit=1)[0].capitalize()


PAGE = Page(
    "actor", "/actors/{id}", view, Actor,
    "An actor: names, offices, events it took part in, what documents attribute to it.",
    (
        Parameter("show", f"one of: {', '.join(SHOWN)}"),
        Parameter("page", "which page of that part, from 1", "integer"),
    ),
)  # fmt: skip
