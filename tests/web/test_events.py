"""Events: the list, the facets, the search, the timeline; nothing is left out silently."""

from __future__ import annotations

import re
from typing import Any

import pytest
from lxml import html as parsing
from starlette.testclient import TestClient

from rashomon.model import Account, Document, Span
from rashomon.store import Hit
from rashomon.web.pages.snippets import snippet


def told(client: TestClient, **asked: Any) -> dict[str, Any]:
    answer = client.get("/api/events", params=asked)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def titles(client: TestClient, **asked: Any) -> list[str]:
    return [one["title"] for one in told(client, **asked)["events"]]


def test_each_event_shows_its_accounts_and_what_they_come_to(client: TestClient, event_id: str) -> None:
    one = next(one for one in told(client)["events"] if one["id"] == event_id)
    assert one["accounts"] == 3
    assert set(one["issuers"]) == {"Presidency of Varania", "Royal Palace of Tolmark", "Varanian News Agency"}
    compared = client.get(f"/api/events/{event_id}").json()
    relations = dict(compared["relations"])
    assert one["counts"]["contradicts"] == relations["contradicts"]
    assert one["counts"]["differs"] == relations["differs"]
    assert one["counts"]["only"] == compared["by_one"]
    assert one["counts"]["silences"] == sum(column["silent"] for column in compared["columns"])


def test_what_one_account_alone_tells_has_nothing_to_compare(client: TestClient) -> None:
    alone = [one for one in told(client)["events"] if one["accounts"] == 1]
    assert alone
    assert all(one["counts"] is None and not one["waiting"] for one in alone)
    assert "nothing to compare" in client.get("/events").text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"issuer": "Royal Palace of Tolmark"}, True),
        ({"issuer": ["Royal Palace of Tolmark", "Presidency of Varania"]}, True),
        ({"issuer": ["Royal Palace of Tolmark", "Government of Qasir"]}, False),
        ({"kind": "call"}, True),
        ({"kind": ["call", "meeting"]}, True),
        ({"kind": "visit"}, False),
        ({"actor": "Ilena Marovic"}, True),
        ({"actor": "marovic"}, True),
        ({"language": "en"}, True),
        ({"language": "ar"}, False),
        ({"since": "2031-03"}, True),
        ({"since": "2031-03-06"}, False),
        ({"until": "2031-03-05"}, True),
        ({"several": "1"}, True),
        ({"one_side": "1"}, False),
        ({"q": "fishermen"}, True),
        ({"q": '"border crossing" -harbour'}, True),
        ({"q": "zeppelin"}, False),
    ],
)
def test_facets_and_search_narrow_the_list(
    client: TestClient, event_id: str, asked: dict[str, Any], *, found: bool
) -> None:
    ids = {one["id"] for one in told(client, **asked)["events"]}
    assert (event_id in ids) is found


def test_a_facet_says_how_many_events_there_would_be(client: TestClient) -> None:
    for facet in told(client)["facets"]:
        for choice in facet["choices"]:
            narrowed = client.get(f"/api{choice['address']}").json()
            assert narrowed["paging"]["total"] == choice["events"], choice
            again = next(one for one in narrowed["facets"] if one["facet"] == facet["facet"])
            chosen = [one for one in again["choices"] if one["chosen"]]
            assert [one["value"] for one in chosen] == [choice["value"]]
            assert (
                client.get(f"/api{chosen[0]['address']}").json()["paging"]["total"] == told(client)["every"]
            )


def test_the_words_looked_for_are_shown_where_they_stand(client: TestClient) -> None:
    found = told(client, q="fishermen")
    assert found["documents"] == 3
    pieces = [piece for one in found["events"] for cut in one["snippets"] for piece in cut["pieces"]]
    assert {text.lower() for text, marked in pieces if marked} == {"fishermen"}
    page: Any = parsing.fromstring(client.get("/events", params={"q": "fishermen"}).text)
    assert "fishermen" in {mark.text for mark in page.iter("mark")}


