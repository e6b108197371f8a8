"""Judging rows: the right relation, one matter; tables change at once, and the machine's stays visible."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from starlette.testclient import TestClient

from rashomon.model import Judgement
from rashomon.web.settings import Settings
from rashomon.workflow import Case
from rashomon.workflow.judged_rows import judged_rows, laid_over


def first(client: TestClient, event_id: str, **where: str) -> dict[str, Any]:
    return dict(client.get(f"/api/events/{event_id}/judging", params=where).json()["rows"][0])


def judge(client: TestClient, event_id: str, what: str, row: dict[str, Any], **more: str) -> Any:
    page = client.get(f"/events/{event_id}/judging").text
    csrf = re.findall(r'name="csrf" value="([^"]*)"', page)[0]
    sent = {
        "csrf": csrf, "back": f"/events/{event_id}/judging", "by": "Ada", "judge": f"{what}:0",
        "subjects-0": " ".join(row["subjects"]), "seen-0": str(row["seen"]), "note-0": "looked at both",
    }  # fmt: skip
    return client.post("/judging/rows", data=sent | more)


def told_of(client: TestClient, event_id: str) -> dict[str, int]:
    return dict(client.get(f"/api/events/{event_id}").json()["relations"])


def other(row: dict[str, Any]) -> str:
    return next(one for one in ("same", "differs", "contradicts") if one != row["relation"])


def test_the_least_sure_stands_first_with_exact_words(client: TestClient, event_id: str) -> None:
    found = client.get(f"/api/events/{event_id}/judging").json()["rows"]
    assert [one["score"] for one in found] == sorted(one["score"] for one in found)
    for one in found:
        assert len(one["said"]) > 1
        for said in one["said"]:
            assert client.get(said["words"][0]["address"].partition("#")[0]).status_code == 200


def test_another_relation_shows_at_once_everywhere_with_the_machines(
    client: TestClient, event_id: str
) -> None:
    row = first(client, event_id)
    before, rather = told_of(client, event_id), other(row)
    assert judge(client, event_id, f"right relation:yes:{rather}", row).status_code == 303
    after = told_of(client, event_id)
    assert after[rather] == before[rather] + 1
    assert after[row["relation"]] == before[row["relation"]] - 1
    page = client.get(f"/events/{event_id}").text
    assert f"Judged {rather} by Ada" in page
    assert f"The machine has: {row['relation']}" in page
    for form in ("json", "csv", "html", "markdown"):
        assert "Judged" in client.get(f"/events/{event_id}/export/{form}").text, form
    listed = client.get("/api/events").json()["events"]
    counts = next(one["counts"] for one in listed if one["id"] == event_id)
    assert counts["contradicts"] == after["contradicts"]
    judged = first(client, event_id, state="judged")
    assert judged["relation"] == row["relation"]
    assert judged["told"][0]["by"] == "Ada"


def test_each_row_of_the_comparison_leads_to_where_it_is_judged(client: TestClient, event_id: str) -> None:
    for one in client.get(f"/api/events/{event_id}").json()["shared"]:
        found = client.get(f"/api{one['judge']}").json()["rows"]
        assert [(row["relation"], row["why"]) for row in found] == [(one["relation"], one["why"])]


def test_no_one_matter_puts_the_accounts_apart_and_undo_joins_them(
    client: TestClient, event_id: str, csrf: str
) -> None:
    before = client.get(f"/api/events/{event_id}").json()
    judge(client, event_id, "same matter:no:", first(client, event_id))
    after = client.get(f"/api/events/{event_id}").json()
    assert after["shared_total"] == before["shared_total"] - 1
    assert after["alone_total"] >= before["alone_total"] + 2
    client.post("/judgements/undo", data={"csrf": csrf, "number": "1", "back": "/judgements"})
    assert client.get(f"/api/events/{event_id}").json()["relations"] == before["relations"]


def test_the_latest_counts_and_both_are_kept(client: TestClient, event_id: str) -> None:
    row = first(client, event_id)
    judge(client, event_id, f"right relation:yes:{other(row)}", row)
    answer = judge(client, event_id, f"right relation:yes:{row['relation']}", row, by="Ben")
    assert "meanwhile=1" in answer.headers["location"]
    kept = client.get("/api/judgements").json()["judgements"]
    assert [(one["by"], one["state"]) for one in kept] == [("Ben", "in force"), ("Ada", "overruled")]
    assert row["said"][0]["words"][0]["text"] in kept[0]["subjects"]


@pytest.mark.parametrize(
    ("what", "subjects"),
    [("right relation:yes:nothing", None), ("right relation:maybe:same", None),
     ("same actor:yes:", None),
     ("same matter:no:", "zz"), ("", None),
     ("same matter:no:", "0123456789abcdef:1-4 0123456789abcdef:9-12")],
)  # fmt: skip
def test_what_names_no_row_is_refused(
    client: TestClient, event_id: str, what: str, subjects: str | None
) -> None:
    row = first(client, event_id)
    more = {} if subjects is None else {"subjects-0": subjects}
    assert judge(client, event_id, what, row, **more).status_code in {400, 404}
    assert client.get("/api/judgements").json()["judgements"] == []


def test_a_judgement_holds_where_points_are_cut_otherwise(settings: Settings, event_id: str) -> None:
    with Case(settings.case) as case:
        comparison = case.compare(event_id)
        at, row = next((at, one) for at, one in enumerate(comparison.rows) if one.relation != "only")
        cells = [
            cell and replace(cell, points=tuple(replace(p, end=p.end - 3) for p in cell.points))
            for cell in row.cells
        ]
        subjects = tuple(
            f"{column.document}:{point.start}-{point.end}"
            for column, cell in zip(comparison.columns, row.cells, strict=True)
            for point in (cell.points if cell else ())
        )
    told = Judgement(
        "right relation", (*subjects, "relation=same"), "yes", "Ada", "2031-01-01T00:00:00+00:00"
    )
    newer = replace(
        comparison,
        rows=(*comparison.rows[:at], replace(row, cells=tuple(cells)), *comparison.rows[at + 1 :]),
    )
    assert judged_rows(newer, [told])[at].told == (told,)
    assert laid_over(newer, [told]).rows[at].relation == "same"
    assert laid_over(newer, [replace(told, undone="2031-01-02T00:00:00+00:00")]) == newer


@pytest.mark.slow
def test_rows_are_judged_by_keyboard(served: str, browser: Any) -> None:
    import httpx
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

    event = next(
        one["address"] for one in httpx.get(f"{served}/api/events").json()["events"] if one["accounts"] == 3
    )

    def wait_for(text: str) -> None:
        WebDriverWait(browser, 10).until(lambda b: text in b.find_element(By.TAG_NAME, "main").text)

    browser.get(f"{served}{event}/judging")
    name = browser.find_element(By.NAME, "by")
    name.clear()
    name.send_keys("Ada")
    browser.execute_script("document.activeElement.blur()")
    for keys in ("j", "x"):
        ActionChains(browser).send_keys(keys).perform()
    wait_for("Judgement 1 is kept")
    ActionChains(browser).send_keys("z").perform()
    wait_for("Judgement 1 is taken back")
    ActionChains(browser).send_keys("y").perform()
    wait_for("Judgement 2 is kept")
