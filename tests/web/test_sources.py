"""Sources of an event: layers, origins, rings, the list, GraphML."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from starlette.testclient import TestClient

from rashomon.model import Document
from rashomon.model.origin import Derived, Origin, Origins
from rashomon.web.pages.sources_layers import layers
from rashomon.workflow import Case


def graph(
    edges: dict[str, tuple[str, ...]], *, ends: str, cycles: tuple[tuple[str, ...], ...] = ()
) -> Origins:
    nodes = sorted({*edges, *(one for targets in edges.values() for one in targets), *ends})
    origins = tuple(Origin((end,), None, (end,), end) for end in ends)
    return Origins(origins, tuple(map(Derived, nodes)), cycles=cycles, edges=edges)


def test_what_rests_on_something_stands_behind_it() -> None:
    assert layers(graph({"b": ("a",), "c": ("b", "a"), "d": ("c",)}, ends="a")) == (
        ("a",), ("b",), ("c",), ("d",),
    )  # fmt: skip


def test_a_ring_stands_in_one_layer() -> None:
    ring = graph({"a": ("b",), "b": ("a",), "c": ("a",)}, ends="", cycles=(("a", "b"),))
    assert layers(ring) == (("a", "b"), ("c",))


def test_a_long_chain_needs_no_deep_stack() -> None:
    names = [f"{number:05}" for number in range(5_000)]
    laid = layers(graph({later: (earlier,) for earlier, later in pairwise(names)}, ends=""))
    assert len(laid) == 5_000


def test_lines_do_not_cross_where_they_need_not() -> None:
    laid = layers(graph({"y": ("a",), "x": ("b",)}, ends="ab"))
    assert laid == (("a", "b"), ("y", "x"))


def test_a_copy_comes_down_to_the_single_origin(
    client: TestClient, settings: Any, presidency: Document
) -> None:
    with Case(settings.case) as case:
        case.add(
            *(
                Document(
                    presidency.text, issuer=f"Herald {number}", title="Call", published="2031-03-07",
                    language="en", url=f"https://herald.example/{number}",
                )
                for number in (1, 2)
            )
        )  # fmt: skip
        case.refresh(processes=1)
        event = next(
            one for one in case.events() if presidency.id in {account.document for account in one.accounts}
        )
    found = client.get(f"/api/events/{event.id}/sources").json()
    assert {one["kind"] for one in found["picture"]["edges"]} >= {"copies"}
    places = {one["id"]: one for one in found["picture"]["nodes"]}
    for edge in found["picture"]["edges"]:
        assert places[edge["source"]]["x"] < places[edge["target"]]["x"]
    assert sum(one["accounts"] for one in found["origins"]) >= len(found["tellers"])
    page = client.get(f"/events/{event.id}/sources").text
    assert "copies" in page
    assert "origin 1" in page


def test_every_account_stands_in_picture_and_list(client: TestClient, event_id: str) -> None:
    found = client.get(f"/api/events/{event_id}/sources").json()
    told = {one["id"] for one in found["tellers"]}
    assert told == {one["id"] for one in found["picture"]["nodes"] if one["told"]}
    assert all(one["voices"] for one in found["tellers"])
    boxes = [(one["x"], one["y"]) for one in found["picture"]["nodes"]]
    assert len(boxes) == len(set(boxes))


def test_the_graph_comes_as_graphml(client: TestClient, event_id: str) -> None:
    answer = client.get(f"/events/{event_id}/sources.graphml")
    assert "attachment" in answer.headers["content-disposition"]
    assert "<graphml" in answer.text


@pytest.mark.parametrize("path", ["/events/nothing/sources", "/events/nothing/sources.graphml"])
def test_an_unknown_event_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
