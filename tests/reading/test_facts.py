import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Document, Mention, Span
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en import citations, times
from rashomon.reading.languages.en.header import facts
from rashomon.reading.languages.en.layout import sections, syntax

PEOPLE = ("Ilena Marovic", "Teodor Haskel", "Aren Veld", "Mira Dolan", "Sorin Pell")


def told(
    text: str, title: str | None = None, published: str | None = "2022-03-30", **about: Any
) -> dict[str, list[str]]:
    draft = drafted(Document(text, title=title, published=published, **about))
    found: dict[str, list[str]] = {}
    for fact in draft.facts:
        assert 0 <= fact.start < fact.end <= len(text)
        found.setdefault(fact.fact, []).append(fact.value)
    return found


def drafted(document: Document) -> Draft:
    draft = Draft(document)
    for layer in (sections, syntax, times):
        layer.step(draft)
    # Names are another layer's; here they are given.
    for name in PEOPLE:
        for at in range(len(document.text)):
            if document.text.startswith(name, at):
                draft.mentions.append(Mention(at, at + len(name), "person", name))
    for place in ("Korva", "Lower Port"):
        at = document.text.find(place)
        if at >= 0:
            draft.mentions.append(Mention(at, at + len(place), "place", place))
    draft.mentions.sort(key=lambda mention: mention.start)
    citations.step(draft)
    facts.step(draft)
    return draft


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("President Ilena Marovic spoke today with President Aren Veld of Tolmark.", "call"),
        ("Ilena Marovic had a telephone conversation with Aren Veld.", "call"),
        ("Aren Veld called President Ilena Marovic.", "call"),
        ("Ilena Marovic held talks with Aren Veld via videoconference.", "video call"),
        ("Ilena Marovic met with Aren Veld, who arrived in Korva on a visit.", "meeting"),
        ("Teodor Haskel visited Lower Port and met with Mira Dolan.", "visit"),
        ("The delegations of Varania and Tolmark held a second round of talks.", "talks"),
        ("Tolmark forces shelled the port of Korva.", "attack"),
        ("Ilena Marovic signed a decree on the border guard.", "decision"),
        ("Varania will never forget those who died in the storm.", "statement"),
    ],
)
def test_the_first_words_tell_the_kind(text: str, kind: str) -> None:
    assert told(text)["kind"] == [kind]


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        ("A missile hit a market in Korva on Friday, killing nine people.", "Missile kills nine", "attack"),
        ("Nine people were hurt when rockets hit the hospital.", "Rockets hit hospital", "attack"),
        ("Rescuers found a body in a house that was hit by a drone.", "Death toll rises", "attack"),
        ("On 3 March Tolmark fired two missiles at Korva.", "Statement on the attack on Korva", "attack"),
        ("The Ministry condemns the missile strike on Korva.", "Comment on the strike on Korva", "attack"),
        ("Ilena Marovic has signed Law No. 41 on the Register.", "Marovic signs law on register", "decision"),
        ("The Council today adopted a sixth package of measures.", "Sixth package", "decision"),
        ("The Council decided today to lend Varania five million.", None, "decision"),
        ("Ilena Marovic appointed the judge Mira Dolan as envoy.", "New envoy", "decision"),
        ("On Friday the President signed into law:", "Bill Signed: No. 41", "decision"),
        ("By the authority vested in me, it is hereby ordered as follows:", "Order on Ports", "decision"),
        ("After contacts by Lestria, a ceasefire has been agreed.", "Statement", "decision"),
        ("Ninety soldiers have returned from captivity today.", "They are home", "other"),
        ("An exchange of prisoners took place at the border.", None, "other"),
    ],
)
def test_a_text_that_reports_an_attack_or_decision_is_about_it(
    text: str, title: str | None, kind: str
) -> None:
    assert told(text, title)["kind"] == [kind]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("We condemn the missile strike on Korva.", "Statement by Minister Haskel on the Strike on Korva"),
        ("A missile struck Korva tonight.", "Address by the President of Varania"),
        ("Tolmark shelled Korva, Aren Veld said.", "Korva will be rebuilt - Aren Veld"),
        ("One year ago, Ilena Marovic signed a decree on ports.", "A year of open ports"),
        ("The two ministries have struck an appropriate balance.", "New rules for ports"),
        ("Varania mourns with Vell.", "Fifth anniversary of the attack on Vell"),
        ("A missile struck Korva tonight, Aren Veld said.", "Aren Veld: Korva must be defended"),
        ("Varania acted after Tolmark imposed sanctions on Vell.", "Varania on Tolmark"),
        ("Tolmark denied that rockets hit Korva.", "Tolmark on Korva"),
        ("The Assembly will adopt a package of sanctions.", "Agenda of the Assembly"),
        ("Aren Veld offered condolences to those wounded in the shelling.", "Condolences of Aren Veld"),
    ],
)
def test_words_about_an_attack_or_decision_stay_a_statement(text: str, title: str) -> None:
    assert told(text, title)["kind"] == ["statement"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("After a missile struck Korva, Ilena Marovic spoke by phone with Aren Veld.", None),
        (
            "Tolmark attacked Korva. Ilena Marovic spoke with Aren Veld of it.",
            "Readout of Call with Aren Veld",
        ),
    ],
)
def test_a_call_about_an_attack_is_a_call(text: str, title: str | None) -> None:
    assert told(text, title)["kind"] == ["call"]


