"""Sources of an event: who says whose words, as a picture and as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rashomon.export import sheet
from rashomon.export.graphml import graphml
from rashomon.export.sheet import UNKNOWN_ISSUER
from rashomon.export.source_tree import source_tree
from rashomon.export.voices import chains
from rashomon.web.asked import Asked, addressed
from rashomon.web.page import Download, Page
from rashomon.web.pages.sources_picture import picture
from rashomon.web.pages.sources_views import Origin, Rest, Sources, Teller, Voice
from rashomon.workflow.tracing import Traced, trace

if TYPE_CHECKING:
    from starlette.responses import Response


def view(asked: Asked) -> Sources:
    """Give what an event is known from."""
    entry = asked.desk.overview(asked.case).entry(asked.parts["id"])
    traced = trace(asked.case.store, entry.event)
    readings = {one.document: asked.case.store.reading(one.document) for one in traced.origins.documents}
    tree = source_tree(traced.event, traced.documents, readings, traced.origins)
    own = f"/events/{entry.event.id}"
    return Sources(
        id=entry.event.id,
        title=sheet.title(traced.event),
        address=own,
        single=traced.origins.single,
        origins=_origins(traced),
        rings=tuple(
            tuple((traced.documents[one].issuer or UNKNOWN_ISSUER) for one in ring if one in traced.documents)
            for ring in traced.origins.cycles
        ),
        picture=picture(traced),
        tellers=tuple(
            _teller(one, traced, derived.origins)
            for one, derived in zip(tree, traced.origins.documents, strict=True)
        ),
        graphml=f"{own}/sources.graphml",
    )


def _origins(traced: Traced) -> tuple[Origin, ...]:
    found = []
    for number, one in enumerate(traced.origins.origins, 1):
        held = traced.documents.get(one.documents[0]) if one.documents else None
        known = one.publication
        found.append(
            Origin(
                number,
                known.name if known else (held.issuer if held else None) or UNKNOWN_ISSUER,
                held.title if held else None,
                known.date if known else held.published if held else None,
                f"/documents/{held.id}" if held else None,
                len(one.documents),
                len(one.accounts),
            )
        )
    return tuple(found)


def _teller(one: dict[str, Any], traced: Traced, origins: tuple[int, ...]) -> Teller:
    held = traced.documents[one["document"]]
    own = f"/documents/{held.id}"
    return Teller(
        id=held.id,
        issuer=held.issuer or UNKNOWN_ISSUER,
        title=held.title,
        published=held.published,
        language=held.language,
        address=own,
        origins=tuple(place + 1 for place in origins),
        ring=bool(one["ring"]),
        rests_on=tuple(_rest(link, own) for link in one["rests_on"]),
        voices=tuple(
            Voice(chain, voice["points"], tuple(voice["acts"].items()))
            for chain, voice in chains(one["voices"])
        ),
    )


def _rest(link: dict[str, Any], own: str) -> Rest:
    at = f"{link['start']}-{link['end']}"
    return Rest(
        kind=link["kind"],
        target=link["target"],
        to_target=f"/documents/{link['target_document']}" if link["target_document"] else None,
        chain=tuple(link["chain"]),
        words=link["text"],
        address=addressed(own, [("at", at)]) + "#words" if link["text"] else own,
        share=link["share"],
        counts=link["counts"],
        score=link["score"],
        why=link["why"],
    )


def make(asked: Asked) -> Response:
    """Write the graph as GraphML."""
    from starlette.responses import Response

    entry = asked.desk.overview(asked.case).entry(asked.parts["id"])
    return Response(
        "".join(graphml(trace(asked.case.store, entry.event).graph)),
        media_type="application/xml",
        headers={"content-disposition": f'attachment; filename="sources-{entry.event.id}.graphml"'},
    )


PAGE = Page(
    "sources", "/events/{id}/sources", view, Sources,
    "Who says whose words about an event, and where they begin.",
)  # fmt: skip
DOWNLOAD = Download(
    "sources.graphml", "/events/{id}/sources.graphml", make, "The sources of an event as GraphML."
)
