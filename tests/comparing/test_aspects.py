"""In what a row differs beside act and speaker: scope, amounts, place, cause, condition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.comparing import Side
from rashomon.comparing.matter import matters
from rashomon.comparing.relating import Relating, relate
from rashomon.comparing.vocabulary import vocabulary
from rashomon.model import Mention

Build = Callable[..., Side]
BOTH = ("Ilena Marovic + Teodor Haskel",)


def related(account: Build, left: str, right: str, act: str = "assert") -> Relating:
    sides = [account([(words, (), act)], issuer=f"Agency {n}") for n, words in enumerate((left, right))]
    return relate({n: matters(side, n) for n, side in enumerate(sides)}, vocabulary("en"))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("cooperation in energy and infrastructure", "cooperation in energy infrastructure"),
        ("The two discussed the Lisk railway and the Orel dam", "The two discussed the Lisk railway"),
        ("They spoke of grain, trade and prisoners", "They spoke of trade and prisoners"),
        ("All prisoners were set free at Selm", "Some prisoners were set free at Selm"),
    ],
)
def test_what_takes_in_more_differs_in_scope(account: Build, left: str, right: str) -> None:
    for one, other in ((left, right), (right, left)):
        found = related(account, one, other, "discuss")
        assert (found.relation, found.aspects) == ("differs", ("scope",))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("They discussed trade and the dam", "They discussed the dam and trade"),
        ("Countering and preventing smuggling at Selm", "preventing smuggling at Selm"),
        ("binding and long guarantees for the dam", "long and binding guarantees for the dam"),
        ("legally and fully binding guarantees", "legally binding guarantees"),
    ],
)
def test_the_same_in_another_order_or_manner_has_one_scope(account: Build, left: str, right: str) -> None:
    assert "scope" not in related(account, left, right, "discuss").aspects


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("Ten people were wounded at the harbour", "Several people were wounded at the harbour", "differs"),
        ("40 houses burnt down in the port", "Dozens of houses burnt down in the port", "differs"),
        ("aid for the villages of $800 million", "aid for the villages of $1 billion", "contradicts"),
        ("Ten people were wounded", "Ten people were wounded, several seriously", "same"),
    ],
)
def test_amounts_and_words_for_amounts(account: Build, left: str, right: str, relation: str) -> None:
    found = related(account, left, right)
    assert found.relation == relation
    assert ("quantity" in found.aspects) == (relation != "same")


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        ("The truce talks in Selm ended late", "The truce talks in Tarvik ended late", True),
        ("The truce talks in Selm ended late", "The truce talks in March ended late", False),
        ("The truce talks in Selm ended late", "The truce talks in the White Hall ended late", False),
        ("The truce talks in Port Selm ended late", "The truce talks in Selm ended late", False),
        ("The ships in Selm were fired at", "The convoy was fired at in Tarvik", False),
    ],
)
def test_one_thing_told_of_two_places(account: Build, left: str, right: str, *, differs: bool) -> None:
    found = related(account, left, right)
    assert ("place" in found.aspects) == differs
    assert found.relation != "contradicts"


@pytest.mark.parametrize(
    ("right", "differs"),
    [
        ("The mill closed because of a flood", True),
        ("The mill closed owing to the lack of grain", False),
        ("The mill closed in the winter", False),
    ],
)
def test_two_causes_of_one_thing(account: Build, right: str, *, differs: bool) -> None:
    found = related(account, "The mill closed due to a lack of grain", right)
    assert ("cause" in found.aspects) == differs


def test_what_should_be_is_no_condition_but_an_opening_should_is_one(account: Build) -> None:
    plain = related(account, "This should be the first ferry to Selm", "This is the first ferry to Selm")
    assert "condition" not in plain.aspects
    found = related(account, "Should Tolmark mobilise, the ferry to Selm stops", "The ferry to Selm stops")
    assert "condition" in found.aspects


def _met(account: Build, words: str, names: list[str], issuer: str) -> Side:
    """Give an account of a meeting in which people are read as such."""
    facts = [("participants", name, name) for name in names]
    side = account([(words, (), "do")], issuer=issuer, facts=facts)
    told = tuple(Mention(words.index(n), words.index(n) + len(n), "person", n) for n in names)
    reading = replace(side.reading, mentions=told)
    return Side(side.document, reading, 0, len(side.document.text))


@pytest.mark.parametrize("other", ["Tarvik", "the Karst Mountains", "Camp Karst"])
def test_two_who_met_in_two_places_differ_and_one_may_lie_in_the_other(account: Build, other: str) -> None:
    names = ["Ilena Marovic", "Teodor Haskel"]
    sides = [
        _met(account, f"Ilena Marovic met Teodor Haskel in {place}", names, place)
        for place in ("Selm", other)
    ]
    found = relate({n: matters(side, n) for n, side in enumerate(sides)}, vocabulary("en"))
    assert (found.relation, found.aspects) == ("differs", ("place",))