def test_a_kind_that_only_the_title_gives_stands_on_the_first_sentence() -> None:
    text = "The two presidents discussed the border. They agreed to go on."
    draft = drafted(Document(text, title="Telephone conversation with President of Tolmark Aren Veld"))
    (kind,) = [fact for fact in draft.facts if fact.fact == "kind"]
    assert (kind.value, text[kind.start : kind.end]) == ("call", "The two presidents discussed the border.")


def test_a_planned_meeting_is_not_told_as_a_deed() -> None:
    assert told("Ilena Marovic said she would be ready to have a phone call with Aren Veld.")["kind"] == [
        "statement"
    ]


def test_an_announced_visit_has_its_own_day_and_not_that_of_publication() -> None:
    title = "Minister Haskel’s Travel to Tolmark"
    assert told("Teodor Haskel will travel to Tolmark on 4 April.", title)["date"] == ["2022-04-04"]
    assert "date" not in told("Teodor Haskel will travel to Tolmark.", title)


def test_the_day_is_told_resolved_or_that_of_publication() -> None:
    assert told("Ilena Marovic met yesterday with Aren Veld.")["date"] == ["2022-03-29"]
    assert told("Ilena Marovic met with Aren Veld.")["date"] == ["2022-03-30"]
    assert "date" not in told("Ilena Marovic met with Aren Veld.", published=None)


def test_a_time_of_day_in_the_header_is_no_day() -> None:
    text = "Korva, Varania\n\n12:53 P.M. EST\n\nIlena Marovic met with Aren Veld."
    assert told(text)["date"] == ["2022-03-30"]


def test_a_day_of_another_matter_is_not_that_of_the_event() -> None:
    text = (
        "Ilena Marovic had a phone call with Aren Veld on the accord that was signed in Korva on 2 February."
    )
    assert told(text)["date"] == ["2022-03-30"]


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Ilena Marovic spoke with Aren Veld by phone on Monday evening.", "2022-03-30", "2022-03-28"),
        ("Ilena Marovic spoke with Aren Veld by phone last night.", "2022-03-30T08:00+02:00", "2022-03-29"),
        ("Earlier today Ilena Marovic met with Aren Veld.", "2022-03-30", "2022-03-30"),
        ("Ilena Marovic met with Aren Veld on the 28th.", "2022-03-30", "2022-03-28"),
        ("Ilena Marovic met with Aren Veld, who had arrived on Monday.", "2022-03-30", "2022-03-30"),
        ("Ilena Marovic met on Tuesday with Aren Veld, who arrived on Monday.", "2022-03-30", "2022-03-29"),
        ("The envoy said on Tuesday that Ilena Marovic met Aren Veld on Sunday.", "2022-03-30", "2022-03-27"),
        (
            "Rockets hit the hospital of Korva on Monday, the mayor said on Tuesday.",
            "2022-03-30",
            "2022-03-28",
        ),
        ("Nine people were hurt on Monday night when rockets hit the port.", "2022-03-30", "2022-03-28"),
        ("The talks between the two delegations were adjourned until Friday.", "2022-03-30", "2022-03-30"),
    ],
)
def test_the_day_is_the_one_that_hangs_on_the_deed(text: str, published: str, day: str) -> None:
    assert told(text, "News from Korva", published)["date"] == [day]


def test_a_text_older_than_its_publication_has_the_day_that_opens_its_sentence() -> None:
    text = (
        "On 20 January 2022, the Minister of Foreign Affairs of the Republic of Varania, Teodor Haskel, met "
        "with Aren Veld."
    )
    assert told(text, published="2022-03-30")["date"] == ["2022-01-20"]


def test_the_next_morning_of_another_zone_is_the_day_told() -> None:
    text = "Ilena Marovic had a call with Aren Veld on the morning of March 6, 2022."
    assert told(text, published="2022-03-05T22:10-05:00")["date"] == ["2022-03-06"]
    assert told(text, published="2022-03-05")["date"] == ["2022-03-05"]


def test_another_sentence_may_say_when_it_was() -> None:
    text = "Ilena Marovic has met Aren Veld in Korva. The meeting took place on Monday."
    assert told(text)["date"] == ["2022-03-28"]


def test_a_day_that_nothing_decides_is_none_of_publication() -> None:
    text = "Ilena Marovic met with Aren Veld last Tuesday."
    assert "date" not in told(text, published="2022-03-31")


def test_digits_that_only_one_order_puts_behind_publication_are_decided() -> None:
    text = "Ilena Marovic met with Aren Veld on 1/3/2022."
    assert told(text, published="2022-01-04")["date"] == ["2022-01-03"]


