"""What official statements show: headers, own voice, blame, calls on the audience; all names are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Act, Document, Fact, Point
from rashomon.reading import read
from rashomon.reading.reader import reader_for

# What is shown here is the work of the rules; the gallery shows both readers.
RULES = reader_for("en", by_rules=True)

OFFICE = "Royal Intelligence Office of Tolmark"
MINISTRY = "Ministry of Foreign Affairs of Varania"


def points(text: str, issuer: str | None = None, title: str | None = None) -> list[Point]:
    return list(RULES(Document(text, issuer=issuer, title=title, language="en")).points)


def words(text: str, issuer: str | None = None) -> list[str]:
    return [text[p.start : p.end] for p in points(text, issuer)]


def facts(text: str, title: str | None = None) -> dict[str, Fact]:
    reading = read(Document(text, title=title, published="2031-03-14", language="en"))
    return {fact.fact: fact for fact in reading.facts}


def test_what_frames_a_statement_makes_no_points() -> None:
    text = (
        "Statement on the meeting in Vell\n\nHarnsund, 14 March 2031\n\n"
        "Statement No. 12 of the Media Office\n\n"
        "The meeting lasted two hours.\n\nPress Office of the Royal Intelligence Office\nTel. +000 555 0142"
    )
    assert words(text, OFFICE) == ["The meeting lasted two hours"]


def test_a_list_of_those_present_makes_no_points() -> None:
    text = (
        "President Ilena Marovic met with the leaders of the dockers.\n\nDockers in Attendance:\n\n"
        "Orin Castel, President, Dockers of Salt City\n\nMira Dolan, Secretary, League of Ports\n\n###"
    )
    assert words(text) == ["President Ilena Marovic met with the leaders of the dockers"]


def test_a_heading_in_capitals_is_no_turn_and_no_point() -> None:
    text = "TO THE CONGRESS OF VARANIA:\n\nThe harbour lies in the north of Varania."
    assert words(text) == ["The harbour lies in the north of Varania"]


def test_a_text_that_is_attributable_to_a_spokesperson_in_one_line_is_read() -> None:
    text = "The below is attributable to Spokesperson Mira Dolan: Minister Teodor Haskel signed the treaty."
    assert words(text) == ["Minister Teodor Haskel signed the treaty"]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("The Office thanks the Government of Lestria for its hospitality.", OFFICE),
        ("Varania condemns the attack on the bridge.", MINISTRY),
        ("Our Administration believes that the harbour must grow.", "President of Varania"),
    ],
)
def test_what_an_issuers_body_or_state_says_is_its_own_voice(text: str, issuer: str) -> None:
    assert points(text, issuer)[0].chain == ()


def test_what_its_president_says_is_not_the_issuers_own_voice() -> None:
    text = "The President of Varania stressed that the harbour is old."
    assert points(text, "President of Varania")[0].chain != ()


def test_a_press_service_is_named_by_its_body() -> None:
    text = (
        "The Director of the State Harbour Bureau of Varania met King Oswin Tarn, the Bureau's press service "
        "reported. According to the press service, the meeting lasted two hours."
    )
    made = points(text, "Varanian News Agency")
    assert made[-1].chain == ("press service of State Harbour Bureau of Varania",)
    assert made[-1].to is None


def test_in_view_of_names_nobody() -> None:
    text = "The leaders discussed the harvest in view of Varania's presidency in the council."
    assert all("presidency" not in link for p in points(text) for link in p.chain)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The Border Commission, which was to guard that pledge, is silent.", 1),
        ("A senior official, who asked not to be named, said that the bridge is shut.", 1),
        ("Ilena Marovic stressed that the bridge is to be guarded and be repaired.", 1),
    ],
)
def test_a_subject_stays_with_its_verb(text: str, whole: int) -> None:
    assert len(points(text)) == whole


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Tolmark regime murdered five tourists in Salt City.", "accuse"),
        ("The army of Tolmark is shelling residential areas of Ister.", "accuse"),
        ("Tolmark is responsible for the death of the prisoners.", "accuse"),
        ("Ilena Marovic noted that Tolmark is violating the treaty.", "accuse"),
        ("Ilena Marovic expressed concern about the attack on the border post.", "accuse"),
        ("The courts need a new criminal justice system.", "assert"),
        ("Ilena Marovic expressed concern about the harvest.", "assert"),
        ("Ilena Marovic exchanged views with King Oswin Tarn.", "discuss"),
        ("Ilena Marovic raised the case of the journalist Edda Lorne.", "discuss"),
        ("Ilena Marovic conveyed words of gratitude to King Oswin Tarn.", "appreciate"),
        ("Ilena Marovic expressed pride in the athletes.", "appreciate"),
        ("Mira Dolan said that Tolmark was willing to open the border.", "commit"),
        ("“I am delighted to be in Salt City,” said Mira Dolan.", "appreciate"),
        ("The engineers repaired the old bridge.", "do"),
        ("Write down the names of those who are taken.", "appeal"),
        ("Do not be silent!", "appeal"),
        ("Mira Dolan said that the crews must leave the harbour.", "request"),
    ],
)
def test_the_act_of_conduct_of_light_verbs_and_of_calls(text: str, act: Act) -> None:
    assert [p.act for p in points(text)] == [act]


def test_a_call_on_the_audience_alone_is_no_point() -> None:
    assert words("Citizens of Varania! Come to the square on Friday.") == ["Come to the square on Friday"]


@pytest.mark.parametrize(
    "text",
    [
        "The Office denies that it agreed to open a direct line with Varania.",
        "No agreement was reached in Vell.",
        "The Director made no such promise.",
    ],
)
def test_what_did_not_come_about_is_rejected_and_denied_in_ones_own_voice(text: str) -> None:
    point = points(text, OFFICE)[0]
    assert (point.act, point.hedge, point.chain) == ("reject", "denied", ())


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("The sides reached an “agreement” on the valley.", "uncertain"),
        ("The Office has not handed over any prisoner to Varania.", "denied"),
        ("You may leave the harbour by the north gate.", None),
        ("The crew helped as much as they could.", None),
    ],
)
def test_arms_length_and_permission_are_told_apart(text: str, sure: str | None) -> None:
    assert points(text, OFFICE)[0].hedge == sure


def test_an_addressee_is_named_without_what_they_are_told() -> None:
    text = "Teodor Haskel informed the ambassadors about the work on the harbour."
    assert points(text)[0].to == "the ambassadors"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Director Sigrun Aldane met her counterpart, Radomir Velis, in Vell today.", "Vell"),
        ("President Marovic met with the parents of Edda Lorne, who is held in Tolmark.", None),
        ("Minister Haskel met with his counterpart to discuss the situation in Tolmark.", None),
    ],
)
def test_the_place_is_that_of_the_deed(text: str, place: str | None) -> None:
    fact = facts(text).get("place")
    assert (fact.value if fact else None) == place


def test_the_title_tells_the_event_where_the_text_tells_an_older_one_first() -> None:
    text = (
        "The leaders discussed the harvest. Ilena Marovic spoke about the third round of talks between the "
        "delegations that was held in Lestria."
    )
    assert facts(text, "Telephone conversation with King Oswin Tarn")["kind"].value == "call"


def test_whoever_spoke_with_somebody_at_a_summit_met_them() -> None:
    text = "President Ilena Marovic spoke with King Oswin Tarn at the summit to discuss the harvest."
    assert (
        facts(text, "Readout of President Marovic's Meeting with King Oswin Tarn")["kind"].value == "meeting"
    )


def test_ninety_minutes_are_an_hour_and_a_half() -> None:
    text = "President Ilena Marovic met with King Oswin Tarn. The meeting lasted 90 minutes."
    assert facts(text)["duration"].value == "PT1H30M"


def test_an_office_and_a_name_joined_by_and_are_two_speakers() -> None:
    found = points(
        "Secretary of State Edda J. Lorne spoke today with Council High Representative Jana Borel. The"
        " Secretary and High Representative Borel condemned the attack. The Secretary thanked Lestria for its"
        " help.",
        issuer="Department of State of Varania",
    )
    assert found[1].chain == ("Edda J. Lorne + Jana Borel",)
    assert found[2].chain == ("Edda J. Lorne",)


def test_an_office_that_nobody_is_named_for_does_not_go_to_the_one_it_speaks_of() -> None:
    thanks, invitation = points(
        "The President of Varania thanked Anders Tolvane for his support and invited him to visit Sorvan.",
        issuer="President of Varania",
    )
    assert thanks.chain == invitation.chain == ("President of Varania",)
    assert thanks.to == "Anders Tolvane"
    assert invitation.to != "President of Varania"


LABELS = ("Ilena Marovic:", "Teodor Haskel:", "Council of Towns:", "on Tidings:")
PIECES = (
    *LABELS,
    "Council of Towns",
    "Thank you.",
    "Channel 24.",
    "“Yes.”",
    "“We have grain",
    "Vilov Sr.",
    "\n\n",
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=4, max_size=24))
def test_labels_and_marks_in_any_order_lose_nothing_of_the_document(parts: list[str]) -> None:
    reading = read(Document(" ".join(parts) + " End.", language="en"))
    assert not reading.problems
    assert all(attribution.content for attribution in reading.attributions)
