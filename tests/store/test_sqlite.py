"""What a case file does that memory cannot: outlive processes, refuse other files, keep texts unchanged."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest

from rashomon.model import (
    Actor,
    CaseFull,
    CaseLocked,
    CaseTooNew,
    Document,
    Event,
    Judgement,
    Links,
    MentionRef,
    NotACase,
    NotFound,
    Proposal,
    Reading,
    Span,
)
from rashomon.store import Basis, Filter, SqliteStore
from rashomon.store.sqlite.codec import pack
from rashomon.store.sqlite.migrations import MIGRATIONS

NOW = "2031-03-09T10:00:00+00:00"
TEXT = Document("The Republic of Varania recalled its envoy.", issuer="Presidency of Varania")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "case.db"
    with SqliteStore(file) as store:
        store.add(TEXT, b"raw", "text/plain", at=NOW)
    return file


def test_a_case_is_one_file_that_can_be_copied_away_when_it_is_closed(path: Path, tmp_path: Path) -> None:
    assert [file.name for file in tmp_path.iterdir()] == ["case.db"]
    other = tmp_path / "elsewhere.db"
    other.write_bytes(path.read_bytes())
    with SqliteStore(other) as store:
        assert list(store.documents()) == [TEXT]
        assert store.raw(TEXT.id) == b"raw"


def test_a_case_of_before_proposals_is_brought_up_and_keeps_its_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "case.db"
    with monkeypatch.context() as before:
        before.setattr("rashomon.store.sqlite.opening.MIGRATIONS", MIGRATIONS[:1])
        SqliteStore(file).close()
    connection = sqlite3.connect(file)
    connection.execute("INSERT INTO links (only, linker, revision) VALUES (1, 'linker.v1', 0)")
    connection.commit()
    connection.close()
    doubt = Proposal("same actor", ("a", "b"), 0.5, "one surname")
    with SqliteStore(file) as store:
        assert store.links() == Links("linker.v1")
        store.put_links(Links("linker.v2", proposals=(doubt,)))
    with SqliteStore(file) as store:
        assert store.links() == Links("linker.v2", proposals=(doubt,))


def test_a_case_of_before_links_were_added_to_keeps_its_links_and_readings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "case.db"
    with monkeypatch.context() as before:
        before.setattr("rashomon.store.sqlite.opening.MIGRATIONS", MIGRATIONS[:4])
        with SqliteStore(file) as store:
            store.add(TEXT, b"raw", "text/plain", at=NOW)
            store.put_reading(Reading(TEXT.id, "en.v1", "en"))
    actors = [Actor(id_, "person", id_, mentions=(MentionRef(TEXT.id, 0),)) for id_ in ("zeta", "alpha")]
    doubts = [Proposal("same actor", ("alpha", "zeta"), score, "one surname") for score in (0.6, 0.5)]
    connection = sqlite3.connect(file)
    connection.execute("INSERT INTO links (only, linker, revision) VALUES (1, 'linker.v1', 2)")
    for place, actor in enumerate(actors):
        connection.execute("INSERT INTO actors VALUES (?, ?, ?)", (place, actor.id, pack(actor)))
        connection.execute("INSERT INTO actor_documents VALUES (?, ?)", (actor.id, TEXT.id))
    for place, doubt in enumerate(doubts):
        connection.execute("INSERT INTO proposals VALUES (?, ?)", (place, pack(doubt)))
    connection.commit()
    connection.close()
    made = Links("linker.v1", tuple(actors), proposals=tuple(doubts))
    with SqliteStore(file) as store:
        assert store.links() == made
        assert store.links_are_current("linker.v1")
        assert store.linked() is None
        assert [described.id for described, _ in store.described()] == [TEXT.id]
        assert store.count_hits("", Filter(actor="zeta")) == 1
        store.put_links(made, basis=Basis(dict.fromkeys([TEXT.id], 2), {"actors": b"kept"}))
        assert store.linked() == (made, Basis({TEXT.id: 2}, {"actors": b"kept"}))


def _rows(store: SqliteStore, table: str) -> set[tuple[int, str]]:
    return set(store._connection.rows(f"SELECT number, id FROM {table}"))


def test_of_links_only_the_rows_that_changed_are_written(path: Path) -> None:
    events = [Event(f"call-{n}", "call", f"2031-03-{n:02}", (), None, ()) for n in range(1, 30)]
    with SqliteStore(path) as store:
        store.put_links(Links("v1", events=tuple(events)))
        before = _rows(store, "events")
        new = Event("call-0", "call", "2031-03-01", (), None, ())
        changed = Event(events[9].id, "visit", events[9].date, (), None, ())
        store.put_links(Links("v1", events=(new, *events[:9], changed, *events[10:20])))
        after = _rows(store, "events")
        assert {id_ for _, id_ in after - before} == {new.id, changed.id}
        assert {id_ for _, id_ in before - after} == {changed.id, *(event.id for event in events[20:])}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs POSIX signals")
def test_a_process_killed_while_it_writes_links_leaves_the_earlier_ones(path: Path) -> None:
    basis = Basis({TEXT.id: 1}, {"events": b"kept"})
    made = Links("v1", events=(Event("call-1", "call", None, (), None, ()),))
    with SqliteStore(path) as store:
        store.put_links(made, basis=basis)
    script = """
        import os, signal, sys
        from rashomon.model import Event, Links
        from rashomon.store import Basis, SqliteStore
        from rashomon.store.sqlite import basis
        basis.put = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
        events = tuple(Event(f"visit-{n}", "visit", None, (), None, ()) for n in range(5000))
        SqliteStore(sys.argv[1]).put_links(Links("v2", events=events), basis=Basis({}, {"events": b""}))
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(script), str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    with SqliteStore(path) as store:
        assert store.linked() == (made, basis)
        assert store._connection.row("PRAGMA integrity_check") == ("ok",)


