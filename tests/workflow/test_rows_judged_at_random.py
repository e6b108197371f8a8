"""Whatever people judge of rows: no point is lost or doubled, and each judgement has become something."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import (
    Cell,
    Column,
    Comparison,
    Judgement,
    Point,
    Question,
    Relation,
    Row,
    Verdict,
    summarised,
)
from rashomon.workflow.judged_rows import judged_rows, laid_over, subjects_of
from rashomon.workflow.row_effects import effects_in, why_none

DOCUMENTS = ("a" * 16, "b" * 16, "c" * 16)
COLUMNS = tuple(Column(one, 0, 1000, "none of 1 document") for one in DOCUMENTS)
AT = "2031-03-09T10:00:00+00:00"
# For each row the points of each account: two of three, one alone, all three, two points of one account.
SHAPES = ((1, 1, 0), (0, 0, 1), (1, 1, 1), (2, 0, 1), (1, 0, 0), (0, 1, 0))


def _comparison() -> Comparison:
    at = [0, 0, 0]
    rows = []
    for shape in SHAPES:
        cells: list[Cell | None] = []
        for column, count in enumerate(shape):
            points = []
            for _ in range(count):
                points.append(Point(at[column], at[column] + 9, (), "assert"))
                at[column] += 10
            cells.append(Cell(tuple(points)) if points else None)
        relation: Relation = "differs" if sum(map(bool, shape)) > 1 else "only"
        rows.append(Row(relation, tuple(cells), why="The amounts differ."))
    return Comparison("features", "e" * 16, "call", None, (), None, COLUMNS, rows=tuple(rows))


MACHINE = _comparison()
EVERY = sorted(place for row in MACHINE.rows for place in subjects_of(MACHINE, row))
verdicts: st.SearchStrategy[Verdict] = st.sampled_from(["yes", "no", "unsure"])
questions: st.SearchStrategy[Question] = st.sampled_from(["same matter", "right relation"])
relations = st.sampled_from(
    ["", "relation=same", "relation=differs", "relation=contradicts", "relation=only"]
)
of_a_row = st.sampled_from(MACHINE.rows).map(lambda row: subjects_of(MACHINE, row))
of_points = st.lists(st.sampled_from(EVERY), min_size=2, max_size=4, unique=True).map(tuple)
of_nothing = st.just((EVERY[0], f"{DOCUMENTS[1]}:900-910"))


@st.composite
def judgements(draw: st.DrawFn) -> list[Judgement]:
    told = []
    for number in range(1, draw(st.integers(1, 7)) + 1):
        places = draw(st.one_of(of_a_row, of_points, of_nothing))
        relation = draw(relations)
        subjects = (*places, relation) if relation else places
        told.append(Judgement(draw(questions), tuple(sorted(subjects)), draw(verdicts), "Ada", AT, id=number))
    return told


@given(judgements())
@settings(max_examples=300, deadline=None)
def test_no_point_is_lost_or_doubled(told: list[Judgement]) -> None:
    shown = laid_over(MACHINE, told)
    assert sorted(place for row in shown.rows for place in subjects_of(shown, row)) == EVERY
    for row in shown.rows:
        stated = [at for at, cell in enumerate(row.cells) if cell]
        assert (row.relation == "only") == (len(stated) == 1)
        standing = [at for stand in row.stands for at in stand.columns]
        assert not standing or sorted(standing) == stated
        assert all(
            list(cell.points) == sorted(cell.points, key=lambda p: p.start) for cell in row.cells if cell
        )
    assert summarised(shown).matters == len(shown.rows)


@given(judgements())
@settings(max_examples=300, deadline=None)
def test_each_judgement_has_become_something(told: list[Judgement]) -> None:
    effects = effects_in(MACHINE, told)
    for one in told:
        if one.id in effects:
            assert effects[one.id].state in {"in force", "overruled"}
            assert bool(effects[one.id].why) == (effects[one.id].state == "overruled")
        else:
            assert why_none(MACHINE, one)[0]
    assert told[-1].id not in effects or effects[told[-1].id].state == "in force" or _kept_apart(told)
    standing = [one for one in told if one.id not in effects or effects[one.id].state == "in force"]
    assert {one.id for row in judged_rows(MACHINE, told) for one in row.told} <= {one.id for one in told}
    assert laid_over(MACHINE, [replace(one, undone=AT) for one in standing]) == MACHINE


def _kept_apart(told: list[Judgement]) -> bool:
    """Tell whether the last judgement can have lost to what counts before it: a no on a matter."""
    return any(one.verdict == "no" and one.question == "same matter" for one in told[:-1])
