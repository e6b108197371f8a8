"""The gallery of event linking: what documents tell one event, and what may not be told as one.

The texts are ours, about invented states and people (`gallery/README.md` holds the cast); they lie in
`gallery/<theme>.yaml`. One scenario:

    title: what it shows; unique in its theme, and the name of the test
    why: what goes wrong for a person who relies on the link
    documents: each with key, issuer, title, date (as the site gives it), url, lang, text;
        key, url and text always
    together: groups; the documents of a group must stand in one event, and two groups in two
      - documents: keys, or {key, role, words, share}
          role: the account's, where the scenario is about it
          words: stand inside the account's span, which is not longer than `share` of the text (a third,
            where that is left out)
        kind: the event's, or a list of kinds that will do
        date: the event's, or a list
        place: words of the event's place
        participants: each stands in exactly one participant's name; spellings of one name parted by `|`
    apart: groups; no two of the documents may stand in one event
      - documents: keys
        as: subject, where they may be mentioned in one event but not both as its subject
        kind: only events of these kinds are meant
    soft: of a group of `together`, why nobody is promised that it is found

What is missed today stands in `gallery/known_faults.yaml` with its reason; it fails once it is met.

Every scenario is one Case. An expectation names only what the scenario is about.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from rashomon.model import Account, Event
from rashomon.workflow import Case

Entry = dict[str, Any]
FOLDER = Path(__file__).with_name("gallery")
KNOWN_FAULTS = "known_faults.yaml"
FACTS = ("kind", "date", "place", "participants")
SCENARIO = {"title", "why", "documents", "together", "apart"}
DOCUMENT = {"key", "issuer", "title", "date", "url", "lang", "text"}
GROUP = {"documents", *FACTS, "soft"}
WANTED = {"key", "role", "words", "share"}
APART = {"documents", "as", "kind"}
A_THIRD = 1 / 3


@dataclass(frozen=True)
class Linked:
    """A linked scenario: its events, and its documents' ids and texts by key."""

    events: list[Event]
    ids: dict[str, str]
    texts: dict[str, str]


def themes() -> dict[str, list[Entry]]:
    paths = [path for path in sorted(FOLDER.glob("*.yaml")) if path.name != KNOWN_FAULTS]
    return {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in paths}


@cache
def known_faults() -> dict[str, str]:
    held: list[Entry] = yaml.safe_load((FOLDER / KNOWN_FAULTS).read_text("utf-8"))
    return {name: fault["reason"] for fault in held for name in fault["tests"]}


def many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def wanted_of(group: Entry) -> list[Entry]:
    return [{"key": item} if isinstance(item, str) else item for item in group["documents"]]


def marked(name: str, expected: Entry, part: str) -> list[Any]:
    if "soft" in expected and part == "documents":
        return [pytest.mark.xfail(reason=expected["soft"], strict=False)]
    reason = known_faults().get(name)
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


def groups() -> list[Any]:
    return [
        pytest.param(scenario, group, part, id=name, marks=marked(name, group, part))
        for theme, held in themes().items()
        for scenario in held
        for number, group in enumerate(scenario.get("together", ()), 1)
        for part in ("documents", *FACTS)
        if part in group
        for name in [f"{theme}: {scenario['title']}: {number} {part}"]
    ]


def pairs_of_groups() -> list[Any]:
    return [
        pytest.param(scenario, id=f"{theme}: {scenario['title']}")
        for theme, held in themes().items()
        for scenario in held
        if len(scenario.get("together", ())) > 1
    ]


def apart() -> list[Any]:
    return [
        pytest.param(scenario, wanted, id=name, marks=marked(name, wanted, "apart"))
        for theme, held in themes().items()
        for scenario in held
        for number, wanted in enumerate(scenario.get("apart", ()), 1)
        for name in [f"{theme}: {scenario['title']}: {number}"]
    ]


@pytest.fixture(scope="module")
def link(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Entry], Linked]:
    """Link the documents of a scenario in a Case of their own, once."""
    done: dict[int, Linked] = {}

    def linked(scenario: Entry) -> Linked:
        name = id(scenario)
        if name not in done:
            done[name] = build(scenario, tmp_path_factory.mktemp("scenario"))
        return done[name]

    return linked


def build(scenario: Entry, folder: Path) -> Linked:
    rows = [{k: v for k, v in row.items() if k != "key"} for row in scenario["documents"]]
    source = folder / "documents.jsonl"
    source.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    with Case(folder / "case.db") as case:
        report = case.add(source)
        assert not report.failed, report.failed
        case.refresh(processes=1)
        by_url = {document.url: document.id for document in case.documents()}
        ids = {row["key"]: by_url[row["url"]] for row in scenario["documents"]}
        texts = {row["key"]: row["text"] for row in scenario["documents"]}
        return Linked(case.events(), ids, texts)


