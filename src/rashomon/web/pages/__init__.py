"""The pages of the interface, one file each; the first is where a visitor arrives."""

from __future__ import annotations

from rashomon.web.page import Action, Download, Page
from rashomon.web.pages import (
    actor,
    actors,
    add,
    document,
    documents,
    event,
    event_export,
    events,
    joining,
    judgements,
    judging,
    rows,
    sources,
)

PAGES: tuple[Page, ...] = (
    events.PAGE,
    event.PAGE,
    documents.PAGE,
    document.PAGE,
    actors.PAGE,
    actor.PAGE,
    judging.PAGE,
    judgements.PAGE,
    sources.PAGE,
    rows.PAGE,
    joining.PAGE,
    add.PAGE,
)
ACTIONS: tuple[Action, ...] = (
    judging.JUDGE,
    judging.UNDO,
    judgements.TAKE,
    add.ADD,
    rows.JUDGE,
    joining.JOIN,
)
DOWNLOADS: tuple[Download, ...] = (event_export.DOWNLOAD, judgements.DOWNLOAD, sources.DOWNLOAD)
MENU: tuple[Page, ...] = tuple(page for page in PAGES if page.in_menu)
