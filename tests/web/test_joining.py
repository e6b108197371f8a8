"""Two rows judged one matter on the page: the table joins them at once, and undo parts them."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from rashomon.web.app import application
from rashomon.web.settings import Settings

FLOOD, HARBOUR, PROTOCOL = "after the flood", "harbour of Vell", "publish a protocol"


def joining(client: TestClient, event_id: str, words: str = FLOOD) -> dict[str, Any]:
    """The page of the row with these words, by the link that its place in the comparison has."""
    sides = client.get(f"/api/events/{event_id}").json()["alone"]
    for matter in (matter for side in sides for matter in side["matters"]):
        if words in told([cell["words"] for cell in matter["cells"]]):
            return dict(client.get(f"/api{matter['judge']}").json())
    raise AssertionError(words)


def told(cells: list[list[dict[str, Any]]]) -> str:
    return " ".join(piece for words in cells for one in words for piece, _ in one["pieces"])


def row_with(view: dict[str, Any], words: str) -> str:
    """What the form sends for the row with these words, whole."""
    return next(
        " ".join(choice["subjects"])
        for row in [view["row"], *view["others"]]
        for choice in row["choices"]
        if any(words in quote["text"] for said in choice["said"] for quote in said["words"])
    )


def join(
    client: TestClient, event_id: str, what: str, view: dict[str, Any], other_: str, /, **more: str
) -> Any:
    page = client.get(f"/events/{event_id}/joining").text
    sent = {
        "csrf": re.findall(r'name="csrf" value="([^"]*)"', page)[0], "judge": what, "by": "Ada",
        "back": f"/events/{event_id}/judging?row={view['row']['key']}", "seen-0": str(view["seen"]),
        "one": " ".join(view["row"]["choices"][0]["subjects"]), "other": other_, "note-0": "one flood",
    }  # fmt: skip
    return client.post("/judging/joined", data=sent | more)


def test_two_rows_become_one_at_once_everywhere_and_the_machines_stays_visible(
    client: TestClient, event_id: str
) -> None:
    before = client.get(f"/api/events/{event_id}").json()
    view = joining(client, event_id)
    answer = join(client, event_id, "yes:contradicts", view, row_with(view, HARBOUR))
    assert answer.status_code == 303
    after = client.get(f"/api/events/{event_id}").json()
    assert after["shared_total"] == before["shared_total"] + 1
    assert after["alone_total"] == before["alone_total"] - 2
    [row] = [one for one in after["shared"] if FLOOD in told([cell["words"] for cell in one["cells"]])]
    assert HARBOUR in told([cell["words"] for cell in row["cells"]])
    assert row["relation"] == "contradicts"
    page = client.get(f"/events/{event_id}").text
    assert "Judged one matter (contradicts) by Ada" in page
    assert "The machine has 2 rows: (1) only." in page
    for form in ("json", "csv", "html", "markdown"):
        assert "Judged one matter" in client.get(f"/events/{event_id}/export/{form}").text, form
    counts = next(
        one["counts"] for one in client.get("/api/events").json()["events"] if one["id"] == event_id
    )
    assert counts["contradicts"] == dict(after["relations"])["contradicts"]
    where = client.get(f"/api{row['judge']}").json()["rows"]
    assert [(one["parts"], one["told"][0]["by"]) for one in where] == [(2, "Ada")]
    led = client.get(answer.headers["location"]).text
    assert "Judgement 1 is kept" in led
    assert HARBOUR in led


def test_undo_parts_them_and_the_row_can_be_found_still(client: TestClient, event_id: str, csrf: str) -> None:
    before = client.get(f"/api/events/{event_id}").json()
    view = joining(client, event_id)
    back = join(client, event_id, "yes:same", view, row_with(view, HARBOUR)).headers["location"]
    client.post("/judgements/undo", data={"csrf": csrf, "number": "1", "back": "/judgements"})
    after = client.get(f"/api/events/{event_id}").json()
    assert (after["shared"], after["alone"]) == (before["shared"], before["alone"])
    page = client.get(back).text
    assert FLOOD in page
    assert (
        HARBOUR not in page.replace("<bdi>", "").split("Judgement 1 is taken back")[1].split("</div>", 1)[1]
    )
    assert client.get("/api/judgements").json()["judgements"][0]["state"] == "undone"


def test_no_on_the_joined_row_overrules_it(client: TestClient, event_id: str, csrf: str) -> None:
    view = joining(client, event_id)
    join(client, event_id, "yes:differs", view, row_with(view, HARBOUR))
    [row] = client.get(f"/api/events/{event_id}/judging?row={view['row']['key']}").json()["rows"]
    sent = {
        "csrf": csrf, "judge": "same matter:no::0", "by": "Ben", "back": "/judgements",
        "subjects-0": " ".join(row["subjects"]), "seen-0": str(row["seen"]),
    }  # fmt: skip
    assert client.post("/judging/rows", data=sent).status_code == 303
    assert joining(client, event_id)["others"]
    states = [one["state"] for one in client.get("/api/judgements").json()["judgements"]]
    assert states == ["in force", "overruled"]


def test_all_other_rows_can_be_chosen_each_once(client: TestClient, event_id: str) -> None:
    view = joining(client, event_id, PROTOCOL)
    assert row_with(view, PROTOCOL) == " ".join(view["row"]["choices"][0]["subjects"])
    compared = client.get(f"/api/events/{event_id}").json()
    keys = [one["key"] for one in view["others"]]
    assert len(set(keys)) == compared["shared_total"] + compared["alone_total"] - 1
    assert view["row"]["key"] not in keys


def test_the_form_sends_the_words_of_both_rows(client: TestClient, event_id: str) -> None:
    every = client.get(f"/api/events/{event_id}/joining").json()["others"]
    several = next(one for one in every if len(one["said"]) > 1)
    view = client.get(f"/api{several['address']}").json()
    page = client.get(several["address"]).text
    for row in (view["row"], *view["others"]):
        [choice] = row["choices"]
        assert choice["said"] == row["said"]
        assert f'value="{" ".join(choice["subjects"])}"' in page
    join(client, event_id, "yes:same", view, row_with(view, HARBOUR))
    [kept] = client.get("/api/judgements").json()["judgements"]
    assert len(kept["subjects"]) == len([*view["row"]["choices"][0]["subjects"], HARBOUR, "same"])
    again = client.get(f"/api/events/{event_id}/joining").json()["others"]
    assert sorted(len(one["choices"]) for one in again) == [1] * (len(every) - 2) + [2]


def test_a_row_is_not_joined_to_itself(client: TestClient, event_id: str) -> None:
    view = joining(client, event_id)
    assert join(client, event_id, "yes:same", view, row_with(view, FLOOD)).status_code == 400


@pytest.mark.parametrize("seen", ["\N{SUPERSCRIPT TWO}", "9" * 5000, "", "-1"])
def test_whatever_a_form_says_was_seen_the_judgement_is_kept(
    client: TestClient, event_id: str, seen: str
) -> None:
    view = joining(client, event_id)
    answer = join(client, event_id, "yes:same", view, row_with(view, HARBOUR), **{"seen-0": seen})
    assert answer.status_code == 303
    assert len(client.get("/api/judgements").json()["judgements"]) == 1


def test_that_it_rests_is_told_where_it_was_judged(client: TestClient, event_id: str) -> None:
    view = joining(client, event_id)
    words, _, end = view["row"]["choices"][0]["subjects"][0].rpartition("-")
    full_stop = f"{words.partition(':')[0]}:{end}-{int(end) + 1}"
    answer = join(client, event_id, "yes:same", view, full_stop)
    done = client.get(answer.headers["location"]).text.split("Judgement 1 is kept")[1].split("</div>")[0]
    assert "resting" in done
    assert "these words are no point of the accounts any more" in done


def test_a_judgement_that_another_made_meanwhile_is_told(client: TestClient, event_id: str) -> None:
    view = joining(client, event_id)
    other = row_with(view, HARBOUR)
    join(client, event_id, "unsure:", view, other)
    answer = join(client, event_id, "yes:same", view, other, by="Ben")
    assert "meanwhile=1" in answer.headers["location"]


def test_it_travels_as_json_lines(client: TestClient, event_id: str, csrf: str, filled: Any) -> None:
    view = joining(client, event_id)
    join(client, event_id, "yes:differs", view, row_with(view, HARBOUR))
    lines = client.get("/judgements.jsonl").text
    told_ = json.loads(lines)
    assert (told_["question"], told_["state"], told_["note"]) == ("same matter", "in force", "one flood")
    assert any(FLOOD in (name or "") for name in told_["names"])
    client.post("/judgements/undo", data={"csrf": csrf, "number": "1", "back": "/judgements"})
    again = json.dumps({**told_, "by": "Cleo"}).encode()
    client.post("/judgements/take", data={"csrf": csrf}, files={"file": ("j.jsonl", again)})
    assert "Judged one matter (differs) by Cleo" in client.get(f"/events/{event_id}").text


@pytest.mark.parametrize(
    ("what", "more"),
    [("yes:near", {}), ("maybe:same", {}), ("", {}), ("yes:same", {"other": ""}),
     ("yes:same", {"other": "0123456789abcdef:9-4"}), ("yes:same", {"one": "", "other": ""}),
     ("yes:same", {"other": "0123456789abcdef:1-4"}), ("yes:same", {"by": " "})],
)  # fmt: skip
def test_what_names_no_two_points_is_refused(
    client: TestClient, event_id: str, what: str, more: dict[str, str]
) -> None:
    view = joining(client, event_id)
    assert join(client, event_id, what, view, row_with(view, HARBOUR), **more).status_code in {400, 404}
    assert client.get("/api/judgements").json()["judgements"] == []


def test_a_row_that_is_not_there_is_named(client: TestClient, event_id: str) -> None:
    assert client.get(f"/events/{event_id}/joining?row=0123").status_code == 404


def test_without_a_row_each_can_be_chosen(client: TestClient, event_id: str) -> None:
    view = client.get(f"/api/events/{event_id}/joining").json()
    assert view["row"] is None
    for one in view["others"]:
        assert client.get(f"/api{one['address']}").json()["row"]["key"] == one["key"]
    assert 'type="radio"' not in client.get(f"/events/{event_id}/joining").text


def test_read_only_shows_and_offers_nothing(settings: Settings, event_id: str) -> None:
    served = application(Settings(settings.case, read_only=True))
    with TestClient(served, base_url="http://127.0.0.1:8765", follow_redirects=False) as client:
        row = client.get(f"/api/events/{event_id}/joining").json()["others"][0]["address"]
        page = client.get(row).text
        assert "This row" in page
        assert 'name="judge"' not in page


def test_a_judgement_of_which_the_words_are_gone_rests_and_says_why(
    client: TestClient, event_id: str, csrf: str
) -> None:
    view = joining(client, event_id)
    gone = "0123456789abcdef:3-9"
    line = {
        "question": "same matter", "subjects": [view["row"]["said"][0]["words"][0]["place"], gone],
        "verdict": "yes", "by": "Ben", "at": "2031-03-09T10:00:00+00:00",
    }  # fmt: skip
    client.post(
        "/judgements/take", data={"csrf": csrf}, files={"file": ("j.jsonl", json.dumps(line).encode())}
    )
    [one] = client.get("/api/judgements?state=resting").json()["judgements"]
    assert one["why"] == "document 0123456789abcdef is not in this case"
    page = client.get("/judgements").text
    assert "resting" in page
    assert "is not in this case" in page


@pytest.mark.slow
def test_rows_are_joined_by_keyboard(served: str, browser: Any) -> None:
    import httpx
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.ui import WebDriverWait

    def press(*keys: str) -> None:
        ActionChains(browser).send_keys(*keys).perform()

    def wait_for(text: str) -> None:
        WebDriverWait(browser, 10).until(lambda b: text in b.find_element(By.TAG_NAME, "main").text)

    def article() -> str:
        return str(browser.find_element(By.CSS_SELECTOR, "[data-ask]").text)

    event = next(
        one["address"] for one in httpx.get(f"{served}/api/events").json()["events"] if one["accounts"] == 3
    )
    browser.get(f"{served}{event}/judging")
    name = browser.find_element(By.NAME, "by")
    name.clear()
    name.send_keys("Ada")
    browser.execute_script("document.activeElement.blur()")
    press("j", "o")
    wait_for("This row")
    name = browser.find_element(By.NAME, "by")
    name.clear()
    name.send_keys("Ada")
    browser.find_element(By.CSS_SELECTOR, "input[name=other]").send_keys(Keys.SPACE)
    press(Keys.ARROW_DOWN)
    chosen = browser.find_element(By.CSS_SELECTOR, "input[name=other]:checked")
    words = chosen.find_element(By.XPATH, "..").find_element(By.CSS_SELECTOR, ".quote").text
    press("d")
    wait_for("Judgement 1 is kept")
    assert words in article()
    assert "The machine has 2 rows" in article()
    press("z")
    wait_for("Judgement 1 is taken back")
    assert "The machine has 2 rows" not in article()


@pytest.mark.slow
def test_rows_are_joined_without_script(served: str, browser: Any) -> None:
    import httpx
    from selenium.webdriver.common.by import By

    event = next(
        one["address"] for one in httpx.get(f"{served}/api/events").json()["events"] if one["accounts"] == 3
    )
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get(f"{served}{event}/joining")
        browser.find_element(By.CSS_SELECTOR, ".ask a").click()
        browser.find_element(By.NAME, "by").send_keys("Ada")
        browser.find_element(By.CSS_SELECTOR, "input[name=other]").click()
        browser.find_element(By.CSS_SELECTOR, "button[value='yes:same']").click()
        assert "Judgement 1 is kept" in browser.find_element(By.TAG_NAME, "main").text
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
