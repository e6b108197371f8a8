"""Who took part in an event, and where it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rashomon.linking import link
from rashomon.linking.copies.fillings import fillings
from rashomon.model import Event


def one_event(
    make: Callable[..., Any], text: str, *people: str, kind: str = "meeting", **names: str
) -> Event:
    facts = (("kind", kind), ("date", "2031-05-06"), *(("participants", name) for name in people))
    kinds = {name.replace("_", " "): kind for name, kind in names.items()}
    (event,) = link([make(text, "A report", facts=facts, names=kinds)]).events
    return event


def test_rooms_offices_and_illnesses_take_no_part_beside_a_person(make: Callable[..., Any]) -> None:
    text = "Ilena Marovic met guests in the Harbour Room. The Office of the Royal Bureau spoke of Covid."
    event = one_event(
        make, text, "Ilena Marovic", "Harbour Room", "Office of the Royal Bureau", "Covid",
        Ilena_Marovic="person", Harbour_Room="person", Office_of_the_Royal_Bureau="organisation",
        Covid="person",
    )  # fmt: skip
    assert event.participants == ("Ilena Marovic",)


def test_states_take_part_only_where_no_person_does(make: Callable[..., Any]) -> None:
    names = {"Austria": "country", "Peru": "country"}
    text = "Austria and Peru held talks."
    assert one_event(make, text, "Austria", "Peru", kind="talks", **names).participants == ("Austria", "Peru")
    assert one_event(make, text, "Austria", kind="talks", **names).participants == ()
    text = "Ilena Marovic held talks with Austria and Peru."
    names["Ilena_Marovic"] = "person"
    event = one_event(make, text, "Ilena Marovic", "Austria", "Peru", kind="talks", **names)
    assert event.participants == ("Ilena Marovic",)


def test_people_whom_two_accounts_share_come_before_those_whom_one_tells(make: Callable[..., Any]) -> None:
    pair = (("kind", "call"), ("participants", "Ilena Marovic"), ("participants", "Osric Tolven"))
    entries = [
        make("Ilena Marovic called Osric Tolven.", "Call", facts=(*pair, ("participants", "Anso Brell"))),
        make("Osric Tolven took a call.", "Palace", issuer="Court of Tolmark", facts=pair),
    ]
    (event,) = link(entries).events
    assert event.participants == ("Ilena Marovic", "Osric Tolven")


def test_a_family_name_alone_counts_as_the_one_who_takes_part_in_full(make: Callable[..., Any]) -> None:
    entries = [
        make(f"{one} called {two}.", "Call", issuer=f"Issuer of {one}", names={one: "person", two: "person"},
             facts=(("kind", "call"), ("participants", one), ("participants", two)))
        for one, two in (("Marovic", "Tolven"), ("Ilena Marovic", "Osric Tolven"))
    ]  # fmt: skip
    namesakes = dict.fromkeys(("Danil Marovic", "Petra Tolven"), "person")
    others = make("Danil Marovic and Petra Tolven race.", names=namesakes, published="2030-01-01")
    event = next(e for e in link([*entries, others]).events if e.kind == "call")
    assert event.participants == ("Ilena Marovic", "Osric Tolven")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ilena Marovic met King Osric Tolven in Orsk on Friday.", "Orsk"),
        ("Ilena Marovic began her visit to Tolmark.", "Tolmark"),
        ("Ilena Marovic met Osric Tolven to discuss the flood in Orsk.", None),
        ("Ilena Marovic met Osric Tolven. The flood in Orsk goes on.", None),
    ],
)
def test_the_sentence_that_tells_a_meeting_gives_its_place(
    make: Callable[..., Any], text: str, place: str | None
) -> None:
    names = {"Ilena_Marovic": "person", "Osric_Tolven": "person", "Orsk": "organisation", "Tolmark": "place"}
    assert one_event(make, text, "Ilena Marovic", **names).place == place


def test_most_accounts_decide_the_place_and_a_call_has_none(make: Callable[..., Any]) -> None:
    pair = (("participants", "Ilena Marovic"), ("participants", "Osric Tolven"), ("date", "2031-05-06"))

    def told(kind: str) -> Event:
        entries = [
            make(f"They met. Account {n}.", f"Title {n}", issuer=f"Issuer {n}",
                 facts=(("kind", kind), ("place", place), *pair))
            for n, place in enumerate(("Orsk", "Vell", "Vell"))
        ]  # fmt: skip
        (event,) = link(entries).events
        return event

    assert told("meeting").place == "Vell"
    assert told("call").place is None


def test_reasons_are_sentences_with_the_people_the_day_and_the_place(make: Callable[..., Any]) -> None:
    facts = (
        ("kind", "meeting"), ("date", "2031-05-06"), ("place", "Orsk"),
        ("participants", "Ilena Marovic"), ("participants", "Osric Tolven"),
    )  # fmt: skip
    names = {"Ilena Marovic": "person", "Osric Tolven": "person"}
    entries = [
        make(
            "Ilena Marovic met Osric Tolven.",
            "At the palace",
            issuer="Court of Tolmark",
            facts=facts,
            names=names,
        ),
        make("Osric Tolven had a guest, Ilena Marovic.", "A guest", facts=facts, names=names),
    ]
    (event,) = link(entries).events
    assert event.why == (
        "Two documents of two issuers are about this meeting. They share the participants (Ilena Marovic and "
        "Osric Tolven), the day (6 May 2031) and the place (Orsk)."
    )
    by = {a.document: a.why for a in event.accounts}
    assert by[entries[1][0].id] == (
        "It names Ilena Marovic and Osric Tolven as participants on 6 May 2031; "
        "so does “At the palace” (Court of Tolmark)."
    )


def test_headlines_without_a_word_in_common_are_no_one_form(make: Callable[..., Any]) -> None:
    assert fillings("Clarification", "Communique on the Meeting", longest=10) == []
    assert ("Harvest", "Navy") in fillings("Greetings on Harvest Day", "Greetings on Navy Day")
