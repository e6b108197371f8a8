"""What is added while the page is open is read, linked and compared beside it; the pages say how far."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from rashomon.model import Document
from rashomon.web.app import application
from rashomon.web.settings import Settings
from rashomon.web.upkeep import Progress, Upkeep
from rashomon.workflow import Case

pytestmark = pytest.mark.slow


def test_a_document_added_elsewhere_appears(client: TestClient, settings: Settings, palace: Document) -> None:
    before = client.get("/api/documents").json()["every"]
    with Case(settings.case) as other:
        other.add(replace(palace, text="Tolmark opens an embassy in Qasir.", url="https://palace.example/9"))
    assert client.get("/api/documents").json()["every"] == before + 1
    for _ in range(600):
        with Case(settings.case) as other:
            if not other.unread() and other.is_linked():
                break
        time.sleep(0.1)
    with Case(settings.case) as other:
        assert other.is_linked()


def test_read_only_nothing_is_read_or_linked(case_file: Path, palace: Document) -> None:
    with Case(case_file) as case:
        case.add(replace(palace, text="Tolmark opens an embassy in Qasir.", url="https://palace.example/9"))
    settings = Settings(str(case_file), read_only=True)
    with TestClient(application(settings), base_url="http://127.0.0.1") as client:
        assert "Read only" in client.get("/events").text
        time.sleep(3)
    with Case(case_file) as case:
        assert case.unread() == 1


def test_the_pages_say_how_far_it_is(settings: Settings) -> None:
    upkeep = Upkeep(settings)
    upkeep._tell("comparing 3 40\n")
    assert upkeep.progress == Progress("comparing", 3, 40)
    upkeep._tell("something else entirely\n")
    assert upkeep.progress == Progress("comparing", 3, 40)


def test_what_failed_is_said(tmp_path: Path) -> None:
    upkeep = Upkeep(Settings(str(tmp_path / "c.db")))
    Path(tmp_path / "c.db").write_text("no case " * 100)
    upkeep.start()
    for _ in range(100):
        if upkeep.progress.work == "failed":
            break
        time.sleep(0.05)
    assert upkeep.progress.work == "failed"
    assert upkeep.progress.why
    upkeep.stop()
