"""Who stands with whom on a row of several accounts, and what is kept apart from what is reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rashomon.comparing import Side, compare
from rashomon.comparing.standing import together
from rashomon.model import Section, Stand

Build = Callable[..., Side]
BOTH = ("Ilena Marovic + Teodor Haskel",)
AGREED = ("The leaders agreed on the reopening of the Lisk crossing", BOTH, "agree")
DISCUSSED = ("The leaders discussed the reopening of the Lisk crossing", BOTH, "discuss")


def test_those_together_are_unlike_the_same_others_and_the_largest_group_comes_first() -> None:
    assert together([0, 1, 2], [(0, 1), (0, 2)]) == [(1, 2), (0,)]
    assert together([0, 1, 2, 3], [(0, 1), (3, 0)]) == [(1, 3), (0,), (2,)], (
        "2 fits both sides, and stands with none"
    )
    assert together([4], []) == [(4,)]


def test_an_account_that_fits_two_which_exclude_each_other_stands_with_neither(account: Build) -> None:
    sides = [
        account([(f"Tolmark released {told} captured sailors at the Orel bridge", (), "do")], issuer=told)
        for told in ("12", "9", "about 10")
    ]
    assert compare(sides).rows[0].stands == (
        Stand((0,), '"12 captured"'),
        Stand((1,), '"9 captured"'),
        Stand((2,), '"10 captured"'),
    )


def test_accounts_that_tell_a_matter_alike_stand_together(account: Build) -> None:
    silent = account([("The harbour choir sang", (), "do")], issuer="E")
    sides = [
        account([AGREED], issuer="A"),
        account([DISCUSSED], issuer="B"),
        account([AGREED], issuer="C"),
        silent,
    ]
    row = compare(sides).rows[0]
    assert row.stands == (Stand((0, 2), "agreed"), Stand((1,), "discussed"))
    assert row.cells[3] is None


def test_a_stand_tells_the_words_that_set_it_apart(account: Build) -> None:
    left = account([("Tolmark released 12 captured sailors at the Orel bridge", (), "do")])
    right = account([("Tolmark released 9 captured sailors at the Orel bridge", (), "do")], issuer="B")
    assert [stand.told for stand in compare([left, right]).rows[0].stands] == [
        '"12 captured"',
        '"9 captured"',
    ]


def test_who_denies_a_matter_stands_apart_from_who_states_it(account: Build) -> None:
    told = account([("Minister Haskel met General Orvan in the Lisk barracks", (), "do")])
    words = "No meeting of Minister Haskel with General Orvan in the Lisk barracks took place"
    denied = account([(words, ("Orvan",), "reject", None, "denied")], issuer="B")
    assert [stand.told for stand in compare([told, denied]).rows[0].stands][1].startswith("denied")


def test_accounts_that_differ_in_nothing_stand_together_whatever_their_acts(account: Build) -> None:
    acts = ("assert", "do", "assert")
    words = "The Orel bridge was closed to heavy lorries"
    row = compare([account([(words, (), act)], issuer=str(n)) for n, act in enumerate(acts)]).rows[0]
    assert (row.relation, row.stands) == ("same", (Stand((0, 1, 2), "stated"),))


def test_every_account_that_states_a_row_stands_in_one_group(account: Build) -> None:
    for row in compare([account([AGREED, DISCUSSED], issuer=name) for name in "ABC"]).rows:
        placed = sorted(column for stand in row.stands for column in stand.columns)
        assert placed == [place for place, cell in enumerate(row.cells) if cell]


def test_own_comments_and_appeals_are_kept_apart_and_reported_ones_are_not(account: Build) -> None:
    side = account(
        [
            ("This call is a triumph of patience", (), "comment"),
            ("Citizens of Varania, keep your doors open", (), "appeal"),
            ("Marovic called the dam a monument", ("Ilena Marovic",), "comment"),
        ]
    )
    parts = [row.part for row in compare([side]).rows]
    assert sorted(parts) == ["event", "own voice", "own voice"]


def test_a_comment_of_one_side_on_what_the_other_reports_stays_in_the_table(account: Build) -> None:
    words = "the reopening of the Lisk crossing to heavy lorries"
    here = account([(f"The leaders discussed {words}", BOTH, "discuss")])
    there = account([(f"A triumph is {words}", (), "comment")], issuer="B")
    row = compare([here, there]).rows[0]
    assert all(row.cells)
    assert row.part == "event"


def test_scripture_is_kept_apart_whoever_quotes_it(account: Build) -> None:
    side = account([("The river gives and the river takes", ("The Preacher",), "comment"), AGREED])
    point = side.points[0]
    verse = Section(point.start, point.end, "scripture")
    marked = replace(side, reading=replace(side.reading, sections=(verse,)))
    assert {row.part for row in compare([marked]).rows} == {"scripture", "event"}
