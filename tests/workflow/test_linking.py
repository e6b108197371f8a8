"""What a case links when something changed: only what is new where that is enough, else everything."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon import linking, sample
from rashomon.model import Document, Judgement, Links
from rashomon.store import Basis, MemoryStore, SqliteStore
from rashomon.workflow import Case
from rashomon.workflow import linking as deciding
from rashomon.workflow.actor_lists import listed_actors

NOW = "2031-03-09T10:00:00+00:00"
LATE = 2
"""So many documents of the sample are added after the others were linked; that is less than a fifth."""
NOTHING: dict[str, int] = {}


def documents() -> list[Document]:
    rows = [json.loads(line) for line in sample.documents_file().read_text("utf-8").splitlines()]
    return [Document(r["text"], r["issuer"], r["title"], r["date"], r["lang"], r["url"]) for r in rows]


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case file with all of the sample but the last documents, linked; the last ones are read there too."""
    file = tmp_path_factory.mktemp("linked") / "case.db"
    with Case(file) as case:
        case.add(*documents()[:-LATE])
        case.read(processes=1)
        case.link()
    return file


@pytest.fixture
def file(linked: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(linked, tmp_path / "case.db"))


@pytest.fixture
def case(file: Path) -> Iterator[Case]:
    with Case(file, now=lambda: NOW) as opened:
        yield opened


@pytest.fixture(autouse=True)
def however_few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let cases as small as the sample be added to, which else are always linked anew."""
    if "always" not in request.node.name:
        monkeypatch.setattr(deciding, "FEW", 0)


def looked_at(case: Case, **given: bool) -> dict[str, int]:
    """Link, and tell how many documents each stage had before it; events count old ones as well."""
    told: dict[str, int] = {}

    def tell(stage: str, _done: int, total: int) -> None:
        told.setdefault(stage, total)

    case.link(progress=tell, **given)
    told.pop("events", None)
    return told


def whole(case: Case) -> Links:
    return linking.link(list(case.store.readings()), listed=listed_actors(case.store))


def same_but_for_events(case: Case) -> bool:
    """Tell whether all but the events is as linked at once, and the events tell every document.

    What is counted over the case for the events stays as it was when the case was last linked whole.
    """
    links = case.store.links()
    assert links is not None
    told = {account.document for event in links.events for account in event.accounts}
    assert told == {document.id for document in case.documents()}
    return replace(links, events=()) == replace(whole(case), events=())


def every_stage(documents: int) -> dict[str, int]:
    return dict.fromkeys(("actors", "copies", "sources"), documents)


def test_where_nothing_changed_nothing_is_linked(case: Case) -> None:
    before = case.store.links()
    assert looked_at(case) == NOTHING
    assert case.store.links() == before


def test_only_documents_that_are_new_are_linked(case: Case) -> None:
    for document in documents()[-LATE:]:
        case.add(document)
        case.read()
        assert looked_at(case) == every_stage(1)
    assert same_but_for_events(case)
    assert case.is_linked()
    assert looked_at(case) == NOTHING


def test_a_document_that_is_added_again_changes_nothing(case: Case) -> None:
    report = case.add(documents()[0])
    assert report.known
    assert looked_at(case) == NOTHING


def test_a_document_that_was_added_and_not_read_yet_is_linked_once_it_is(case: Case) -> None:
    before = case.store.links()
    case.add(documents()[-1])
    case.link()
    assert case.store.links() == before
    case.read()
    assert looked_at(case) == every_stage(1)
    assert same_but_for_events(case)


@pytest.mark.parametrize("published", [None, "yesterday", "1066-10-14"])
def test_a_new_document_without_a_date_or_with_an_odd_one_is_linked(
    case: Case, published: str | None
) -> None:
    odd = replace(documents()[-1], published=published)
    case.add(odd)
    case.read()
    case.link()
    assert same_but_for_events(case)
    assert any(account.document == odd.id for event in case.events() for account in event.accounts)


def test_a_case_in_memory_does_the_same(linked: Path) -> None:
    case = Case(MemoryStore())
    with SqliteStore(linked) as held:
        for document, reading in held.readings():
            case.add(document)
            case.store.put_reading(reading)
    case.link()
    case.add(documents()[-1])
    case.read()
    assert looked_at(case) == every_stage(1)
    assert same_but_for_events(case)


# What makes everything linked anew


def test_a_document_that_was_read_otherwise_has_everything_linked_anew(case: Case) -> None:
    reading = case.reading(documents()[0].id)
    case.store.put_reading(replace(reading, mentions=()))
    assert looked_at(case) == every_stage(len(documents()) - LATE)
    assert case.store.links() == whole(case)


def test_so_has_a_changed_list_of_actors(case: Case, tmp_path: Path) -> None:
    names = tmp_path / "ours.csv"
    names.write_text("id,kind,name,names\nmarovic,person,Ilena Marovic,I. Marovic\n", "utf-8")
    case.add_actor_list(names)
    case.add(documents()[-1])
    case.read()
    assert looked_at(case) == every_stage(len(documents()) - LATE + 1)
    assert case.store.links() == whole(case)
    case.remove_actor_list("ours.csv")
    assert looked_at(case) == every_stage(len(documents()) - LATE + 1)
    assert case.store.links() == whole(case)


def test_so_have_links_of_another_linker(case: Case) -> None:
    held = case.store.linked()
    assert held is not None
    case.store.put_links(replace(held[0], linker="linker.of-yesterday"), basis=held[1])
    assert looked_at(case) == every_stage(len(documents()) - LATE)


def test_so_have_many_new_documents(case: Case) -> None:
    new = [Document(f"wort {number}", language="xx") for number in range(9)]
    case.add(*new)
    case.read()
    assert looked_at(case) == every_stage(len(documents()) - LATE + len(new))


def test_a_small_case_is_always_linked_anew_and_so_exactly(case: Case) -> None:
    case.add(documents()[-1])
    case.read()
    assert looked_at(case) == every_stage(len(documents()) - LATE + 1)
    assert case.store.links() == whole(case)


def test_so_has_a_case_whose_links_were_kept_without_what_they_rest_on(case: Case) -> None:
    links = case.store.links()
    assert links is not None
    case.store.put_links(links)
    case.add(documents()[-1])
    case.read()
    assert looked_at(case) == every_stage(len(documents()) - LATE + 1)


def test_so_has_a_document_that_is_gone(case: Case, file: Path) -> None:
    with SqliteStore(file) as store:
        store._connection.write("DELETE FROM readings WHERE document = 1")
    assert not case.is_linked()
    assert looked_at(case) == every_stage(len(documents()) - LATE - 1)
    assert case.store.links() == whole(case)


def test_a_person_may_have_everything_linked_anew(case: Case) -> None:
    before = case.store.links()
    assert looked_at(case, anew=True) == every_stage(len(documents()) - LATE)
    assert case.store.links() == before


@pytest.mark.parametrize("stage", ["actors", "copies", "sources", "events"])
@pytest.mark.parametrize("state", [None, b"", b"\x00\xff no state"])
def test_what_one_stage_kept_may_be_lost_or_broken_and_costs_time_alone(
    case: Case, stage: str, state: bytes | None
) -> None:
    held = case.store.linked()
    assert held is not None
    states = {**held[1].states, **({} if state is None else {stage: state})}
    if state is None:
        del states[stage]
    case.store.put_links(held[0], basis=Basis(held[1].documents, states))
    case.add(documents()[-1])
    case.read()
    case.link()
    assert same_but_for_events(case)


# Judgements, other processes, processes that die


def test_judgements_stand_after_documents_were_added(case: Case) -> None:
    one, other = case.events()[-2:]
    case.judge("same event", (one.id, other.id), "yes", "Ada")
    joined = case.event(one.id)
    assert {account.document for account in other.accounts} <= {a.document for a in joined.accounts}
    case.add(Document("wort", language="xx"))
    assert len({one.id, other.id} & {event.id for event in case.events()}) == 1
    assert {a.document for a in joined.accounts} <= {a.document for a in case.event(one.id).accounts}
    assert {one.id, other.id} <= {event.id for event in case.events(machine=True)}
    judged: list[Judgement] = [effect.judgement for effect in case.judgements()]
    assert [judgement.by for judgement in judged] == ["Ada"]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs POSIX signals")
@pytest.mark.parametrize("where", ["linking.link_more", "store.sqlite.basis.put"])
def test_killed_while_documents_are_added_the_links_of_before_stand_whole(file: Path, where: str) -> None:
    with Case(file) as case:
        before = case.store.linked()
        case.add(documents()[-1])
        case.read()
    module, _, name = where.rpartition(".")
    script = f"""
        import os, signal, sys
        import rashomon.{module} as place
        from rashomon.workflow import Case, linking
        linking.FEW = 0
        place.{name} = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
        Case(sys.argv[1]).link()
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(script), str(file)], check=False)
    assert done.returncode == -signal.SIGKILL
    with Case(file) as case:
        assert case.store.linked() == before
        assert not case.is_linked()
        assert looked_at(case) == every_stage(1)
        assert same_but_for_events(case)