def test_links_and_what_they_rest_on_are_read_as_of_one_moment(path: Path) -> None:
    made = [(Links(f"v{n}"), Basis({TEXT.id: n}, {"events": b"%d" % n})) for n in (1, 2)]
    stop = threading.Event()

    def write() -> None:
        with SqliteStore(path) as other:
            while not stop.is_set():
                for links, basis in made:
                    other.put_links(links, basis=basis)

    with SqliteStore(path) as store:
        store.put_links(made[0][0], basis=made[0][1])
        writer = threading.Thread(target=write)
        writer.start()
        try:
            seen = [store.linked() for _ in range(200)]
        finally:
            stop.set()
            writer.join()
    assert all(one in made for one in seen)


def test_links_readings_and_judgements_outlive_the_process(path: Path) -> None:
    reading = Reading(TEXT.id, "en.v1", "en", sentences=(Span(0, 5),))
    with SqliteStore(path) as store:
        store.put_reading(reading)
        judgement = store.judge(Judgement("same actor", ("a", "b"), "unsure", "Ada", NOW))
    with SqliteStore(path) as store:
        assert store.reading(TEXT.id) == reading
        assert store.judgements() == (judgement,)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE documents SET text = 'other'",
        "UPDATE documents SET issuer = 'other'",
        "DELETE FROM documents",
        "INSERT OR REPLACE INTO documents SELECT * FROM documents",
        "UPDATE raws SET body = x'00'",
        "DELETE FROM raws",
        "REPLACE INTO raws SELECT sha256, x'00' FROM raws",
        "DELETE FROM judgements",
        "UPDATE judgements SET verdict = 'no'",
        "UPDATE judgements SET undone = NULL",
    ],
)
def test_what_is_stored_for_good_cannot_be_changed_by_any_program(path: Path, statement: str) -> None:
    with SqliteStore(path) as store:
        done = store.judge(Judgement("same actor", ("a", "b"), "yes", "Ada", NOW))
        store.undo(done.id, NOW)
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match=r"never|once"):
        connection.execute(statement)
    connection.close()


