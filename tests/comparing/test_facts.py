"""Header facts side by side, and what silence means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.comparing import Held, Side, compare
from rashomon.model import FactRow, Span, Stand, TimeMention


def fact(sides: list[Side], name: str) -> FactRow:
    return next(row for row in compare(sides).facts if row.fact == name)


def two(account: Callable[..., Side], name: str, left: str, right: str) -> str:
    cast = [("participants", "Ilena Marovic", "Marovic"), ("participants", "Teodor Haskel", "Haskel")]
    sides = [
        account([], text="Marovic and Haskel talked.", issuer=issuer, facts=[*cast, (name, value, "talked")])
        for issuer, value in (("A", left), ("B", right))
    ]
    return fact(sides, name).relation


def test_one_person_under_several_names_is_one_participant(account: Callable[..., Side]) -> None:
    left = account([], text="President Marovic met Haskel.", facts=[
        ("participants", "President Marovic", "President Marovic"),
        ("participants", "Haskel", "Haskel"),
    ])  # fmt: skip
    right = account([], text="Teodor Haskel saw Ilena P. Marovic, Jr.", issuer="B", facts=[
        ("participants", "Teodor Haskel", "Teodor Haskel"),
        ("participants", "Ilena P. Marovic, Jr.", "Ilena P. Marovic"),
    ])  # fmt: skip
    row = fact([left, right], "participants")
    assert row.relation == "same"
    assert row.cells[0]
    assert (row.cells[0].value, row.cells[0].start) == ("President Marovic, Haskel", 0)
    assert compare([left, right]).participants == ("Ilena P. Marovic, Jr.", "Teodor Haskel")


def test_a_fact_that_one_account_gives_is_silence_in_the_other(account: Callable[..., Side]) -> None:
    left = account([], text="They spoke for an hour.", facts=[("duration", "PT1H", "an hour")])
    right = account([], text="They spoke.", issuer="B")
    row = fact([left, right], "duration")
    assert (row.relation, row.cells[1]) == ("only", None)


@pytest.mark.parametrize(
    ("others", "relation"),
    [
        (("Ilena Marovic", "the Prime Minister"), "same"),
        (("Ilena Marovic", "Teodor Haskel", "Sigrun Aldane"), "differs"),
        (("Ilena Marovic", "Sigrun Aldane"), "differs"),
    ],
)
def test_a_title_may_be_whoever_the_other_account_names(
    account: Callable[..., Side], others: tuple[str, ...], relation: str
) -> None:
    def named(*names: str) -> Side:
        facts = [("participants", name, name) for name in names]
        return account([], text=f"{' and '.join(names)} met.", issuer=names[-1], facts=facts)

    sides = [named("Ilena Marovic", "Teodor Haskel"), named(*others)]
    assert fact(sides, "participants").relation == relation


def test_accounts_of_other_people_may_tell_several_encounters_and_contradict_no_date(
    account: Callable[..., Side],
) -> None:
    def call(whom: str, day: str) -> Side:
        facts = [
            ("participants", "Marovic", "Marovic"),
            ("participants", whom, whom),
            ("date", day, "called"),
        ]
        return account([], text=f"Marovic called {whom}.", issuer=whom, facts=facts)

    row = fact([call("Haskel", "2031-03-07"), call("Aldane", "2031-03-19")], "date")
    assert row.relation == "differs"
    assert "several encounters" in row.why
    assert (
        fact([call("Haskel", "2031-03-07"), call("Teodor Haskel", "2031-03-19")], "date").relation
        == "contradicts"
    )


def test_no_participants_make_no_row(account: Callable[..., Side]) -> None:
    comparison = compare([account([], text="It rained."), account([], text="It poured.")])
    assert comparison.facts == ()


@pytest.mark.parametrize(
    ("name", "left", "right", "relation"),
    [
        ("date", "2031-05-06", "2031-05-06", "same"),
        ("date", "2031-05-06", "2031-05", "same"),
        ("date", "2031-05-06", "2031-05-07", "differs"),
        ("date", "2031-05-06", "2031-05-16", "contradicts"),
        ("date", "2031-05-06", "2031-04", "contradicts"),
        ("date", "2031-05-05/2031-05-06", "2031-05-06", "same"),
        ("date", "2031-05-01/2031-05-02", "2031-05-06", "contradicts"),
        ("duration", "PT1H", "PT65M", "same"),
        ("duration", "PT1H", "PT3H", "contradicts"),
        ("duration", "PT1H", "long", "differs"),
        ("initiator", "Ilena Marovic", "President Marovic", "same"),
        ("initiator", "Ilena Marovic", "Teodor Haskel", "contradicts"),
        ("initiator", "Ilena Marovic", "the Tolmark side", "differs"),
        ("kind", "meeting", "talks", "same"),
        ("kind", "meeting", "call", "differs"),
        ("place", "Port Selm", "Port Selm, Varania", "same"),
        ("place", "Port Selm", "Lisk", "differs"),
        ("tone", "frank", "candid", "same"),
        ("tone", "frank", "icy", "differs"),
        ("tone", "warm and friendly", "cordial", "same"),
        ("tone", "frank and constructive", "constructive", "differs"),
    ],
)
def test_facts_are_compared_by_their_kind(
    account: Callable[..., Side], name: str, left: str, right: str, relation: str
) -> None:
    assert two(account, name, left, right) == relation
    assert two(account, name, right, left) == relation


def when(account: Callable[..., Side], day: str, clock: str, issuer: str) -> Side:
    """Make an account that tells the day of the event and a time of day in one sentence."""
    text = "On that day, at that hour, Marovic and Haskel talked."
    side = account([], text=text, issuer=issuer, facts=[("date", day, "that day")])
    time = TimeMention(text.index("that hour"), text.index(", Marovic"), f"{day}T{clock}")
    reading = replace(side.reading, times=(time,), sentences=(Span(0, len(text)),))
    return replace(side, reading=reading)


@pytest.mark.parametrize(
    ("left", "right", "relation", "why"),
    [
        (("2031-03-20", "16:24+03:00"), ("2031-03-20", "13:24Z"), "same", "one moment"),
        (("2031-03-21", "01:00+03:00"), ("2031-03-20", "18:00-04:00"), "same", "one moment"),
        (("2031-03-20", "16:24+03:00"), ("2031-03-20", "16:24-04:00"), "differs", "another hour"),
        (("2031-03-20", "16:24"), ("2031-03-20", "13:24Z"), "same", ""),
        (("2031-03-20", "16:24"), ("2031-03-21", "00:24"), "differs", "time zones"),
    ],
)
def test_when_it_was_is_compared_with_time_zones(
    account: Callable[..., Side], left: tuple[str, str], right: tuple[str, str], relation: str, why: str
) -> None:
    row = fact([when(account, *left, "A"), when(account, *right, "B")], "date")
    assert (row.relation, [cell.clock for cell in row.cells if cell]) == (relation, [left[1], right[1]])
    assert why in row.why


def test_a_statement_about_the_event_gives_the_day_that_it_names_and_not_its_own(
    account: Callable[..., Side],
) -> None:
    told = account(
        [("Marovic met Haskel on 14 March", (), "do")],
        facts=[("kind", "meeting", "met"), ("date", "2031-03-14", "14 March")],
    )
    for words, day in (("the meeting of 14 March", "2031-03-14"), ("the recent meeting", None)):
        text = f"On 16 March the Ministry clarified {words}."
        facts = [("kind", "statement", "clarified"), ("date", "2031-03-16", "16 March")]
        side = account([(text[:-1], (), "assert")], issuer="B", facts=facts)
        at = text.index("14 March") if day else 0
        times = (TimeMention(at, at + 8, day),) if day else ()
        sides = [told, replace(side, reading=replace(side.reading, times=times))]
        assert fact(sides, "kind").relation == "same"
        row = fact(sides, "date")
        assert row.relation == ("same" if day else "only")
        assert [cell and cell.value for cell in row.cells] == ["2031-03-14", day]


def test_a_text_that_tells_no_day_contradicts_none(account: Callable[..., Side]) -> None:
    told = account(
        [], text="They met on 6 May.", facts=[("kind", "meeting", "met"), ("date", "2031-05-06", "6 May")]
    )
    late = account(
        [], text="They met.", issuer="B", facts=[("kind", "meeting", "met"), ("date", "2031-05-12", "met")]
    )
    row = fact([told, late], "date")
    assert row.relation == "differs"
    assert [cell.implied for cell in row.cells if cell] == [False, True]


def test_two_statements_about_one_event_have_each_a_day_of_its_own(account: Callable[..., Side]) -> None:
    sides = [
        account(
            [("The Ministry clarified this", (), "assert")],
            issuer=day,
            facts=[("kind", "statement", "clarified"), ("date", day, "this")],
        )
        for day in ("2031-03-14", "2031-03-19")
    ]
    row = fact(sides, "date")
    assert (row.relation, row.why) == ("differs", "each is the day of a statement")


def test_an_estimate_of_the_length_is_said_to_be_one(account: Callable[..., Side]) -> None:
    left = account([], text="They spoke for 45 minutes.", facts=[("duration", "PT45M", "45 minutes")])
    right = account(
        [], text="They spoke for about an hour.", issuer="B", facts=[("duration", "PT1H", "an hour")]
    )
    row = fact([left, right], "duration")
    assert (row.relation, row.why) == ("same", "one of the lengths is an estimate")


def test_who_stands_with_whom_on_a_header_fact(account: Callable[..., Side]) -> None:
    sides = [
        account([], text=f"They spoke for {told}.", issuer=issuer, facts=[("duration", value, told)])
        for issuer, value, told in (
            ("A", "PT45M", "45 minutes"),
            ("B", "PT2H", "two hours"),
            ("C", "PT45M", "45 minutes"),
        )
    ]
    assert fact(sides, "duration").stands == (Stand((0, 2), "PT45M"), Stand((1,), "PT2H"))


def test_silence_of_a_passage_says_that_the_rest_was_not_compared(account: Callable[..., Side]) -> None:
    whole = account([("It rained on Port Selm", (), "assert"), ("The choir sang", (), "do")])
    passage = Side(whole.document, whole.reading, 0, len("It rained on Port Selm"))
    silence = compare([passage]).columns[0].silence
    assert "characters 0 to 22 of 39" in silence
    assert "the rest of the text was not compared" in silence


def test_silence_is_relative_to_what_is_held(account: Callable[..., Side]) -> None:
    points = [("It rained on Port Selm", (), "assert")]
    held = Held("Tolmark Foreign Ministry", 14, "2031-04-01", "2031-05-06")
    silence = compare([account(points, held=held)]).columns[0].silence
    assert (
        "one of the 14 documents that we hold from Tolmark Foreign Ministry between 2031-04-01 and 2031-05-06"
        in silence
    )
    assert compare([account(points)]).columns[0].silence == "this text does not state it"
    single = Held(None, 1, "2031-05-06", "2031-05-06")
    assert "the only document that we hold from an unknown issuer of 2031-05-06" in (
        compare([account(points, held=single)]).columns[0].silence
    )
