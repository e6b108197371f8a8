"""Where words of a document lead stands beside its text, in every store."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.model import Document, Hyperlink
from rashomon.store import MemoryStore, SqliteStore, Store
from rashomon.store.sqlite import opening
from rashomon.store.sqlite.migrations import MIGRATIONS

AT = "2031-03-09T10:00:00+00:00"


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return MemoryStore() if request.param == "memory" else SqliteStore(tmp_path / "case.db")


def test_links_come_back_with_the_document_and_change_nothing_about_its_id(store: Store) -> None:
    linked = Document("The agency says so.", links=(Hyperlink(4, 10, "https://vna.example/1?a=b"),))
    assert linked.id == Document(linked.text).id
    store.add(linked, b"<p>", "text/html", at=AT)
    assert store.document(linked.id) == linked
    assert list(store.documents()) == [linked]


def test_what_was_stored_first_stands(store: Store) -> None:
    first = Document("The agency says so.")
    store.add(first, b"", "text/plain", at=AT)
    again = Document(first.text, links=(Hyperlink(4, 10, "https://vna.example/1"),))
    assert not store.add(again, b"<p>", "text/html", at=AT)
    assert store.document(first.id).links == ()


def test_a_case_of_before_opens_and_its_documents_have_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "case.db"
    with monkeypatch.context() as before:
        before.setattr(opening, "MIGRATIONS", MIGRATIONS[:2])
        connection = opening.open_case(file, patience=1, create=True)
        old = Document("The agency says so.", path="old.txt")
        connection.write(
            "INSERT INTO documents (id, language, path, media_type, length, text)"
            " VALUES (?, 'und', ?, 'text/plain', 19, ?)",
            (old.id, old.path, old.text),
        )
        connection.close()
    with SqliteStore(file) as store:
        assert store.document(old.id) == old
        new = Document("The agency says more.", links=(Hyperlink(4, 10, "https://vna.example/1"),))
        store.add(new, b"<p>", "text/html", at=AT)
        assert store.document(new.id).links == new.links