@pytest.mark.parametrize(("scenario", "group", "part"), groups())
def test_one_event_is_found_together(
    scenario: Entry, group: Entry, part: str, link: Callable[[Entry], Linked]
) -> None:
    linked = link(scenario)
    best = max(linked.events, key=lambda e: likeness(linked, e, group), default=None)
    assert best is not None, "no event at all"
    if part == "documents":
        missing = [w["key"] for w in wanted_of(group) if not tells(linked, best, w)]
        assert not missing, f"not told by {missing}\n{described(linked)}"
    else:
        assert agrees(best, part, group[part]), f"{getattr(best, part)}\n{described(linked)}"


def likeness(linked: Linked, event: Event, group: Entry) -> tuple[int, int]:
    """Rank an event by the documents that it holds as wanted, then by the facts."""
    told = sum(tells(linked, event, wanted) for wanted in wanted_of(group))
    return told, sum(agrees(event, part, group[part]) for part in FACTS if part in group)


def agrees(event: Event, part: str, wanted: Any) -> bool:
    if part == "participants":
        return all(
            sum(any(spelling in held for spelling in name.split("|")) for held in event.participants) == 1
            for name in wanted
        )
    if part == "place":
        return wanted in (event.place or "")
    return getattr(event, part) in many(wanted)


@pytest.mark.parametrize("scenario", pairs_of_groups())
def test_two_events_are_not_told_as_one(scenario: Entry, link: Callable[[Entry], Linked]) -> None:
    linked = link(scenario)
    for one, two in combinations(scenario["together"], 2):
        merged = [
            e.id
            for e in linked.events
            if all(tells(linked, e, w) for w in (*wanted_of(one), *wanted_of(two)))
        ]
        assert not merged, described(linked)


@pytest.mark.parametrize(("scenario", "wanted"), apart())
def test_documents_of_two_events_stay_apart(
    scenario: Entry, wanted: Entry, link: Callable[[Entry], Linked]
) -> None:
    linked = link(scenario)
    role = wanted.get("as")
    for one, two in combinations(wanted["documents"], 2):
        for event in linked.events:
            if "kind" in wanted and event.kind not in many(wanted["kind"]):
                continue
            told = {a.document for a in event.accounts if role is None or a.role == role}
            assert not {linked.ids[one], linked.ids[two]} <= told, f"{one}, {two}\n{described(linked)}"


def tells(linked: Linked, event: Event, wanted: Entry) -> bool:
    return any(fits(account, linked, wanted) for account in event.accounts)


def fits(account: Account, linked: Linked, wanted: Entry) -> bool:
    key = wanted["key"]
    if account.document != linked.ids[key] or account.role != wanted.get("role", account.role):
        return False
    if "words" not in wanted:
        return True
    text = linked.texts[key]
    start = text.index(wanted["words"])
    covered = account.start <= start and start + len(wanted["words"]) <= account.end
    return covered and account.end - account.start <= wanted.get("share", A_THIRD) * len(text)


def described(linked: Linked) -> str:
    """What was found instead, for the message of a failing test."""
    keys = {held: key for key, held in linked.ids.items()}
    lines = [
        f"  {e.kind} {e.date} {e.place} {list(e.participants)} "
        + ", ".join(f"{keys[a.document]} ({a.role} {a.start}-{a.end})" for a in e.accounts)
        for e in linked.events
    ]
    return "\n".join(["found:", *lines])


def test_the_gallery_is_well_formed_and_wide() -> None:
    held = themes()
    scenarios = [row for rows in held.values() for row in rows]
    assert len(scenarios) >= 30
    assert sum(len(row["documents"]) for row in scenarios) >= 110
    for theme, rows in held.items():
        titles = [row["title"] for row in rows]
        assert len(set(titles)) == len(titles), f"{theme}: one title stands twice"
        for row in rows:
            check_scenario(row, f"{theme}: {row['title']}")


def check_scenario(row: Entry, place: str) -> None:
    assert set(row) <= SCENARIO, place
    assert row["why"], place
    assert row.get("together") or row.get("apart"), f"{place} checks nothing"
    texts = {document["key"]: document["text"] for document in row["documents"]}
    assert len(texts) == len({d["url"] for d in row["documents"]}) == len(row["documents"]), place
    assert all(set(document) <= DOCUMENT for document in row["documents"]), place
    for group in row.get("together", ()):
        assert set(group) <= GROUP, place
        for wanted in wanted_of(group):
            assert set(wanted) <= WANTED, place
            assert texts[wanted["key"]].count(wanted.get("words", "")) == 1 or "words" not in wanted, wanted
    for wanted in row.get("apart", ()):
        assert set(wanted) <= APART, place
        assert len(wanted["documents"]) > 1, place
        assert set(wanted["documents"]) <= set(texts), place
