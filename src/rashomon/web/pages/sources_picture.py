"""The picture of who says whose words: boxes in layers, and lines between them."""

from __future__ import annotations

from rashomon.export.sheet import UNKNOWN_ISSUER
from rashomon.export.table import shortened
from rashomon.web.pages.sources_layers import layers
from rashomon.web.pages.sources_views import Edge, Node, Picture
from rashomon.workflow.tracing import Traced

BOX = (280, 48)
_ACROSS, _DOWN, _EDGE = 370, 66, 12
_LABEL, _TITLE = 36, 42


def picture(traced: Traced) -> Picture:
    """Lay the graph of an event out."""
    laid = layers(traced.origins)
    tallest = max(map(len, laid), default=1)
    origin_of = {
        node: number
        for number, one in enumerate(traced.origins.origins, 1)
        for node in one.documents or (one.node,)
    }
    ring = {member: ring for ring in traced.origins.cycles for member in ring}
    told = {one.document for one in traced.origins.documents}
    nodes = {}
    for across, layer in enumerate(laid):
        top = (tallest - len(layer)) * _DOWN // 2
        for down, node in enumerate(layer):
            label, title, whole = _named(traced, node)
            held = node in traced.documents
            nodes[node] = Node(
                node, label, title, whole, f"/documents/{node}" if held else None, origin_of.get(node),
                node in ring, node in told, _EDGE + across * _ACROSS, _EDGE + top + down * _DOWN,
            )  # fmt: skip
    kinds = {(edge.source, edge.target): edge.link.kind for edge in traced.graph.edges}
    edges = tuple(
        _edge(nodes[upper], nodes[lower], kinds.get((lower, upper), ""), ring=upper in ring.get(lower, ()))
        for lower, uppers in sorted(traced.origins.edges.items())
        for upper in uppers
    )
    width = 2 * _EDGE + (max(1, len(laid)) - 1) * _ACROSS + BOX[0] + (40 if ring else 0)
    height = 2 * _EDGE + (tallest - 1) * _DOWN + BOX[1]
    return Picture(width, height, BOX, tuple(nodes.values()), edges)


def _named(traced: Traced, node: str) -> tuple[str, str, str]:
    """Give who published a text, what tells it from others, and both in full."""
    known = traced.origins.publications.get(node)
    held = traced.documents.get(node)
    if held is not None:
        name, second = held.issuer or UNKNOWN_ISSUER, held.title or held.published or ""
        whole = (name, held.published, held.title)
    elif known is not None:
        name, second = known.name, known.date or known.url or ""
        whole = (known.name, known.date, known.url)
    else:
        name, second, whole = node, "", (node, None, None)
    return shortened(name, _LABEL), shortened(second, _TITLE), ", ".join(part for part in whole if part)


def _edge(upper: Node, lower: Node, kind: str, *, ring: bool) -> Edge:
    """Draw a line from the right of what is rested on to the left of what rests on it."""
    half = BOX[1] // 2
    x1, y1, x2, y2 = upper.x + BOX[0], upper.y + half, lower.x - 5, lower.y + half
    if ring or x2 <= x1:  # in one layer: out on the right and back in there
        x2 = lower.x + BOX[0] + 5
        path = f"M{x1} {y1 + 6}C{x1 + 40} {y1 + 6} {x2 + 35} {y2 - 6} {x2} {y2 - 6}"
    else:
        middle = (x1 + x2) // 2
        path = f"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}"
    return Edge(upper.id, lower.id, kind, ring, path, (lower.label, kind, upper.label))
