"""Data on stdout alone, the rest on stderr; exit codes 0, 1 and 2; pipes that break are quiet."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from rich.cells import cell_len

Process = Callable[..., subprocess.CompletedProcess[bytes]]


def test_progress_and_summary_go_to_stderr(process: Process, folder: Path) -> None:
    (folder / "new.txt").write_text("Sorvan, 1 May 2024. President Marovic met farmers.\n")
    done = process("add", "new.txt", "--processes", "1")
    assert done.returncode == 0, done.stderr
    assert done.stdout == b""
    assert b"1 added" in done.stderr
    again = process("add", "new.txt", "--no-read")
    assert b"0 added, 1 already held" in again.stderr


def test_one_bad_input_is_named_and_the_others_go_on(run: Callable[..., Result], folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "good.txt").write_text("Sorvan, 2 May 2024. The Ministry of Defence denied the report.\n")
    lines = '{"text": "One."}\n{"issuer": "no text"}\n'
    (folder / "some.jsonl").write_text(lines)
    done = run("read", "empty.txt", "good.txt", "some.jsonl", "missing.txt", "--format", "jsonl")
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 2
    assert "empty.txt" in done.stderr
    assert "some.jsonl, line 2" in done.stderr
    assert "missing.txt" in done.stderr
    added = run("add", "empty.txt", "good.txt", "some.jsonl", "--no-read")
    assert added.exit_code == 1
    assert "2 added" in added.stderr
    assert "2 failed" in added.stderr


@pytest.mark.parametrize(
    "wrong",
    [
        ("events", "--format", "xml"), ("events", "--no-such-option"), ("compare",), ("search",),
        ("compare", "0123456789abcdef"), ("sources", "ffff0000"), ("export", "annotations", "ffff0000"),
        ("--case", "nowhere.db", "events"), ("search", "x", "--actor", "Nobody Atall"),
        ("actors", "match", "nowhere.csv"), ("events", "--since", "2024-13"),
        ("search", "x", "--until", "May"),
        ("documents", "--since", "20240314"), ("compare", "0123456789abcdef", "other.txt"), ("serach", "x"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_wrong_use_ends_with_two_and_says_why(run: Callable[..., Result], wrong: tuple[str, ...]) -> None:
    result = run(*wrong)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr


def test_a_command_that_only_looks_makes_no_case(run: Callable[..., Result], folder: Path) -> None:
    run("--case", "nowhere.db", "events")
    assert not (folder / "nowhere.db").exists()


def test_a_file_that_is_no_case_is_named(run: Callable[..., Result], folder: Path) -> None:
    (folder / "picture.db").write_bytes(b"GIF89a" * 300)
    result = run("--case", "picture.db", "events")
    assert result.exit_code == 1
    assert "picture.db" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_full_disk_is_an_error_in_words(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "rashomon", "documents", "--format", "jsonl"],
            cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert b"No space left" in done.stderr


def test_an_output_file_that_cannot_be_written_is_named(run: Callable[..., Result]) -> None:
    result = run("documents", "-o", "no/such/folder/out.csv")
    assert result.exit_code == 1
    assert "no/such/folder" in result.stderr
    assert isinstance(result.exception, SystemExit)


def test_the_case_may_stand_in_the_environment(run: Callable[..., Result], folder: Path) -> None:
    (folder / "case.db").rename(folder / "other.db")
    assert run("documents").exit_code == 2
    assert run("documents", env={"RASHOMON_CASE": "other.db"}).exit_code == 0


def test_a_broken_pipe_is_quiet(folder: Path) -> None:
    code = f"{sys.executable} -m rashomon documents --format jsonl | head -n 1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", code], cwd=folder, capture_output=True, check=False
    )
    assert done.stderr == b""
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 1
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as broken:
        closed = subprocess.run(
            [sys.executable, "-m", "rashomon", "documents", "--format", "jsonl"],
            cwd=folder, stdout=broken, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert closed.stderr == b""
    assert closed.returncode == 0


def test_colour_only_where_it_is_wanted(run: Callable[..., Result], event: str) -> None:
    def coloured(**environment: str | None) -> bool:
        return (
            "\x1b["
            in run("compare", event, env={"NO_COLOR": None, "FORCE_COLOR": None, **environment}).stdout
        )

    assert not coloured()
    assert coloured(FORCE_COLOR="1")
    assert not coloured(FORCE_COLOR="1", NO_COLOR="1")


def test_output_is_utf8_whatever_the_locale(process: Process) -> None:
    done = process("documents", "--language", "ar", "--format", "json", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout.decode("utf-8"))[0]["issuer"] == "وزارة خارجية إمارة قصير"


@pytest.mark.parametrize("width", [40, 80, 160])
def test_tables_keep_to_the_terminal(run: Callable[..., Result], width: int, event: str) -> None:
    for command in (("documents",), ("events",), ("compare", event), ("search", "crossing"), ("actors",)):
        shown = run(*command, env={"COLUMNS": str(width)}).stdout
        assert max(map(cell_len, shown.splitlines())) <= width, command
