"""Lists of actors from the command line: taken, followed, listed, forgotten."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from rashomon.cli.group import rashomon

TEXTS = (
    ("President Ilena Marovic of Varania spoke on Monday. She thanked Teodor Haskel.", "2031-03-05"),
    ("Mr. Theo Haskelius left Karst with Ilena Marovic.", "2031-03-06"),
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.chdir(tmp_path)
    lines = [json.dumps({"text": text, "issuer": "VNA", "date": date}) for text, date in TEXTS]
    Path("told.jsonl").write_text("\n".join(lines), encoding="utf-8")

    def running(*arguments: str) -> Result:
        return CliRunner().invoke(rashomon, ["--case", "case.db", *arguments])

    assert running("add", "told.jsonl", "--processes", "1").exit_code == 0
    return running


def persons(run: Callable[..., Result]) -> dict[str, dict[str, Any]]:
    lines = run("actors", "--kind", "person", "--format", "jsonl").stdout.splitlines()
    return {row["name"]: row for row in map(json.loads, lines)}


def test_a_list_joins_names_and_says_so(run: Callable[..., Result]) -> None:
    assert {"Teodor Haskel", "Theo Haskelius"} <= set(persons(run))
    Path("ours.csv").write_text("id,name,names\nh,Teodor Haskel,Theo Haskelius\n", encoding="utf-8")
    added = run("actors", "add", "ours.csv")
    assert (added.exit_code, "1 actors of ours.csv" in added.stderr) == (0, True)
    found = persons(run)
    assert "Theo Haskelius" not in found
    assert found["Teodor Haskel"]["documents"] == 2
    assert "listed as Teodor Haskel in ours.csv, line 2" in found["Teodor Haskel"]["why"]
    assert json.loads(run("actors", "lists", "--format", "json").stdout)[0]["actors"] == 1
    assert run("actors", "remove", "ours.csv").exit_code == 0
    assert "Theo Haskelius" in persons(run)


def test_what_is_wrong_in_a_list_is_named_and_the_rest_taken(run: Callable[..., Result]) -> None:
    Path("bad.csv").write_text("name,role,since\n,King,\nTeodor Haskel,King,2031-02-31\n", encoding="utf-8")
    added = run("actors", "add", "bad.csv", "told.jsonl")
    assert added.exit_code == 1
    assert "bad.csv, line 2: a name is missing" in added.stderr
    assert "bad.csv, line 3: no such date: 2031-02-31" in added.stderr
    assert persons(run)["Teodor Haskel"]["offices"][0]["role"] == "King"


def test_a_list_that_the_case_does_not_hold_cannot_be_removed(run: Callable[..., Result]) -> None:
    gone = run("actors", "remove", "nothing.csv")
    assert gone.exit_code == 2
    assert "nothing.csv" in gone.stderr


def test_people_see_offices_with_their_dates(run: Callable[..., Result]) -> None:
    row = next(iter(persons(run).values()))
    assert row["offices"] == [
        {"role": "President", "of": "Varania", "since": "2031-03-05", "until": "2031-03-05", "documents": 1}
    ]
    shown = run("actors", "--kind", "person", "--format", "csv").stdout
    assert "President of Varania, 2031-03-05 to 2031-03-05" in shown