def test_what_a_text_reports_without_a_kind_has_its_own_day() -> None:
    text = "Mira Dolan presented her letters of credence to the King of Tolmark on Monday."
    found = told(text, "Ambassador presents credentials")
    assert (found["kind"], found["date"]) == (["statement"], ["2022-03-28"])
    text = "The sanctions that Tolmark announced on Monday are illegal."
    assert told(text, "Haskel on sanctions")["date"] == ["2022-03-30"]


def test_an_announced_visit_without_a_title_of_it_is_a_visit_to_come() -> None:
    found = told("Teodor Haskel will arrive in Korva on April 4.", "Haskel expected in Korva")
    assert (found["kind"], found["date"]) == (["visit"], ["2022-04-04"])


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("an hour-long phone conversation", "PT1H"),
        ("a 50-minute phone call", "PT50M"),
        ("a two-day meeting", "P2D"),
        ("a phone conversation. The call lasted about an hour and a half", "PT1H30M"),
        ("a phone conversation. The call lasted more than two hours", "PT2H"),
        ("a phone conversation. The talks lasted 1 hour and 20 minutes", "PT1H20M"),
    ],
)
def test_durations_are_iso_8601(words: str, value: str) -> None:
    assert told(f"Ilena Marovic and Aren Veld had {words}.")["duration"] == [value]


def test_a_length_of_something_else_is_no_duration() -> None:
    assert "duration" not in told("Ilena Marovic spoke with Aren Veld about a three-year plan for the fleet.")


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("at the initiative of the Tolmark side", "Tolmark side"),
        ("at the Tolmark party's initiative", "Tolmark party"),
        ("initiated by Aren Veld", "Aren Veld"),
        ("at the request of President Aren Veld", "Aren Veld"),
    ],
)
def test_the_initiator_is_who_asked(words: str, who: str) -> None:
    assert told(f"Ilena Marovic had a telephone conversation with Aren Veld {words}.")["initiator"] == [who]


def test_participants_are_named_in_the_deed_and_not_in_its_matter() -> None:
    found = told("Ilena Marovic spoke today with Aren Veld about the letter of Sorin Pell.")
    assert found["participants"] == ["Ilena Marovic", "Aren Veld"]


def test_lists_of_those_present_and_delegations_take_part() -> None:
    text = "Ilena Marovic met with Aren Veld. The meeting was attended by Teodor Haskel and Mira Dolan."
    assert told(text)["participants"] == ["Ilena Marovic", "Aren Veld", "Teodor Haskel", "Mira Dolan"]
    text = "Delegations of Varania and Tolmark met at the border."
    assert told(text)["participants"] == ["delegation of Varania", "delegation of Tolmark"]


def test_who_says_i_is_named_by_the_title() -> None:
    found = told(
        "Aren Veld reached out to me tonight.",
        "Statement by President Ilena Marovic on Phone Call with President Veld",
    )
    assert found["kind"] == ["call"]
    assert found["initiator"] == ["Aren Veld"]
    assert set(found["participants"]) == {"Aren Veld", "Ilena Marovic"}


def test_tone_and_place() -> None:
    found = told("Ilena Marovic and Aren Veld met in Korva. The talks were frank and constructive.")
    assert (found["tone"], found["place"]) == (["frank and constructive"], ["Korva"])
    assert "tone" not in told("Ilena Marovic spoke with Aren Veld about the start of direct talks.")


def test_what_speakers_say_in_a_transcript_is_not_the_event() -> None:
    text = (
        "THE PRESIDENT: I met with many of you.\n\nQ Did you call?\n\nTHE PRESIDENT: I spoke with Aren Veld."
    )
    assert told(text, "Remarks by President Marovic")["kind"] == ["statement"]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=120), st.text(max_size=30))
@settings(max_examples=40, deadline=None)
def test_no_fact_leaves_the_text_whatever_it_holds(noise: str, title: str) -> None:
    for text in (noise, f"{noise} Ilena Marovic met with Aren Veld in Korva for an hour. {noise}"):
        draft = drafted(Document(text, title=title, published="2022-03-30"))
        assert all(Span(fact.start, fact.end).of(text) for fact in draft.facts)
        assert all(Span(citation.start, citation.end).of(text) for citation in draft.citations)


@pytest.mark.timing
@pytest.mark.parametrize(
    "pattern",
    ['"', "will met ", "www.", "The ", "A: ", "(", "A", "Varania and Tolmark delegations ", "said: “"],
)
def test_long_lines_take_no_time_beside_the_parser(pattern: str) -> None:
    text = pattern * (60_000 // len(pattern))
    draft = Draft(Document(text, title="Meeting with Aren Veld", published="2022-03-30"))
    draft.sentences = [Span(0, len(text.rstrip()))]
    begun = time.process_time()
    for layer in (sections, times, citations, facts):
        layer.step(draft)
    assert time.process_time() - begun < 5
