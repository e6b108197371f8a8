"""`rashomon diff`: what a journalist types, and what can go wrong with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from rashomon.model import Document
from rashomon.workflow import Case

Run = Callable[..., Result]
FIRST = (
    "Vell, 14 March 2024. Radomir Velis met Sigrun Aldane in Vell for two hours. "
    "The sides agreed to open a direct line by 1 April.\n"
)
SECOND = FIRST.replace("agreed to open", "discussed").replace("two hours", "90 minutes")
URL = "https://office.example.org/statement"


@pytest.fixture(autouse=True)
def texts(folder: Path) -> None:
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")


def test_two_files_differ_and_the_exit_code_is_0(run: Run) -> None:
    result = run("diff", "first.txt", "second.txt")
    assert result.exit_code == 0, result.output
    assert "agree became discuss" in result.stdout
    assert "[-agreed to open-]{+discussed+}" in " ".join(result.stdout.split())
    assert "duration" in result.stdout


def test_a_file_and_itself_do_not_differ(run: Run) -> None:
    result = run("diff", "first.txt", "first.txt")
    assert result.exit_code == 0
    assert "Nothing changed" in result.stdout


def test_typography_can_be_left_out_and_is_counted(run: Run, folder: Path) -> None:
    (folder / "typed.txt").write_text(FIRST.replace("Velis met", "Velis  met").upper(), encoding="utf-8")
    told = json.loads(run("diff", "first.txt", "typed.txt", "--format", "json").stdout)
    assert {one["kind"] for one in told["changes"]} == {"typography"}
    hidden = json.loads(
        run("diff", "first.txt", "typed.txt", "--ignore-typography", "--format", "json").stdout
    )
    assert hidden["changes"] == []
    assert hidden["hidden"] == len(told["changes"])


def test_an_empty_file_is_named_and_fails(run: Run, folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    result = run("diff", "first.txt", "empty.txt")
    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert result.stdout == ""


def test_words_of_an_unread_language_are_compared(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("التقى الوزير نظيره في فيل وبحثا المعبر.\n", encoding="utf-8")
    (folder / "b.txt").write_text("التقى الرئيس نظيره في فيل وبحثا المعبر.\n", encoding="utf-8")
    result = run("diff", "a.txt", "b.txt")
    assert result.exit_code == 0
    assert "points of both texts were not read" in " ".join(result.stdout.split())
    assert "[-الوزير-]{+الرئيس+}" in result.stdout


def test_hostile_texts_neither_steer_the_terminal_nor_run_on_a_page(run: Run, folder: Path) -> None:
    (folder / "bad.txt").write_text(FIRST + "\u202e<script>alert(1)</script>\x1b[2J", encoding="utf-8")
    shown = run("diff", "first.txt", "bad.txt").stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "<script" not in run("diff", "first.txt", "bad.txt", "--format", "html").stdout


def test_a_file_of_two_documents_may_stand_alone(run: Run, folder: Path) -> None:
    lines = "".join(json.dumps({"text": text}) + "\n" for text in (FIRST, SECOND))
    (folder / "versions.jsonl").write_text(lines, encoding="utf-8")
    assert "agree became discuss" in run("diff", "versions.jsonl").stdout


def test_documents_of_a_case_are_named_by_their_ids(run: Run, folder: Path) -> None:
    with Case(folder / "case.db") as case:
        old = Document(FIRST, issuer="The Office", url=URL, published="2024-03-14", language="en")
        new = Document(SECOND, issuer="The Office", url=URL, published="2024-03-15", language="en")
        case.add(old, new)
    both = run("diff", old.id, new.id[:8], "--format", "json")
    assert json.loads(both.stdout)["after"]["id"] == new.id
    for one in (old.id, new.id):
        alone = run("diff", one, "--format", "json")
        assert alone.stdout == both.stdout, "versions of one address"
        assert f"Comparing {old.id} with {new.id}" in alone.stderr
    mixed = json.loads(run("diff", old.id, "second.txt", "--format", "json").stdout)
    assert mixed["after"]["path"] == "second.txt"


def test_a_document_is_compared_with_the_one_that_it_supersedes(run: Run, folder: Path) -> None:
    old = Document(FIRST, issuer="The Office", language="en")
    new = Document(SECOND, issuer="The Office", language="en", supersedes=old.id)
    with Case(folder / "case.db") as case:
        case.add(old, new)
    told = [json.loads(run("diff", one, "--format", "json").stdout) for one in (old.id, new.id)]
    assert told[0] == told[1]
    assert (told[0]["before"]["id"], told[0]["after"]["id"]) == (old.id, new.id)


def test_wrong_use_says_what_is_wrong(run: Run, folder: Path) -> None:
    with Case(folder / "case.db") as case:
        alone = next(iter(case.documents())).id
    for arguments, said in (
        (("first.txt",), "first.txt holds one document"),
        (("first.txt", "second.txt", "first.txt"), "here are 3"),
        (("first.txt", "second.txt", "--title", "T"), "--title"),
        ((alone,), "no other version"),
        (("0000000000000000",), "0000000000000000"),
    ):
        result = run("diff", *arguments)
        assert result.exit_code == 2, (arguments, result.output)
        assert said in result.stderr


def test_the_help_tells_the_exit_codes(run: Run) -> None:
    assert "exit code is 0 where the versions differ" in " ".join(run("diff", "--help").stdout.split())
