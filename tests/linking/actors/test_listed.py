"""What a user's list says about names is followed, and said so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rashomon.model import ListedActor, Office

Make = Callable[..., Any]


def listed(id_: str, name: str, *names: str, line: int = 2, **more: Any) -> ListedActor:
    return ListedActor(id_, more.pop("kind", "person"), name, names, file="list.csv", line=line, **more)


def test_names_of_one_entry_are_one_actor(tell: Make, find: Make) -> None:
    told = tell("[Ilena Marovic] came."), tell("[The Iron Duchess] left.")
    assert len(find(*told).actors) == 2
    (actor,) = find(*told, listed=[listed("m", "Ilena Marovic", "The Iron Duchess", line=7)]).actors
    assert "listed as Ilena Marovic in list.csv, line 7" in actor.why


def test_names_of_two_entries_are_two_however_like_they_are(tell: Make, find: Make) -> None:
    told = tell("[Yevgeny Khalvorin] came."), tell("[Evgeniy Halvorin] left.")
    assert len(find(*told).actors) == 1
    two = [listed("a", "Yevgeny Khalvorin"), listed("b", "Evgeniy Halvorin", line=3)]
    assert len(find(*told, listed=two).actors) == 2


def test_a_name_that_two_entries_share_joins_neither(tell: Make, find: Make) -> None:
    told = tell("[Anso Orsk] came."), tell("[Bren Sollo] left."), tell("[Old Fox] slept.")
    two = [listed("a", "Anso Orsk", "Old Fox"), listed("b", "Bren Sollo", "Old Fox", line=3)]
    assert len(find(*told, listed=two).actors) == 3


def test_a_listed_office_names_its_holder_on_a_day(tell: Make, find: Make) -> None:
    terms = [
        listed("a", "Anso Orsk", offices=(Office("President", "Varania", "2020-01-01", "2025-12-31"),)),
        listed("b", "Bren Sollo", offices=(Office("President", "Varania", "2026-01-01"),), line=3),
    ]
    office = tell("[President of Varania] spoke.", published="2031-05-06")
    actors = find(tell("[Anso Orsk] came."), tell("[Bren Sollo] came."), office, listed=terms)
    sollo = next(actor for actor in actors.actors if actor.name == "Bren Sollo")
    assert office[0].id in {ref.document for ref in sollo.mentions}
    assert sollo.offices == (Office("President", "Varania", "2026-01-01", None, 0),)
    assert "as listed from 2026-01-01 to now" in sollo.why


def test_a_country_code_is_its_state(tell: Make, find: Make) -> None:
    (actor,) = find(
        tell("[Anso Orsk] came."), listed=[listed("a", "Anso Orsk", offices=(Office("President", "pe"),))]
    ).actors
    assert actor.offices[0].of == "Peru"


def test_a_listed_kind_is_the_kind(tell: Make, find: Make) -> None:
    (actor,) = find(
        tell("[Northern Wind] spoke."), listed=[listed("n", "Northern Wind", kind="organisation")]
    ).actors
    assert actor.kind == "organisation"
