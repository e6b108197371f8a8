"""An account that denies that the event took place contradicts one that tells it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.comparing import Side, compare

Build = Callable[..., Side]
TOLD = "President Ilena Marovic spoke by phone with Minister Teodor Haskel on 3 June 2031"


@pytest.mark.parametrize(
    ("denied", "act"),
    [
        ("President Ilena Marovic did not speak with Minister Teodor Haskel on 3 June 2031", "do"),
        ("The Office states that no call took place between Ilena Marovic and Teodor Haskel", "assert"),
        ("President Ilena Marovic never talked to Minister Teodor Haskel", "do"),
        ("There was no phone call", "assert"),
    ],
)
def test_a_flat_denial_of_the_event_contradicts_it_whatever_act_it_was_read_as(
    account: Build, denied: str, act: str
) -> None:
    names = ["Ilena Marovic", "Teodor Haskel"]
    sides = [
        account([(TOLD, (), "do")], facts=[("participants", name, name) for name in names], issuer="A"),
        account([(denied, (), act)], issuer="B"),
    ]
    (row,) = [row for row in compare(sides).rows if row.relation != "only"]
    assert row.relation == "contradicts"


@pytest.mark.parametrize(
    "other",
    [
        "No agreement was reached at the meeting",
        "The two did not discuss the ferry during the call",
        "There was no doubt before the call that the ferry would stay",
    ],
)
def test_what_was_not_done_at_an_event_denies_no_event(account: Build, other: str) -> None:
    sides = [account([(TOLD, (), "do")], issuer="A"), account([(other, (), "assert")], issuer="B")]
    assert all(row.relation != "contradicts" for row in compare(sides).rows)
