"""A case file that cannot be used: one sentence with its name, exit code 1, the file left as it was."""

from __future__ import annotations

import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
COMMANDS = [("add", "good.txt"), ("events",), ("search", "lighthouse"), ("compare", "0123456789abcdef")]


@pytest.fixture(autouse=True)
def good(folder: Path) -> None:
    (folder / "good.txt").write_text("Sorvan, 4 May 2024. President Marovic met Teodor Haskel.\n" * 4000)


def refused(result: Result, *words: str) -> None:
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    assert isinstance(result.exception, SystemExit)
    [line] = [one for one in result.stderr.splitlines() if one.startswith("Error: ")]
    assert "case.db" in line
    for word in words:
        assert word in line, line


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    "content", [b"GIF89a" * 300, b"Dear colleagues, see below.\n" * 9], ids=["picture", "text"]
)
def test_a_file_of_another_kind(run: Run, folder: Path, command: tuple[str, ...], content: bytes) -> None:
    (folder / "case.db").write_bytes(content)
    refused(run(*command), "no case file", "[R201]")
    assert (folder / "case.db").read_bytes() == content


def test_a_database_of_another_program(run: Run, folder: Path) -> None:
    (folder / "case.db").unlink()
    with sqlite3.connect(folder / "case.db") as other:
        other.execute("create table bookmarks (url)")
    other.close()
    refused(run("add", "good.txt"), "[R201]")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_case_of_a_newer_version(run: Run, folder: Path, command: tuple[str, ...]) -> None:
    newer = sqlite3.connect(folder / "case.db")
    newer.execute("insert into migrations values (9999, 'of_tomorrow')")
    newer.commit()
    newer.close()
    refused(run(*command), "newer version", "[R202]")


def test_a_case_that_another_program_holds(run: Run, folder: Path) -> None:
    holder = sqlite3.connect(folder / "case.db", isolation_level=None)
    holder.execute("begin immediate")
    try:
        refused(run("add", "good.txt"), "[R203]")
        # Who only looks is not held up.
        assert run("documents").exit_code == 0
    finally:
        holder.execute("rollback")
        holder.close()
    assert run("add", "good.txt", "--no-read").exit_code == 0


def test_a_full_disk(folder: Path) -> None:
    """A limit on the size of files stands in for the disk; SQLite reports both alike."""
    limit = (folder / "good.txt").stat().st_size // 2  # written to a file beside the case first

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = subprocess.run(
        [sys.executable, "-m", "rashomon", "add", "good.txt", "--language", "en", "--no-read"],
        cwd=folder, capture_output=True, text=True, check=False, preexec_fn=full,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert "case.db" in done.stderr
    assert "[R204]" in done.stderr
    after = subprocess.run(
        [sys.executable, "-m", "rashomon", "search", "lighthouse"],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    assert after.returncode == 0, after.stderr


def test_a_folder_or_a_place_that_is_not_there(run: Run) -> None:
    assert run("--case", "no/such/folder/case.db", "add", "good.txt").exit_code in {1, 2}
    wrong = run("--case", ".", "add", "good.txt")
    assert wrong.exit_code == 2
    assert "directory" in wrong.stderr


def test_no_room_for_temporary_files_is_no_fault_of_the_input(folder: Path) -> None:
    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    done = subprocess.run(
        [sys.executable, "-m", "rashomon", "read", "good.txt"],
        cwd=folder, capture_output=True, text=True, check=False, preexec_fn=full,
    )  # fmt: skip
    assert done.returncode == 1
    assert "TMPDIR" in done.stderr
