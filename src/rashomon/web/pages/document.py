"""Document: the text as published, with layers to switch and a margin."""

from __future__ import annotations

import re

from rashomon.export.pages import direction, safe_link
from rashomon.export.sheet import UNKNOWN_ISSUER, title
from rashomon.export.table import shortened
from rashomon.model import Document, Reading
from rashomon.web.asked import Asked, addressed
from rashomon.web.page import Page, Parameter, Refused
from rashomon.web.pages import document_text
from rashomon.web.pages.document_views import LAYERS, Layer, Met, Related, Shown, Switch, ToldHere
from rashomon.web.signs import TURNING
from rashomon.workflow.around import related

_PLACE = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)
DEFAULT: tuple[Layer, ...] = ("points", "sections")


def view(asked: Asked) -> Shown:
    """Give the document as it was asked for."""
    store = asked.case.store
    document = store.document(store.resolve(asked.parts["id"]))
    held = store.reading(document.id)
    reading = held or Reading(document.id, "", document.language)
    place = _place(asked, document)
    layers = _layers(asked)
    whole = document_text.blocks_of(document, reading)
    parts = document_text.parts(asked, document, whole, place)
    part = next((one for one in parts if one.here), None)
    bounds = (part.start, part.end) if part else (0, len(document.text))
    return Shown(
        id=document.id, sha256=document.sha256, issuer=document.issuer or UNKNOWN_ISSUER,
        title=document.title or document.address or document.id, published=document.published,
        language="" if document.language == "und" else document.language, direction=direction(document),
        url=safe_link(document.url), address=document.address, reader=held.reader if held else None,
        switches=tuple(_switch(asked, one, layers, reading) for one in LAYERS),
        blocks=document_text.shown(document, reading, whole, document_text.Look(bounds, layers, place)),
        parts=parts,
        length=len(document.text), facts=_facts(asked, document, reading),
        problems=tuple((one.layer, one.message) for one in reading.problems), events=_events(asked, document),
        related=_related(asked, document),
        met=tuple(Met(one.path, one.at) for one in store.sightings(document.id)), opened=place,
        turning=len(TURNING.findall(document.text)),
    )  # fmt: skip


def _place(asked: Asked, document: Document) -> tuple[int, int] | None:
    wanted = asked.one("at")
    if wanted is None:
        return None
    found = _PLACE.fullmatch(wanted)
    if found is None or not int(found[1]) < int(found[2]) <= len(document.text):
        raise Refused(404, f"at={wanted!r} is no place in this text of {len(document.text):,} characters")
    return int(found[1]), int(found[2])


def _layers(asked: Asked) -> tuple[Layer, ...]:
    wanted = asked.one("layers")
    if wanted is None:
        return DEFAULT
    return tuple(one for one in LAYERS if one in wanted.split(","))


def _switch(asked: Asked, layer: Layer, layers: tuple[Layer, ...], reading: Reading) -> Switch:
    found = {
        "points": reading.points, "attributions": reading.attributions, "mentions": reading.mentions,
        "dates": reading.times, "sections": reading.sections,
    }  # fmt: skip
    switched = [one for one in LAYERS if (one in layers) != (one == layer)]
    address = asked.address(layers=",".join(switched) or "none", page=asked.one("page"))
    return Switch(layer, layer in layers, address, len(found[layer]))


def _facts(
    asked: Asked, document: Document, reading: Reading
) -> tuple[tuple[str, str, str, int, int, str], ...]:
    return tuple(
        (
            one.fact, one.value, shortened(document.text[one.start : one.end], 60), one.start, one.end,
            asked.address(at=f"{one.start}-{one.end}") + "#words",
        )
        for one in reading.facts
    )  # fmt: skip


def _events(asked: Asked, document: Document) -> tuple[ToldHere, ...]:
    found = []
    for entry in asked.desk.overview(asked.case).telling.get(document.id, ()):
        event = entry.event
        for account in event.accounts:
            if account.document == document.id:
                whole = account.start == 0 and account.end == len(document.text)
                words = addressed(asked.path, [("at", f"{account.start}-{account.end}")]) + "#words"
                found.append(
                    ToldHere(event.id, title(event), account.role, f"/events/{event.id}", words, whole)
                )
    return tuple(found)


def _related(asked: Asked, document: Document) -> tuple[Related, ...]:
    return tuple(
        Related(one.id, one.issuer or UNKNOWN_ISSUER, one.title, one.published, how, f"/documents/{one.id}")
        for one, how in related(asked.case.store, asked.desk.overview(asked.case), document)
    )


PAGE = Page(
    "document", "/documents/{id}", view, Shown,
    "One text as published, with what was read in it, its copies and versions.",
    (
        Parameter("at", "the place to open: start, hyphen, end, in code points"),
        Parameter("layers", f"with commas between: {', '.join(LAYERS)}; none for the bare text"),
        Parameter("page", "which part of a long text, from 1", "integer"),
    ),
)  # fmt: skip
