"""Rows that people judged one matter are joined in what is shown; the machine's own stay as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.model import Comparison, Document, Judgement, Row
from rashomon.store import MemoryStore, SqliteStore
from rashomon.workflow import Case
from rashomon.workflow.judged_rows import JudgedRow, judged_rows, laid_over, subjects_of

PRESIDENCY = Document(
    "President Ilena Marovic of Varania spoke by phone with King Oswin of Tolmark on 5 March 2031. "
    "President Marovic and King Oswin agreed to reopen the Karst border crossing. "
    "President Marovic thanked the people of Tolmark for their help after the flood.",
    issuer="Presidency of Varania", title="Call with King Oswin", published="2031-03-05", language="en",
    url="https://presidency.example/1",
)  # fmt: skip
PALACE = Document(
    "His Majesty King Oswin of Tolmark spoke by phone with President Ilena Marovic of Varania "
    "on 5 March 2031. King Oswin and President Marovic discussed the Karst border crossing. "
    "King Oswin warned that the harbour of Vell will stay closed.",
    issuer="Royal Palace of Tolmark", title="His Majesty speaks with President Marovic",
    published="2031-03-05", language="en", url="https://palace.example/1",
)  # fmt: skip
AGENCY = Document(
    "President Ilena Marovic spoke by phone with King Oswin of Tolmark on 5 March 2031, the Presidency said. "
    "The Varanian Foreign Ministry said it will publish a protocol.",
    issuer="Varanian News Agency", title="Marovic calls Oswin", published="2031-03-06", language="en",
    url="https://vna.example/1",
)  # fmt: skip
THANKED, WARNED, PROTOCOL, BORDER = (
    "thanked the people",
    "harbour of Vell",
    "publish a protocol",
    "Karst border",
)


@pytest.fixture(params=["memory", "sqlite"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Case:
    store = MemoryStore() if request.param == "memory" else SqliteStore(tmp_path / "case.db")
    made = Case(store)
    made.add(PRESIDENCY, PALACE, AGENCY)
    made.refresh(processes=1)
    return made


@pytest.fixture
def event(case: Case) -> str:
    return max(case.events(), key=lambda one: len(one.accounts)).id


def place(document: Document, words: str) -> str:
    """The place of the sentence that holds the words."""
    at = document.text.index(words)
    start = document.text.rfind(". ", 0, at)
    return f"{document.id}:{start + 2 if start >= 0 else 0}-{document.text.index('.', at)}"


def with_words(case: Case, comparison: Comparison, words: str) -> list[Row]:
    return [row for row in comparison.rows if any(words in told for told in told_in(case, comparison, row))]


def told_in(case: Case, comparison: Comparison, row: Row) -> list[str]:
    return [
        case.document(column.document).text[point.start : point.end]
        for column, cell in zip(comparison.columns, row.cells, strict=True)
        for point in (cell.points if cell else ())
    ]


def yes(case: Case, *subjects: str, by: str = "Ada", note: str = "") -> int:
    return case.judge("same matter", subjects, "yes", by, note).id


def states(case: Case) -> list[str]:
    return [one.state for one in case.judgements()]


def test_two_rows_judged_one_matter_are_one_row_that_says_what_the_machine_has(
    case: Case, event: str
) -> None:
    machine = case.compare(event)
    yes(case, place(PRESIDENCY, THANKED), place(PALACE, WARNED), "relation=contradicts", note="one flood")
    shown = case.compare(event)
    [row] = with_words(case, shown, THANKED)
    assert with_words(case, shown, WARNED) == [row]
    assert row.relation == "contradicts"
    assert row.why.startswith("Judged one matter (contradicts) by Ada on ")
    assert ": one flood. The machine has 2 rows: (1) only. Only " in row.why
    assert sorted(at for stand in row.stands for at in stand.columns) == [
        at for at, cell in enumerate(row.cells) if cell
    ]
    assert len(shown.rows) == len(machine.rows) - 1
    assert points(shown) == points(machine)
    assert case.compare(event, machine=True) == machine
    assert states(case) == ["in force"]


def points(comparison: Comparison) -> set[str]:
    return {place for row in comparison.rows for place in subjects_of(comparison, row)}


def test_undo_puts_the_rows_back(case: Case, event: str) -> None:
    machine = case.compare(event)
    number = yes(case, place(PRESIDENCY, THANKED), place(PALACE, WARNED))
    assert case.compare(event) != machine
    case.undo(number)
    assert case.compare(event) == machine
    assert states(case) == ["undone"]


def test_a_row_of_one_account_joins_one_of_several(case: Case, event: str) -> None:
    [before] = with_words(case, case.compare(event), BORDER)
    yes(case, place(AGENCY, PROTOCOL), place(PALACE, BORDER), "relation=same")
    shown = case.compare(event)
    [row] = with_words(case, shown, PROTOCOL)
    assert [cell is not None for cell in row.cells] == [True, True, True]
    assert (row.relation, row.aspects) == (before.relation, before.aspects) == ("differs", ("act",))
    assert "Judged one matter (same) by Ada" in row.why
    assert "(1) differs (act). " in row.why


def test_what_is_the_same_stands_together(case: Case, event: str) -> None:
    yes(case, place(PRESIDENCY, THANKED), place(PALACE, WARNED), "relation=same")
    [row] = with_words(case, case.compare(event), WARNED)
    assert (row.relation, row.aspects, len(row.stands)) == ("same", (), 1)


def test_where_nobody_says_how_they_stand_to_each_other_the_row_differs_and_says_so(
    case: Case, event: str
) -> None:
    yes(case, place(PRESIDENCY, THANKED), place(PALACE, WARNED))
    [row] = with_words(case, case.compare(event), WARNED)
    assert row.relation == "differs"
    assert "nobody has judged" in row.why


def test_the_relation_of_a_joined_row_is_judged_like_any_other(case: Case, event: str) -> None:
    number = yes(case, place(PRESIDENCY, THANKED), place(PALACE, WARNED), "relation=differs")
    shown = case.compare(event)
    subjects = subjects_of(shown, with_words(case, shown, WARNED)[0])
    case.judge("right relation", (*subjects, "relation=same"), "yes", "Ben")
    [row] = with_words(case, case.compare(event), WARNED)
    assert row.relation == "same"
    assert "Judged same by Ben" in row.why
    assert states(case) == ["in force", "in force"]
    case.undo(number)
    assert states(case) == ["undone", "resting"]
    assert case.judgements()[1].why == "its words stand in different rows"


def test_three_rows_are_one_and_a_no_wins_over_what_only_follows(case: Case, event: str) -> None:
    one, other, third = place(PRESIDENCY, THANKED), place(PALACE, WARNED), place(AGENCY, PROTOCOL)
    yes(case, one, other)
    yes(case, other, third)
    [row] = with_words(case, case.compare(event), THANKED)
    assert sum(cell is not None for cell in row.cells) == 3
    case.judge("same matter", (one, third), "no", "Ben")
    assert states(case) == ["overruled", "in force", "in force"]
    assert "keeps apart" in case.judgements()[0].why
    shown = case.compare(event)
    assert with_words(case, shown, THANKED) != with_words(case, shown, WARNED)
    assert with_words(case, shown, WARNED) == with_words(case, shown, PROTOCOL)


def test_the_latest_counts_and_no_on_the_joined_row_puts_it_apart(case: Case, event: str) -> None:
    machine = case.compare(event)
    yes(case, place(PRESIDENCY, THANKED), place(PALACE, WARNED))
    shown = case.compare(event)
    case.judge("same matter", subjects_of(shown, with_words(case, shown, WARNED)[0]), "no", "Ben")
    assert case.compare(event) == machine
    assert states(case) == ["overruled", "in force"]
    yes(case, place(PRESIDENCY, THANKED), place(PALACE, WARNED), by="Cleo")
    assert states(case) == ["overruled", "overruled", "in force"]
    assert len(case.compare(event).rows) == len(machine.rows) - 1


def test_what_was_put_apart_can_be_joined_to_another_row(case: Case, event: str) -> None:
    machine = case.compare(event)
    [border] = with_words(case, machine, BORDER)
    case.judge("same matter", subjects_of(machine, border), "no", "Ada")
    assert len(with_words(case, case.compare(event), BORDER)) == 2
    yes(case, place(PALACE, BORDER), place(AGENCY, PROTOCOL))
    shown = case.compare(event)
    rows = with_words(case, shown, BORDER)
    assert sorted(sum(cell is not None for cell in row.cells) for row in rows) == [1, 2]
    assert points(shown) == points(machine)
    assert states(case) == ["in force", "in force"]
    yes(case, place(PALACE, BORDER), place(PRESIDENCY, BORDER), by="Ben")
    assert states(case) == ["overruled", "in force", "in force"]
    assert points(case.compare(event)) == points(machine)


def found(rows: Sequence[JudgedRow], parts: int) -> list[JudgedRow]:
    return [one for one in rows if len(one.parts) == parts]


def test_a_joined_row_keeps_its_parts_and_the_judgements_on_it(case: Case, event: str) -> None:
    machine = case.compare(event, machine=True)
    yes(case, place(PRESIDENCY, THANKED), place(PALACE, WARNED), "relation=same")
    rows = judged_rows(machine, case.store.judgements())
    [joined] = found(rows, 2)
    assert all(part in machine.rows for part in joined.parts)
    assert [told.by for told in joined.told] == ["Ada"]
    assert joined.shown == (joined.row,)


def test_it_is_found_again_where_points_are_cut_otherwise_and_where_the_machine_joins_them(
    case: Case, event: str
) -> None:
    machine = case.compare(event)
    yes(case, place(PRESIDENCY, THANKED), place(PALACE, WARNED), "relation=same")
    told = case.store.judgements()
    rows = tuple(
        replace(
            row,
            cells=tuple(
                cell and replace(cell, points=tuple(replace(p, start=p.start + 4) for p in cell.points))
                for cell in row.cells
            ),
        )
        for row in machine.rows
    )
    assert len(laid_over(replace(machine, rows=rows), told).rows) == len(rows) - 1
    merged = case.compare(event)
    assert len(laid_over(merged, told).rows) == len(merged.rows)


def test_a_line_from_elsewhere_that_names_no_relation_of_two_breaks_nothing(case: Case, event: str) -> None:
    subjects = (place(PRESIDENCY, THANKED), place(PALACE, WARNED), "relation=only")
    line = Judgement("same matter", subjects, "yes", "Ada", "2031-03-09T10:00:00+00:00")
    case.take_judgements([line, replace(line, subjects=("relation=same", "none"), by="Ben")])
    assert with_words(case, case.compare(event), WARNED)[0].relation == "differs"
    assert [(one.state, one.why) for one in case.judgements()] == [
        ("in force", ""),
        ("resting", "it names no words"),
    ]


def test_what_was_judged_elsewhere_joins_here(case: Case, event: str) -> None:
    yes(case, place(PRESIDENCY, THANKED), place(PALACE, WARNED), "relation=same")
    other = Case(MemoryStore())
    other.add(PRESIDENCY, PALACE, AGENCY)
    other.take_judgements(one.judgement for one in case.judgements())
    assert other.compare(event) == case.compare(event)


@pytest.mark.parametrize(
    ("subjects", "why"),
    [
        ((place(PRESIDENCY, THANKED),), "two"),
        ((place(PRESIDENCY, THANKED), place(PRESIDENCY, THANKED)), "two"),
        ((place(PRESIDENCY, THANKED), place(PALACE, WARNED), "relation=near"), "a relation at most"),
        ((place(PRESIDENCY, THANKED), place(PALACE, WARNED), "relation=same", "relation=differs"), "at most"),
        ((place(PRESIDENCY, THANKED), place(PALACE, WARNED), "relation=only"), "a relation at most"),
    ],
)
def test_what_names_no_two_points_is_refused(case: Case, subjects: tuple[str, ...], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        yes(case, *subjects)