def test_the_text_itself_is_stored_once(tmp_path: Path) -> None:
    text = "".join(f"Sentence number {number} of a long statement. " for number in range(20_000))
    with SqliteStore(tmp_path / "case.db") as store:
        document = Document(text)
        store.add(document, text.encode(), "text/plain", at=NOW)
        assert store.raw(document.id) == text.encode()
    connection = sqlite3.connect(tmp_path / "case.db")
    assert connection.execute("SELECT COUNT(*) FROM raws").fetchone() == (0,)
    connection.close()


def test_bytes_that_several_documents_came_from_are_kept_once(tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "case.db") as store:
        for number in range(3):
            store.add(Document(f"entry {number}"), b"<feed/>", "application/rss+xml", at=NOW)
        assert [store.raw(document.id) for document in store.documents()] == [b"<feed/>"] * 3
    connection = sqlite3.connect(tmp_path / "case.db")
    assert connection.execute("SELECT COUNT(*) FROM raws").fetchone() == (1,)
    connection.close()


# Files that are no case


def test_an_empty_file_becomes_a_case(tmp_path: Path) -> None:
    (tmp_path / "case.db").touch()
    with SqliteStore(tmp_path / "case.db") as store:
        assert list(store.documents()) == []


def test_a_missing_file_is_created_or_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"missing\.db: there is no case here; add documents first"):
        SqliteStore(tmp_path / "missing.db", create=False)
    assert not (tmp_path / "missing.db").exists()


@pytest.mark.parametrize("content", [b"Statement by the ministry.\n" * 100, b"%PDF-1.7\n", b"\x00" * 4096])
def test_a_file_of_another_kind_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "statement.txt"
    file.write_bytes(content)
    with pytest.raises(NotACase, match=r"statement\.txt: .*case"):
        SqliteStore(file)
    assert file.read_bytes() == content


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE migrations (number INTEGER, name TEXT)")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(NotACase, match="not a case of Rashomon"):
        SqliteStore(file)
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA application_id = 7")
    connection.close()
    with pytest.raises(NotACase, match="not a case of Rashomon"):
        SqliteStore(file)
    assert len(file.read_bytes()) == len(before)


def test_a_folder_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(NotACase, match="a folder is no case"):
        SqliteStore(tmp_path)


