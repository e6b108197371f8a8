"""The API gives what the pages show, and describes itself."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

import rashomon.web
from rashomon.model import Document
from rashomon.web import strings
from rashomon.web.pages import PAGES

TEMPLATES = Path(rashomon.web.__file__).parent / "templates"


KINDS: dict[str, Any] = {
    "string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None), "array": list,
    "object": dict,
}  # fmt: skip


def fits(value: Any, schema: dict[str, Any], components: dict[str, Any]) -> bool:
    """Check a value against the little of JSON Schema that the description uses."""
    if "$ref" in schema:
        return fits(value, components[schema["$ref"].rsplit("/", 1)[1]], components)
    if "anyOf" in schema:
        return any(fits(value, one, components) for one in schema["anyOf"])
    if value not in schema.get("enum", [value]) or not isinstance(
        value, KINDS.get(schema.get("type", ""), object)
    ):
        return False
    if isinstance(value, dict):
        named = schema.get("properties", {})
        return set(schema.get("required", ())) <= set(value) <= set(named) and all(
            fits(one, named[name], components) for name, one in value.items()
        )
    if isinstance(value, list):
        items = schema.get("prefixItems") or [schema.get("items")] * len(value)
        return all(fits(one, kind or {}, components) for one, kind in zip(value, items, strict=True))
    return True


def test_every_page_is_described_and_answers_as_described(
    client: TestClient, event_id: str, palace: Document
) -> None:
    described = client.get("/api/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    for page in PAGES:
        operation = described["paths"][f"/api{page.path}"]["get"]
        schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
        held = palace.id if "documents" in page.path else event_id
        address = page.path.format_map({"id": held})
        if "{" in address:
            continue
        answer = client.get(f"/api{address}")
        if answer.status_code == 404:  # a page of other things, which its own test looks at
            continue
        assert answer.status_code == 200
        assert fits(answer.json(), schema, described["components"]["schemas"])


def test_the_page_and_the_api_show_the_same(client: TestClient, event_id: str) -> None:
    page = client.get(f"/events/{event_id}").text
    view = client.get(f"/api/events/{event_id}").json()
    assert all(f"<b>{count}</b>" in page for _, count in view["relations"])
    for column in view["columns"]:
        assert f"tells {column['tells']} matter" in page


def test_every_string_that_is_used_is_in_the_catalogue_and_the_other_way_round() -> None:
    catalogue = set(strings.catalogue())
    code = "\n".join(
        path.read_text("utf-8") for path in sorted(TEMPLATES.rglob("*.jinja"))
    )  # fmt: skip
    whole = set(re.findall(r'\bt\("([\w.]+)"\s*[,)]', code))
    begun = set(re.findall(r'\bt\("([\w.]+\.)"\s*~', code))
    menu = {f"{page.name}.menu" for page in PAGES if page.in_menu}
    assert whole <= catalogue
    for beginning in begun:
        assert any(key.startswith(beginning) for key in catalogue), beginning
    unused = {key for key in catalogue - whole - menu if not key.startswith(tuple(begun))}
    assert not unused


def test_the_interface_has_no_english_outside_the_catalogue() -> None:
    for path in sorted(TEMPLATES.rglob("*.jinja")):
        written = re.sub(r"\{% block kind %\}.*?\{% endblock %\}", "", path.read_text("utf-8"))
        without = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", written, flags=re.DOTALL)
        bare = re.sub(r"<[^>]*>", " ", without)
        words = re.findall(r"[A-Za-z]{3,}", bare)
        assert set(words) <= {"Rashomon", "doctype", "html"}, (path.name, words)


@pytest.mark.parametrize("n", [0, 1, 2, 1000])
def test_numbers_are_said_in_one_and_many(n: int) -> None:
    told = strings.said("events.all", n=n)
    assert f"{n:,}" in told


def test_the_start_leads_to_events(client: TestClient) -> None:
    assert client.get("/").headers["location"] == "/events"


def test_static_files_are_ours_alone(client: TestClient) -> None:
    assert client.get("/static/page.css").headers["content-type"].startswith("text/css")
    for wrong in ("/static/../app.py", "/static/%2e%2e%2fapp.py", "/static/style", "/static/nothing.js"):
        assert client.get(wrong).status_code in {404, 421}
    page = client.get("/events").text
    address = re.search(r'href="(/static/page\.css\?v=\w+)"', page)
    assert address is not None
    assert "immutable" in client.get(address[1]).headers["cache-control"]
