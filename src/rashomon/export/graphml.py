"""The graph of who rests on whom as GraphML 1.0, for Gephi, Cytoscape, networkx and the like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from rashomon.model.origin import SourceEdge, SourceGraph, SourceNode

_NODE = (
    ("kind", "string"), ("issuer", "string"), ("title", "string"), ("date", "string"), ("url", "string"),
    ("held", "boolean"), ("label", "string"),
)  # fmt: skip
_EDGE = (
    ("kind", "string"), ("why", "string"), ("score", "double"), ("share", "double"), ("start", "int"),
    ("end", "int"),
)  # fmt: skip
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SIGN = "\N{REPLACEMENT CHARACTER}"
_LONGEST_LABEL = 80

Value = str | int | float | bool | None


def graphml(graph: SourceGraph) -> Iterator[str]:
    """Write a graph piece by piece; an edge goes from what rests to what it rests on.

    Characters that XML cannot hold are replaced one for one by U+FFFD.
    """
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
    yield ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="'
    yield "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
    yield '">\n'
    for of, keys in (("node", _NODE), ("edge", _EDGE)):
        for name, kind in keys:
            yield f'  <key id="{of}-{name}" for="{of}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '  <graph id="sources" edgedefault="directed">\n'
    for node in graph.nodes:
        yield from _element(f"node id={_attribute(node.id)}", "node", _of_node(node))
    for number, edge in enumerate(graph.edges):
        ends = f"source={_attribute(edge.source)} target={_attribute(edge.target)}"
        yield from _element(f'edge id="e{number}" {ends}', "edge", _of_edge(edge))
    yield "  </graph>\n</graphml>\n"


def _of_node(node: SourceNode) -> Iterable[tuple[str, Value]]:
    label = ", ".join(part for part in (node.issuer, (node.date or "")[:10], node.title) if part) or node.id
    return (
        ("kind", node.kind), ("issuer", node.issuer), ("title", node.title), ("date", node.date),
        ("url", node.url), ("held", node.kind == "document"), ("label", label[:_LONGEST_LABEL]),
    )  # fmt: skip


def _of_edge(edge: SourceEdge) -> Iterable[tuple[str, Value]]:
    link = edge.link
    return (
        ("kind", link.kind), ("why", link.why), ("score", link.score), ("share", link.share),
        ("start", link.start), ("end", link.end),
    )  # fmt: skip


def _element(opening: str, of: str, values: Iterable[tuple[str, Value]]) -> Iterator[str]:
    yield f"    <{opening}>\n"
    for name, value in values:
        if value is not None:
            written = str(value).lower() if isinstance(value, bool) else str(value)
            yield f'      <data key="{of}-{name}">{escape(_clean(written))}</data>\n'
    yield f"    </{of}>\n"


def _attribute(value: str) -> str:
    return quoteattr(_clean(value))


def _clean(value: str) -> str:
    return _NO_XML.sub(_SIGN, value)
