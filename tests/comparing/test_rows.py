"""What may stand in one row, and how the row of many accounts is told: invented texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.comparing import Side, compare
from rashomon.comparing.matter import matters
from rashomon.comparing.quantities import quantities
from rashomon.comparing.vocabulary import vocabulary
from rashomon.model import TimeMention

MAROVIC = ("Ilena Marovic",)
NAMES = [("participants", name, name) for name in ("Ilena Marovic", "Teodor Haskel")]
BOTH = ("Ilena Marovic + Teodor Haskel",)
Build = Callable[..., Side]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("On 14 March 2024 the Director met her counterpart", ["14 March"]),
        ("In 2031 ministers met", []),
        ("the 2031 elections", []),
        ("Of the five, the Director chose none", []),
        ("It cost 2050 crowns", ["2050 crowns"]),
        ("two of the directors", ["two of the directors"]),
        ("They talked for two hours", ["two hours"]),
    ],
)
def test_numbers_of_dates_and_years_count_nothing(text: str, amounts: list[str]) -> None:
    found = quantities(text, 0, len(text), vocabulary("en"))
    assert [text[q.start : q.end] for q in found] == amounts


def test_clock_times_may_be_of_two_zones_and_never_exclude_each_other() -> None:
    text = "at 16:24 Moscow time, at 2:24 p.m. GMT, at 14:24"
    moscow, greenwich, plain = quantities(text, 0, len(text), vocabulary("en"))
    assert greenwich.value == plain.value == 14 * 60 + 24
    assert not moscow.excludes(plain)


def test_a_number_inside_a_time_that_was_read_counts_nothing() -> None:
    text = "It begins at 14 hundred hours with 30 guests"
    read = TimeMention(13, 30, "2031-05-06T14:00")
    found = quantities(text, 0, len(text), vocabulary("en"), times=[read])
    assert [text[q.start : q.end] for q in found] == ["30 guests"]


def test_hours_are_not_set_against_directors(account: Build) -> None:
    met = "President Ilena Marovic met Minister Teodor Haskel in Port Selm"
    sides = [
        account([(met, (), "do"), ("The meeting lasted two hours", (), "assert")], issuer="A", facts=NAMES),
        account([(f"On 6 May 2031 the {met}", (), "do")], issuer="B", facts=NAMES),
        account([(met, (), "do"), ("The meeting lasted 90 minutes", (), "assert")], issuer="C", facts=NAMES),
    ]
    row = compare(sides).rows[0]
    assert row.why == (
        'All three tell that it took place: the amounts differ, "two hours" (A) against "90 minutes" (C);'
        " both cannot be true"
    )


@pytest.mark.parametrize(
    ("text", "takes_place"),
    [
        ("The Office denies that Ilena Marovic met Teodor Haskel", True),
        ("The Office denied reports of a meeting with Teodor Haskel", True),
        ("The Office denies that it agreed at the meeting held in Port Selm to open a line", False),
        ("The Office denies that the meeting lasted two hours", False),
        ("The Office denied that the talks touched on prisoners", False),
    ],
)
def test_which_denials_are_of_the_encounter_itself(account: Build, text: str, takes_place: bool) -> None:
    whole = f"{text}. Ilena Marovic. Teodor Haskel."
    side = account([(text, (), "reject", None, "denied")], text=whole, facts=NAMES)
    assert matters(side, 0)[0].takes_place is takes_place


def test_a_denied_agreement_does_not_stand_in_the_row_of_the_encounter(account: Build) -> None:
    met = "President Ilena Marovic met Minister Teodor Haskel in Port Selm on 6 May 2031"
    sides = [
        account([(met, (), "do")], facts=NAMES),
        account([(met, (), "do")], facts=NAMES, issuer="B"),
        account(
            [
                (
                    "Tolmark denies that it agreed at the meeting in Port Selm on 6 May 2031 to open a line",
                    (),
                    "reject",
                    None,
                    "denied",
                )
            ],
            issuer="C",
        ),
    ]
    first, second = compare(sides).rows
    assert (first.relation, first.why) == ("same", "Both tell that it took place")
    assert second.relation == "only"


def test_a_state_that_both_name_is_no_matter(account: Build) -> None:
    left = account([("Marovic thanked Ukraine for its grain", MAROVIC, "appreciate")])
    right = account([("Haskel will visit Ukraine", ("Teodor Haskel",), "commit")], issuer="B")
    assert [row.relation for row in compare([left, right]).rows] == ["only", "only"]


def many(account: Build, count: int) -> list[Side]:
    agreed = [("The leaders agreed on the reopening of the Lisk crossing", BOTH, "agree")]
    other = [("The leaders discussed the reopening of the Lisk crossing", BOTH, "discuss")]
    sides = [account(agreed, issuer=f"Press Agency of Province Number {n}") for n in range(count)]
    return [*sides, account(other, issuer="Ministry of Foreign Affairs of Lestria")]


def test_the_sentence_of_many_accounts_counts_those_that_do_the_same(account: Build) -> None:
    assert compare(many(account, 4)).rows[0].why == (
        "All five speak of the reopening of the Lisk crossing: four have it as agreed, Lestria as discussed"
    )


@pytest.mark.parametrize("count", [3, 5, 12])
def test_the_sentence_of_many_accounts_stays_short(account: Build, count: int) -> None:
    assert len(compare(many(account, count)).rows[0].why) <= 250


def test_a_day_stands_beside_an_issuer_only_where_it_has_two_accounts(account: Build) -> None:
    sides = many(account, 3)
    warned = [("The leaders warned of the reopening of the Lisk crossing", BOTH, "warn")]
    sides.append(account(warned, issuer="Ministry of Foreign Affairs of Lestria", published="2031-05-07"))
    why = compare(sides).rows[0].why
    assert "Lestria of 2031-05-07 as a warning" in why
    assert why.count("2031") == 1
