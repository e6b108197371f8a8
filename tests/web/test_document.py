"""Document: the text as published, its layers, its place, its copies; nothing in it is markup."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html as parsing
from starlette.testclient import TestClient

from rashomon.model import Document
from rashomon.web.app import application
from rashomon.web.settings import Settings
from rashomon.workflow import Case
from rashomon.workflow.compared import compare_all

HOSTILE = Document(
    "<script>alert(1)</script> &amp; <img src=x onerror=alert(2)> \u202edesrever\u202c \u2066isolated "
    "javascript:alert(3) \x1b[31m {{ 7 * 7 }} {% raw %} \r\n\u2028 end",
    issuer='"><script>alert(4)</script>', title="</title><script>alert(5)</script>\u202e",
    url="javascript:alert(6)", published="2031-03-07", language="xx",
)  # fmt: skip


@pytest.fixture(scope="module")
def hostile_case(filled: Path, palace: Document, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(shutil.copy(filled, tmp_path_factory.mktemp("hostile") / "case.db"))
    with Case(path) as case:
        case.add(HOSTILE, replace(palace, url="https://courier.example/1", issuer="Karst Courier"))
        case.refresh(processes=1)
        compare_all(case)
    return path


@pytest.fixture
def hostile(hostile_case: Path) -> Iterator[TestClient]:
    with TestClient(application(Settings(str(hostile_case))), base_url="http://127.0.0.1") as client:
        yield client


def parsed(page: str) -> Any:
    return parsing.fromstring(page)


def text_of(view: dict[str, Any]) -> str:
    return "".join(piece["text"] for block in view["blocks"] for piece in block["stretches"])


def test_the_text_stands_as_it_was_published(client: TestClient, presidency: Document) -> None:
    view = client.get(f"/api/documents/{presidency.id}").json()
    assert text_of(view) == presidency.text
    page = parsed(client.get(f"/documents/{presidency.id}").text)
    assert "".join(part.text_content() for part in page.cssselect("article .text")) == presidency.text


def test_layers_are_switched_by_address(client: TestClient, presidency: Document) -> None:
    view = client.get(f"/api/documents/{presidency.id}").json()
    assert [one["layer"] for one in view["switches"] if one["on"]] == ["points", "sections"]
    for switch in view["switches"]:
        switched = client.get(f"/api{switch['address']}").json()
        assert {one["layer"]: one["on"] for one in switched["switches"]}[switch["layer"]] is not switch["on"]
        assert text_of(switched) == presidency.text
    bare = client.get(f"/api/documents/{presidency.id}", params={"layers": "none"}).json()
    assert not any(
        piece["classes"] or piece["act"] for block in bare["blocks"] for piece in block["stretches"]
    )
    names = client.get(f"/api/documents/{presidency.id}", params={"layers": "mentions"}).json()
    assert any("in-mention" in piece["classes"] for block in names["blocks"] for piece in block["stretches"])


def test_the_margin_shows_chain_and_act_of_each_point(
    client: TestClient, palace: Document, settings: Settings
) -> None:
    with Case(settings.case) as case:
        points = case.reading(palace.id).points
    view = client.get(f"/api/documents/{palace.id}").json()
    notes = [note for block in view["blocks"] for note in block["notes"] if note["act"]]
    assert [(note["act"], tuple(note["chain"])) for note in notes] == [(p.act, p.chain) for p in points]


def test_an_address_leads_to_the_words(client: TestClient, presidency: Document) -> None:
    start = presidency.text.index("agreed")
    asked = {"at": f"{start}-{start + 6}"}
    view = client.get(f"/api/documents/{presidency.id}", params=asked).json()
    assert "".join(p["text"] for b in view["blocks"] for p in b["stretches"] if p["asked"]) == "agreed"
    page = client.get(f"/documents/{presidency.id}", params=asked).text
    assert page.count('id="words"') == 1
    for wrong in ("5-2", "x", "0-999999", "-1-4"):
        assert client.get(f"/documents/{presidency.id}", params={"at": wrong}).status_code == 404


def test_it_lists_events_copies_and_where_it_was_met(hostile: TestClient, palace: Document) -> None:
    view = hostile.get(f"/api/documents/{palace.id}").json()
    assert view["events"]
    assert [(one["issuer"], one["how"]) for one in view["related"]] == [("Karst Courier", "exact")]
    assert view["met"]


def test_nothing_of_a_hostile_document_is_markup(hostile: TestClient) -> None:
    for address in ("/documents", f"/documents/{HOSTILE.id}", "/events", "/documents?q=alert"):
        answer = hostile.get(address)
        assert answer.status_code == 200
        page = parsed(answer.text)
        assert {script.get("src", "").split("?")[0] for script in page.iter("script")} <= {
            "/static/page.js", "/static/event.js",
        }  # fmt: skip
        assert not list(page.iter("img"))
        for element in page.iter():
            assert not any(name.startswith("on") for name in element.attrib), element.attrib
            assert not str(element.get("href", "")).lower().startswith("javascript")
        assert "49" not in page.get_element_by_id("main").text_content().split()


def test_signs_that_turn_the_direction_are_named_and_kept(hostile: TestClient) -> None:
    view = hostile.get(f"/api/documents/{HOSTILE.id}").json()
    assert text_of(view) == HOSTILE.text
    assert view["turning"] == 3
    page = hostile.get(f"/documents/{HOSTILE.id}").text
    assert 'data-sign="RLO"' in page
    assert "each is shown by name" in page


def test_a_text_in_a_right_to_left_language_is_set_right_to_left(client: TestClient) -> None:
    found = client.get("/api/documents", params={"language": "ar"}).json()["documents"][0]
    assert client.get(f"/api/documents/{found['id']}").json()["direction"] == "rtl"
    assert 'dir="rtl"' in client.get(f"/documents/{found['id']}").text


@pytest.mark.timing
@pytest.mark.parametrize("line", ["word " * 16 + "\n", "nolineend "], ids=["lines", "one-line"])
def test_ten_megabytes_are_shown_part_by_part(filled: Path, tmp_path: Path, line: str) -> None:
    path = Path(shutil.copy(filled, tmp_path / "case.db"))
    large = Document(line * (10_000_000 // len(line)), issuer="Bulk", language="xx", title="Large")
    with Case(path) as case:
        case.add(large)
        case.refresh(processes=1)
    with TestClient(application(Settings(str(path))), base_url="http://127.0.0.1") as client:
        first = client.get(f"/api/documents/{large.id}").json()
        assert text_of(first) == large.text[: first["parts"][0]["end"]]
        assert [one["start"] for one in first["parts"][1:]] == [one["end"] for one in first["parts"][:-1]]
        assert first["parts"][-1]["end"] == len(large.text)
        last = client.get(f"/api{first['parts'][-1]['address']}").json()
        assert text_of(last) == large.text[last["parts"][-1]["start"] :]
        middle = client.get(f"/api/documents/{large.id}", params={"at": "5000000-5000010"}).json()
        here = next(one for one in middle["parts"] if one["here"])
        assert here["start"] <= 5_000_000 < here["end"]
        started = time.process_time()
        assert len(client.get(f"/documents/{large.id}").content) < 400_000
        assert time.process_time() - started < 3
