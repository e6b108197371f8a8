"""Nobody else's page reaches the case: hosts, origins, forms, tokens, sizes, headers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from rashomon.web.app import application
from rashomon.web.settings import Settings

OURS = "http://127.0.0.1:8765"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1.evil.example", "", "[", "10.0.0.1"]
)
def test_a_foreign_host_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/events", headers={"host": host})
    assert answer.status_code == 421
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost", "LOCALHOST:1", "[::1]:8765"])
def test_this_machine_is_answered(client: TestClient, host: str) -> None:
    assert client.get("/events", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "address", ["/events", "/api/events", "/static/page.css", "/nothing", "/api/openapi.json"]
)
def test_every_answer_forbids_what_no_page_needs(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://127.0.0.1:9999"},
    ],
)
def test_a_change_from_another_page_is_refused(
    client: TestClient, csrf: str, headers: dict[str, str]
) -> None:
    sent = {"csrf": csrf, "theme": "dark", "back": "/events"}
    assert client.post("/theme", data=sent, headers=headers).status_code == 403
    assert client.post("/theme", data=sent, headers={"origin": OURS}).status_code == 303


@pytest.mark.parametrize("sent", [{}, {"csrf": ""}, {"csrf": "guessed"}, {"csrf": "ü"}])
def test_a_change_without_the_token_of_our_forms_is_refused(client: TestClient, sent: dict[str, str]) -> None:
    assert client.post("/theme", data={"theme": "dark", **sent}).status_code == 403


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_only_reading_and_forms_are_answered(client: TestClient, method: str) -> None:
    assert client.request(method, "/events").status_code == 405


def test_a_body_that_is_too_large_is_refused(client: TestClient, csrf: str) -> None:
    big = {"csrf": csrf, "theme": "x" * 100_000}
    assert client.post("/theme", data=big).status_code == 413

    def in_pieces() -> object:
        for _ in range(100):
            yield b"theme=" + b"x" * 10_000

    answer = client.post(
        "/theme",
        content=in_pieces(),
        headers={"content-type": "application/x-www-form-urlencoded"},
    )
    assert answer.status_code == 413


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "/\\evil.example", ""])
def test_nothing_leads_to_another_server(client: TestClient, csrf: str, back: str) -> None:
    answer = client.post("/theme", data={"csrf": csrf, "theme": "dark", "back": back})
    assert answer.headers["location"] == "/"


class TestWithAToken:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return replace(settings, host="0.0.0.0", token="a-long-enough-token")

    def test_a_visitor_is_asked(self, client: TestClient) -> None:
        assert client.get("/events").status_code == 401
        assert client.get("/api/events").status_code == 401
        assert client.get("/api/openapi.json").status_code == 401
        assert 'name="token"' in client.get("/events").text

    def test_the_printed_address_lets_in_and_hides_the_token(self, client: TestClient) -> None:
        answer = client.get("/enter?token=a-long-enough-token")
        assert answer.status_code == 303
        assert "token" not in answer.headers["location"]
        assert "httponly" in answer.headers["set-cookie"].lower()
        assert "samesite=strict" in answer.headers["set-cookie"].lower()
        assert "a-long-enough-token" not in answer.headers["set-cookie"]
        assert client.get("/events").status_code == 200

    def test_a_wrong_token_does_not(self, client: TestClient) -> None:
        assert client.post("/enter", data={"token": "guess"}).status_code == 401
        assert client.get("/events").status_code == 401

    def test_a_program_shows_it_in_a_header(self, client: TestClient) -> None:
        shown = {"authorization": "Bearer a-long-enough-token"}
        assert client.get("/api/events", headers=shown).status_code == 200

    def test_an_address_of_the_network_is_ours_and_a_foreign_name_is_not(self, client: TestClient) -> None:
        assert client.get("/enter", headers={"host": "192.168.7.7:8765"}).status_code == 200
        assert client.get("/enter", headers={"host": "evil.example"}).status_code == 421


def test_without_a_token_the_door_stands_open(settings: Settings) -> None:
    with TestClient(application(settings), base_url=OURS) as client:
        assert client.get("/").status_code == 200
