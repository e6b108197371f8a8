"""GraphML that any reader of graphs takes, whatever stands in titles."""

from __future__ import annotations

import io
from typing import Any

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from rashomon.export.graphml import graphml
from rashomon.model import SourceLink
from rashomon.model.origin import SourceEdge, SourceGraph, SourceNode

_NS = "{http://graphml.graphdrawing.org/xmlns}"
_TYPES = {"boolean": {"true", "false"}, "int": int, "double": float, "string": str}


def read(graph: SourceGraph) -> tuple[dict[str, dict[str, str]], list[tuple[str, str, dict[str, str]]]]:
    """Read GraphML as networkx does; each value must be of its key's type."""
    root = etree.fromstring("".join(graphml(graph)).encode("utf-8"))
    assert root.tag == f"{_NS}graphml"
    keys: dict[str, Any] = {str(key.get("id")): key for key in root.iter(f"{_NS}key")}
    (inside,) = root.iter(f"{_NS}graph")
    assert inside.get("edgedefault") == "directed"

    def values(element: Any) -> dict[str, str]:
        found = {}
        for data in element.iter(f"{_NS}data"):
            key = keys[str(data.get("key"))]
            assert key.get("for") == element.tag.removeprefix(_NS)
            kind: Any = _TYPES[key.get("attr.type")]
            assert data.text in kind if isinstance(kind, set) else kind(data.text or "") is not None
            found[key.get("attr.name")] = data.text or ""
        return found

    nodes = {str(node.get("id")): values(node) for node in inside.iter(f"{_NS}node")}
    edges = [
        (str(edge.get("source")), str(edge.get("target")), values(edge)) for edge in inside.iter(f"{_NS}edge")
    ]
    assert all(source in nodes and target in nodes for source, target, _ in edges)
    return nodes, edges


def test_nodes_and_edges_carry_what_is_known_of_them() -> None:
    link = SourceLink("b", "cites", "VNA", None, 41, 56, "cites VNA; not held", 0.9, "2031-05-06", share=0.5)
    nodes, edges = read(
        SourceGraph(
            (
                SourceNode(
                    "b", "document", "Paper", "Open soon", "2031-05-07T08:00:00Z", "https://paper.example/2"
                ),
                SourceNode("body:vna:2031-05-06", "publication", "VNA", None, "2031-05-06"),
            ),
            (SourceEdge("b", "body:vna:2031-05-06", link),),
        )
    )
    assert nodes["b"] == {
        "kind": "document", "issuer": "Paper", "title": "Open soon", "date": "2031-05-07T08:00:00Z",
        "url": "https://paper.example/2", "held": "true", "label": "Paper, 2031-05-07, Open soon",
    }  # fmt: skip
    assert nodes["body:vna:2031-05-06"]["held"] == "false"
    assert edges == [
        ("b", "body:vna:2031-05-06", {
            "kind": "cites", "why": "cites VNA; not held", "score": "0.9", "share": "0.5",
            "start": "41", "end": "56",
        })
    ]  # fmt: skip


def test_an_empty_graph_is_one_too() -> None:
    assert read(SourceGraph((), ())) == ({}, [])


@given(st.text(), st.text(), st.text())
def test_markup_and_characters_that_xml_cannot_hold_break_nothing(title: str, issuer: str, name: str) -> None:
    title = f"<b>&amp;]]>\x00\x1b[31m\ufffe{title}"
    target = f'"body:{name}'
    nodes, edges = read(
        SourceGraph(
            (SourceNode("a", "document", issuer, title), SourceNode(target, "publication", name)),
            (SourceEdge("a", target, SourceLink("a", "cites", name, why=title)),),
        )
    )
    assert nodes["a"]["title"].startswith("<b>&amp;]]>\ufffd\ufffd[31m\ufffd")
    assert len(nodes) == 2
    assert len(edges) == 1


def test_networkx_reads_every_node_and_edge_with_typed_values() -> None:
    title = "Open <soon> & \u201ctrue\u201d"
    held = SourceNode("b", "document", "Paper", title, "2031-05-07T08:00:00Z", None)
    cited = SourceNode("body:vna:2031-05-06", "publication", "VNA", None, "2031-05-06")
    links = [
        SourceLink("b", "cites", "VNA", None, start, start + 15, "cites VNA", 0.9, "2031-05-06", share=0.5)
        for start in (41, 80)
    ]
    graph = SourceGraph((held, cited), tuple(SourceEdge("b", cited.id, link) for link in links))
    read_in = nx.read_graphml(io.BytesIO("".join(graphml(graph)).encode("utf-8")))
    assert read_in.is_directed()
    assert read_in.nodes["b"]["held"] is True
    assert read_in.nodes["b"]["title"] == title
    assert read_in.nodes[cited.id]["held"] is False
    assert "title" not in read_in.nodes[cited.id]
    edges = sorted(read_in.edges(data=True), key=lambda edge: int(edge[2]["start"]))
    assert [(source, target, told["start"], told["end"]) for source, target, told in edges] == [
        ("b", cited.id, 41, 56),
        ("b", cited.id, 80, 95),
    ]
    assert {(told["kind"], told["score"], told["share"]) for _, _, told in edges} == {("cites", 0.9, 0.5)}
