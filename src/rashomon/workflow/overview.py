"""What lists show of a case: its events and documents without their texts, to be kept between requests."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from rashomon.model import Account, CopyGroup, Described, Event
from rashomon.store import EventFilter, filters

if TYPE_CHECKING:
    from rashomon.workflow.case import Case

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Entry:
    """One event in a list.

    Attributes:
        event: the event, as people judged it.
        told: its accounts; announcements only where there is nothing else.
        documents: ids of the documents of these, each once.
        issuer_of: id of each of these -> its issuer, "" for unknown ones.
        issuers: of these, each once.
        languages: of these, each once.
        sides: how many different issuers tell it; each document of unknown issuer counts as one.
        stamp: changes when what its comparison rests on does.
    """

    event: Event
    told: tuple[Account, ...]
    documents: tuple[str, ...]
    issuer_of: Mapping[str, str]
    issuers: tuple[str, ...]
    languages: tuple[str, ...]
    sides: int
    stamp: str


@dataclass(frozen=True, slots=True)
class Overview:
    """All events and documents of a case, without texts.

    Attributes:
        entries: the events, in the order of the links.
        documents: the documents that were read, by id.
        by_id: the entries by id of their event.
        telling: id of a document -> the events it tells or announces.
        copies: id of a document -> the groups of one text it stands in.
        superseding: id of a document -> ids of those that correct it.
        read_at: id of a document -> at which revision its reading last changed.
        revision: how often documents and readings had changed.
    """

    entries: tuple[Entry, ...]
    documents: Mapping[str, Described]
    by_id: Mapping[str, Entry]
    telling: Mapping[str, tuple[Entry, ...]]
    copies: Mapping[str, tuple[CopyGroup, ...]]
    superseding: Mapping[str, tuple[str, ...]]
    read_at: Mapping[str, int]
    revision: int

    def entry(self, event_id: str) -> Entry:
        """Give one event by its id or the beginning of it.

        Raises:
            NotFound: none fits, or several do.
        """
        return self.by_id[filters.one_of(event_id, "event", self.by_id)]


def overview(case: Case, before: Overview | None = None) -> Overview:
    """Look a case through. Nothing is read or linked for it: it shows what is there.

    Args:
        case: the case.
        before: what it was like; what did not change since is taken from there.
    """
    revision = case.store.revision()
    if before is not None and before.revision == revision:
        documents, read_at, known = before.documents, before.read_at, before.by_id
    else:
        read = {one.id: (one, at) for one, at in case.store.described()}
        documents = {id_: one for id_, (one, _) in read.items()}
        read_at, known = {id_: at for id_, (_, at) in read.items()}, {}
    entries = tuple(
        held if (held := known.get(event.id)) and held.event is event else _entry(event, documents, read_at)
        for event in case.linked_events(EventFilter())
    )
    return Overview(
        entries=entries,
        documents=documents,
        by_id={one.event.id: one for one in entries},
        telling=_grouped((account.document, one) for one in entries for account in one.event.accounts),
        copies=_grouped((id_, group) for group in case.store.copies() for id_ in group.documents),
        superseding=_grouped((one.supersedes, id_) for id_, one in documents.items() if one.supersedes),
        read_at=read_at,
        revision=revision,
    )


def _grouped(pairs: Iterable[tuple[str, _Value]]) -> dict[str, tuple[_Value, ...]]:
    """Gather values by key, each once."""
    found: dict[str, list[_Value]] = {}
    for key, value in pairs:
        held = found.setdefault(key, [])
        if not held or held[-1] is not value:
            held.append(value)
    return {key: tuple(values) for key, values in found.items()}


def _entry(event: Event, documents: Mapping[str, Described], read_at: Mapping[str, int]) -> Entry:
    told = tuple(one for one in event.accounts if one.role != "announcement") or event.accounts
    ids = tuple(dict.fromkeys(one.document for one in told))
    held = [documents[id_] for id_ in ids if id_ in documents]
    known = {one.issuer for one in held if one.issuer}
    unknown = sum(not one.issuer for one in held)
    return Entry(
        event=event,
        told=told,
        documents=ids,
        issuer_of={one.id: one.issuer or "" for one in held},
        issuers=tuple(dict.fromkeys(one.issuer or "" for one in held)),
        languages=tuple(dict.fromkeys(one.language for one in held)),
        sides=len(known) + unknown,
        stamp=_stamp(event, told, read_at),
    )


def _stamp(event: Event, told: tuple[Account, ...], read_at: Mapping[str, int]) -> str:
    """Sum up what a comparison rests on: the event's own words, and which readings of which passages."""
    rests_on: list[object] = [event.kind, event.date, event.participants, event.place, event.origins]
    rests_on += [
        (one.document, one.start, one.end, read_at[one.document]) for one in told if one.document in read_at
    ]
    return hashlib.blake2b(json.dumps(rests_on).encode(), digest_size=12).hexdigest()
