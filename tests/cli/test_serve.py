"""`rashomon serve`: what it refuses, what it says, that it answers, and that it stops."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from rashomon.cli.group import rashomon
from rashomon.model import Document
from rashomon.workflow import Case

SERVE = [sys.executable, "-c", "from rashomon.cli import main; main()"]


def wrong(*arguments: str) -> str:
    done = CliRunner().invoke(rashomon, [*arguments])
    assert done.exit_code in {1, 2}
    return done.output


def test_a_missing_case_cannot_be_shown_read_only(tmp_path: Path) -> None:
    assert "there is no case" in wrong("--case", str(tmp_path / "none.db"), "serve", "--read-only")


def test_a_short_token_is_refused(tmp_path: Path) -> None:
    assert "12 characters" in wrong("--case", str(tmp_path / "c.db"), "serve", "--token", "short")


def test_another_file_is_no_case(tmp_path: Path) -> None:
    (tmp_path / "c.db").write_text("no case " * 100)
    assert "case" in wrong("--case", str(tmp_path / "c.db"), "serve")


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
def test_it_answers_and_stops(tmp_path: Path, host: str) -> None:
    path = tmp_path / "case.db"
    with Case(path) as case:
        case.add(Document("Varania and Tolmark agreed.", issuer="Varania", language="xx"))
    command = [*SERVE, "--case", str(path), "serve", "--port", "0", "--host", host, "--read-only"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        stopped_after(process, host)
    finally:
        process.kill()
        process.wait()


def stopped_after(process: subprocess.Popen[str], host: str) -> None:
    assert process.stderr is not None
    said = ""
    while "Ctrl-C" not in said:
        line = process.stderr.readline()
        assert line, said
        said += line
    found = re.search(r"http://([\d.]+:\d+)/(\S*)", said)
    assert found is not None
    assert ("token" in said) is (host == "0.0.0.0")
    assert found[2].startswith("enter?token=") is (host == "0.0.0.0")
    with urllib.request.urlopen(f"http://{found[1]}/static/page.css", timeout=20) as answer:
        assert answer.status == 200
    process.terminate()
    assert process.wait(timeout=20) in {0, -signal.SIGTERM, 128 + signal.SIGTERM}
