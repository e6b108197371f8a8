"""Points and attributions as W3C Web Annotations (JSON-LD), which annotation tools can show.

Positions count Unicode code points, as the Web Annotation Data Model recommends (W3C Recommendation of
23 February 2017, section 4.2.5); the quote selector finds the words again where a copy of the text differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rashomon.export import contract
from rashomon.model import Attribution, Document, Point, Reading, Span

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"rashomon": "urn:rashomon:"}]
NEIGHBOURHOOD = 32


def web_annotations(reading: Reading, document: Document) -> Iterator[dict[str, Any]]:
    """Yield one annotation a point, then one an attribution, in text order."""
    for point in reading.points:
        yield _annotation("point", document, (Span(point.start, point.end),), _point_body(point, document))
    for attribution in reading.attributions:
        yield _annotation(
            "attribution", document, attribution.content, _attribution_body(attribution, document)
        )


def annotation_page(reading: Reading, document: Document) -> dict[str, Any]:
    """Give all annotations of a document as one AnnotationPage."""
    items = [
        {key: value for key, value in one.items() if key != "@context"}
        for one in web_annotations(reading, document)
    ]
    name = f"urn:rashomon:{document.id}:annotations"
    return {"@context": CONTEXT, "id": name, "type": "AnnotationPage", "items": items}


def _annotation(kind: str, document: Document, spans: Sequence[Span], body: dict[str, Any]) -> dict[str, Any]:
    targets = [_target(document, span) for span in spans]
    place = "_".join(f"{span.start}-{span.end}" for span in spans)
    return {
        "@context": CONTEXT,
        "id": f"urn:rashomon:{document.id}:{kind}:{place}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": body,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _target(document: Document, span: Span) -> dict[str, Any]:
    text = document.text
    return {
        "source": document.url or f"urn:sha256:{document.sha256}",
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - NEIGHBOURHOOD) : span.start],
                "suffix": text[span.end : span.end + NEIGHBOURHOOD],
            },
        ],
    }


def _point_body(point: Point, document: Document) -> dict[str, Any]:
    chain = " > ".join(point.chain) or document.issuer or "own voice"
    value = f"{chain}: {point.act}"
    return _body(value, contract.point(point, document.text))


def _attribution_body(attribution: Attribution, document: Document) -> dict[str, Any]:
    value = f"{attribution.speaker or 'unknown speaker'}: {attribution.kind}"
    return _body(value, contract.attribution(attribution, document.text))


def _body(value: str, fields: dict[str, Any]) -> dict[str, Any]:
    named = {f"rashomon:{key}": field for key, field in fields.items()}
    return {"type": "TextualBody", "purpose": "tagging", "value": value, "format": "text/plain", **named}
