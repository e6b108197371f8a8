"""What a comparison of accounts holds."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest

from rashomon.comparing import Side, compare
from rashomon.model import Comparison, Event, Point, Problem, Row


def words(side: Side, point: Point) -> str:
    return side.document.text[point.start : point.end]


def row_with(sides: list[Side], comparison: Comparison, *pieces: str) -> Row:
    """Give the row in which every piece is a part of some point."""
    for row in comparison.rows:
        told = [words(s, p) for s, cell in zip(sides, row.cells, strict=True) if cell for p in cell.points]
        if all(any(piece in text for text in told) for piece in pieces):
            return row
    raise AssertionError(f"no row holds {pieces}")


def everything(comparison: Comparison) -> dict[int, set[Point]]:
    return {
        place: {p for row in comparison.rows if (cell := row.cells[place]) for p in cell.points}
        for place in range(len(comparison.columns))
    }


def test_two_accounts_meet_in_the_rows_of_the_matters_they_share(varania: Side, tolmark: Side) -> None:
    sides = [varania, tolmark]
    comparison = compare(sides)
    assert row_with(sides, comparison, "met Foreign Minister", "was received").relation == "same"
    railway = row_with(sides, comparison, "reopening of the Lisk railway", "discussed the Lisk railway")
    assert (railway.relation, railway.aspects) == ("differs", ("act",))
    loan = row_with(sides, comparison, "promised a loan", "grateful for the loan")
    assert loan.relation == "differs"
    assert set(loan.aspects) == {"act", "who"}


def test_why_names_what_is_shared_and_who_does_what(varania: Side, tolmark: Side) -> None:
    sides = [varania, tolmark]
    why = row_with(sides, compare(sides), "promised a loan", "grateful for the loan").why
    assert "40 million crowns" in why
    assert "promised by Ilena Marovic" in why
    assert "welcomed by Teodor Haskel" in why


def test_marks_lie_on_the_words_that_differ(varania: Side, tolmark: Side) -> None:
    sides = [varania, tolmark]
    row = row_with(sides, compare(sides), "reopening of the Lisk railway")
    marked = [
        [mark.of(side.document.text) for mark in cell.marks]
        for side, cell in zip(sides, row.cells, strict=True)
        if cell
    ]
    assert marked == [["agreed"], ["discussed"]]


def test_every_point_stands_in_a_row(varania: Side, tolmark: Side) -> None:
    stated = everything(compare([varania, tolmark]))
    assert stated == {0: set(varania.reading.points), 1: set(tolmark.reading.points)}


def test_what_one_account_alone_tells_is_ranked_by_what_a_reader_would_miss(
    varania: Side, tolmark: Side
) -> None:
    sides = [varania, tolmark]
    alone = [row for row in compare(sides).rows if row.relation == "only"]
    told = [
        words(s, p) for row in alone for s, c in zip(sides, row.cells, strict=True) if c for p in c.points
    ]
    order = [
        next(i for i, text in enumerate(told) if piece in text)
        for piece in ("Orel dam", "two fishermen", "choir")
    ]
    assert order == sorted(order)


def test_only_rows_stand_behind_all_others(varania: Side, tolmark: Side) -> None:
    relations = [row.relation for row in compare([varania, tolmark]).rows]
    assert "only" in relations
    assert "only" not in relations[: relations.index("only")]
    assert set(relations[relations.index("only") :]) == {"only"}


def test_a_broad_topic_alone_joins_nothing(account: Callable[..., Side]) -> None:
    left = account([("Marovic spoke of the harvest in northern Varania", ("Ilena Marovic",), "assert")])
    right = account(
        [("Haskel complained of trawlers off western Varania", ("Teodor Haskel",), "accuse")], issuer="B"
    )
    assert [row.relation for row in compare([left, right]).rows] == ["only", "only"]


def test_identical_accounts_are_the_same_in_every_row(varania: Side, account: Callable[..., Side]) -> None:
    points = [(words(varania, p), p.chain, p.act) for p in varania.reading.points]
    twin = account(points, issuer="Varanian News Agency")
    comparison = compare([varania, twin])
    assert {row.relation for row in comparison.rows} == {"same"}
    assert len(comparison.rows) == len(points)


def test_three_accounts_share_one_row(varania: Side, tolmark: Side, account: Callable[..., Side]) -> None:
    agency = account(
        [
            ("President Marovic met Foreign Minister Haskel on Monday", (), "do"),
            (
                "The loan of 40 million crowns to the flooded villages was confirmed",
                ("Ilena Marovic",),
                "commit",
            ),
        ],
        issuer="Varanian News Agency",
    )
    sides = [varania, tolmark, agency]
    comparison = compare(sides)
    took_place = row_with(sides, comparison, "met Foreign Minister Teodor", "was received", "on Monday")
    assert all(took_place.cells)
    assert all(row_with(sides, comparison, "promised a loan", "was confirmed").cells)
    assert everything(comparison)[2] == set(agency.reading.points)


def test_rows_do_not_depend_on_the_order_of_the_accounts(
    varania: Side, tolmark: Side, account: Callable[..., Side]
) -> None:
    third = account(
        [("Haskel and Marovic discussed the Lisk railway", ("Haskel + Marovic",), "discuss")], issuer="C"
    )
    sides = [varania, tolmark, third]

    def content(order: tuple[int, ...]) -> list[Any]:
        rows = compare([sides[n] for n in order]).rows
        return [
            (
                row.relation,
                row.aspects,
                row.why,
                row.score,
                tuple(row.cells[order.index(n)] for n in range(3)),
            )
            for row in rows
        ]

    assert all(content(order) == content((0, 1, 2)) for order in permutations(range(3)))


def test_a_denial_contradicts_the_account_that_says_it_took_place(account: Callable[..., Side]) -> None:
    told = account([("Minister Haskel met General Orvan in the Lisk barracks", (), "do")])
    denied = account(
        [
            (
                "No meeting of Minister Haskel with General Orvan in the Lisk barracks took place",
                ("Orvan",),
                "reject",
                None,
                "denied",
            )
        ],
        issuer="Tolmark General Staff",
    )
    row = compare([told, denied]).rows[0]
    assert row.relation == "contradicts"
    assert "both cannot be true" in row.why


def test_two_exact_amounts_of_one_thing_contradict(account: Callable[..., Side]) -> None:
    left = account([("Tolmark released 12 captured sailors at the Orel bridge", (), "do")])
    right = account([("Tolmark released 9 captured sailors at the Orel bridge", (), "do")], issuer="B")
    row = compare([left, right]).rows[0]
    assert (row.relation, row.aspects) == ("contradicts", ("quantity",))
    marks = [
        [mark.of(side.document.text) for mark in cell.marks]
        for side, cell in zip([left, right], row.cells, strict=True)
        if cell
    ]
    assert marks == [["12 captured"], ["9 captured"]]


def test_an_estimate_contradicts_no_figure_near_it(account: Callable[..., Side]) -> None:
    left = account([("Tolmark released more than 100 sailors at the Orel bridge", (), "do")])
    right = account([("Tolmark released 121 sailors at the Orel bridge", (), "do")], issuer="B")
    assert compare([left, right]).rows[0].relation == "same"


def test_mere_length_contradicts_nothing(account: Callable[..., Side]) -> None:
    short = account([("The ministers discussed the Orel dam", BOTH, "discuss")])
    names = ("harbour", "mint", "observatory", "granary", "ferry", "archive") * 20
    filler = [
        (f"Paragraph {n} tells of other affairs of the {name}", (), "assert") for n, name in enumerate(names)
    ]
    long = account(
        [*filler, ("The ministers discussed the Orel dam at some length", BOTH, "discuss")], issuer="B"
    )
    comparison = compare([short, long])
    assert comparison.rows[0].relation == "same"
    assert len(everything(comparison)[1]) == len(long.points)


def test_an_account_without_points_is_not_called_silent(varania: Side, account: Callable[..., Side]) -> None:
    empty = account([], text="Photographs only.", issuer="B")
    comparison = compare([varania, empty])
    assert {row.relation for row in comparison.rows} == {"only"}
    assert "no point was read" in comparison.columns[1].silence


def test_an_unread_language_says_so(varania: Side, account: Callable[..., Side]) -> None:
    problem = Problem("reader", "no reader for language 'uz'")
    unread = account([], text="Uchrashuv bo'ldi.", language="uz", problems=(problem,))
    silence = compare([varania, unread]).columns[1].silence
    assert "language: uz" in silence
    assert "no reader for language 'uz'" in silence


def test_nothing_at_all_is_an_empty_table(account: Callable[..., Side]) -> None:
    comparison = compare([account([], text="A."), account([], text="B.")])
    assert comparison.rows == ()
    assert comparison.participants == ()


def test_no_accounts_are_refused() -> None:
    with pytest.raises(ValueError, match="one account"):
        compare([])


def test_only_points_inside_the_account_count(varania: Side) -> None:
    cut = Side(varania.document, varania.reading, 0, varania.reading.points[1].end)
    assert len(compare([cut]).rows) == 2


def test_the_event_of_a_case_gives_the_header(varania: Side, tolmark: Side) -> None:
    event = Event("e1", "talks", "2031-05-06", ("Marovic", "Haskel"), "Port Selm", ())
    comparison = compare([varania, tolmark], event=event)
    assert (comparison.event, comparison.kind, comparison.date) == ("e1", "talks", "2031-05-06")


BOTH = ("Ilena Marovic + Teodor Haskel",)
