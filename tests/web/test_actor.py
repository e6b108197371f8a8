"""Actors: the list, and one with names, offices, events and what is attributed to it."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from rashomon.model import Document
from rashomon.workflow import Case


@pytest.fixture
def oswin(client: TestClient) -> dict[str, Any]:
    found = client.get("/api/actors?q=oswin").json()["actors"]
    return dict(next(one for one in found if one["kind"] == "person"))


def test_those_in_most_documents_stand_first(client: TestClient) -> None:
    found = client.get("/api/actors").json()
    counts = [one["documents"] for one in found["actors"]]
    assert counts == sorted(counts, reverse=True)
    assert found["paging"]["total"] == found["every"]


def test_the_list_is_narrowed_down(client: TestClient) -> None:
    found = client.get("/api/actors?kind=person").json()
    assert {one["kind"] for one in found["actors"]} == {"person"}
    assert client.get("/api/actors?q=nobody").json()["actors"] == []
    assert client.get("/actors?kind=ghost").status_code == 400


def test_an_actor_shows_whom_it_met_and_when(
    client: TestClient, oswin: dict[str, Any], event_id: str
) -> None:
    found = client.get(f"/api{oswin['address']}").json()
    assert found["scripts"][0]["script"] == "Latin"
    met = next(one for one in found["events"] if one["id"] == event_id)
    assert met["date"] == "2031-03-05"
    assert any("Marovic" in other["name"] and other["address"] for other in met["others"])


def test_what_is_attributed_stands_on_exact_words(
    client: TestClient, oswin: dict[str, Any], palace: Document
) -> None:
    found = client.get(f"/api{oswin['address']}?show=words").json()
    told = next(one for one in found["tellers"] if one["id"] == palace.id)
    assert any("harbour of Vell" in one["text"] for one in told["words"])
    for one in told["words"]:
        assert one["text"] in palace.text
        assert client.get(one["address"].partition("#")[0]).status_code == 200
    page = client.get(f"{oswin['address']}?show=words").text
    assert "harbour of Vell" in page


def test_every_document_that_mentions_it_is_listed(client: TestClient, oswin: dict[str, Any]) -> None:
    found = client.get(f"/api{oswin['address']}?show=words").json()
    assert found["paging"]["total"] == found["documents"] == len(found["tellers"]) == oswin["documents"]


def test_one_that_was_judged_one_with_another_leads_to_it(client: TestClient, settings: Any) -> None:
    with Case(settings.case) as case:
        one, other = [actor.id for actor in case.actors() if actor.kind == "person"][:2]
        case.judge("same actor", (one, other), "yes", by="Ada")
    ids = {client.get(f"/api/actors/{id_}").json()["id"] for id_ in (one, other)}
    assert len(ids) == 1


def test_what_is_unknown_is_said(client: TestClient, oswin: dict[str, Any]) -> None:
    assert client.get("/actors/nothing").status_code == 404
    assert client.get(f"{oswin['address']}?show=nothing").status_code == 400
