"""Who is named as having taken part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.comparing import Side, compare
from rashomon.comparing.cast import full_names

Build = Callable[..., Side]


def took_part(account: Build, *names: str, issuer: str = "A") -> Side:
    facts = [("participants", name, name) for name in names]
    return account([], text=f"{' and '.join(names)} met.", issuer=issuer, facts=facts)


def test_one_person_stands_once_under_the_longest_name(account: Build) -> None:
    sides = [
        took_part(account, "Ilena Marovic", "Orsa Bel Tarin", "Haskel Teodor"),
        took_part(account, "President Marovic", "Orsa", "Teodor Haskel", issuer="B"),
    ]
    found = compare(sides)
    assert sorted(found.participants) == ["Haskel Teodor", "Ilena Marovic", "Orsa Bel Tarin"]
    assert next(row for row in found.facts if row.fact == "participants").relation == "same"


def test_two_people_of_other_names_stay_two() -> None:
    assert len(set(full_names(["Bel Orsa", "Bel Tarin", "Jana Tull"]).values())) == 3


def test_a_name_that_fits_two_people_is_given_to_neither() -> None:
    names = ["Bel Orsa Tarin", "Jana Orsa", "Orsa"]
    assert full_names(names) == {name: name for name in names}


def test_a_person_may_be_called_as_a_house(account: Build) -> None:
    assert "Rob Hall" in compare([took_part(account, "Rob Hall", "Ilena Marovic")]).participants


@pytest.mark.parametrize("nobody", ["Leaders", "Oak Room", "Moderator", "my"])
def test_words_for_nobody_take_no_part_where_others_are_named(account: Build, nobody: str) -> None:
    found = compare([took_part(account, nobody, "Ilena Marovic", "Teodor Haskel")])
    row = next(row for row in found.facts if row.fact == "participants")
    assert found.participants == ("Ilena Marovic", "Teodor Haskel")
    assert row.cells[0] is not None
    assert row.cells[0].value == "Ilena Marovic, Teodor Haskel"


def test_a_title_is_no_further_person_where_names_are_known(account: Build) -> None:
    found = compare([took_part(account, "the President", "Ilena Marovic")])
    assert found.participants == ("Ilena Marovic",)


def test_leaders_alone_stay_where_nobody_is_named(account: Build) -> None:
    found = compare([took_part(account, "Leaders")])
    assert found.participants == ("Leaders",)
