"""Directly or indirectly, openly or in secret: how an encounter was held."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.comparing import Side, compare
from rashomon.model import Row

Build = Callable[..., Side]
NIGHT = ("The harbour of Vell was closed at night", (), "do")


def rows(account: Build, left: str, right: str, *, acts: tuple[str, str] = ("do", "do")) -> list[Row]:
    """Compare two accounts of one sentence beside another matter; give the rows that both state."""
    first = account([(left, (), acts[0]), NIGHT], issuer="Office of the President of Varania")
    second = account([(right, (), acts[1])], issuer="Tolmark Foreign Ministry")
    return [row for row in compare([first, second]).rows if row.relation != "only"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Direct communication between both envoys began today",
            "Indirect talks were held in separate halls",
        ),
        ("The envoys held open talks", "The two sides held secret talks at the quay"),
        ("There were face-to-face negotiations at the mill", "Mediated contacts took up the morning"),
    ],
)
def test_an_encounter_held_in_contrary_ways_is_one_matter_and_a_contradiction(
    account: Build, left: str, right: str
) -> None:
    (row,) = rows(account, left, right)
    assert (row.relation, "framing" in row.aspects) == ("contradicts", True)
    assert all(cell and cell.marks for cell in row.cells)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The envoys held direct talks", "The envoys held direct talks at the quay"),
        ("The envoys held direct talks at the mill", "After indirect talks the envoys held direct talks"),
        ("The next direct talks are on Friday", "Indirect talks were held in separate halls"),
    ],
)
def test_one_manner_both_or_another_encounter_is_no_contradiction(
    account: Build, left: str, right: str
) -> None:
    assert all(row.relation != "contradicts" for row in rows(account, left, right))


def test_what_is_asked_for_may_be_held_otherwise_than_what_was(account: Build) -> None:
    asked, was = "Marovic asked for direct talks", "Indirect talks were held in separate halls"
    assert all(row.relation != "contradicts" for row in rows(account, asked, was, acts=("request", "do")))