def test_two_processes_that_add_documents_at_once_leave_the_links_of_all(file: Path, tmp_path: Path) -> None:
    script = """
        import sys
        from rashomon.model import Document
        from rashomon.workflow import Case, linking
        linking.FEW = 0
        with Case(sys.argv[1]) as case:
            for number in range(2):
                case.add(Document(f"wort {sys.argv[2]} {number}", language="xx", issuer="Ministry"))
                case.read()
                case.link()
    """
    ran = [
        subprocess.Popen([sys.executable, "-c", textwrap.dedent(script), str(file), name])
        for name in ("one", "two")
    ]
    assert [process.wait() for process in ran] == [0, 0]
    with Case(file) as case:
        case.link()
        assert len(list(case.documents())) == len(documents()) - LATE + 4
        assert case.is_linked()
        assert same_but_for_events(case)


def test_a_document_that_comes_while_others_are_linked_is_linked_next(case: Case, file: Path) -> None:
    early, late = documents()[-LATE:]
    case.add(early)
    case.read()

    def meanwhile(stage: str, _done: int, _total: int) -> None:
        if stage == "copies":
            with Case(file) as other:
                other.add(late)
                other.read()

    case.link(progress=meanwhile)
    assert not case.is_linked()
    assert looked_at(case) == every_stage(1)
    assert same_but_for_events(case)


def test_a_document_that_is_read_otherwise_while_others_are_linked_is_noticed(case: Case, file: Path) -> None:
    case.add(documents()[-1])
    case.read()
    first = documents()[0].id

    def meanwhile(stage: str, _done: int, _total: int) -> None:
        if stage == "copies":
            with SqliteStore(file) as other:
                reading = other.reading(first)
                assert reading is not None
                other.put_reading(replace(reading, mentions=()))

    case.link(progress=meanwhile)
    assert not case.is_linked()
    case.link()
    assert case.store.links() == whole(case)
