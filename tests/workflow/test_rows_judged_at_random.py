"""Whatever people judge of rows: no point is lost or doubled, and each judgement has become something."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations, permutations

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
from rashomon.workflow.joined_rows import Said, joined
from rashomon.workflow.judged_rows import judged_rows, laid_over, subjects_of
from rashomon.workflow.row_effects import effects_in, why_none

DOCUMENTS = ("a" * 16, "b" * 16, "c" * 16)
COLUMNS = tuple(Column(one, 0, 1000, "none of 1 document") for one in DOCUMENTS)
AT = "2031-03-09T10:00:00+00:00"
# For each row the points of each account: two of three, one alone, all three, two points of one account.
SHAPES = ((1, 1, 0), (0, 0, 1), (1, 1, 1), (2, 0, 1), (1, 0, 0), (0, 1, 0), (0, 0, 2), (0, 1, 1))
# A match of two points that stand in other rows already is a row of its own: (account, row) of each.
SHARED = (((0, 0), (2, 2)), ((1, 0), (2, 7)))


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
    for some in SHARED:
        shared: list[Cell | None] = [None] * len(DOCUMENTS)
        for column_, row in some:
            cell = rows[row].cells[column_]
            assert cell is not None
            shared[column_] = Cell(cell.points[:1])
        rows.append(Row("differs", tuple(shared), why="The amounts differ."))
    return Comparison("features", "e" * 16, "call", None, (), None, COLUMNS, rows=tuple(rows))


MACHINE = _comparison()
HELD = Counter(place for row in MACHINE.rows for place in subjects_of(MACHINE, row))
EVERY = sorted(HELD)
verdicts: st.SearchStrategy[Verdict] = st.sampled_from(["yes", "no", "unsure"])
questions: st.SearchStrategy[Question] = st.sampled_from(["same matter", "right relation"])
relations = st.sampled_from(
    ["", "relation=same", "relation=differs", "relation=contradicts", "relation=only"]
)
of_a_row = st.sampled_from(MACHINE.rows).map(lambda row: subjects_of(MACHINE, row))
of_rows = st.lists(st.sampled_from(MACHINE.rows), min_size=2, max_size=3).map(
    lambda rows: tuple(sorted({place for row in rows for place in subjects_of(MACHINE, row)}))
)
of_points = st.lists(st.sampled_from(EVERY), min_size=2, max_size=4, unique=True).map(tuple)
of_nothing = st.just((EVERY[0], f"{DOCUMENTS[1]}:900-910"))


@st.composite
def judgements(draw: st.DrawFn) -> list[Judgement]:
    told = []
    for number in range(1, draw(st.integers(1, 7)) + 1):
        places = draw(st.one_of(of_a_row, of_rows, of_points, of_nothing))
        relation = draw(relations)
        subjects = (*places, relation) if relation else places
        told.append(Judgement(draw(questions), tuple(sorted(subjects)), draw(verdicts), "Ada", AT, id=number))
    return told


@given(judgements())
@settings(max_examples=300, deadline=None)
def test_no_point_is_lost_or_doubled(told: list[Judgement]) -> None:
    shown = laid_over(MACHINE, told)
    left = Counter(place for row in shown.rows for place in subjects_of(shown, row))
    assert left.keys() == HELD.keys()
    assert all(1 <= count <= HELD[place] for place, count in left.items())
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


def _matter(*rows: int, verdict: Verdict, number: int = 1, named: tuple[str, ...] = ()) -> Judgement:
    places = {place for row in rows for place in subjects_of(MACHINE, MACHINE.rows[row])}
    return Judgement("same matter", (*sorted(places), *named), verdict, "Ada", AT, id=number)


def test_a_judgement_on_two_rows_joins_or_parts_these_alone() -> None:
    for one, other in combinations(range(len(MACHINE.rows)), 2):
        yes, no = (_matter(one, other, verdict=verdict) for verdict in ("yes", "no"))
        found = [row for row in judged_rows(MACHINE, [yes]) if len(row.parts) > 1]
        assert [set(row.parts) for row in found] == [{MACHINE.rows[one], MACHINE.rows[other]}]
        assert effects_in(MACHINE, [no])[1].state == "in force"
        for third, fourth in combinations(range(len(MACHINE.rows)), 2):
            later = _matter(third, fourth, verdict="yes", number=2)
            alone = (third, fourth) != (one, other)
            assert sum(len(row.parts) > 1 for row in judged_rows(MACHINE, [no, later])) == 1
            assert (effects_in(MACHINE, [no, later])[1].state == "in force") == alone


def test_one_point_that_stands_in_two_rows_names_none_of_them() -> None:
    [shared, *_] = sorted(place for place, count in HELD.items() if count > 1)
    [alone] = subjects_of(MACHINE, MACHINE.rows[1])
    told = Judgement("same matter", (shared, alone), "yes", "Ada", AT, id=1)
    assert laid_over(MACHINE, [told]) == MACHINE
    assert effects_in(MACHINE, [told]) == {}
    why, place = why_none(MACHINE, told)
    assert "two rows" in why
    assert str(place) == shared


def test_nothing_that_one_account_alone_states_is_put_apart() -> None:
    told = _matter(6, verdict="no")
    assert laid_over(MACHINE, [told]) == MACHINE
    assert effects_in(MACHINE, [told]) == {}
    assert "one account alone" in why_none(MACHINE, told)[0]


@given(st.permutations(["differs", "contradicts", "same"]), st.integers(0, 2))
@settings(max_examples=60, deadline=None)
def test_joining_hides_nothing_that_was_said_of_its_rows(said: list[str], first: int) -> None:
    of_one = Judgement(
        "right relation", (*subjects_of(MACHINE, MACHINE.rows[2]), f"relation={said[0]}"), "yes", "Ben", AT,
        id=1 + 2 * first,
    )  # fmt: skip
    told = sorted(
        [
            of_one,
            _matter(2, 3, verdict="yes", number=2, named=(f"relation={said[1]}",)),
            _matter(2, 5, verdict="yes", number=4, named=("relation=same",)),
        ],
        key=lambda one: one.id,
    )
    [row] = [one for one in judged_rows(MACHINE, told) if len(one.parts) > 1]
    weights = ["same", "differs", "contradicts"]
    given_ = [said[0], said[1], "same", MACHINE.rows[3].relation]
    assert row.shown[0].relation == max(given_, key=weights.index)
    assert [one.state for one in effects_in(MACHINE, told).values()] == ["in force"] * 3
    assert "The machine has 3 rows: (1) differs. The amounts differ. (2) differs. " in row.shown[0].why
    assert f"Judged {said[0]} by Ben" in row.shown[0].why


def test_the_relation_of_the_whole_is_what_was_judged_of_it_last() -> None:
    join, again = (_matter(2, 4, verdict="yes", number=at, named=("relation=same",)) for at in (1, 3))
    whole = (*_matter(2, 4, verdict="yes").subjects, "relation=contradicts")
    told = Judgement("right relation", whole, "yes", "Ben", AT, id=2)
    same = Judgement("right relation", (*whole[:-1], "relation=same"), "yes", "Cleo", AT, id=4)
    more = _matter(2, 5, verdict="yes", number=5, named=("relation=same",))
    for judged, relation in (
        ([join, told], "contradicts"), ([join, told, again], "contradicts"), ([join, told, same], "same"),
        ([join, told, more], "contradicts"), ([join, same, more], "differs"),
    ):  # fmt: skip
        [row] = [one for one in judged_rows(MACHINE, judged) if len(one.parts) > 1]
        assert row.shown[0].relation == relation


def test_a_relation_that_no_two_accounts_have_leaves_the_relation_open() -> None:
    join = _matter(2, 4, verdict="yes")
    told = Judgement("right relation", (*join.subjects, "relation=only"), "yes", "Ben", AT, id=2)
    [row] = [one for one in judged_rows(MACHINE, [join, told]) if len(one.parts) > 1]
    assert "nobody has judged" in row.shown[0].why


def test_what_a_cut_overrules_is_not_told_as_if_it_counted() -> None:
    places = subjects_of(MACHINE, MACHINE.rows[0])
    told = [
        Judgement("same matter", places, "no", "Ada", AT, id=1),
        Judgement("right relation", (*places, "relation=same"), "yes", "Ben", AT, id=2),
    ]
    effects = effects_in(MACHINE, told)
    assert [effects[one.id].state for one in told] == ["in force", "overruled"]
    [row] = [one for one in judged_rows(MACHINE, told) if len(one.shown) > 1]
    assert all("Ben" not in one.why and "Judged not one matter by Ada" in one.why for one in row.shown)


def test_what_is_judged_does_not_hang_on_the_order_of_equal_points() -> None:
    places = ((0, None, None), (0, "Oswin", None), (0, "Oswin", "denied"))
    points = [Point(at, 9, (), "assert", to, hedge) for at, to, hedge in places]  # type: ignore[arg-type]
    made = set()
    for order in permutations(points):
        rows = tuple(Row("only", (Cell((one,)), None, None)) for one in order)
        found = joined(rows, Said((), (), rows))
        made.add(found.cells[0].points if found.cells[0] else ())
    assert len(made) == 1
