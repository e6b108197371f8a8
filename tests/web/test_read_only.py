"""With --read-only no page offers a change, and every change is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from rashomon.web.app import application
from rashomon.web.pages import ACTIONS, PAGES
from rashomon.web.settings import Settings

FORM = re.compile(r'<form[^>]*method="post"[^>]*action="([^"]*)"')


@pytest.fixture
def reading(case_file: Path) -> Iterator[TestClient]:
    served = application(Settings(str(case_file), read_only=True))
    with TestClient(served, base_url="http://127.0.0.1:8765", follow_redirects=False) as made:
        yield made


def addresses(client: TestClient) -> list[str]:
    events = client.get("/api/events").json()["events"]
    event = next(one["id"] for one in events if one["accounts"] == 3)
    ids = {
        "/events/{id}": f"/events/{event}",
        "/documents/{id}": client.get("/api/documents").json()["documents"][0]["address"],
        "/actors/{id}": client.get("/api/actors").json()["actors"][0]["address"],
    }
    found = []
    for page in PAGES:
        path = page.path
        for pattern, address in ids.items():
            path = path.replace(pattern, address)
        if not page.changes:
            found.append(path)
    return found


def test_no_page_offers_a_change(reading: TestClient) -> None:
    for path in addresses(reading):
        page = reading.get(path)
        assert page.status_code == 200, path
        sent_to = set(FORM.findall(page.text)) - {"/theme"}
        assert not sent_to or not re.search(r"<button name=|<input(?![^>]*hidden)", _forms(page.text)), path


def _forms(page: str) -> str:
    return "".join(re.findall(r'<form[^>]*method="post" action="(?!/theme).*?</form>', page, re.DOTALL))


def test_every_change_is_refused(reading: TestClient) -> None:
    csrf = reading.get("/events").text.split('name="csrf" value="')[1].split('"', maxsplit=1)[0]
    for action in ACTIONS:
        if action.changes:
            assert reading.post(action.path, data={"csrf": csrf}).status_code == 403, action.path
    assert reading.get("/api/judgements").json()["judgements"] == []