def test_a_damaged_case_is_named(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(NotACase, match=r"damaged|no case file"), SqliteStore(path) as store:
        list(store.documents())


def test_a_case_of_a_newer_version_is_refused_and_left_alone(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO migrations VALUES (?, 'of_tomorrow')", (len(MIGRATIONS) + 1,))
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(CaseTooNew, match="newer version"):
        SqliteStore(path)
    assert path.read_bytes() == before


# Others at the same file, no room, no permission


def test_a_case_that_another_process_writes_to_says_so_after_a_while(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with SqliteStore(path, patience=0.05) as store:
        assert list(store.documents()) == [TEXT], "reading goes on"
        with pytest.raises(CaseLocked, match="another process is writing to this case; wait"):
            store.add(Document("another text"), b"", "text/plain", at=NOW)
        other.execute("ROLLBACK")
        assert store.add(Document("another text"), b"", "text/plain", at=NOW)
    other.close()


def test_a_new_case_that_another_process_is_just_making_says_so(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "case.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    other.execute("CREATE TABLE t (x)")
    with pytest.raises(CaseLocked):
        SqliteStore(tmp_path / "case.db", patience=0.05)
    other.close()


def test_two_threads_may_each_open_the_case_and_write(path: Path) -> None:
    def write(name: str) -> None:
        with SqliteStore(path) as store:
            for number in range(20):
                store.add(Document(f"{name} {number}"), b"", "text/plain", at=NOW)

    threads = [threading.Thread(target=write, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with SqliteStore(path) as store:
        assert sum(1 for _ in store.documents()) == 41


def test_a_full_disk_is_named_and_keeps_what_was_added(path: Path) -> None:
    with SqliteStore(path) as store:
        (pages,) = store._connection.row("PRAGMA page_count") or (0,)
        store._connection.rows(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(CaseFull, match=r"case\.db: there is no room left to write; make room"):
            store.add(Document("long " * 20_000), b"", "text/plain", at=NOW)
        assert list(store.documents()) == [TEXT]
        store._connection.rows(f"PRAGMA max_page_count = {pages + 1000}")
        assert store.add(Document("long " * 20_000), b"", "text/plain", at=NOW)


_GREEDY = """
import resource, sys
from rashomon.model import CaseFull, Document
from rashomon.store import Basis, Filter, SqliteStore
from rashomon.store.sqlite.codec import pack
with SqliteStore(sys.argv[1]) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
    try:
        for number in range(1000):
            document = Document(f"{number} " + "word " * 5000)
            store.add(document, b"", "text/plain", at="2031-03-09T10:00:00+00:00")
            print(document.id)
    except CaseFull as error:
        print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX limits")
def test_a_file_that_may_not_grow_any_more_is_named_and_keeps_what_was_added(tmp_path: Path) -> None:
    file = tmp_path / "case.db"
    shown = subprocess.run(
        [sys.executable, "-c", _GREEDY, str(file)], capture_output=True, text=True, check=True
    )
    *told, error = shown.stdout.split("\n")[:-1]
    assert told
    assert "case.db: the disk failed or has no room left; check the disk" in error
    with SqliteStore(file) as store:
        assert {document.id for document in store.documents()} == set(told)


def _unwritable(tmp_path: Path) -> Path:
    """Give a folder that even root cannot write to where root runs the tests."""
    if os.geteuid() != 0:
        tmp_path.chmod(0o555)
        return tmp_path
    if Path("/proc/self").exists():
        return Path("/proc/self")
    pytest.skip("root may write everywhere here")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs POSIX permissions")
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    folder = _unwritable(tmp_path)
    try:
        with pytest.raises(CaseFull, match=r"case\.db: the case cannot be written here; choose a folder"):
            SqliteStore(folder / "case.db")
    finally:
        tmp_path.chmod(0o755)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CaseFull, match="choose a folder"):
        SqliteStore(tmp_path / "missing" / "case.db")


# Killed processes

_WRITER = """
import sys
from rashomon.model import Document
from rashomon.store import Basis, Filter, SqliteStore
from rashomon.store.sqlite.codec import pack
with SqliteStore(sys.argv[1]) as store:
    batch = 0
    while True:
        added = [Document(f"batch {batch} text {number} " + "word " * 500) for number in range(5)]
        with store.transaction():
            for document in added:
                store.add(document, b"raw", "text/plain", at="2031-03-09T10:00:00+00:00")
        for document in added:
            print(document.id, flush=True)
        batch += 1
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs POSIX signals")
@pytest.mark.parametrize("reported", [0, 3, 11, 42])
def test_a_killed_process_loses_nothing_that_it_reported(tmp_path: Path, reported: int) -> None:
    file = tmp_path / "case.db"
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(_WRITER), str(file)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    told = [process.stdout.readline().strip() for _ in range(reported)]
    if not reported:  # kill it while it makes the file
        while not file.exists():
            pass
    process.send_signal(signal.SIGKILL)
    told += process.stdout.read().split()
    process.stdout.close()
    process.wait()
    with SqliteStore(file) as store:
        held = {document.id for document in store.documents()}
        assert {name for name in told if len(name) == 16} <= held
        assert len(held) % 5 == 0, "a batch is held whole or not at all"
        assert {hit.document.id for hit in store.search("batch")} == held
        assert store._connection.row("PRAGMA integrity_check") == ("ok",)
        assert store.add(Document("after the crash"), b"", "text/plain", at=NOW)
