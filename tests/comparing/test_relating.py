"""How the cells of one row stand to each other: blame, denied charges, what is still to come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rashomon.comparing import Side
from rashomon.comparing.matter import matters
from rashomon.comparing.relating import Relating, relate
from rashomon.comparing.vocabulary import vocabulary

Build = Callable[..., Side]
VARANIA, TOLMARK, UNION = "Government of Varania", "Ministry of Defence of Tolmark", "The Grain Union"


def related(account: Build, *cells: tuple[str, list[tuple[Any, ...]]]) -> Relating:
    sides = [account(points, issuer=issuer) for issuer, points in cells]
    return relate({n: matters(side, n) for n, side in enumerate(sides)}, vocabulary("en"))


def kinds(found: Relating) -> set[str]:
    return {difference.kind for difference, _, _ in found.reasons}


def test_two_sides_that_blame_each_other_for_one_deed_contradict(account: Build) -> None:
    found = related(
        account,
        (VARANIA, [("Tolmark's gunners broke the truce at the Kivi bridge", (), "accuse")]),
        (TOLMARK, [("A Varanian patrol fired at the Kivi bridge and ended the truce", (), "accuse")]),
    )
    assert found.relation == "contradicts"
    assert "blame" in kinds(found)
    assert found.aspects[0] == "who"
    assert all(found.marks[side] for side in (0, 1))


def test_two_sides_that_blame_a_third_do_not_contradict(account: Build) -> None:
    found = related(
        account,
        (VARANIA, [("Ostravia broke the truce at the Kivi bridge", (), "accuse")]),
        (TOLMARK, [("The truce at the Kivi bridge was broken by Ostravian gunners", (), "accuse")]),
    )
    assert found.relation == "same"


def test_the_one_who_suffers_is_not_the_one_who_is_blamed(account: Build) -> None:
    found = related(
        account,
        (VARANIA, [("Tolmark shelled the Varanian port of Selm", (), "accuse")]),
        (UNION, [("Tolmark shelled the silos of Selm in Varania", (), "accuse")]),
    )
    assert found.relation != "contradicts"


def test_a_cause_told_as_a_fact_is_blame_too(account: Build) -> None:
    found = related(
        account,
        (VARANIA, [("The shortage of grain is due to the blockade by Tolmark", (), "assert")]),
        (TOLMARK, [("The shortage of grain was caused by Varania's own export ban", (), "assert")]),
    )
    assert found.relation == "contradicts"


def test_what_was_hit_by_the_one_for_one_side_and_by_the_other_for_the_other_contradicts(
    account: Build,
) -> None:
    found = related(
        account,
        (VARANIA, [("The Lisk hospital was hit by a Tolmark missile", (), "assert")]),
        (TOLMARK, [("The Lisk hospital was hit by a Varanian missile", (), "assert")]),
    )
    assert (found.relation, found.aspects) == ("contradicts", ("who",))


@pytest.mark.parametrize(
    ("left", "right", "act"),
    [
        ("45 soldiers fell at the Lisk barracks", "12 soldiers fell at the Lisk barracks", "assert"),
        ("The Kivi bridge fell on 4 March", "The Kivi bridge fell on 9 March", "assert"),
        ("The ferry was carrying herring to Selm", "The ferry was not carrying herring to Selm", "assert"),
        ("a loan of 300 million crowns for the dam", "a loan of 500 million crowns for the dam", "commit"),
    ],
)
def test_exclusive_values_of_one_thing_contradict(account: Build, left: str, right: str, act: str) -> None:
    found = related(account, (VARANIA, [(left, (), act)]), (UNION, [(right, (), act)]))
    assert found.relation == "contradicts"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("About 40 people were wounded at the Lisk market", "37 people were wounded at the Lisk market"),
        ("45 soldiers fell at the Lisk barracks", "12 officers were wounded at the Lisk barracks"),
        ("They discussed the dam", "They discussed the dam, 40 fishermen, the ferry and the railway"),
    ],
)
def test_estimates_other_people_and_mere_length_contradict_nothing(
    account: Build, left: str, right: str
) -> None:
    found = related(account, (VARANIA, [(left, (), "assert")]), (UNION, [(right, (), "assert")]))
    assert found.relation != "contradicts"


def test_a_side_that_says_it_did_not_contradicts_the_charge(account: Build) -> None:
    found = related(
        account,
        (VARANIA, [("Tolmark mined the approaches to the Orel dam", (), "accuse")]),
        (TOLMARK, [("Our army has laid no mines near the dam", (), "assert")]),
    )
    assert found.relation == "contradicts"
    assert "denied" in kinds(found)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Varania stands by the people of Selm",
            "Varania will not waver in its support for the people of Selm",
        ),
        (
            "the listed officials will be banned from entering Varania",
            "the listed officials may not enter Varania",
        ),
    ],
)
def test_two_ways_of_saying_no_are_no_denial(account: Build, left: str, right: str) -> None:
    found = related(account, (VARANIA, [(left, (), "assert")]), (UNION, [(right, (), "assert")]))
    assert found.relation != "contradicts"


def test_what_is_still_to_come_for_the_one_is_done_for_the_other(account: Build) -> None:
    found = related(
        account,
        (VARANIA, [("Varania will deliver 50,000 tonnes of wheat to Port Gao", (), "commit")]),
        (UNION, [("The ships unloaded 50,000 tonnes of wheat at Port Gao", (), "do")]),
    )
    assert found.relation == "differs"
    assert "time" in found.aspects


def test_an_account_of_one_side_says_nothing_against_itself(account: Build) -> None:
    found = related(
        account,
        (VARANIA, [("Tolmark broke the truce", (), "accuse")]),
        ("Armed Forces of Varania", [("Ostravian mercenaries broke the truce", (), "accuse")]),
    )
    assert "blame" not in kinds(found)


def test_amounts_of_two_matters_of_one_unit_only_differ(account: Build) -> None:
    found = related(
        account,
        (VARANIA, [("The fund made coverage more affordable for 9 million people", (), "assert")]),
        (UNION, [("The law let 3 million people newly sign up for coverage in the spring", (), "assert")]),
    )
    assert found.relation != "contradicts"


def test_a_request_not_to_do_a_thing_denies_nothing(account: Build) -> None:
    found = related(
        account,
        (VARANIA, [("Tolmark should not sit on the River Council any longer", (), "request")]),
        (UNION, [("Tolmark sits on the River Council", (), "assert")]),
    )
    assert found.relation != "contradicts"
