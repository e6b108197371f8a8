"""The sample case, loaded once by the real command line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from rashomon import sample
from rashomon.cli.group import rashomon

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case file with the sample in it."""
    file = tmp_path_factory.mktemp("sample") / "case.db"
    result = CliRunner().invoke(
        rashomon, ["--case", str(file), "add", str(sample.documents_file()), "--processes", "1"]
    )
    assert result.exit_code == 0, result.output
    return file


@pytest.fixture
def folder(loaded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a case of its own, where the test runs."""
    shutil.copyfile(loaded, tmp_path / "case.db")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("RASHOMON_CASE", raising=False)
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Run a command line in that folder."""

    def running(*arguments: str, **options: Any) -> Result:
        return CliRunner().invoke(rashomon, list(arguments), **options)

    return running


@pytest.fixture
def lines(run: Run) -> Callable[..., list[dict[str, Any]]]:
    """Run a command that writes JSON lines and give them."""

    def reading(*arguments: str) -> list[dict[str, Any]]:
        result = run(*arguments, "--format", "jsonl")
        assert result.exit_code == 0, result.output
        return [json.loads(line) for line in result.stdout.splitlines()]

    return reading


@pytest.fixture
def event(lines: Callable[..., list[dict[str, Any]]]) -> str:
    """The id of the event that most documents tell."""
    found = lines("events")
    return str(max(found, key=lambda one: len(one["documents"]))["id"])


@pytest.fixture
def process(folder: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run the command as users do: in a process of its own."""

    def running(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "rashomon", *arguments], cwd=folder, capture_output=True, check=False,
            env={**os.environ, **environment}, timeout=120,
        )  # fmt: skip

    return running
