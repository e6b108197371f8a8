"""Header facts side by side, and what silence means."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.comparing import Held, Side, compare
from rashomon.model import FactRow


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
    ],
)
def test_facts_are_compared_by_their_kind(
    account: Callable[..., Side], name: str, left: str, right: str, relation: str
) -> None:
    assert two(account, name, left, right) == relation
    assert two(account, name, right, left) == relation


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
