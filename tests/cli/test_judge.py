"""Judging on the command line, over the sample case: decide, look, take back, hand on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from rashomon.model import Proposal
from rashomon.workflow import Case

Run = Callable[..., Result]
Lines = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def people(lines: Lines) -> tuple[str, str]:
    """Ids of two people of the sample case."""
    first, second = (one["id"] for one in lines("actors", "--kind", "person")[:2])
    return first, second


@pytest.fixture
def doubtful(folder: Path, people: tuple[str, str]) -> None:
    """Let the machine doubt whether they are one."""
    first, second = sorted(people)
    with Case(folder / "case.db") as case:
        links = case.store.links()
        assert links is not None
        doubt = Proposal("same actor", (first, second), 0.75, "two directors")
        case.store.put_links(replace(links, proposals=(doubt,)))


def test_two_actors_are_judged_one_and_say_why(run: Run, lines: Lines, people: tuple[str, str]) -> None:
    before = {one["id"]: one for one in lines("actors")}
    kept = run("judge", "same-actor", *people, "--yes", "--by", "Ada", "--note", "one director")
    assert kept.exit_code == 0, kept.output
    assert kept.stdout.startswith("Judgement 1: same actor? yes: ")
    after = {one["id"]: one for one in lines("actors")}
    [gone] = set(before) - set(after)
    [one] = set(people) - {gone}
    assert after[one]["mentions"] == before[one]["mentions"] + before[gone]["mentions"]
    assert set(after[one]["names"]) == {*before[one]["names"], *before[gone]["names"]}
    assert "by Ada on " in after[one]["why"]
    assert after[one]["why"].endswith(": one director")
    assert {one["id"]: one for one in lines("actors", "--machine")} == before


def test_proposals_are_listed_with_names_and_go_when_they_are_judged(
    run: Run, lines: Lines, people: tuple[str, str], doubtful: None
) -> None:
    [found] = lines("proposals", "--unjudged", "--question", "same-actor")
    assert {found["id1"], found["id2"]} == set(people)
    assert (found["question"], found["score"], found["why"]) == ("same actor", 0.75, "two directors")
    assert found["verdict"] is None
    assert lines("proposals", "--question", "same-event") == []
    run("judge", "same-actor", found["id1"][:8], found["id2"][:8], "--no", "--by", "Ada")
    assert lines("proposals", "--unjudged") == []
    assert [(one["verdict"], one["judgements"]) for one in lines("proposals")] == [("no", [1])]
    assert found["name1"] in run("proposals").stdout
    assert "nobody decided" in run("proposals", "--unjudged").stderr


def test_an_account_is_taken_out_of_an_event_and_comes_back(run: Run, lines: Lines, event: str) -> None:
    def told() -> list[str]:
        [one] = [one for one in lines("events") if one["id"] == event]
        return [document["id"] for document in one["documents"]]

    before = told()
    run("judge", "same-event", event, before[-1], "--no", "--by", "Ada")
    assert told() == before[:-1]
    assert "Judgements in force: 1" in run("events").stderr
    assert "Judgements" not in run("events", "--machine").stderr
    for command in ("compare", "sources"):
        assert "as people judged it" in run(command, event).stderr
        assert "as people judged it" not in run(command, event, "--machine").stderr
    assert len(json.loads(run("compare", event, "--format", "json").stdout)["accounts"]) < len(before)
    machine = json.loads(run("compare", event, "--machine", "--format", "json").stdout)
    assert before[-1] in {account["document"] for account in machine["accounts"]}
    taken_back = run("judge", "--undo", "1")
    assert taken_back.stdout == "Judgement 1 by Ada is taken back\n"
    assert told() == before
    assert [one["state"] for one in lines("judgements")] == ["undone"]


def test_a_judgement_that_another_contradicts_is_named_at_once_and_listed(
    run: Run, lines: Lines, people: tuple[str, str]
) -> None:
    run("judge", "same-actor", *people, "--yes", "--by", "Ada")
    second = run("judge", "same-actor", *people, "--no", "--by", "Bea")
    assert "Judgement 1 is overruled: judgement 2 (no, by Bea on " in second.stderr
    assert [(one["by"], one["state"]) for one in lines("judgements")] == [
        ("Ada", "overruled"),
        ("Bea", "in force"),
    ]
    assert [one["id"] for one in lines("judgements", "--state", "overruled")] == [1]
    assert "overruled" in run("judgements").stdout


def test_judgements_travel_as_json_lines_and_are_taken_in_once(
    run: Run, lines: Lines, people: tuple[str, str], folder: Path, loaded: Path
) -> None:
    run("judge", "same-actor", *people, "--yes", "--by", "Ada", "--note", "ق “one”\nman")
    run("judge", "same-actor", *people, "--no", "--by", "Bea")
    run("judge", "--undo", "2")
    here = lines("judgements")
    run("judgements", "--format", "jsonl", "-o", "judgements.jsonl")
    shutil.copyfile(loaded, folder / "other.db")
    first, again = (run("--case", "other.db", "judge", "--from", "judgements.jsonl") for _ in range(2))
    assert first.stdout == "New: 2, taken back: 0, held already: 0\n"
    assert again.stdout == "New: 0, taken back: 0, held already: 2\n"
    assert lines("--case", "other.db", "judgements") == here
    assert {one["id"] for one in lines("--case", "other.db", "actors")} == {
        one["id"] for one in lines("actors")
    }


def test_lines_that_are_no_judgements_are_named_and_the_others_taken_in(
    run: Run, lines: Lines, people: tuple[str, str], folder: Path
) -> None:
    run("judge", "same-actor", *people, "--no", "--by", "Ada")
    good = lines("judgements")[0]
    rows = [json.dumps(good | {"by": "Bea"}), "{", "", json.dumps(good | {"verdict": "maybe"})]
    result = run("judge", "--from", "-", input="\n".join(rows))
    assert result.exit_code == 1
    assert "-, line 2: no judgement" in result.stderr
    assert "line 4: no judgement: `verdict`" in result.stderr
    assert result.stdout.startswith("New: 1,")
    (folder / "latin.jsonl").write_bytes("José".encode("latin-1"))
    assert run("judge", "--from", "latin.jsonl").exit_code == 1


def test_wrong_use_is_named(run: Run, lines: Lines, people: tuple[str, str]) -> None:
    wrong = (
        (("judge", "same-actor", *people, "--by", "Ada"), "say --yes, --no or --unsure"),
        (("judge", "same-actor", *people, "--yes"), "--by"),
        (("judge", "same-actor", "zzzzzz", people[0], "--yes", "--by", "Ada"), "'zzzzzz'"),
        (("judge", "same-actor", people[0], people[0], "--yes", "--by", "Ada"), "two different"),
        (("judge", "same-event", *people, "--yes", "--by", "Ada"), people[0]),
        (("judge", "--undo", "9"), "no judgement has the number 9"),
        (("judge", "--undo", "9", "same-actor", *people, "--yes", "--by", "Ada"), "give one"),
        (("judge", "--from", "nowhere.jsonl"), "nowhere.jsonl"),
    )
    for command, named in wrong:
        result = run(*command)
        assert result.exit_code == 2, result.output
        assert named in result.stderr
    assert lines("judgements") == []


def test_who_judges_can_stand_in_the_environment(run: Run, lines: Lines, people: tuple[str, str]) -> None:
    run("judge", "same-actor", *people, "--unsure", env={"RASHOMON_BY": "Ada Velis"})
    assert [(one["by"], one["verdict"]) for one in lines("judgements")] == [("Ada Velis", "unsure")]
