"""Documents come into a case in batches; nothing is reported before it is kept, nothing is lost silently."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rashomon.intake import Options, Taken
from rashomon.model import Document, InputError
from rashomon.store import MemoryStore, Sighting, SqliteStore
from rashomon.workflow import Added, Case

TEXT = "The Republic of Varania and the Kingdom of Tolmark opened a direct line on Monday."
NOW = "2031-03-09T10:00:00+00:00"


def in_memory() -> Case:
    return Case(MemoryStore(), now=lambda: NOW)


def test_files_texts_and_what_intake_gave_are_taken(tmp_path: Path) -> None:
    (tmp_path / "readout.txt").write_text(TEXT, encoding="utf-8")
    given = Document("A text given directly, of a ministry.", issuer="Ministry")
    taken = Taken(Document("A text taken before."), b"<p>A text taken before.</p>", "text/html", ("a note",))
    with in_memory() as case:
        report = case.add(str(tmp_path / "readout.txt"), given, taken, options=Options(issuer="Presidency"))
        assert (len(report.added), report.known, report.failed) == (3, (), ())
        first = case.document(report.added[0])
        assert (first.text, first.issuer) == (TEXT, "Presidency")
        assert case.store.raw(given.id) == given.text.encode()
        assert case.store.raw(taken.document.id) == taken.raw
        assert case.store.sightings(first.id) == (Sighting(first.path, NOW),)


def test_a_document_added_twice_is_one_and_says_what_was_not_taken_over(tmp_path: Path) -> None:
    file = tmp_path / "readout.txt"
    file.write_text(TEXT, encoding="utf-8")
    with in_memory() as case:
        (first,) = case.adding(file, options=Options(published="2031-03-05"))
        (again,) = case.adding(file, options=Options(published="2031-03-06"))
        assert isinstance(first, Added)
        assert isinstance(again, Added)
        assert (first.new, again.new) == (True, False)
        assert again.document == first.document
        assert (first.differs, again.differs) == ((), ("published",))
        assert case.add(file).known == (first.document.id,)


def test_one_bad_input_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    lines = [json.dumps({"text": TEXT, "issuer": f"Issuer {n}"}) for n in range(3)]
    (tmp_path / "c.jsonl").write_text("\n".join([*lines, "{broken"]), encoding="utf-8")
    with in_memory() as case:
        report = case.add(tmp_path, tmp_path / "missing.txt")
        assert len(report.added) == 4
        assert [Path(error.path or "").name for error in report.failed] == ["b.txt", "c.jsonl", "missing.txt"]
        assert report.failed[1].place == "line 4, column 2"


def test_what_is_reported_can_be_read_by_another_process_at_once(tmp_path: Path) -> None:
    texts = [Document(f"Statement number {number}.") for number in range(450)]
    with Case(tmp_path / "case.db") as case, SqliteStore(tmp_path / "case.db") as other:
        reported = 0
        for outcome in case.adding(*texts):
            assert not isinstance(outcome, InputError)
            assert other.document(outcome.document.id) == outcome.document
            reported += 1
        assert reported == 450


def test_a_store_that_fails_midway_keeps_what_was_reported(tmp_path: Path) -> None:
    class Broken(SqliteStore):
        def add(self, document: Document, raw: bytes, media_type: str, *, at: str) -> bool:
            if document.text == "Statement number 300.":
                raise RuntimeError
            return super().add(document, raw, media_type, at=at)

    reported: list[str] = []
    with Case(Broken(tmp_path / "case.db")) as case:
        outcomes = case.adding(*(Document(f"Statement number {number}.") for number in range(400)))
        with pytest.raises(RuntimeError):
            reported.extend(outcome.document.id for outcome in outcomes if isinstance(outcome, Added))
    assert len(reported) == 200
    with SqliteStore(tmp_path / "case.db") as store:
        assert {document.id for document in store.documents()} == set(reported)
