"""A meeting is told in denials, replies and invitations by its day, its place and its people."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from rashomon.linking import link
from rashomon.model import Account, Event, TimeMention

REPORT = (
    "Director Radomir Velis met Director Sigrun Aldane in Vell on 14 March 2031. They spoke of the valley."
)
PEOPLE = {"Radomir Velis": "person", "Sigrun Aldane": "person", "Vell": "organisation"}
MEETING = (("kind", "meeting"), ("date", "2031-03-14"))
BOTH = (*MEETING, ("participants", "Radomir Velis"), ("participants", "Sigrun Aldane"))


@pytest.fixture
def tell(make: Callable[..., Any]) -> Callable[..., Any]:
    """Make a document in which each "14 March" is read as a day."""

    def build(text: str, title: str, issuer: str, published: str, **given: Any) -> Any:
        times = tuple(
            TimeMention(m.start(), m.end(), "2031-03-14") for m in re.finditer(r"14 March( 2031)?", text)
        )
        given.setdefault("names", PEOPLE)
        return make(text, title, issuer=issuer, published=published, times=times, **given)

    return build


def reports(tell: Callable[..., Any]) -> list[Any]:
    return [
        tell(REPORT, "Directors meet", "Varanian News Agency", "2031-03-14", facts=BOTH),
        tell(
            "In Vell on 14 March Director Sigrun Aldane held a meeting with Radomir Velis.",
            "Statement of the Office", "Royal Office of Tolmark", "2031-03-14", facts=BOTH,
        ),
    ]  # fmt: skip


def of(entries: list[Any], document: Any) -> list[tuple[Event, Account]]:
    events = link(entries).events
    return [(e, a) for e in events for a in e.accounts if a.document == document[0].id]


def meetings(entries: list[Any]) -> list[Event]:
    return [e for e in link(entries).events if e.kind == "meeting"]


def test_a_denial_whose_facts_name_no_people_is_an_account_of_the_one_meeting(
    tell: Callable[..., Any],
) -> None:
    denial = tell(
        "The Office denies that it agreed at the meeting in Vell on 14 March to open a line. "
        "Director Sigrun Aldane made no promise.",
        "Clarification", "Royal Office of Tolmark", "2031-03-16",
        facts=(*MEETING, ("participants", "Royal Office"), ("participants", "Vell")),
    )  # fmt: skip
    (event,) = meetings([*reports(tell), denial])
    assert denial[0].id in {a.document for a in event.accounts}
    assert event.participants == ("Radomir Velis", "Sigrun Aldane")
    assert event.place == "Vell"


def test_a_comment_with_names_spelt_otherwise_tells_it_in_a_passage(tell: Callable[..., Any]) -> None:
    text = "The chief Radomir Wellis sat down in Vell on 14 March with Sigrún Aldane. We remember the valley."
    comment = tell(
        text, "They will not break us", "Qasiri Popular Front", "2031-03-15",
        facts=(("kind", "statement"), ("date", "2031-03-15")),
        names={"Radomir Wellis": "person", "Sigrún Aldane": "person", "Vell": "organisation"},
    )  # fmt: skip
    (account,) = [a for e, a in of([*reports(tell), comment], comment) if e.kind == "meeting"]
    assert account.role == "passage"
    assert text[account.start : account.end].startswith("The chief Radomir Wellis sat down")
    assert account.why == (
        "A passage of it names the day (14 March 2031), the place (Vell) "
        "and who took part (Radomir Velis and Sigrun Aldane)."
    )


def test_an_answer_may_name_the_people_two_sentences_after_the_day(tell: Callable[..., Any]) -> None:
    answers = tell(
        "Question: Nothing was agreed in Vell on 14 March, they say. Who is right? "
        "Answer: Radomir Velis and Sigrun Aldane shook hands on it.",
        "Minister answers questions", "Ministry of Varania", "2031-03-19",
    )  # fmt: skip
    assert any(e.kind == "meeting" for e, _ in of([*reports(tell), answers], answers))


def test_an_invitation_is_an_announcement_of_the_meeting_that_takes_place_later(
    tell: Callable[..., Any],
) -> None:
    coming = tell(
        "The heads of the services of both states will meet in Vell on 14 March 2031.",
        "Lestria is host", "Ministry of Lestria", "2031-03-12",
        facts=(("kind", "statement"), ("date", "2031-03-12")),
    )  # fmt: skip
    (told,) = [(e, a) for e, a in of([*reports(tell), coming], coming) if e.kind == "meeting"]
    event, account = told
    assert account.role == "announcement"
    assert account.why.endswith("It was published two days before.")
    assert event.why.endswith("One document announced it.")


def test_the_same_day_and_place_without_people_ties_nothing_where_two_meetings_were_held(
    tell: Callable[..., Any],
) -> None:
    other = tell(
        "President Ilena Marovic met King Osric Tolven in Vell on 14 March.", "A royal visit", "Court",
        "2031-03-14", names={"Ilena Marovic": "person", "Osric Tolven": "person", "Vell": "organisation"},
        facts=(*MEETING, ("participants", "Ilena Marovic"), ("participants", "Osric Tolven")),
    )  # fmt: skip
    vague = tell("Much was said at the meeting in Vell on 14 March.", "Notes", "Herald", "2031-03-17")
    assert {e.kind for e, _ in of([*reports(tell), other, vague], vague)} == {"statement"}


def test_another_day_is_another_meeting(tell: Callable[..., Any]) -> None:
    text = "Radomir Velis and Sigrun Aldane met in Vell on 2 June 2030 as well."
    earlier = tell(text, "A look back", "Herald", "2031-03-17")
    assert {e.kind for e, _ in of([*reports(tell), earlier], earlier)} == {"statement"}


def test_two_papers_of_one_house_on_one_meeting_are_one_event(tell: Callable[..., Any]) -> None:
    first, second = (
        tell(text, title, "Varanian News Agency", "2031-03-14", facts=BOTH)
        for text, title in ((REPORT, "Directors meet"), ("Coffee was served to both.", "A short afternoon"))
    )
    assert [len(e.accounts) for e in link([first, second]).events] == [2]


def test_a_whole_state_is_too_large_a_place_to_tie_what_names_no_people(tell: Callable[..., Any]) -> None:
    names = {"Radomir Velis": "person", "Sigrun Aldane": "person", "Peru": "country"}
    report = tell(
        REPORT.replace("Vell", "Peru"), "Directors meet", "Agency", "2031-03-14", facts=BOTH, names=names
    )
    vague = tell(
        "Traders held a meeting in Peru on 14 March.", "Trade notes", "Herald", "2031-03-17", names=names
    )
    assert {e.kind for e, _ in of([report, vague], vague)} == {"statement"}
