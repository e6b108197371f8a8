"""Judging rows of a comparison on the command line: list, decide, join, take back."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Lines = Callable[..., list[dict[str, Any]]]
Told = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def told(run: Run, event: str) -> Told:
    """The rows of the comparison as it is shown."""
    return lambda: list(json.loads(run("compare", event, "--format", "json").stdout)["rows"])


def stating(row: dict[str, Any]) -> int:
    return sum(cell is not None for cell in row["cells"])


def test_rows_are_listed_the_least_sure_first_with_their_exact_words(
    lines: Lines, run: Run, event: str
) -> None:
    found = lines("rows", event)
    assert len(found) > 1
    assert [one["score"] for one in found] == sorted(one["score"] for one in found)
    for one in found:
        assert one["event"] == event
        assert len(one["cells"]) > 1
        assert one["words"] == [point["text"] for cell in one["cells"] for point in cell["points"]]
        assert (one["matter"], one["right"], one["judgements"], one["parts"]) == (None, None, [], 1)
    every = lines("rows")
    assert {one["id"] for one in found} < {one["id"] for one in every}
    assert len({one["event"] for one in every}) > 1
    assert len(lines("rows", event, "--alone")) > len(found)
    table = run("rows", event[:8]).stdout
    assert found[0]["id"] in table
    [first, *_] = csv.DictReader(io.StringIO(run("rows", event, "--format", "csv").stdout))
    assert first["subjects"] == "; ".join(found[0]["subjects"])


def test_a_row_is_put_apart_and_comes_back(lines: Lines, run: Run, event: str, told: Told) -> None:
    before = told()
    row = lines("rows", event)[0]
    kept = run(
        "judge", "same-matter", event[:8], row["id"][:6], "--no", "--by", "Ada", "--note", "two demands"
    )
    assert kept.exit_code == 0, kept.output
    assert kept.stdout.startswith("Judgement 1: same matter? no: ")
    after = told()
    assert len(after) == len(before) + len(row["cells"]) - 1
    assert sum("Judged not one matter by Ada" in one["why"] for one in after) == len(row["cells"])
    assert row["id"] not in {one["id"] for one in lines("rows", event, "--unjudged")}
    [judged] = [one for one in lines("rows", event) if one["id"] == row["id"]]
    assert (judged["matter"], judged["judgements"]) == ("no", [1])
    assert run("judge", "--undo", "1").exit_code == 0
    assert told() == before


def test_the_relation_is_judged_wrong_and_another_right(
    lines: Lines, run: Run, event: str, told: Told
) -> None:
    row = lines("rows", event)[0]
    other = next(one for one in ("same", "differs", "contradicts") if one != row["relation"])
    run("judge", "right-relation", event, row["id"], "--no", "--by", "Ada")
    assert f"Judged not {row['relation']} by Ada" in run("compare", event).stdout.replace("\n   ", "")
    run("judge", "right-relation", event, row["id"], "--relation", other, "--yes", "--by", "Ben")
    shown = [one for one in told() if f"Judged {other} by Ben" in one["why"]]
    assert [one["relation"] for one in shown] == [other]
    assert [one["state"] for one in lines("judgements", "--question", "right-relation")] == [
        "overruled",
        "in force",
    ]
    assert lines("judgements", "--question", "same-matter") == []


def test_two_rows_become_one_and_are_listed_as_one(lines: Lines, run: Run, event: str, told: Told) -> None:
    before = told()
    one, other = [row for row in lines("rows", event, "--alone") if row["relation"] == "only"][:2]
    joined = run(
        "judge", "same-matter", event, one["id"], other["id"],
        "--yes", "--relation", "contradicts", "--by", "Ada",
    )  # fmt: skip
    assert joined.exit_code == 0, joined.output
    assert len(told()) == len(before) - 1
    [row] = [row for row in lines("rows", event, "--alone") if row["parts"] == 2]
    assert set(row["subjects"]) == {*one["subjects"], *other["subjects"]}
    assert "The machine has 2 rows: (1) only." in row["why"]
    assert row["matter"] == "yes"
    again = run("judge", "same-matter", event, one["id"], "--no", "--by", "Ben")
    assert again.exit_code == 0, again.output
    assert "Judgement 1 is overruled" in again.stderr
    assert told() == before


def test_one_point_of_a_row_is_named_by_its_place(lines: Lines, run: Run, event: str, told: Told) -> None:
    before = told()
    one, other = [row for row in lines("rows", event, "--alone") if row["relation"] == "only"][:2]
    run("judge", "same-matter", event, one["subjects"][0], other["id"], "--yes", "--by", "Ada")
    assert len(told()) == len(before) - 1
    [kept] = lines("judgements")
    assert kept["subjects"] == sorted([one["subjects"][0], *other["subjects"]])


def test_of_rows_that_share_a_point_those_are_joined_that_are_named(lines: Lines, run: Run) -> None:
    every = lines("rows", "--alone")
    held = Counter((row["event"], place) for row in every for place in row["subjects"])
    (event, shared), _ = held.most_common(1)[0]
    rows = [row for row in every if row["event"] == event]
    sharing = [row for row in rows if shared in row["subjects"]]
    other = next(row for row in rows if row["relation"] == "only" and held[event, row["subjects"][0]] == 1)
    assert len(sharing) > 1
    for row in sharing:
        run("judge", "same-matter", event, row["id"], other["id"], "--yes", "--by", "Ada")
        [joined] = [one for one in lines("rows", event, "--alone") if one["parts"] > 1]
        assert (joined["parts"], set(joined["subjects"])) == (2, {*row["subjects"], *other["subjects"]})
        run("judge", "--undo", str(max(one["id"] for one in lines("judgements"))))
    alone = run("judge", "same-matter", event, shared, other["id"], "--yes", "--by", "Ada")
    assert "is resting: these words stand in two rows" in alone.stderr.replace("\n", " ")
    assert all(one["parts"] == 1 for one in lines("rows", event, "--alone"))


def test_a_no_on_a_joined_row_and_another_leaves_the_joined_one(lines: Lines, run: Run, event: str) -> None:
    one, two, three = [row["id"] for row in lines("rows", event, "--alone") if row["relation"] == "only"][:3]
    run("judge", "same-matter", event, one, two, "--yes", "--by", "Ada")
    [joined] = [row for row in lines("rows", event, "--alone") if row["parts"] == 2]
    run("judge", "same-matter", event, joined["id"], three, "--no", "--by", "Ben")
    assert [one["state"] for one in lines("judgements")] == ["in force", "in force"]
    assert [row["id"] for row in lines("rows", event, "--alone") if row["parts"] == 2] == [joined["id"]]


def test_unsure_leaves_a_row_open(lines: Lines, run: Run, event: str, told: Told) -> None:
    row, before = lines("rows", event)[0], told()
    run("judge", "same-matter", event, row["id"], "--unsure", "--by", "Ada")
    assert row["id"] in {one["id"] for one in lines("rows", event, "--unjudged")}
    assert [one["relation"] for one in told()] == [one["relation"] for one in before]


def test_a_judgement_on_a_row_that_is_gone_rests_and_says_why(lines: Lines, run: Run, event: str) -> None:
    row = lines("rows", event)[0]
    run("judge", "right-relation", event, row["id"], "--yes", "--by", "Ada")
    out = run("judge", "same-event", event, row["cells"][0]["document"], "--no", "--by", "Ben")
    assert "Judgement 1 is resting: no event is told by all of its documents" in out.stderr
    [one] = lines("judgements", "--state", "resting")
    assert one["why"] == "no event is told by all of its documents"
    run("judge", "--undo", "2")
    assert [one["state"] for one in lines("judgements")] == ["in force", "undone"]


def test_wrong_use_is_named(lines: Lines, run: Run, event: str) -> None:
    row, other = (one["id"] for one in lines("rows", event)[:2])
    held = {cell["document"] for one in lines("rows", event, "--alone") for cell in one["cells"]}
    outside = next(one["id"] for one in lines("documents") if one["id"] not in held) + ":0-9"
    by = ("--by", "Ada")
    wrong = (
        (("judge", "same-matter", event, row, *by), "say --yes, --no or --unsure"),
        (("judge", "same-matter", event, row, "--yes"), "--by"),
        (("judge", "same-matter", event, "zzzzzz", "--yes", *by), "'zzzzzz'"),
        (("judge", "same-matter", "zzzzzz", row, "--yes", *by), "'zzzzzz'"),
        (("judge", "same-matter", event, row, "--yes", "--relation", "same", *by), "give OTHER and --yes"),
        (("judge", "same-matter", event, row, other, "--no", "--relation", "same", *by), "OTHER and --yes"),
        (("judge", "right-relation", event, row, "--relation", "near", "--yes", *by), "near"),
        (("judge", "right-relation", event, f"{event}:1-2", "--yes", *by), f"{event}:1-2"),
        (("judge", "same-matter", event, row, outside, "--yes", *by), "no place in an account of this event"),
        (("judge", "same-matter", event, row, row, "--yes", *by), "there are no two to judge"),
        (("rows", "zzzzzz"), "'zzzzzz'"),
    )
    for command, named in wrong:
        result = run(*command)
        assert result.exit_code == 2, result.output
        assert named in result.stderr
    assert lines("judgements") == []


def test_an_event_that_one_document_tells_has_no_rows_to_judge(lines: Lines, run: Run) -> None:
    single = next(one["id"] for one in lines("events") if len(one["documents"]) == 1)
    assert lines("rows", single) == []
    assert "No row is left" in run("rows", single, "--unjudged").stderr
