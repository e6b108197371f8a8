"""Event: the comparison as the address wants it."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from lxml import html as parsing
from starlette.testclient import TestClient

from rashomon.workflow import Case


@pytest.fixture
def view(client: TestClient, event_id: str) -> dict[str, Any]:
    return dict(client.get(f"/api/events/{event_id}").json())


def parsed(page: str) -> Any:
    return parsing.fromstring(page)


def matters(view: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        *view["shared"], *view["apart_shared"],
        *(one for side in (*view["alone"], *view["apart"]) for one in side["matters"]),
    ]  # fmt: skip


def test_every_row_of_the_comparison_stands_on_the_page(
    client: TestClient, settings: Any, view: dict[str, Any]
) -> None:
    with Case(settings.case) as case:
        rows = case.compare(view["id"]).rows
    assert len(matters(view)) == len(rows)
    page = client.get(f"/events/{view['id']}").text
    assert all(f'id="row-{one["number"]}"' in page for one in matters(view))


def test_every_cell_holds_the_exact_words(client: TestClient, view: dict[str, Any]) -> None:
    for matter in matters(view):
        for cell in matter["cells"]:
            document = next(one["document"] for one in view["columns"] if one["key"] == cell["column"])
            text = "".join(
                piece["text"] for block in client.get(f"/api/documents/{document}").json()["blocks"]
                for piece in block["stretches"]
            )  # fmt: skip
            for words in cell["words"]:
                assert "".join(piece for piece, _ in words["pieces"]) == text[words["start"] : words["end"]]
            assert bool(cell["words"]) != bool(cell["quiet"])


def test_columns_can_be_reordered_hidden_and_pinned_by_address(
    client: TestClient, view: dict[str, Any]
) -> None:
    first, second, third = (column["key"] for column in view["columns"])

    def keys(address: str) -> list[str]:
        return [column["key"] for column in client.get(f"/api{address}").json()["columns"]]

    assert keys(view["columns"][0]["to_right"]) == [second, first, third]
    assert keys(view["columns"][2]["to_left"]) == [first, third, second]
    assert keys(view["columns"][1]["to_hide"]) == [first, third]
    assert keys(view["columns"][2]["to_pin"]) == [third, first, second]
    assert view["columns"][0]["to_left"] is None
    hidden = client.get(f"/api{view['columns'][1]['to_hide']}").json()
    assert [one["label"] for one in hidden["hidden"]] == [view["columns"][1]["label"]]
    assert keys(hidden["hidden"][0]["address"]) == [first, second, third]


def test_a_row_that_only_hidden_accounts_state_is_not_shown(client: TestClient, view: dict[str, Any]) -> None:
    hidden = client.get(f"/api{view['columns'][1]['to_hide']}").json()
    assert view["columns"][1]["label"] not in {side["label"] for side in hidden["alone"]}
    for matter in hidden["shared"]:
        assert any(cell["words"] for cell in matter["cells"])


def test_only_contradictions_only_differences(client: TestClient, view: dict[str, Any]) -> None:
    address = {one["show"]: one["address"] for one in view["shows"]}
    contradicted = client.get(f"/api{address['contradictions']}").json()
    assert {one["relation"] for one in matters(contradicted)} == {"contradicts"}
    differing = client.get(f"/api{address['differences']}").json()
    assert {one["relation"] for one in matters(differing)} <= {"contradicts", "differs"}
    assert len(differing["shared"]) >= len(contradicted["shared"]) > 0


def test_only_what_an_account_leaves_out(client: TestClient, view: dict[str, Any]) -> None:
    for number, column in enumerate(view["columns"]):
        if column["to_left_out"] is None:
            assert column["silent"] == 0
            continue
        left_out = client.get(f"/api{column['to_left_out']}").json()
        assert left_out["without"] == column["label"]
        assert len(matters(left_out)) == column["silent"]
        assert all(not one["cells"][number]["words"] for one in left_out["shared"])


def test_a_click_on_a_cell_opens_the_account_at_the_words(client: TestClient, view: dict[str, Any]) -> None:
    words = view["shared"][0]["cells"][0]["words"][0]
    opened = client.get(words["address"])
    assert opened.status_code == 200
    page = parsed(opened.text)
    marked = page.get_element_by_id("opened-words")
    assert marked.text == "".join(piece for piece, _ in words["pieces"])
    assert client.get(f"/api{words['address']}").json()["opened"]["start"] == words["start"]
    closed = page.cssselect("#opened [data-close]")[0].get("href")
    assert client.get(f"/api{closed}").json()["opened"] is None


def test_the_source_chain_of_a_point_begins_with_the_issuer(view: dict[str, Any]) -> None:
    for matter in matters(view):
        for cell in matter["cells"]:
            for words in cell["words"]:
                label = next(one["label"] for one in view["columns"] if one["key"] == cell["column"])
                assert words["chain"][0] == label
                assert words["speaker"] == (words["chain"][-1] if len(words["chain"]) > 1 else None)


@pytest.mark.parametrize("form", ["html", "csv", "json", "markdown"])
def test_the_whole_comparison_can_be_taken_along(client: TestClient, event_id: str, form: str) -> None:
    answer = client.get(f"/events/{event_id}/export/{form}")
    assert answer.status_code == 200
    assert "attachment" in answer.headers["content-disposition"]
    assert "fishermen" in answer.text
    if form == "json":
        assert len(json.loads(answer.text)["accounts"]) == 3
    if form == "csv":
        assert len(list(csv.reader(io.StringIO(answer.text)))) > 5


@pytest.mark.parametrize(
    "address",
    [
        "/events/0000000000000000", "/events/zz", "/events/{id}/export/exe", "/events/{id}?open=x",
        "/events/{id}?open=00000000:1-2", "/events/{id}?show=everything", "/documents/0000",
    ],
)  # fmt: skip
def test_what_is_not_there_is_said_in_words(client: TestClient, event_id: str, address: str) -> None:
    answer = client.get(address.format(id=event_id))
    assert answer.status_code in {400, 404}
    assert "<h1>" in answer.text


def test_the_beginning_of_an_id_is_enough(client: TestClient, event_id: str) -> None:
    assert client.get(f"/api/events/{event_id[:6]}").json()["id"] == event_id
