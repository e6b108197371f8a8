"""Comparisons are made once, kept as long as they hold, and made anew when something changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from rashomon.model import Document, summarised
from rashomon.store import MemoryStore
from rashomon.workflow import Case
from rashomon.workflow.compared import compare_all, comparison_of, counted
from rashomon.workflow.finding_events import Wanted, facets, find
from rashomon.workflow.overview import overview

PRESIDENCY = Document(
    "President Ilena Marovic of Varania spoke by phone with King Oswin of Tolmark on 5 March 2031. "
    "The call lasted 45 minutes. They agreed to reopen the Karst border crossing.",
    issuer="Presidency of Varania", title="Call with King Oswin", published="2031-03-05", language="en",
    url="https://presidency.example/1",
)  # fmt: skip
PALACE = Document(
    "King Oswin of Tolmark spoke by phone with President Ilena Marovic of Varania on 5 March 2031. "
    "The call lasted 20 minutes. They discussed the Karst border crossing.",
    issuer="Royal Palace of Tolmark", title="Call with President Marovic", published="2031-03-05",
    language="en", url="https://palace.example/1",
)  # fmt: skip


@pytest.fixture
def case() -> Case:
    made = Case(MemoryStore())
    made.add(PRESIDENCY, PALACE)
    made.refresh(processes=1)
    return made


def test_each_event_of_several_accounts_is_compared_once(case: Case) -> None:
    steps: list[tuple[int, int]] = []
    assert compare_all(case, progress=lambda *step: steps.append(step)) == 1
    assert steps == [(1, 1)]
    assert compare_all(case) == 0
    shown = overview(case)
    entry = next(one for one in shown.entries if len(one.told) > 1)
    kept = counted(shown, case.store.compared())
    assert kept[entry.event.id] == summarised(case.compare(entry.event.id))
    assert comparison_of(case, entry) == case.compare(entry.event.id)


def test_a_document_read_otherwise_is_compared_anew(case: Case) -> None:
    compare_all(case)
    reading = case.reading(PALACE.id)
    case.store.put_reading(replace(reading, points=reading.points[:1]))
    shown = overview(case)
    assert counted(shown, case.store.compared()) == {}
    assert compare_all(case) == 1


def test_silence_is_told_of_what_is_held_today(case: Case) -> None:
    compare_all(case)
    case.add(replace(PALACE, text="The Palace is closed on Friday.", url="https://palace.example/2"))
    case.refresh(processes=1)
    shown = overview(case)
    entry = next(one for one in shown.entries if len(one.told) > 1)
    assert counted(shown, case.store.compared())
    assert "2 documents" in " ".join(column.silence for column in comparison_of(case, entry).columns)
    assert comparison_of(case, entry) == case.compare(entry.event.id)


def test_comparisons_of_events_that_are_gone_are_forgotten(case: Case) -> None:
    compare_all(case)
    event = next(one for one in case.events() if len(one.accounts) > 1)
    case.judge("same event", [event.id, PALACE.id], "no", "Ada")
    compare_all(case)
    assert event.id not in case.store.compared()


def test_a_judgement_shows_in_the_overview(case: Case) -> None:
    event = next(one for one in case.events() if len(one.accounts) > 1)
    before = overview(case).by_id[event.id]
    assert before.sides == 2
    case.judge("same event", [event.id, PALACE.id], "no", "Ada")
    assert overview(case).by_id[event.id].sides == 1


def test_wishes_are_counted_before_they_are_made(case: Case) -> None:
    compare_all(case)
    shown = overview(case)
    counts = counted(shown, case.store.compared())
    every = find(shown.entries, counts, Wanted(), "newest")
    for facet, values in facets(shown.entries, counts, Wanted(), every).items():
        for value, number in values:
            asked: dict[str, Any] = {facet: (value,)}
            wanted = Wanted(**asked)
            assert len(find(shown.entries, counts, wanted, "newest")) == number
