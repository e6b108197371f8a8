"""People's judgements laid over what the machine linked; all names and states are invented."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.linking.actors import spelling_id
from rashomon.linking.judging import Effect, Judged, judged, overlay
from rashomon.model import (
    Account,
    Actor,
    Document,
    Event,
    Fact,
    Judgement,
    Links,
    Mention,
    MentionRef,
    NotFound,
    Office,
    Proposal,
    Question,
    Reading,
    SourceLink,
    Verdict,
)


def in_state(state: str, found: Judged) -> list[Effect]:
    return [effect for effect in found.effects if effect.state == state]


def asked(
    number: int, question: Question, one: str, other: str, verdict: Verdict = "yes", *, note: str = ""
) -> Judgement:
    first, second = sorted((one, other))
    return Judgement(
        question, (first, second), verdict, "Ada", f"2031-03-{number:02}T10:00:00Z", note, number
    )


def actor(id_: str, name: str, *documents: str, role: str = "minister") -> Actor:
    refs = tuple(MentionRef(document, 0) for document in documents)
    return Actor(id_, "person", name, (name,), (role,), refs, "one spelling")


def told(document: str, end: int = 100, start: int = 0) -> Account:
    return Account(document, start, end, "passage" if start else "subject", "It tells it.")


def event(id_: str, *accounts: Account, kind: str = "meeting", date: str | None = "2031-03-05") -> Event:
    return Event(id_, kind, date, ("Teodor Haskel",), None, accounts, len(accounts), "One day.")


HASKEL = actor("haskel", "Teodor Haskel", "d1", "d2", "d3")
HASHKEL = actor("hashkel", "T. Hashkel", "d4", "d2", role="foreign minister")
MAROVIC = actor("marovic", "Ilena Marovic", "d1")
PEOPLE = Links("by hand", (HASKEL, HASHKEL, MAROVIC))


def actors_of(links: Links) -> dict[str, Actor]:
    return {one.id: one for one in links.actors}


def events_of(links: Links) -> dict[str, Event]:
    return {one.id: one for one in links.events}


def states(found: Judged) -> dict[int, str]:
    return {effect.judgement.id: effect.state for effect in found.effects}


# Actors


def test_without_judgements_the_links_are_the_machines() -> None:
    assert judged(PEOPLE, ()) == replace(PEOPLE, actors=(HASKEL, HASHKEL, MAROVIC))


def test_two_actors_judged_one_stand_under_all_names_roles_and_mentions_and_say_who_judged() -> None:
    note = "the readout spells him both ways"
    links = judged(PEOPLE, [asked(1, "same actor", "haskel", "hashkel", note=note)])
    one = actors_of(links)["haskel"]
    assert set(actors_of(links)) == {"haskel", "marovic"}
    assert one.names == ("Teodor Haskel", "T. Hashkel")
    assert one.roles == ("minister", "foreign minister")
    assert set(one.mentions) == {*HASKEL.mentions, *HASHKEL.mentions}
    assert f"judged one with “T. Hashkel” by Ada on 2031-03-01: {note}" in one.why


def test_the_machines_links_stay_as_they_were() -> None:
    before = replace(PEOPLE)
    judged(PEOPLE, [asked(1, "same actor", "haskel", "hashkel")])
    assert before == PEOPLE


@pytest.mark.parametrize("verdict", ["no", "unsure"])
def test_no_and_unsure_leave_two_actors_apart(verdict: Verdict) -> None:
    assert judged(PEOPLE, [asked(1, "same actor", "haskel", "hashkel", verdict)]) == PEOPLE


def test_the_latest_judgement_decides_and_the_earlier_one_is_named_as_a_conflict() -> None:
    judgements = [
        asked(1, "same actor", "haskel", "hashkel"),
        asked(2, "same actor", "haskel", "hashkel", "no"),
    ]
    found = overlay(PEOPLE, judgements)
    assert found.links == PEOPLE
    [conflict] = in_state("overruled", found)
    assert conflict.judgement.id == 1
    assert conflict.why == "judgement 2 (no, by Ada on 2031-03-02) came later"
    assert states(overlay(PEOPLE, [*judgements, asked(3, "same actor", "haskel", "hashkel")])) == {
        1: "in force",
        2: "overruled",
        3: "in force",
    }


def test_a_judgement_taken_back_counts_not_at_all() -> None:
    undone = replace(asked(1, "same actor", "haskel", "hashkel"), undone="2031-04-01T00:00:00Z")
    found = overlay(PEOPLE, [undone])
    assert found.links == PEOPLE
    assert states(found) == {1: "undone"}


def test_a_no_wins_over_a_yes_that_follows_from_others_and_the_conflict_is_named() -> None:
    found = overlay(
        PEOPLE,
        [
            asked(1, "same actor", "haskel", "hashkel"),
            asked(2, "same actor", "hashkel", "marovic"),
            asked(3, "same actor", "haskel", "marovic", "no"),
        ],
    )
    assert states(found) == {1: "overruled", 2: "in force", 3: "in force"}
    assert "judgement 3 (no, by Ada" in in_state("overruled", found)[0].why
    assert set(actors_of(found.links)) == {"haskel", "hashkel"}


def test_a_judgement_on_what_is_gone_rests_and_comes_back_with_it() -> None:
    judgement = asked(1, "same actor", "haskel", "hashkel")
    without = replace(PEOPLE, actors=(HASKEL, MAROVIC))
    found = overlay(without, [judgement])
    assert found.links == without
    [resting] = in_state("resting", found)
    assert "hashkel" in resting.why
    assert set(actors_of(judged(PEOPLE, [judgement]))) == {"haskel", "marovic"}


def test_participants_are_called_as_the_actor_that_they_were_judged_to_be() -> None:
    met = replace(event("e1", told("d4")), participants=("T. Hashkel", "Ilena Marovic", "Teodor Haskel"))
    links = judged(replace(PEOPLE, events=(met,)), [asked(1, "same actor", "haskel", "hashkel")])
    assert links.events[0].participants == ("Teodor Haskel", "Ilena Marovic")


def test_offices_of_one_role_run_from_the_first_date_to_the_last() -> None:
    held = Office("Minister", "Tolmark", "2030-01-01", "2031-01-01", 2)
    first = replace(HASKEL, score=0.9, offices=(held,))
    second = replace(HASHKEL, offices=(Office("Minister", "Tolmark", "2031-03-01", None, 1), Office("Envoy")))
    [one] = judged(Links("by hand", (first, second)), [asked(1, "same actor", "haskel", "hashkel")]).actors
    assert one.offices == (replace(held, documents=3), Office("Envoy"))
    assert one.score == 0.9


# Spellings


class Shelf:
    """Documents with one mention each."""

    def __init__(self, names: dict[str, str], dates: dict[str, str] | None = None) -> None:
        self.names, self.dates = names, dates or {}

    def document(self, document_id: str) -> Document:
        if document_id not in self.names:
            raise NotFound(f"no document has the id {document_id!r}")
        return Document("text", published=self.dates.get(document_id))

    def reading(self, document_id: str) -> Reading | None:
        self.document(document_id)
        name = self.names[document_id]
        facts = (Fact("kind", "call", 0, 4), Fact("participants", name, 0, 4))
        return Reading(document_id, "r", "en", mentions=(Mention(0, 4, "person", name),), facts=facts)


VELIS = replace(
    actor(spelling_id("person", "Rodan Velis"), "Rodan Velis", "d1", "d2", "d3", "d4"),
    names=("Rodan Velis", "Radomir Velis", "R. Velis"),
)
VELISES = Shelf({"d1": "Rodan Velis", "d2": "Rodan Velis", "d3": "Radomir Velis", "d4": "R. Velis"})
RADOMIR = spelling_id("person", "Radomir Velis")


def test_a_spelling_judged_another_person_goes_with_its_mentions_under_its_own_id() -> None:
    links = Links("by hand", (VELIS,))
    found = actors_of(judged(links, [asked(1, "same actor", VELIS.id, RADOMIR, "no")], VELISES))
    assert found[VELIS.id].names == ("Rodan Velis", "R. Velis")
    assert {ref.document for ref in found[VELIS.id].mentions} == {"d1", "d2", "d4"}
    assert found[RADOMIR].name == "Radomir Velis"
    assert {ref.document for ref in found[RADOMIR].mentions} == {"d3"}
    assert "judged another than “Rodan Velis” by Ada on 2031-03-01" in found[RADOMIR].why


def test_a_spelling_put_apart_can_be_judged_one_with_another_actor() -> None:
    links = Links("by hand", (VELIS, MAROVIC))
    apart = asked(1, "same actor", VELIS.id, RADOMIR, "no")
    found = judged(links, [apart, asked(2, "same actor", RADOMIR, "marovic")], VELISES)
    merged = next(one for one in found.actors if "Radomir Velis" in one.names)
    assert "Ilena Marovic" in merged.names
    assert states(overlay(links, [asked(2, "same actor", RADOMIR, "marovic")], VELISES)) == {2: "resting"}


def test_a_spelling_that_is_put_apart_and_one_by_others_stays_apart() -> None:
    links = Links("by hand", (VELIS, MAROVIC))
    judgements = [
        asked(1, "same actor", VELIS.id, RADOMIR, "no"),
        asked(2, "same actor", RADOMIR, "marovic"),
        asked(3, "same actor", VELIS.id, "marovic"),
    ]
    found = overlay(links, judgements, VELISES)
    assert states(found) == {1: "in force", 2: "overruled", 3: "in force"}
    assert len(found.links.actors) == 2


def test_without_the_texts_a_spelling_cannot_be_put_apart_and_the_judgement_rests() -> None:
    found = overlay(Links("by hand", (VELIS,)), [asked(1, "same actor", VELIS.id, RADOMIR, "no")])
    assert found.links.actors == (VELIS,)
    assert states(found) == {1: "resting"}


# Events

TALKS = event("talks", told("d1"), told("d2"))
MEETING = replace(event("meeting", told("d3"), date=None), participants=("Ilena Marovic",), place="Vell")
AFFAIR = Links("by hand", events=(TALKS, MEETING), sources=(SourceLink("d3", "cites", "VNA", "d1"),))


def test_two_events_judged_one_have_the_accounts_of_both_and_count_origins_anew() -> None:
    links = judged(AFFAIR, [asked(1, "same event", "talks", "meeting", note="one table")])
    [one] = links.events
    assert one.id == "talks"
    assert [account.document for account in one.accounts] == ["d1", "d2", "d3"]
    assert (one.date, one.place) == ("2031-03-05", "Vell")
    assert one.participants == ("Teodor Haskel", "Ilena Marovic")
    assert one.origins == 2
    assert "by Ada on 2031-03-01: one table." in one.why


def test_accounts_of_events_made_one_stand_in_order_of_publication() -> None:
    shelf = Shelf(dict.fromkeys(("d1", "d2", "d3"), "A"), {"d1": "2031-03-07", "d3": "2031-03-05"})
    [one] = judged(AFFAIR, [asked(1, "same event", "talks", "meeting")], shelf).events
    assert [account.document for account in one.accounts] == ["d3", "d1", "d2"]


def test_a_passage_inside_the_account_of_its_own_document_stands_no_second_time() -> None:
    passage = event("passage", told("d1", start=20, end=40))
    [one] = judged(
        replace(AFFAIR, events=(TALKS, passage)), [asked(1, "same event", "talks", "passage")]
    ).events
    assert [(account.document, account.start) for account in one.accounts] == [("d1", 0), ("d2", 0)]


def test_a_document_judged_no_account_is_taken_out_and_told_as_an_event_of_its_own() -> None:
    shelf = Shelf({"d2": "Ilena Marovic"}, {"d2": "2031-03-08T10:00:00Z"})
    links = judged(AFFAIR, [asked(1, "same event", "talks", "d2", "no", note="another day")], shelf)
    events = events_of(links)
    assert [account.document for account in events["talks"].accounts] == ["d1"]
    assert events["talks"].origins == 1
    [alone] = [one for one in links.events if one.id not in {"talks", "meeting"}]
    assert [(one.document, one.start, one.end) for one in alone.accounts] == [("d2", 0, 100)]
    assert (alone.kind, alone.date, alone.participants) == ("call", "2031-03-08", ("Ilena Marovic",))
    assert "by Ada on 2031-03-01: another day" in alone.why


def test_a_document_judged_an_account_is_added_with_its_whole_text() -> None:
    events = events_of(judged(AFFAIR, [asked(1, "same event", "talks", "d3")]))
    added = events["talks"].accounts[-1]
    assert (added.document, added.start, added.end, added.role) == ("d3", 0, 100, "subject")
    assert added.why == "Judged an account of it by Ada on 2031-03-01."
    assert events["meeting"] == MEETING


def test_what_a_document_tells_already_is_kept_and_marked() -> None:
    events = events_of(judged(AFFAIR, [asked(1, "same event", "talks", "d2")]))
    assert len(events["talks"].accounts) == 2
    assert events["talks"].accounts[1].why == "It tells it. Judged an account of it by Ada on 2031-03-01."


def test_judgements_on_one_account_meet_where_their_events_are_one() -> None:
    found = overlay(
        AFFAIR,
        [
            asked(1, "same event", "talks", "meeting"),
            asked(2, "same event", "talks", "d3", "no"),
            asked(3, "same event", "meeting", "d3"),
        ],
    )
    assert states(found) == {1: "in force", 2: "overruled", 3: "in force"}
    assert "d3" in {account.document for account in events_of(found.links)["talks"].accounts}


def test_a_judgement_on_an_event_or_a_document_that_is_not_held_rests() -> None:
    found = overlay(AFFAIR, [asked(1, "same event", "talks", "d9"), asked(2, "same event", "d1", "d2")])
    assert found.links == AFFAIR
    assert states(found) == {1: "resting", 2: "resting"}


# Proposals

DOUBTFUL = replace(
    PEOPLE,
    proposals=(
        Proposal("same actor", ("hashkel", "marovic"), 0.3, "one office"),
        Proposal("same actor", ("hashkel", "haskel"), 0.7, "one family name"),
    ),
)


def test_proposals_come_with_the_names_of_both_sides_the_most_likely_first() -> None:
    first, second = overlay(DOUBTFUL, ()).proposals
    assert first.names == ("T. Hashkel", "Teodor Haskel")
    assert (first.proposal.score, second.proposal.score) == (0.7, 0.3)
    assert first.verdict is None


def test_a_decided_proposal_is_open_no_more_and_shows_the_verdict() -> None:
    found = overlay(DOUBTFUL, [asked(1, "same actor", "haskel", "hashkel", "no")])
    assert [proposal.score for proposal in found.links.proposals] == [0.3]
    assert found.proposals[0].verdict == "no"
    assert [judgement.id for judgement in found.proposals[0].judgements] == [1]


def test_an_unsure_proposal_stays_open_and_says_so() -> None:
    found = overlay(DOUBTFUL, [asked(1, "same actor", "haskel", "hashkel", "unsure", note="two ministers?")])
    assert len(found.links.proposals) == 2
    assert found.links.proposals[1].why.endswith("judged unsure by Ada on 2031-03-01: two ministers?")
    assert found.proposals[0].verdict == "unsure"


def test_a_verdict_follows_from_judgements_on_others() -> None:
    found = overlay(
        DOUBTFUL,
        [asked(1, "same actor", "haskel", "hashkel"), asked(2, "same actor", "haskel", "marovic", "no")],
    )
    assert [one.verdict for one in found.proposals] == ["yes", "no"]
    assert found.links.proposals == ()


# For all judgements


@st.composite
def affairs(draw: st.DrawFn) -> tuple[Links, list[Judgement]]:
    """Links of a few actors and events, with judgements on any of them."""
    people = tuple(
        actor(f"a{n}", f"Name {n}", *draw(st.lists(st.sampled_from("pqrst"), unique=True))) for n in range(5)
    )
    events = tuple(
        event(f"e{n}", *(told(d) for d in draw(st.lists(st.sampled_from("pqrst"), min_size=1, unique=True))))
        for n in range(5)
    )
    ids = {
        "same actor": [*(one.id for one in people), "gone"],
        "same event": [*(f"e{n}" for n in range(5)), "p", "q"],
    }
    judgements = []
    for number in range(1, draw(st.integers(0, 12)) + 1):
        question: Question = draw(st.sampled_from(["same actor", "same event"]))
        one, other = draw(st.lists(st.sampled_from(ids[question]), min_size=2, max_size=2, unique=True))
        verdict: Verdict = draw(st.sampled_from(["yes", "yes", "no", "unsure"]))
        judgements.append(asked(number, question, one, other, verdict))
    ordered = tuple(sorted(people, key=lambda a: (a.kind, -len(a.mentions), a.name, a.id)))
    return Links("by hand", ordered, events), judgements


@given(affairs(), st.randoms())
def test_the_order_in_which_judgements_are_given_changes_nothing(
    affair: tuple[Links, list[Judgement]], random: object
) -> None:
    links, judgements = affair
    shuffled = list(judgements)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert overlay(links, shuffled) == overlay(links, judgements)


@given(affairs())
def test_no_mention_and_no_document_is_lost(affair: tuple[Links, list[Judgement]]) -> None:
    links, judgements = affair
    shown = judged(links, judgements)

    def mentions(of: Links) -> set[MentionRef]:
        return {ref for one in of.actors for ref in one.mentions}

    def documents(of: Links) -> set[str]:
        return {account.document for one in of.events for account in one.accounts}

    assert mentions(shown) == mentions(links)
    assert documents(shown) == documents(links)
    assert {name for one in shown.actors for name in one.names} == {n for a in links.actors for n in a.names}
    assert len({one.id for one in shown.events}) == len(shown.events)
    accounts = {(a.document, a.start, a.end) for one in shown.events for a in one.accounts}
    assert accounts == {(a.document, a.start, a.end) for one in links.events for a in one.accounts}


@given(affairs())
def test_what_a_standing_no_keeps_apart_is_never_one_and_each_judgement_has_one_effect(
    affair: tuple[Links, list[Judgement]],
) -> None:
    links, judgements = affair
    found = overlay(links, judgements)
    assert sorted(effect.judgement.id for effect in found.effects) == [one.id for one in judgements]
    for effect in found.effects:
        if effect.state == "in force":
            one, other = (found.became.get(id_, id_) for id_ in effect.judgement.subjects)
            if effect.judgement.verdict == "no":
                assert one != other
            elif effect.judgement.verdict == "yes" and effect.judgement.question == "same actor":
                assert one == other


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 2**32))
def test_a_merge_and_its_taking_back_leave_the_machines_links(seed: int) -> None:
    pairs = (("haskel", "hashkel"), ("haskel", "marovic"), ("hashkel", "marovic"))
    merged = asked(1, "same actor", *pairs[seed % 3])
    assert judged(PEOPLE, [merged]) != PEOPLE
    assert judged(PEOPLE, [replace(merged, undone="2031-05-01T00:00:00Z")]) == PEOPLE


def _many() -> Iterator[Judgement]:
    for number in range(1, 1001):
        question: Question = "same actor" if number % 2 else "same event"
        letter = "a" if number % 2 else "e"
        yield asked(
            number, question, f"{letter}{number}", f"{letter}{number * 3}", "no" if number % 7 == 0 else "yes"
        )


@pytest.mark.timing
def test_a_large_case_with_a_thousand_judgements_takes_less_than_three_tenths_of_a_second() -> None:
    links = Links(
        "by hand",
        tuple(actor(f"a{n}", f"Name {n}", f"d{n % 6000}", f"d{n % 5999}") for n in range(32_000)),
        tuple(event(f"e{n}", told(f"d{n}")) for n in range(5_500)),
    )
    judgements = [replace(one, at="2031-03-01T10:00:00Z") for one in _many()]

    def taken() -> float:
        began = time.process_time()
        judged(links, judgements)
        return time.process_time() - began

    assert min(taken() for _ in range(3)) < 0.3
