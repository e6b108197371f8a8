from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rashomon.linking import link
from rashomon.model import Event, Links

CALL = (
    "President Ilena Marovic spoke by phone today with King Osric Tolven of Tolmark. "
    "They discussed the Lun bridges and grain."
)
OTHER_SIDE = (
    "King Osric Tolven received a telephone call from President Ilena Marovic of Varania. "
    "The two touched on grain and "
    "on the bridges over the Lun."
)
ADDRESS = (
    "Good evening, citizens. The harvest has begun in the south and the lorries are ready. "
    "I spoke with King Osric Tolven today about the Lun bridges. "
    "Tomorrow we honour the teachers of Orsk. Sleep well."
)


def with_call(links: Links, document: str) -> Event:
    return next(
        e for e in links.events if any(a.document == document and a.role == "subject" for a in e.accounts)
    )


def two_sides(make: Callable[..., Any]) -> Any:
    facts = (("kind", "call"), ("participants", "Ilena Marovic"), ("participants", "Osric Tolven"))
    names = {"Ilena Marovic": "person", "Osric Tolven": "person"}
    mine = make(CALL, "Call of President Marovic with King Osric Tolven", facts=facts, names=names)
    theirs = make(
        OTHER_SIDE, "Telephone conversation with President of Varania Ilena Marovic",
        issuer="Court of Tolmark",
        published="2031-05-07T01:00:00Z", facts=facts, names=names,
    )  # fmt: skip
    return mine, theirs


def test_two_sides_of_one_call_are_one_event_over_a_change_of_day(make: Callable[..., Any]) -> None:
    mine, theirs = two_sides(make)
    event = with_call(link([mine, theirs]), mine[0].id)
    assert [a.document for a in event.accounts] == [mine[0].id, theirs[0].id]
    assert event.kind == "call"
    assert event.date == "2031-05-06"
    assert set(event.participants) == {"Ilena Marovic", "Osric Tolven"}
    assert event.origins == 2
    assert event.why
    assert all(a.why and 0 < a.score <= 1 for a in event.accounts)


def test_two_sides_of_a_call_that_share_no_words_are_tied_by_who_met_and_when(
    make: Callable[..., Any],
) -> None:
    facts = (("kind", "call"), ("participants", "Ilena J. Marovic, Jr."), ("participants", "Osric Tolven"))
    mine = make("The bridges were discussed at length.", "Readout for the press", facts=facts)
    theirs = make(
        "A frank exchange on grain prices took place.", "From the palace", issuer="Court of Tolmark",
        published="2031-05-07T01:00:00Z", facts=facts,
    )  # fmt: skip
    assert [len(e.accounts) for e in link([mine, theirs]).events] == [2]


def test_a_call_told_in_an_evening_address_is_cut_out_as_a_passage(make: Callable[..., Any]) -> None:
    mine, theirs = two_sides(make)
    address = make(
        ADDRESS,
        "The harvest has begun - address by President Ilena Marovic",
        published="2031-05-06T21:00:00Z",
    )
    event = with_call(link([mine, theirs, address]), mine[0].id)
    (passage,) = [a for a in event.accounts if a.document == address[0].id]
    assert passage.role == "passage"
    cut = ADDRESS[passage.start : passage.end]
    assert "I spoke with King Osric Tolven today" in cut
    assert len(cut) < len(ADDRESS)


def test_calls_of_one_leader_with_two_others_on_one_day_stay_apart(make: Callable[..., Any]) -> None:
    text = "President Ilena Marovic spoke by phone today with {} of {}. They discussed the bridges and grain."
    pairs = [("Prime Minister Anso Brell", "Kestria"), ("President Odo Farn", "Ostmark")]
    entries = [
        make(text.format(*pair), f"Call of President Marovic with {pair[0]} of {pair[1]}") for pair in pairs
    ]
    events = link(entries).events
    assert len(events) == 2
    assert all({a.role for a in event.accounts} == {"subject"} for event in events)


def test_calls_stay_apart_though_each_text_names_the_other_counterpart(make: Callable[..., Any]) -> None:
    text = (
        "Minister Teodor Haskel spoke today with {} of {} about the planned talks of Anso Brell and Odo Farn."
    )

    def call(name: str, state: str) -> Any:
        facts = (("kind", "call"), ("participants", "Teodor Haskel"), ("participants", name))
        return make(
            text.format(name, state), f"Minister Haskel's Call with {state} Leader {name}", facts=facts
        )

    events = link([call("Anso Brell", "Kestria"), call("Odo Farn", "Ostmark")]).events
    assert [len(e.accounts) for e in events] == [1, 1]


def test_two_sides_that_each_met_somebody_else_stay_apart(make: Callable[..., Any]) -> None:
    def call(one: str, two: str, issuer: str) -> Any:
        facts = (("kind", "call"), ("participants", one), ("participants", two))
        return make(
            f"{one} spoke with {two} about the Lun bridges.", f"Call with {two}", issuer=issuer, facts=facts
        )

    mine = call("Teodor Haskel", "Anso Brell", "Government of Varania")
    theirs = call("Osric Tolven", "Anso Brell", "Court of Tolmark")
    assert [len(e.accounts) for e in link([mine, theirs]).events] == [1, 1]


def test_a_coming_visit_is_an_announcement(make: Callable[..., Any]) -> None:
    coming = make(
        "Foreign Minister Teodor Haskel will travel to Tolmark on May 9.",
        "Foreign Minister Haskel to travel to Tolmark",
        facts=(("kind", "visit"), ("date", "2031-05-09")),
    )
    (event,) = link([coming]).events
    assert [a.role for a in event.accounts] == ["announcement"]


def test_two_briefings_on_many_matters_are_not_one_event(make: Callable[..., Any]) -> None:
    text = (
        "Good afternoon. On the Lun bridges we have nothing new. On grain we expect a report. Ask the navy."
    )
    entries = [
        make(text + f" Day {n}.", f"Press Briefing, May {n}, 2031", published=f"2031-05-0{n}") for n in (6, 7)
    ]
    assert len(link(entries).events) == 2


def test_every_document_is_the_subject_of_one_event(make: Callable[..., Any]) -> None:
    entries = [*two_sides(make), make("Statement on fishing.", "Statement on fishing", published=None)]
    links = link(entries)
    subjects = [a.document for e in links.events for a in e.accounts if a.role != "passage"]
    assert sorted(subjects) == sorted(document.id for document, _ in entries)


def test_an_event_keeps_its_id_when_a_later_account_is_added(make: Callable[..., Any]) -> None:
    mine, theirs = two_sides(make)
    assert with_call(link([mine]), mine[0].id).id == with_call(link([mine, theirs]), mine[0].id).id
