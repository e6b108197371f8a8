"""A case shows what people judged, keeps what the machine linked, and forgets no judgement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.linking import LINKER
from rashomon.model import Account, Actor, Document, Event, Judgement, Links, MentionRef, NotFound, Proposal
from rashomon.store import MemoryStore, SqliteStore, Store
from rashomon.workflow import Case
from rashomon.workflow.held_links import HeldLinks
from rashomon.workflow.overview import overview

NOW = "2031-03-09T10:00:00+00:00"
TEXTS = tuple(
    Document(f"wort {n}", language="xx", issuer=issuer, published=f"2031-03-0{n}", title=f"Text {n}")
    for n, issuer in enumerate(("Varania", "Tolmark", "Varania", "Lestria"), start=1)
)
D1, D2, D3, D4 = (text.id for text in TEXTS)


def _actor(id_: str, name: str, *documents: str) -> Actor:
    return Actor(id_, "person", name, (name,), (), tuple(MentionRef(one, 0) for one in documents))


def _event(id_: str, *documents: str) -> Event:
    accounts = tuple(Account(one, 0, 6) for one in documents)
    return Event(id_, "call", "2031-03-01", ("Teodor Haskel",), None, accounts, len(accounts))


LINKS = Links(
    LINKER,
    (
        _actor("aaaa1", "Teodor Haskel", D1, D2),
        _actor("bbbb2", "T. Hashkel", D3),
        _actor("cccc3", "Velis", D4),
    ),
    (_event("eeee1", D1, D2), _event("ffff2", D3), _event("gggg3", D4)),
    proposals=(
        Proposal("same actor", ("aaaa1", "bbbb2"), 0.7, "one family name"),
        Proposal("same event", ("eeee1", "ffff2"), 0.6, "one day"),
    ),
)
BACKENDS: dict[str, Callable[[Path], Store]] = {
    "memory": lambda _: MemoryStore(),
    "sqlite": lambda folder: SqliteStore(folder / "case.db"),
}


@pytest.fixture(params=sorted(BACKENDS))
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Case:
    made = Case(BACKENDS[request.param](tmp_path), now=lambda: NOW)
    made.add(*TEXTS)
    made.read(processes=1)
    made.store.put_links(LINKS)
    return made


def _documents(event: Event) -> set[str]:
    return {account.document for account in event.accounts}


def test_a_judgement_shows_at_once_everywhere_and_the_machines_own_can_still_be_seen(case: Case) -> None:
    case.judge("same actor", ("bbbb", "aaaa"), "yes", "Ada", "two spellings")
    case.judge("same event", ("ffff2", "eeee1"), "yes", "Ada")
    assert [actor.id for actor in case.actors()] == ["aaaa1", "cccc3"]
    assert [actor.id for actor in case.actors("Hashkel")] == ["aaaa1"]
    assert {hit.document.id for hit in case.search("", actor="T. Hashkel")} == {D1, D2, D3}
    assert [event.id for event in case.events()] == ["eeee1", "gggg3"]
    assert _documents(case.event("ffff2")) == {D1, D2, D3}
    assert [column.document for column in case.compare("eeee").columns] == [D1, D2, D3]
    assert "judged one with “T. Hashkel” by Ada on 2031-03-09: two spellings" in case.actors("Haskel")[0].why
    assert case.store.links() == LINKS
    assert case.actors(machine=True) == list(LINKS.actors)
    assert case.events(machine=True) == list(LINKS.events)
    assert case.event("ffff", machine=True) == LINKS.events[1]
    assert {hit.document.id for hit in case.search("", actor="T. Hashkel", machine=True)} == {D3}


def test_filters_hold_for_judged_events(case: Case) -> None:
    assert [event.id for event in case.events(issuers=2)] == ["eeee1"]
    case.judge("same event", ("ffff2", "gggg3"), "yes", "Ada")
    assert [event.id for event in case.events(issuers=2)] == ["eeee1", "ffff2"]
    assert [event.id for event in case.events(issuer="Lestria")] == ["ffff2"]
    case.judge("same event", ("eeee1", D2), "no", "Ada")
    assert [event.id for event in case.events(issuers=2)] == ["ffff2"]


def test_taken_back_it_shows_no_more_and_is_still_listed(case: Case) -> None:
    kept = case.judge("same actor", ("aaaa1", "bbbb2"), "yes", "Ada")
    case.undo(kept.id)
    assert case.actors() == list(LINKS.actors)
    [effect] = case.judgements()
    assert (effect.judgement.id, effect.state) == (kept.id, "undone")
    with pytest.raises(NotFound):
        case.undo(99)


def test_proposals_show_the_answers_so_far(case: Case) -> None:
    assert [one.names for one in case.proposals()] == [
        ("Teodor Haskel", "T. Hashkel"),
        ("call, 2031-03-01, Teodor Haskel", "call, 2031-03-01, Teodor Haskel"),
    ]
    case.judge("same actor", ("aaaa1", "bbbb2"), "no", "Ada")
    case.judge("same event", ("eeee1", "ffff2"), "unsure", "Ada")
    assert [one.verdict for one in case.proposals()] == ["no", "unsure"]
    assert [one.proposal.question for one in case.proposals(unjudged=True)] == ["same event"]
    assert [one.verdict for one in case.proposals("same actor")] == ["no"]


def test_judgements_outlive_linking_anew_and_rest_where_their_subjects_are_gone(case: Case) -> None:
    case.judge("same actor", ("aaaa1", "bbbb2"), "yes", "Ada")
    case.judge("same event", ("eeee1", "ffff2"), "yes", "Ada")
    case.link(anew=True)
    assert {effect.state for effect in case.judgements()} == {"resting"}
    case.store.put_links(replace(LINKS, copies=()))
    with Case(case.store) as again:
        assert {effect.state for effect in again.judgements()} == {"in force"}


@pytest.mark.parametrize(
    ("question", "subjects", "named"),
    [
        ("same actor", ("zzzz9", "aaaa1"), "zzzz9"),
        ("same actor", ("eeee1", "aaaa1"), "eeee1"),
        ("same event", ("eeee1", "aaaa1"), "aaaa1"),
        ("same event", (D1, D2), "neither"),
    ],
)
def test_a_wrong_id_is_named_and_nothing_is_kept(
    case: Case, question: str, subjects: tuple[str, str], named: str
) -> None:
    with pytest.raises(NotFound, match=named):
        case.judge(question, subjects, "yes", "Ada")  # type: ignore[arg-type]  # the test's strings
    assert case.judgements() == []


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"question": "same thing"}, "no question"),
        ({"verdict": "perhaps"}, "no verdict"),
        ({"by": " "}, "who judged"),
        ({"note": "\udcff"}, "UTF-8"),
        ({"subjects": ("aaaa1", "aaaa")}, "two different"),
        ({"subjects": ("aaaa1",)}, "two different"),
    ],
)
def test_what_is_no_judgement_is_refused(case: Case, change: dict[str, str], named: str) -> None:
    given = {"question": "same actor", "subjects": ("aaaa1", "bbbb2"), "verdict": "yes", "by": "Ada"} | change
    with pytest.raises(ValueError, match=named):
        case.judge(**given)  # type: ignore[arg-type]  # wrong on purpose
    assert case.judgements() == []


def test_an_event_that_stands_on_a_judgement_alone_is_judged_through_that(case: Case) -> None:
    case.judge("same event", ("eeee1", D2), "no", "Ada")
    [alone] = [event for event in case.events() if _documents(event) == {D2}]
    with pytest.raises(NotFound, match="judge the other event and the document"):
        case.judge("same event", (alone.id, "ffff2"), "yes", "Ada")


def test_judgements_of_another_copy_are_taken_in_once_with_who_and_when(case: Case) -> None:
    there = Judgement("same actor", ("aaaa1", "bbbb2"), "yes", "Bea", "2031-03-01T08:00:00+00:00", "seen", 7)
    first = case.take_judgements([there, replace(there, verdict="no"), there])
    assert [(one.by, one.at, one.verdict) for one in first.added] == [
        ("Bea", there.at, "yes"),
        ("Bea", there.at, "no"),
        ("Bea", there.at, "yes"),
    ]
    again = case.take_judgements([there, replace(there, verdict="no"), there])
    assert (again.added, again.known) == ((), 3)
    taken_back = case.take_judgements([there, replace(there, verdict="no"), replace(there, undone=NOW)])
    assert [one.id for one in taken_back.undone] == [3]
    assert case.take_judgements([there]).known == 1
    assert [effect.state for effect in case.judgements()] == ["overruled", "in force", "undone"]


def test_what_no_judgement_touched_is_the_same_in_lists_of_before_and_after(case: Case) -> None:
    case.judge("same event", ("eeee1", "ffff2"), "unsure", "Ada")
    before = overview(case)
    case.judge("same event", ("eeee1", "ffff2"), "yes", "Ada")
    after = overview(case, before)
    assert after == overview(case)
    assert after.entry("gggg3") is before.entry("gggg3")
    assert set(after.entry("eeee1").documents) == {D1, D2, D3}


def test_a_list_of_before_is_no_longer_trusted_when_a_document_is_read_otherwise(case: Case) -> None:
    case.judge("same event", ("eeee1", "ffff2"), "unsure", "Ada")
    before = overview(case)
    case.store.put_reading(replace(case.reading(D4), reader="by hand"))
    after = overview(case, before)
    assert after == overview(case)
    assert after.entry("gggg3").stamp != before.entry("gggg3").stamp


def test_two_who_share_the_links_see_each_others_judgements(tmp_path: Path) -> None:
    held = HeldLinks()
    with Case(tmp_path / "case.db", held=held) as one, Case(tmp_path / "case.db", held=held) as other:
        one.add(*TEXTS)
        one.read(processes=1)
        one.store.put_links(LINKS)
        one.judge("same actor", ("bbbb2", "aaaa1"), "yes", "Ada")
        assert [actor.id for actor in other.actors()] == ["aaaa1", "cccc3"]
        other.store.put_links(replace(LINKS, actors=LINKS.actors[:2]))
        assert [actor.id for actor in one.actors()] == ["aaaa1"]
