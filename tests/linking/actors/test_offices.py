"""Offices are learnt from the documents themselves, with dates; an office without a name is who held it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rashomon.linking.actors import Actors
from rashomon.model import Actor, Office

Make = Callable[..., Any]


def named(actors: Actors, name: str) -> Actor:
    return next(actor for actor in actors.actors if actor.name == name)


def test_an_office_has_its_state_from_the_words_around_it(tell: Make, find: Make) -> None:
    actors = find(
        tell("[President|Ilena Marovic] of Varania came.", published="2031-03-05"),
        tell("Varanian [President|Ilena Marovic] left.", published="2031-04-09"),
        tell("Varanian [Foreign Minister|Teodor Haskel] slept.", published="2031-04-09"),
    )
    assert named(actors, "Ilena Marovic").offices == (
        Office("President", "Varania", "2031-03-05", "2031-04-09", 2),
    )
    assert named(actors, "Teodor Haskel").offices[0].role == "Foreign Minister"


def test_an_office_without_a_name_goes_to_who_held_it_on_that_day(tell: Make, find: Make) -> None:
    first = [
        tell(f"[President of Peru|Ilena Marovic] {word}.", published=f"2029-0{n}-01")
        for n, word in enumerate(("came", "saw", "left"), start=1)
    ]
    second = [
        tell(f"[President of Peru|Bren Sollo] {word}.", published=f"2031-0{n}-01")
        for n, word in enumerate(("came", "saw", "left"), start=1)
    ]
    early = tell("[President of Peru] wept.", published="2029-02-02")
    late = tell("[Peruvian President] danced.", published="2031-02-02")
    actors = find(*first, *second, early, late)
    marovic, sollo = named(actors, "Ilena Marovic"), named(actors, "Bren Sollo")
    assert early[0].id in {ref.document for ref in marovic.mentions}
    assert late[0].id in {ref.document for ref in sollo.mentions}
    assert "president of Peru, as shown by documents from 2029-01-01 to 2029-03-01" in marovic.why
    assert actors.index_of("person", "the President of Peru", late[0].id) == actors.actors.index(sollo)


def test_between_two_holders_an_office_is_a_doubt(tell: Make, find: Make) -> None:
    actors = find(
        tell("[President of Peru|Ilena Marovic] came.", published="2031-03-05"),
        tell("[President of Peru|Bren Sollo] came.", published="2031-03-05"),
        tell("[President of Peru] spoke.", published="2031-03-05"),
    )
    office = named(actors, "President of Peru")
    assert {p.subjects for p in actors.proposals} == {
        tuple(sorted((office.id, named(actors, name).id))) for name in ("Ilena Marovic", "Bren Sollo")
    }


def test_long_after_the_last_document_an_office_is_a_doubt(tell: Make, find: Make) -> None:
    actors = find(
        tell("[President of Peru|Ilena Marovic] came.", published="2021-03-05"),
        tell("[President of Peru] spoke.", published="2031-03-05"),
    )
    assert named(actors, "President of Peru")
    assert "days away" in actors.proposals[0].why


def test_unqualified_it_is_the_one_of_the_issuers_state(tell: Make, find: Make) -> None:
    marovic = tell("[President|Ilena Marovic] of Varania came.")
    king = tell("[President|Bren Sollo] of Tolmark came.")
    chained = tell("Trade will grow.", issuer="Government of Varania", chains=(("the President",),))
    actors = find(marovic, king, chained)
    assert actors.actors[actors.index_of("person", "the President", chained[0].id)].name == "Ilena Marovic"


def test_a_former_president_holds_no_office(tell: Make, find: Make) -> None:
    (actor,) = find(tell("[Former President of Peru|Anso Orsk] spoke.")).actors
    assert actor.offices == ()


def test_impossible_dates_and_none_break_nothing(tell: Make, find: Make) -> None:
    actors = find(
        tell("[President of Peru|Anso Orsk] spoke.", published="2031-02-31"),
        tell("[President of Peru] spoke.", published="0000-00-00"),
        tell("[President of Peru] sang.", published=None),
    )
    assert [actor.name for actor in actors.actors] == ["Anso Orsk"]
    assert actors.actors[0].offices == (Office("President", "Peru", None, None, 1),)


def test_a_ministry_is_that_of_the_state_beside_it_else_of_the_issuers(tell: Make, find: Make) -> None:
    own = tell("<Foreign Ministry> spoke.", issuer="Government of Varania")
    beside = tell("Tolmark's <Foreign Ministry> spoke.", issuer="Government of Varania")
    whole = tell("<Varanian Foreign Ministry> slept.", issuer="Karst Courier")
    actors = find(own, beside, whole)
    met = {actor.name: {ref.document for ref in actor.mentions} for actor in actors.actors}
    assert met["Varanian Foreign Ministry"] == {own[0].id, whole[0].id}
    assert met["Foreign Ministry of Tolmark"] == {beside[0].id}
    assert (
        "whose it is, the issuer or the words beside it say"
        in named(actors, "Foreign Ministry of Tolmark").why
    )
    assert actors.index_of("organisation", "Foreign Ministry", own[0].id) == actors.index_of(
        "organisation", "Varanian Foreign Ministry"
    )


def test_a_capital_is_its_state_where_it_speaks_and_a_town_elsewhere(tell: Make, find: Make) -> None:
    spoke = tell("{Lima} said no.", sources=("Lima",))
    rained = tell("It rained in {Lima}.")
    met = {a.name: {ref.document for ref in a.mentions} for a in find(spoke, rained).actors}
    assert met == {"Peru": {spoke[0].id}, "Lima": {rained[0].id}}
    peru = named(find(spoke), "Peru")
    assert peru.why == "Lima: the capital, where it speaks for the state"
