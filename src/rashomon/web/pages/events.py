"""Events: a timeline with issuers as lanes, a list, facets, search."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.export.sheet import title
from rashomon.web.asked import Asked
from rashomon.web.page import Page, Parameter
from rashomon.web.paging import Paging, paged


@dataclass(frozen=True, slots=True)
class Told:
    """An event in the list."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Events:
    """The page."""

    events: tuple[Told, ...]
    paging: Paging


def view(asked: Asked) -> Events:
    """Give the page that was asked for."""
    entries = asked.desk.overview(asked.case).entries
    paging = paged(asked, len(entries))
    shown = entries[max(0, paging.first - 1) : paging.last]
    return Events(tuple(Told(one.event.id, title(one.event)) for one in shown), paging)


PAGE = Page(
    "events", "/events", view, Events, "The events of the case.",
    (Parameter("page", "which page", "integer"),), in_menu=True,
)  # fmt: skip
