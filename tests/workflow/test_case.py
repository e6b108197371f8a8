"""A case answers from all its documents: what was added since is read and linked first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon import sample
from rashomon.comparing import Held
from rashomon.model import Account, Actor, Document, Event, Links, NotFound, Reading, SourceLink
from rashomon.store import MemoryStore
from rashomon.workflow import Case, accounts

NOW = "2031-03-09T10:00:00+00:00"


@pytest.fixture(scope="module")
def affair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """The sample case, read and linked."""
    with Case(tmp_path_factory.mktemp("affair") / "case.db") as case:
        case.add(sample.documents_file())
        case.read(processes=1)
        case.link()
        yield case


def test_the_sample_case_holds_an_event_that_several_sides_tell(affair: Case) -> None:
    shared = affair.events(issuers=2)
    assert shared
    issuers = {affair.document(account.document).issuer for account in shared[0].accounts}
    assert len(issuers) >= 2
    assert len(affair.events()) >= len(shared)
    assert affair.event(shared[0].id[:6]) == shared[0]


def test_an_event_is_compared_over_its_accounts(affair: Case) -> None:
    event = affair.events(issuers=2)[0]
    comparison = affair.compare(event.id[:8])
    assert comparison.event == event.id
    told = [account for account in event.accounts if account.role != "announcement"]
    assert [(column.document, column.start) for column in comparison.columns] == [
        (account.document, account.start) for account in told
    ]
    for column in comparison.columns:
        issuer = affair.document(column.document).issuer
        assert issuer is None or issuer in column.silence
    stated = {
        (column.document, point)
        for row in comparison.rows
        for column, cell in zip(comparison.columns, row.cells, strict=True)
        if cell
        for point in cell.points
    }
    for column in comparison.columns:
        points = affair.reading(column.document).points
        inside = [point for point in points if column.start <= point.start and point.end <= column.end]
        assert {(column.document, point) for point in inside} <= stated


def test_search_by_a_name_finds_documents_that_mention_the_actor(affair: Case) -> None:
    actor = max(affair.actors(), key=lambda one: len(one.mentions))
    found = {hit.document.id for hit in affair.search("", actor=actor.id)}
    assert found == {mention.document for mention in actor.mentions}
    with pytest.raises(NotFound, match="no actor in this case is called 'Zeppelin'"):
        affair.search("", actor="Zeppelin")


def test_documents_added_later_are_read_and_linked_before_an_answer(tmp_path: Path) -> None:
    with Case(tmp_path / "case.db") as case:
        assert case.events() == []
        case.add(Document("President Ilena Marovic met King Oswin in Karst on 5 March 2031.", language="en"))
        first = case.events()
        assert [len(event.accounts) for event in first] == [1]
        links = case.store.links()
        assert case.events() == first
        assert case.store.links() == links
        case.add(Document("The Duchy of Lestria appointed a new envoy on 9 June 2031.", language="en"))
        assert {account.document for event in case.events() for account in event.accounts} == {
            document.id for document in case.documents()
        }


def test_links_of_another_linker_are_made_anew() -> None:
    case = Case(MemoryStore())
    case.store.put_links(Links("linker.of-yesterday", actors=(Actor("a", "person", "Ilena Marovic"),)))
    assert case.actors() == []


def test_an_unknown_event_is_named(affair: Case) -> None:
    with pytest.raises(NotFound, match="zzzz"):
        affair.compare("zzzzzz")


def _prepared(links: Links, *documents: Document) -> Case:
    """A case whose links were made by hand."""
    from rashomon.linking import LINKER

    case = Case(MemoryStore(), now=lambda: NOW)
    case.add(*documents)
    case.read()
    case.store.put_links(Links(LINKER, links.actors, links.events, links.copies, links.sources))
    return case


def test_sources_are_followed_upstream_beyond_the_event_and_through_cycles() -> None:
    texts = [Document(f"wort {number}", language="xx", issuer=f"Issuer {number}") for number in range(5)]
    ids = [text.id for text in texts]
    chain = tuple(
        SourceLink(ids[a], "cites", f"Issuer {b}", ids[b]) for a, b in ((0, 1), (1, 2), (2, 0), (3, 4))
    )
    event = Event("event-1", "statement", None, (), None, (Account(ids[0], 0, 3),))
    case = _prepared(Links("", events=(event,), sources=chain), *texts)
    assert case.sources("event-1") == chain[:3]


def test_announcements_stand_in_no_comparison_unless_there_is_nothing_else() -> None:
    told = Document("wort eins", language="xx", issuer="A", published="2031-03-05T10:00:00Z")
    announced = Document("wort zwei", language="xx", issuer="B")
    told_in = (Account(announced.id, 0, 9, "announcement"), Account(told.id, 0, 9))
    both = Event("event-both", "visit", None, (), None, told_in)
    only = Event("event-only", "visit", None, (), None, told_in[:1])
    case = _prepared(Links("", events=(both, only)), told, announced)
    (column,) = case.compare("event-both").columns
    assert column.document == told.id
    assert [column.document for column in case.compare("event-only").columns] == [announced.id]


def test_silence_is_relative_to_all_that_is_held_of_the_issuer() -> None:
    told = [
        Document(f"wort {day}", language="xx", issuer="Ministry", published=f"2031-03-0{day}T10:00:00Z")
        for day in (1, 5)
    ]
    nobody = Document("wort", language="xx")
    accounts_of = tuple(Account(one.id, 0, 4) for one in (*told, nobody))
    event = Event("event-1", "visit", None, (), None, accounts_of)
    store = _prepared(Links("", events=(event,)), *told, nobody).store
    held = Held("Ministry", 2, "2031-03-01", "2031-03-05")
    assert [side.held for side in accounts.sides(store, event)] == [held, held, None]


def test_a_name_that_several_actors_bear_asks_which() -> None:
    text = Document("wort", language="xx")
    actors = (Actor("first", "person", "Teodor Haskel"), Actor("second", "person", "Mila Haskel"))
    case = _prepared(Links("", actors=actors), text)
    with pytest.raises(NotFound, match=r"2 actors are called 'Haskel'; choose one by its id: Teodor Haskel"):
        case.search("", actor="Haskel")
    assert list(case.search("", actor="Mila Haskel")) == []


def test_the_reading_of_one_document_is_made_when_it_is_asked_for() -> None:
    text = Document("wort", language="xx")
    case = Case(MemoryStore())
    case.add(text)
    assert case.reading(text.id[:5]).document == text.id
    case.store.put_reading(Reading(text.id, "any.of-yesterday", "xx"))
    assert case.reading(text.id).reader != "any.of-yesterday"
