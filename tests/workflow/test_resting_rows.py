"""A judgement on a row that is gone rests, says why, and is in force again when the row is back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.model import Document
from rashomon.store import MemoryStore, SqliteStore
from rashomon.workflow import Case
from rashomon.workflow.judged_rows import subjects_of
from rashomon.workflow.overview import overview

MINISTRY = Document(
    "Foreign Minister Dara Velis of Lestria met Ambassador Teodor Haskel of Varania on 14 March 2031. "
    "Minister Velis and Ambassador Haskel agreed to open the bridge at Onda. "
    "Minister Velis demanded that Varania pay 3 million crowns.",
    issuer="Foreign Ministry of Lestria", title="Minister meets ambassador", published="2031-03-14",
    language="en", url="https://lestria.example/1",
)  # fmt: skip
EMBASSY = Document(
    "Ambassador Teodor Haskel of Varania met Foreign Minister Dara Velis of Lestria on 14 March 2031. "
    "Ambassador Haskel and Minister Velis discussed the bridge at Onda.",
    issuer="Embassy of Varania", title="Ambassador meets minister", published="2031-03-14", language="en",
    url="https://embassy.example/1",
)  # fmt: skip

AGENCY = Document(
    "The Lestrian trade council opened a fair at Dorn on 2 May 2031. The council said 40 firms came.",
    issuer="Lestrian News Agency", title="A fair at Dorn", published="2031-05-02", language="en",
    url="https://lna.example/2",
)  # fmt: skip


@pytest.fixture(params=["memory", "sqlite"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Case:
    made = Case(MemoryStore() if request.param == "memory" else SqliteStore(tmp_path / "case.db"))
    made.add(MINISTRY, EMBASSY)
    made.refresh(processes=1)
    return made


@pytest.fixture
def event(case: Case) -> str:
    return next(one.id for one in case.events() if len(one.accounts) == 2)


@pytest.fixture
def judged(case: Case, event: str) -> Case:
    """The row of the bridge is judged to differ."""
    comparison = case.compare(event)
    at = MINISTRY.text.index("bridge")
    row = next(
        row
        for row in comparison.rows
        if row.relation != "only"
        and row.cells[0]
        and any(point.start <= at < point.end for cell in row.cells if cell for point in cell.points)
    )
    case.judge("right relation", (*subjects_of(comparison, row), "relation=contradicts"), "yes", "Ada")
    return case


def state(case: Case) -> tuple[str, str]:
    [one] = [one for one in case.judgements() if one.judgement.question == "right relation"]
    return one.state, one.why


def test_it_is_in_force_while_its_row_is_there(judged: Case) -> None:
    assert state(judged) == ("in force", "")


def test_it_rests_while_its_words_are_no_point(judged: Case) -> None:
    reading = judged.reading(EMBASSY.id)
    judged.store.put_reading(replace(reading, points=reading.points[:1]))
    named, why = state(judged)
    assert named == "resting"
    assert why.startswith("these words are no point of the accounts any more: “Ambassador Haskel and")
    judged.store.put_reading(reading)
    assert state(judged) == ("in force", "")


def test_it_rests_while_its_document_tells_another_event(judged: Case, event: str) -> None:
    out = judged.judge("same event", (event, EMBASSY.id), "no", "Ben")
    assert state(judged) == ("resting", "no event is told by all of its documents")
    judged.undo(out.id)
    assert state(judged) == ("in force", "")


def test_it_rests_where_its_document_is_not_held(judged: Case) -> None:
    other = Case(MemoryStore())
    other.add(MINISTRY)
    other.take_judgements(one.judgement for one in judged.judgements())
    assert state(other) == ("resting", f"document {EMBASSY.id} is not in this case")
    other.add(EMBASSY)
    assert state(other) == ("in force", "")


def test_it_rests_while_more_documents_state_the_row(judged: Case) -> None:
    judged.add(replace(EMBASSY, issuer="Lestrian News Agency", url="https://lna.example/1"))
    judged.refresh(processes=1)
    assert any(len(one.accounts) == 3 for one in judged.events())
    assert state(judged) == ("resting", "other documents state its row too")


def test_one_that_is_taken_back_is_undone_whether_its_row_is_there_or_not(judged: Case, event: str) -> None:
    judged.judge("same event", (event, EMBASSY.id), "no", "Ben")
    judged.undo(1)
    assert state(judged)[0] == "undone"


def test_one_on_the_relation_of_what_was_put_apart_is_overruled(judged: Case) -> None:
    [told] = judged.store.judgements()
    places = [one for one in told.subjects if ":" in one]
    judged.judge("same matter", places, "no", "Ben")
    named, why = state(judged)
    assert named == "overruled"
    assert why.startswith("judgement 2 (no, by Ben on ")
    assert why.endswith("puts its accounts apart")


def test_one_on_words_that_never_were_a_point_rests(case: Case) -> None:
    end = len(EMBASSY.text)
    case.judge("same matter", (f"{MINISTRY.id}:0-9", f"{EMBASSY.id}:{end - 1}-{end}"), "yes", "Ada")
    [one] = case.judgements()
    assert (one.state, one.why[:30]) == ("resting", "these words are no point of th")


def test_what_was_found_in_events_looked_up_before_a_change_is_not_kept_for_later_ones(
    judged: Case, event: str
) -> None:
    before = overview(judged)
    judged.judge("same event", (event, EMBASSY.id), "no", "Ben")
    assert [one.state for one in judged.judgements_now(before)] == ["in force", "in force"]
    assert [one.state for one in judged.judgements_now(overview(judged))] == ["resting", "in force"]
    assert [one.state for one in judged.judgements_now()] == ["resting", "in force"]


def test_rows_are_those_of_the_event_as_people_judged_it(case: Case, event: str) -> None:
    assert documents(case, event) == {MINISTRY.id, EMBASSY.id}
    case.judge("same event", (event, EMBASSY.id), "no", "Ada")
    assert case.rows(event) == []
    assert case.rows() == []
    case.add(AGENCY)
    case.refresh(processes=1)
    other = next(one.id for one in case.events() if one.accounts[0].document == AGENCY.id)
    case.judge("same event", (event, other), "yes", "Ada")
    assert documents(case, event) == documents(case, other) == {MINISTRY.id, AGENCY.id}


def documents(case: Case, event: str) -> set[str]:
    rows = case.rows(event, alone=True)
    return {column.document for row in rows for column in row.comparison.columns}
