"""A family name alone goes, document by document, to who is meant there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rashomon.linking.actors import Actors

Make = Callable[..., Any]


def who(actors: Actors) -> dict[str, set[str]]:
    return {actor.name: {ref.document for ref in actor.mentions} for actor in actors.actors}


def test_it_is_the_one_whom_the_document_names_in_full(tell: Make, find: Make) -> None:
    islam, rustam = (
        tell("[Islam Tarimov] spoke. [Tarimov] left."),
        tell("[Rustam Tarimov] sang. [Tarimov] sat."),
    )
    actors = find(islam, rustam)
    assert who(actors) == {"Islam Tarimov": {islam[0].id}, "Rustam Tarimov": {rustam[0].id}}
    assert [len(actor.mentions) for actor in actors.actors] == [2, 2]
    assert "the one person of this family name in the document" in actors.actors[0].why
    assert islam[0].id[:8] in " ".join(actor.why for actor in actors.actors)


def test_it_is_the_one_who_holds_the_office_beside_it(tell: Make, find: Make) -> None:
    alone = tell("[President|Tarimov] spoke.")
    actors = find(
        tell("[President|Islam Tarimov] spoke.", issuer="A"), tell("[Coach|Rustam Tarimov] won."), alone
    )
    assert alone[0].id in who(actors)["Islam Tarimov"]
    (islam,) = [a for a in actors.actors if a.name == "Islam Tarimov"]
    assert "the one who is president" in islam.why
    assert islam.score == 0.92


def test_an_office_that_the_only_bearer_does_not_hold_keeps_it_apart(tell: Make, find: Make) -> None:
    actors = find(tell("[President|Islam Tarimov] spoke."), tell("[Foreign Minister|Tarimov] spoke."))
    assert set(who(actors)) == {"Islam Tarimov", "Tarimov"}
    (proposal,) = actors.proposals
    assert proposal.question == "same actor"
    assert set(proposal.subjects) == {actor.id for actor in actors.actors}


def test_brothers_are_proposed_and_not_chosen_between(tell: Make, find: Make) -> None:
    actors = find(tell("[Islam Tarimov] spoke."), tell("[Rustam Tarimov] sang."), tell("[Tarimov] sat."))
    assert set(who(actors)) == {"Islam Tarimov", "Rustam Tarimov", "Tarimov"}
    alone = next(actor for actor in actors.actors if actor.name == "Tarimov")
    assert [alone.id in proposal.subjects for proposal in actors.proposals] == [True, True]
    assert all(proposal.score < 0.85 and "Tarimov" in proposal.why for proposal in actors.proposals)


def test_where_nearly_all_documents_of_an_issuer_mean_one_it_is_he(tell: Make, find: Make) -> None:
    told = [tell(f"[Islam Tarimov] spoke {n} times.", issuer="Palace of Varania") for n in range(30)]
    other = tell("[Rustam Tarimov] scored.", issuer="Sports Daily")
    at_palace, at_daily = (
        tell("[Tarimov] agreed.", issuer=issuer) for issuer in ("Palace of Varania", "Sports Daily")
    )
    actors = who(find(*told, other, at_palace, at_daily))
    assert at_palace[0].id in actors["Islam Tarimov"]
    assert at_daily[0].id not in actors["Islam Tarimov"]


def test_a_feminine_form_is_another_person(tell: Make, find: Make) -> None:
    actors = find(tell("[Islam Tarimov] spoke."), tell("[Tarimova] sang."))
    assert set(who(actors)) == {"Islam Tarimov", "Tarimova"}


def test_father_and_son_stay_apart(tell: Make, find: Make) -> None:
    names = "Joren Belk Sr.", "Joren Belk Jr.", "Ivan Petrovich Orlin", "Petr Ivanovich Orlin"
    actors = find(*(tell(f"[{name}] spoke.") for name in names))
    assert len(actors.actors) == 4


def test_a_common_word_met_often_is_no_short_form_of_a_name_met_once(tell: Make, find: Make) -> None:
    many = [tell(f"[Grace] be with you, {n}.") for n in range(30)]
    assert set(who(find(tell("[Anso Grace] came."), *many))) == {"Anso Grace", "Grace"}


def test_look_alike_letters_are_linked_and_said_so(tell: Make, find: Make) -> None:
    (actor,) = find(tell("[Bren Sollo] spoke."), tell("[Вren Sоllо] spoke.")).actors
    assert "look-alike letters of another script in Вren Sоllо" in actor.why


def test_names_that_are_no_names_break_nothing(tell: Make, find: Make) -> None:
    long = " ".join(["Anso"] * 1000)
    actors = find(
        tell(f"[{long}] met [X] and [\u200f\u200eOrsk\u200f] and [...]."), tell("[Anso Orsk] spoke.")
    )
    assert all(actor.why for actor in actors.actors)
