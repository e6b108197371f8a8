"""The sentence that explains a row, as a person would write it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rashomon.comparing import Side, compare

Build = Callable[..., Side]
Told = tuple[Any, ...]


def why(account: Build, left: Told, right: Told) -> str:
    rows = compare([account([left], issuer="A"), account([right], issuer="B")]).rows
    assert len(rows) == 1
    return rows[0].why


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("help of $225 million for the flooded mills", "$225 million for flooded mills", "$225 million"),
        ("a chance for broader fishing quotas", "the chance for broader herring quotas", '"broader"'),
    ],
)
def test_the_matter_is_named_whole_or_by_single_words(
    account: Build, left: str, right: str, told: str
) -> None:
    found = why(account, (left, (), "assert"), (right, (), "assert"))
    assert told in found
    assert "chance for broader:" not in found
    assert not found.endswith("for broader")


def test_no_verb_of_meeting_stands_in_the_name_of_a_matter(account: Build) -> None:
    left = ("the herring adviser Jana Tull met Tolmark envoys over quotas", (), "assert")
    right = ("adviser Jana Tull met the envoys of Tolmark about herring", (), "assert")
    assert " met " not in why(account, left, right)


def test_a_charge_is_denied_only_where_words_deny(account: Build) -> None:
    left = ("Marovic reaffirmed the sovereignty of the Lisk islands", ("Ilena Marovic",), "commit")
    right = ("The decree undermines the sovereignty of the Lisk islands", (), "accuse", None, "denied")
    assert "an accusation" in why(account, left, right)


def test_who_asks_at_a_briefing_is_a_questioner_and_my_is_nobody(account: Build) -> None:
    found = compare([account([("Is the Lisk ferry running again", ("QUESTION",), "assert")])]).rows[0].why
    assert "stated by a questioner" in found
    own = compare([account([("I asked for the Lisk ferry to run", ("my",), "request")])]).rows[0].why
    assert " by my" not in own


def test_what_one_account_names_beside_is_said(account: Build) -> None:
    both = ("Ilena Marovic + Teodor Haskel",)
    left = ("They discussed the Lisk railway and the Orel dam", both, "discuss")
    assert why(account, left, ("They discussed the Lisk railway", both, "discuss")).endswith(
        'A names "Orel dam" too'
    )
