"""Adding on the page: files, a text, an address; what failed and why; limits; off where it is read only."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from rashomon.web.app import application
from rashomon.web.settings import Settings
from rashomon.workflow import Case

TEXT = "President Ilena Marovic of Varania received Director Bel Arden of Tolmark in Sorvan on 7 May 2031."
Files = list[tuple[str, tuple[str, bytes]]]


def send(client: TestClient, csrf: str, files: Files | None = None, **fields: str) -> Any:
    return client.post("/add", data={"csrf": csrf, **fields}, files=files or [])


def outcome(client: TestClient) -> dict[str, Any]:
    """Give what became of the latest sending, once it is done."""
    for _ in range(200):
        found = client.get("/api/add").json()
        if found["sent"] and not found["busy"]:
            return dict(found["sent"][0])
        time.sleep(0.05)
    raise AssertionError("it is still being taken")


def test_files_are_taken_under_their_names_and_what_fails_is_named(
    client: TestClient, csrf: str, settings: Settings
) -> None:
    files = [
        ("files", ("../../visit.txt", TEXT.encode())), ("files", ("empty.txt", b"")),
        ("files", ("table.xlsx", b"PK")), ("files", ("lines.jsonl", b'{"text": "One line."}\nnothing\n')),
    ]  # fmt: skip
    answer = send(client, csrf, files, issuer="Presidency of Varania", published="2031-05-07")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/add#sent-1"
    found = outcome(client)
    assert len(found["added"]) == 2
    failed = dict(found["failed"])
    assert set(failed) == {"empty.txt", "table.xlsx", "lines.jsonl, line 2, column 1"}
    assert "ending" in failed["table.xlsx"]
    with Case(settings.case) as case:
        held = next(one for one in case.documents() if one.text == TEXT)
    assert (held.path, held.issuer, held.published) == ("visit.txt", "Presidency of Varania", "2031-05-07")
    page = client.get("/add").text
    assert "2 new documents" in page
    assert "lines.jsonl, line 2" in page


def test_the_same_again_is_held_already(client: TestClient, csrf: str) -> None:
    for _ in range(2):
        send(client, csrf, [("files", ("visit.txt", TEXT.encode()))])
        found = outcome(client)
    assert (found["added"], found["known"]) == ([], 1)


def test_a_pasted_text_is_taken_with_what_is_said_of_it(
    client: TestClient, csrf: str, settings: Settings
) -> None:
    send(client, csrf, text=f"{TEXT}\r\nSecond line.", issuer="Varania", title="Visit", language="en")
    found = outcome(client)
    assert found["added"][0][1] == "Visit"
    with Case(settings.case) as case:
        held = case.document(found["added"][0][0].rsplit("/", 1)[1])
    assert held.text == f"{TEXT}\nSecond line."
    assert held.issuer == "Varania"


@pytest.mark.parametrize(
    "fields",
    [{}, {"text": "  "}, {"address": "/etc/passwd"}, {"address": "file:///etc/passwd"}, {"address": "-"},
     {"text": TEXT, "published": "sometime"}, {"text": TEXT, "language": "no code!"}, {"text": "a\0b"}],
)  # fmt: skip
def test_what_cannot_be_taken_is_refused_at_once(
    client: TestClient, csrf: str, fields: dict[str, str]
) -> None:
    assert send(client, csrf, None, **fields).status_code == 400
    assert client.get("/api/add").json()["sent"] == []


def test_an_address_of_this_machine_is_not_fetched(client: TestClient, csrf: str) -> None:
    send(client, csrf, address="http://127.0.0.1:9/secret")
    found = outcome(client)
    assert len(found["failed"]) == 1
    assert found["failed"][0][0] == "http://127.0.0.1:9/secret"


def test_what_is_too_large_is_refused(case_file: Path) -> None:
    served = application(Settings(str(case_file), largest=20_000))
    with TestClient(served, base_url="http://127.0.0.1:8765", follow_redirects=False) as client:
        csrf = client.get("/add").text.split('name="csrf" value="')[1].split('"', maxsplit=1)[0]
        answer = send(client, csrf, [("files", ("long.txt", b"word " * 5_000))])
        assert answer.status_code == 413


def test_it_is_off_where_the_page_is_read_only(case_file: Path) -> None:
    served = application(Settings(str(case_file), read_only=True))
    with TestClient(served, base_url="http://127.0.0.1:8765", follow_redirects=False) as client:
        page = client.get("/events").text
        assert 'href="/add"' not in page
        assert client.get("/add").status_code == client.get("/api/add").status_code == 403
        csrf = page.split('name="csrf" value="')[1].split('"', maxsplit=1)[0]
        assert send(client, csrf, text=TEXT).status_code == 403


def test_a_form_of_another_site_is_refused(client: TestClient, csrf: str) -> None:
    assert send(client, "x", text=TEXT).status_code == 403
    answer = client.post(
        "/add", data={"csrf": csrf, "text": TEXT}, headers={"origin": "https://evil.example"}
    )
    assert answer.status_code == 403


@pytest.mark.slow
def test_a_file_is_added_in_the_browser_and_can_be_read(served: str, browser: Any, tmp_path: Path) -> None:
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

    good, bad = tmp_path / "visit.txt", tmp_path / "empty.txt"
    good.write_text(TEXT, "utf-8")
    bad.write_bytes(b"")
    browser.get(f"{served}/add")
    browser.find_element(By.NAME, "files").send_keys(f"{good}\n{bad}")
    browser.find_element(By.CSS_SELECTOR, ".drop button").click()
    WebDriverWait(browser, 20).until(
        lambda b: (
            "1 new document" in b.find_element(By.ID, "sent").text
            and "1 failed" in b.find_element(By.ID, "sent").text
        )
    )
    browser.find_element(By.CSS_SELECTOR, "#sent details li a").click()
    assert "received Director Bel Arden" in browser.find_element(By.TAG_NAME, "main").text


@pytest.mark.slow
def test_a_dropped_file_is_sent(served: str, browser: Any) -> None:
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

    browser.get(f"{served}/add")
    browser.execute_script(
        "const held = new DataTransfer();"
        "held.items.add(new File([arguments[0]], 'dropped.txt', {type: 'text/plain'}));"
        "document.body.dispatchEvent(new DragEvent('drop',"
        " {dataTransfer: held, bubbles: true, cancelable: true}));",
        TEXT,
    )
    WebDriverWait(browser, 20).until(lambda b: "1 new document" in b.find_element(By.ID, "sent").text)
