"""Reading a case: on one process or on many the same; a document that kills a process costs itself alone."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from rashomon.model import Document, ReaderError, Reading
from rashomon.store import MemoryStore
from rashomon.workflow import Case
from rashomon.workflow.pool import read_by_processes
from rashomon.workflow.reading import read_safely, reader_name

ENGLISH = Document(
    "President Ilena Marovic spoke with King Oswin on Monday. They agreed to reopen the border crossing."
    ' "We did not agree to anything else," Foreign Minister Teodor Haskel said.',
    language="en",
    published="2031-03-05",
)
UNKNOWN = tuple(Document(f"wort {number} " * (number + 1), language="xx") for number in range(6))

# Imported by every Python process that finds it: stands for a text that breaks a native library.
_SABOTAGE = """
import os, signal
from rashomon import reading
whole = reading.read
def read(document, **options):
    print("a library that talks on stdout")
    if "KILL" in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "EXIT" in document.text:
        os._exit(3)
    if "RAISE" in document.text:
        raise MemoryError("too deep")
    return whole(document, **options)
reading.read = read
"""


@pytest.fixture
def sabotaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sitecustomize.py").write_text(textwrap.dedent(_SABOTAGE), encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])


def case_of(*documents: Document) -> Case:
    case = Case(MemoryStore())
    case.add(*documents)
    return case


def readings_of(case: Case) -> list[Reading]:
    return [reading for _, reading in case.store.readings()]


@pytest.mark.slow
def test_one_process_and_many_give_the_same_readings() -> None:
    alone, many = case_of(ENGLISH, *UNKNOWN), case_of(ENGLISH, *UNKNOWN)
    told: list[tuple[int, int]] = []
    assert alone.read(processes=1) == many.read(processes=2, progress=lambda *step: told.append(step))
    assert readings_of(alone) == readings_of(many)
    assert told == [(number, 7) for number in range(1, 8)]
    assert all(reading.points for reading in readings_of(many) if reading.language == "en")


def test_what_was_read_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    case = case_of(*UNKNOWN)
    assert case.read().read == 6
    assert case.read().read == 0
    monkeypatch.setattr("rashomon.workflow.reading.reader_name", lambda _: "any.of-tomorrow")
    assert case.read().read == 6, "a newer reader reads all anew"


def test_a_language_without_a_reader_is_named_for_every_document() -> None:
    report = case_of(*UNKNOWN).read()
    assert sorted(document for document, _ in report.problems) == sorted(one.id for one in UNKNOWN)
    assert all("no reader for language 'xx'" in problem.message for _, problem in report.problems)


@pytest.mark.usefixtures("sabotaged")
@pytest.mark.parametrize(
    ("word", "why"), [("KILL", "signal 9"), ("EXIT", "exit status 3"), ("RAISE", "MemoryError: too deep")]
)
def test_a_document_that_breaks_its_process_is_named_and_the_rest_is_read(word: str, why: str) -> None:
    bad = Document(f"{word} the reader", language="xx")
    case = case_of(bad, *UNKNOWN)
    report = case.read(processes=2)
    assert report.read == 7
    (problem,) = [problem for document, problem in report.problems if document == bad.id]
    assert why in problem.message
    assert "nothing of it was read" in problem.message
    assert readings_of(case_of(*UNKNOWN)) == []
    rest = case_of(*UNKNOWN)
    rest.read(processes=1)
    assert {r.document: r for r in readings_of(rest)}.items() <= {
        r.document: r for r in readings_of(case)
    }.items()
    assert case.read(processes=2).read == 0, "it is not tried again before there is another reader"


def test_a_reader_that_raises_costs_one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    from rashomon import reading

    def fail(document: Document) -> Reading:
        raise RecursionError("too deep")

    monkeypatch.setattr(reading, "read", fail)
    found = read_safely(UNKNOWN[0])
    assert found.reader == reader_name("xx")
    assert found.problems[0].message == "RecursionError: too deep; nothing of it was read"


def test_processes_that_do_not_start_are_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\nexit 7\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(broken))
    with pytest.raises(ReaderError, match=r"does not start \(exit status 7\)"):
        case_of(*UNKNOWN).read(processes=2)


def test_reading_that_is_given_up_leaves_no_process_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []

    class Recorded(subprocess.Popen):  # type: ignore[type-arg]  # it is subscripted for type checkers alone
        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Recorded)
    readings = read_by_processes(iter(UNKNOWN * 50), 2)
    next(readings)
    assert any(process.poll() is None for process in started)
    readings.close()  # type: ignore[attr-defined]  # it is a generator
    assert 1 <= len(started) <= 2
    assert all(process.poll() is not None for process in started)
