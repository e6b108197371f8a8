"""Judging: what the machine doubts is shown, judged, taken back, taken along and taken in."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from rashomon.model import Proposal
from rashomon.web.app import application
from rashomon.web.settings import Settings
from rashomon.workflow import Case


@pytest.fixture
def case_file(case_file: Path) -> Path:
    """The case, with three proposals of the machine on actors and one on events."""
    with Case(case_file) as case:
        links, basis = case.store.linked() or pytest.fail("it is linked")
        people = sorted(one.id for one in links.actors if one.kind == "person")
        events = sorted(one.id for one in links.events)
        asked = [Proposal("same actor", (people[0], other), 0.8, "alike") for other in people[1:4]]
        asked.append(Proposal("same event", (events[0], events[1]), 0.7, "the day fits"))
        case.store.put_links(
            replace(links, proposals=tuple(asked)), revision=case.store.revision(), basis=basis
        )
    return case_file


def form_of(client: TestClient, place: int = 0, path: str = "/judging") -> dict[str, str]:
    page = client.get(path).text
    names = ("question", "one", "other", "seen", "next")
    sent = {f"{name}-{place}": field(page, f"{name}-{place}") for name in names}
    return sent | {"csrf": field(page, "csrf"), "back": field(page, "back", last=True), "by": "Ada"}


def field(page: str, name: str, *, last: bool = False) -> str:
    found = re.findall(f'name="{name}" value="([^"]*)"', page)
    return str(found[-1 if last else 0]).replace("&amp;", "&")


def judge(client: TestClient, verdict: str, **more: str) -> Any:
    return client.post("/judging", data=form_of(client) | {"judge": f"{verdict}:0"} | more)


def asked(client: TestClient, path: str = "/api/judging") -> list[dict[str, Any]]:
    return list(client.get(path).json()["asked"])


def test_the_most_likely_stands_first_with_both_sides(client: TestClient) -> None:
    found = asked(client)
    assert [one["score"] for one in found] == [0.8, 0.8, 0.8, 0.7]
    assert found[0]["sides"][0]["address"].startswith("/actors/")
    assert found[-1]["sides"][0]["address"].startswith("/events/")
    assert "alike" in client.get("/judging").text


def test_a_yes_makes_them_one_at_once_and_leaves_the_list(client: TestClient, settings: Settings) -> None:
    answer = judge(client, "yes", **{"note-0": "one person"})
    assert answer.status_code == 303
    assert "done=1" in answer.headers["location"]
    page = client.get(answer.headers["location"]).text
    assert "Judgement 1 is kept" in page
    assert 'name="by" value="Ada"' in page
    assert len(asked(client)) == 3
    judged = asked(client, "/api/judging?state=judged")
    assert [one["verdict"] for one in judged] == ["yes"]
    assert judged[0]["told"][0]["note"] == "one person"
    with Case(settings.case) as case:
        assert len(case.actors()) == len(case.actors(machine=True)) - 1


def test_unsure_stays_to_be_judged(client: TestClient) -> None:
    judge(client, "unsure")
    assert [one["verdict"] for one in asked(client)] == ["unsure", None, None, None]


def test_undo_brings_the_proposal_back_and_is_kept(client: TestClient, csrf: str) -> None:
    judge(client, "no")
    answer = client.post("/judgements/undo", data={"csrf": csrf, "number": "1", "back": "/judging"})
    assert "taken back" in client.get(answer.headers["location"]).text
    assert len(asked(client)) == 4
    kept = client.get("/api/judgements").json()["judgements"]
    assert [(one["state"], one["verdict"]) for one in kept] == [("undone", "no")]


def test_two_tabs_lose_nothing_and_the_later_sees_the_earlier(client: TestClient) -> None:
    one, other = form_of(client), form_of(client) | {"by": "Ben"}
    client.post("/judging", data=one | {"judge": "yes:0"})
    answer = client.post("/judging", data=other | {"judge": "no:0"})
    assert "meanwhile=1" in answer.headers["location"]
    page = client.get(answer.headers["location"]).text
    assert "It was judged meanwhile too" in page
    assert "Ada" in page
    kept = client.get("/api/judgements").json()["judgements"]
    assert [(one["by"], one["verdict"], one["state"]) for one in kept] == [
        ("Ben", "no", "in force"), ("Ada", "yes", "overruled"),
    ]  # fmt: skip


def test_filters_by_question_and_state(client: TestClient) -> None:
    found = client.get("/api/judging?question=same+event").json()
    assert [one["question"] for one in found["asked"]] == ["same event"]
    assert {one["name"]: one["found"] for one in found["questions"]} == {
        "all": 4, "same actor": 3, "same event": 1,
    }  # fmt: skip
    assert client.get("/judging?question=nothing").status_code == 400
    assert client.get("/judging?state=nothing").status_code == 400


@pytest.mark.parametrize(
    "wrong",
    [
        {"by": " "},
        {"judge": "maybe:0"},
        {"judge": ""},
        {"question-0": "same"},
        {"csrf": "x"},
        {"one-0": "zz"},
    ],
)
def test_what_is_no_judgement_is_refused(client: TestClient, wrong: dict[str, str]) -> None:
    answer = client.post("/judging", data=form_of(client) | {"judge": "yes:0"} | wrong)
    assert answer.status_code in {400, 403, 404}
    assert client.get("/api/judgements").json()["judgements"] == []


def test_nobody_is_led_to_a_foreign_site(client: TestClient) -> None:
    for address in ("//evil.example/", "https://evil.example/", "/\\evil.example"):
        led = judge(client, "unsure", back=address).headers["location"]
        assert led.startswith("/")
        assert not led.startswith(("//", "/\\"))


def test_judgements_travel_as_json_lines(client: TestClient, csrf: str) -> None:
    judge(client, "no", **{"note-0": "zwei Ämter"})
    lines = client.get("/judgements.jsonl")
    assert json.loads(lines.text)["note"] == "zwei Ämter"
    told = {**json.loads(lines.text), "by": "Ben"}
    file = f"{lines.text}{json.dumps(told)}\nnothing\n".encode()
    answer = client.post("/judgements/take", data={"csrf": csrf}, files={"file": ("j.jsonl", file)})
    assert "added=1&undone=0&known=1&failed=1" in answer.headers["location"]
    page = client.get(answer.headers["location"]).text
    assert "1 taken in" in page
    assert "3: no judgement" in page
    assert len(client.get("/api/judgements").json()["judgements"]) == 2
    people = client.get("/api/judgements?person=Ben").json()
    assert [one["by"] for one in people["judgements"]] == ["Ben"]


def test_read_only_shows_and_changes_nothing(case_file: Path) -> None:
    served = application(Settings(str(case_file), read_only=True))
    with TestClient(served, base_url="http://127.0.0.1:8765", follow_redirects=False) as client:
        page = client.get("/judging").text
        assert "alike" in page
        assert 'name="judge"' not in page
        token = field(page, "csrf")
        for path in ("/judging", "/judgements/undo", "/judgements/take"):
            assert client.post(path, data={"csrf": token, "number": "1"}).status_code == 403
        assert 'type="file"' not in client.get("/judgements").text


@pytest.mark.slow
def test_judging_by_keyboard_in_two_tabs_with_undo(served: str, browser: Any) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

    def press(keys: str) -> None:
        ActionChains(browser).send_keys(keys).perform()

    def wait_for(text: str) -> None:
        WebDriverWait(browser, 10).until(lambda b: text in b.find_element(By.TAG_NAME, "main").text)

    browser.get(f"{served}/judging")
    first = browser.current_window_handle
    browser.find_element(By.NAME, "by").send_keys("Ada")
    browser.execute_script("document.activeElement.blur()")
    press("j")
    browser.switch_to.new_window("tab")
    browser.get(f"{served}/judging")
    browser.switch_to.window(first)
    press("y")
    wait_for("Judgement 1 is kept")
    assert len(browser.find_elements(By.CSS_SELECTOR, "[data-ask]")) == 3
    press("z")
    wait_for("Judgement 1 is taken back")
    assert len(browser.find_elements(By.CSS_SELECTOR, "[data-ask]")) == 4
    press("n")
    wait_for("Judgement 2 is kept")
    browser.switch_to.window(next(one for one in browser.window_handles if one != first))
    name = browser.find_element(By.NAME, "by")
    name.clear()
    name.send_keys("Ben")
    browser.execute_script("document.activeElement.blur()")
    press("j")
    press("u")
    wait_for("It was judged meanwhile too")
    browser.close()
    browser.switch_to.window(first)
    browser.get(f"{served}/judgements")
    assert [row.text for row in browser.find_elements(By.CSS_SELECTOR, "tbody td:nth-child(3)")] == [
        "Ben", "Ada", "Ada",
    ]  # fmt: skip


@pytest.mark.slow
def test_judging_works_without_script(served: str, browser: Any) -> None:
    from selenium.webdriver.common.by import By

    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get(f"{served}/judging")
        browser.find_element(By.NAME, "by").send_keys("Ada")
        browser.find_element(By.CSS_SELECTOR, "button[value='no:0']").click()
        assert "Judgement 1 is kept" in browser.find_element(By.TAG_NAME, "main").text
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
