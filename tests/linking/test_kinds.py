"""One name under several kinds is one actor."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rashomon.linking import link
from rashomon.model import Actor


def actors(make: Callable[..., Any], *told: tuple[str, dict[str, str]]) -> dict[str, Actor]:
    entries = [make(text, f"Text {n}", names=names) for n, (text, names) in enumerate(told)]
    return {actor.name: actor for actor in link(entries).actors}


def test_a_state_that_some_mentions_have_as_person_or_body_is_one_country(make: Callable[..., Any]) -> None:
    kinds = ("country", "person", "organisation", "place")
    found = actors(make, *((f"Varania spoke for the {kind}.", {"Varania": kind}) for kind in kinds))
    assert [(a.kind, len(a.mentions)) for a in found.values()] == [("country", 4)]


def test_a_state_in_the_table_is_a_country_whatever_the_mentions_say(make: Callable[..., Any]) -> None:
    assert actors(make, ("Peru said no.", {"Peru": "person"}))["Peru"].kind == "country"


def test_a_form_of_state_before_a_known_name_makes_no_second_actor(make: Callable[..., Any]) -> None:
    found = actors(make, ("Republic of Varania.", {"Republic of Varania": "country"}),
                   ("Varania wrote. Varania slept.", {"Varania": "country"}))  # fmt: skip
    assert list(found) == ["Varania"]
    assert found["Varania"].names == ("Varania", "Republic of Varania")


def test_a_town_taken_for_a_body_is_a_place_where_things_happen_in_it(make: Callable[..., Any]) -> None:
    text = "A fair in Orsk. A flood in Orsk. A play in Orsk."
    assert actors(make, (text, {"Orsk": "organisation"}))["Orsk"].kind == "place"


def test_a_person_with_the_name_of_a_town_stays_a_person(make: Callable[..., Any]) -> None:
    found = actors(
        make, ("Anso Orsk spoke. Orsk sat down.", {"Anso Orsk": "person", "Orsk": "person"}),
        ("A fair in Orsk.", {"Orsk": "place"}),
    )  # fmt: skip
    assert {(a.kind, a.name) for a in found.values()} == {("person", "Anso Orsk"), ("place", "Orsk")}


def test_bodies_with_other_numbers_are_others(make: Callable[..., Any]) -> None:
    found = actors(make, ("The G7 and the G20 met.", {"G7": "organisation", "G20": "organisation"}))
    assert set(found) == {"G7", "G20"}