def test_words_in_what_a_document_tells_of_the_event_come_before_others_of_the_same_text() -> None:
    lead, passage = "The harbour was calm. " * 30, "The King closed the harbour of Vell."
    document = Document(lead + passage, issuer="Varanian News Agency", language="en")
    spans = tuple(Span(found.start(), found.end()) for found in re.finditer("harbour", document.text))
    hit = Hit(document, 0, 200, spans, 1.0)
    told_here = Account(document.id, len(lead), len(document.text), "passage")
    shown = snippet(hit, [told_here])
    assert "".join(piece for piece, _ in shown.pieces).endswith(passage)
    assert f"at={spans[-1].start}-{spans[-1].end}" in shown.address
    assert not shown.elsewhere
    told_without = Account(document.id, len(lead), len(lead) + len("The King"), "passage")
    assert snippet(hit, [told_without]).elsewhere
    assert not snippet(hit).elsewhere


def test_documents_that_tell_no_event_are_not_passed_over(client: TestClient) -> None:
    found = told(client, q="عقد")
    assert found["documents"] == 1
    assert found["outside"] + len(found["events"]) == 1
    assert client.get(f"/api{found['all_documents']}").json()["paging"]["total"] == 1


@pytest.mark.parametrize(
    "sort", ["newest", "oldest", "accounts", "contradictions", "differences", "silences"]
)
def test_the_list_stands_in_the_order_asked_for(client: TestClient, sort: str) -> None:
    found = told(client, sort=sort)["events"]
    dates = [one["date"] for one in found if one["date"]]
    if sort == "oldest":
        assert dates == sorted(dates)
    elif sort == "newest":
        assert dates == sorted(dates, reverse=True)
    else:
        name = {"contradictions": "contradicts", "differences": "differs"}.get(sort, sort)
        shown = [one[name] if name == "accounts" else (one["counts"] or {}).get(name, 0) for one in found]
        assert shown == sorted(shown, reverse=True)


@pytest.mark.parametrize(
    "asked",
    [
        {"sort": "loudest"},
        {"page": "0"},
        {"page": "x"},
        {"page": "-1"},
        {"since": "yesterday"},
        {"until": "2031-13"},
    ],
)
def test_what_makes_no_sense_is_refused_in_words(client: TestClient, asked: dict[str, str]) -> None:
    answer = client.get("/events", params=asked)
    assert answer.status_code == 400
    assert next(iter(asked)) in answer.text
    assert client.get("/api/events", params=asked).json()["error"]


def test_a_page_behind_the_last_is_the_last(client: TestClient) -> None:
    found = told(client, page="999")["paging"]
    assert found["page"] == found["pages"] == 1
    assert found["last"] == found["total"]


def test_the_timeline_holds_every_dated_event_of_every_issuer(client: TestClient) -> None:
    found = told(client)
    lanes = {lane["label"]: lane for lane in found["timeline"]["lanes"]}
    for issuer in ("Presidency of Varania", "Royal Palace of Tolmark", "Government of Qasir"):
        assert lanes[issuer]["accounts"] == sum(
            issuer in one["issuers"] for one in found["events"] if one["date"]
        )
        assert lanes[issuer]["accounts"] == sum(mark["events"] for mark in lanes[issuer]["marks"])
    undated = sum(one["date"] is None for one in found["events"])
    assert found["timeline"]["undated"] == undated


def test_a_mark_of_the_timeline_leads_to_its_events(client: TestClient) -> None:
    for lane in told(client)["timeline"]["lanes"]:
        for mark in lane["marks"]:
            assert client.get(f"/api{mark['address']}").json()["paging"]["total"] == mark["events"]


def test_an_empty_case_says_so(tmp_path: Any) -> None:
    from rashomon.web.app import application
    from rashomon.web.settings import Settings

    with TestClient(application(Settings(str(tmp_path / "new.db"))), base_url="http://127.0.0.1") as empty:
        assert "holds no events" in empty.get("/events").text
        assert empty.get("/documents").status_code == 200
