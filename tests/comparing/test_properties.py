"""What holds for any accounts whatever."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.comparing import Side, compare
from rashomon.model import Act, Document, Point, Reading

WORDS = [
    "railway",
    "dam",
    "loan",
    "12",
    "crowns",
    "not",
    "Marovic",
    "discussed",
    "Ünal",
    "мост",
    "🚂",
    "40%",
    "May",
    "6",
    "$3",
    "$",
]
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
CHAINS = st.sampled_from(
    [(), ("Marovic",), ("Marovic + Haskel",), ("Agency", "Haskel"), ("the Prime Minister",)]
)


@st.composite
def accounts(draw: Any) -> Side:
    text = draw(st.lists(SENTENCE, min_size=1, max_size=6).map(". ".join))
    points = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        act = draw(st.sampled_from(get_args(Act)))
        hedge = draw(st.sampled_from([None, "denied", "uncertain"]))
        points.append(Point(start, end, draw(CHAINS), act, None, hedge))
    document = Document(text=text, issuer=draw(st.sampled_from(["A", "B", None])))
    return Side(document, Reading(document.id, "by hand", "en", points=tuple(points)), 0, len(text))


@settings(max_examples=60, deadline=None)
@given(st.lists(accounts(), min_size=1, max_size=4))
def test_every_point_stands_in_a_row_and_nothing_lies_outside(sides: list[Side]) -> None:
    comparison = compare(sides)
    for place, side in enumerate(sides):
        cells = [row.cells[place] for row in comparison.rows]
        assert {p for cell in cells if cell for p in cell.points} == set(side.reading.points)
        for cell in cells:
            for mark in cell.marks if cell else ():
                assert any(p.start <= mark.start and mark.end <= p.end for p in cell.points)  # type: ignore[union-attr]
    for row in comparison.rows:
        stated = sum(cell is not None for cell in row.cells)
        assert (stated == 1) == (row.relation == "only")
        assert (row.relation in ("differs", "contradicts")) == bool(row.aspects)
        assert 0.0 <= row.score <= 1.0
        assert row.why


@settings(max_examples=30, deadline=None)
@given(st.lists(accounts(), min_size=2, max_size=4, unique_by=lambda side: side.document.id), st.randoms())
def test_rows_do_not_depend_on_the_order(sides: list[Side], chance: Any) -> None:
    order = list(range(len(sides)))
    chance.shuffle(order)
    shuffled = compare([sides[n] for n in order])
    straight = compare(sides)
    assert len(shuffled.rows) == len(straight.rows)
    for left, right in zip(straight.rows, shuffled.rows, strict=True):
        assert (left.relation, left.aspects, left.why, left.score) == (
            right.relation,
            right.aspects,
            right.why,
            right.score,
        )
        assert left.cells == tuple(right.cells[order.index(n)] for n in range(len(sides)))
