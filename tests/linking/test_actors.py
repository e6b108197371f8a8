from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rashomon.linking.actors import find_actors
from rashomon.linking.corpus import corpus_of
from rashomon.model import Mention, Reading


def actors_of(*entries: Any) -> dict[str, tuple[str, ...]]:
    return {actor.name: actor.names for actor in find_actors(corpus_of(entries)).actors}


def test_spellings_of_one_person_are_one_actor_with_the_fullest_name(make: Callable[..., Any]) -> None:
    found = actors_of(
        make("Yevgeny Khalvorin came.", names={"Yevgeny Khalvorin": "person"}),
        make("Evgeniy Halvorin left.", names={"Evgeniy Halvorin": "person"}),
        make("Е. Халворин сказал.", names={"Е. Халворин": "person"}),
    )
    assert list(found) == ["Yevgeny Khalvorin"]
    assert len(found["Yevgeny Khalvorin"]) == 3


def test_brothers_stay_apart_and_their_family_name_alone_joins_neither(make: Callable[..., Any]) -> None:
    found = actors_of(
        make("Islam Tarimov spoke.", names={"Islam Tarimov": "person"}),
        make("Rustam Tarimov spoke.", names={"Rustam Tarimov": "person"}),
        make("Tarimov spoke.", names={"Tarimov": "person"}),
    )
    assert set(found) == {"Islam Tarimov", "Rustam Tarimov", "Tarimov"}


def test_a_family_name_alone_joins_the_one_person_who_bears_it(make: Callable[..., Any]) -> None:
    found = actors_of(
        make("Teodor Haskel spoke.", names={"Teodor Haskel": "person"}),
        make("Haskel spoke.", names={"Haskel": "person"}),
    )
    assert list(found) == ["Teodor Haskel"]


def test_a_name_that_only_resembles_a_family_name_stays_alone(make: Callable[..., Any]) -> None:
    found = actors_of(
        make("Park Jin spoke.", names={"Park Jin": "person"}),
        make("Jen spoke.", names={"Jen": "person"}),
    )
    assert set(found) == {"Park Jin", "Jen"}


def test_states_are_one_actor_under_all_names_of_the_table(make: Callable[..., Any]) -> None:
    found = actors_of(
        make("Peru and the Republic of Peru.", names={"Republic of Peru": "country", "Peru and": "group"}),
        make("Peru spoke.", names={"Peru": "place"}),
    )
    assert "Peru" in found
    assert set(found["Peru"]) == {"Peru", "Republic of Peru"}


def test_an_acronym_joins_its_full_name_where_a_document_has_both(make: Callable[..., Any]) -> None:
    both = make(
        "The Varanian News Agency (VNA) reported.",
        names={"Varanian News Agency": "organisation", "VNA": "organisation"},
    )
    alone = make("The VNA reported.", names={"VNA": "organisation"})
    (actor,) = find_actors(corpus_of([both, alone])).actors
    assert actor.name == "Varanian News Agency"
    assert "stands for" in actor.why


def test_roles_are_gathered_and_every_mention_is_referred_to(make: Callable[..., Any]) -> None:
    document, _ = make("Foreign Minister Teodor Haskel.")
    reading = Reading(
        document.id,
        "by hand",
        "en",
        mentions=(Mention(17, 30, "person", "Teodor Haskel", role="Foreign Minister"),),
    )
    (actor,) = find_actors(corpus_of([(document, reading)])).actors
    assert actor.roles == ("Foreign Minister",)
    assert [(ref.document, ref.index) for ref in actor.mentions] == [(document.id, 0)]


def test_a_thousand_people_of_one_family_name_cost_no_square(make: Callable[..., Any]) -> None:
    names = [f"{a}{b}{c}or Haskel" for a in "BDGKLMNPRT" for b in "aeiou" for c in "bdgklmnprt"]
    entries = [make(f"{name} spoke.", names={name: "person"}) for name in names]
    assert len(find_actors(corpus_of(entries)).actors) >= 1
