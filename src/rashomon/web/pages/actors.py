"""Actors: all that the case knows, those in most documents first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from rashomon.store import filters
from rashomon.web.asked import Asked
from rashomon.web.page import Page, Parameter, Refused
from rashomon.web.paging import Paging, paged

KINDS = ("person", "organisation", "country", "place", "group")


@dataclass(frozen=True, slots=True)
class Listed:
    """An actor in the list.

    Attributes:
        id: its id.
        address: of its page.
        name: its fullest, most frequent name.
        kind: what it is.
        also: other names.
        roles: offices and titles met.
        documents: how many mention it.
    """

    id: str
    address: str
    name: str
    kind: str
    also: tuple[str, ...]
    roles: tuple[str, ...]
    documents: int


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind to narrow the list down to."""

    name: str
    address: str
    chosen: bool
    found: int


@dataclass(frozen=True, slots=True)
class Actors:
    """The page.

    Attributes:
        actors: those on this page.
        paging: which part of all that were found.
        every: how many actors the case holds.
        q: words of a name looked for.
        kind: the kind looked for.
        kinds: all kinds, with how many were found of each.
    """

    actors: tuple[Listed, ...]
    paging: Paging
    every: int
    q: str
    kind: str
    kinds: tuple[Kind, ...]


def view(asked: Asked) -> Actors:
    """Give the actors that were asked for."""
    held = asked.desk.roll(asked.case)
    query, kind = asked.one("q"), asked.one("kind")
    if kind is not None and kind not in KINDS:
        raise Refused(400, f"kind={kind!r} is none of: {', '.join(KINDS)}")
    named = [one for one in held.actors if query is None or filters.actor_passes(one, query)]
    found = [one for one in named if kind in {None, one.kind}]
    paging = paged(asked, len(found))
    kinds: Counter[str] = Counter(one.kind for one in named)
    return Actors(
        actors=tuple(
            Listed(
                one.id, f"/actors/{one.id}", one.name, one.kind,
                tuple(name for name in one.names if name != one.name), one.roles, held.documents[one.id],
            )
            for one in found[max(0, paging.first - 1) : paging.last]
        ),
        paging=paging,
        every=len(held.actors),
        q=query or "",
        kind=kind or "",
        kinds=tuple(
            Kind(one or "all", asked.address(kind=one), one == kind, kinds[one] if one else len(named))
            for one in (None, *KINDS)
            if one is None or kinds[one]
        ),
    )  # fmt: skip


PAGE = Page(
    "actors", "/actors", view, Actors, "The actors of the case, those in most documents first.",
    (
        Parameter("q", "words of a name, in any script"),
        Parameter("kind", f"one of: {', '.join(KINDS)}"),
        Parameter("page", "which page of the list, from 1", "integer"),
    ),
    in_menu=True,
)  # fmt: skip
