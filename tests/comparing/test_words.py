"""Terms, amounts and names: what comparing sees in words."""

from __future__ import annotations

import pytest

from rashomon.comparing.naming import name_key, same_name
from rashomon.comparing.quantities import quantities
from rashomon.comparing.terms import rarity, terms
from rashomon.comparing.vocabulary import vocabulary

ENGLISH = vocabulary("en")


def keys(text: str) -> list[str]:
    return [term.key for term in terms(text, 0, len(text), ENGLISH)]


def amounts(text: str) -> list[tuple[str, float, str, bool]]:
    return [
        (text[q.start : q.end], q.value, q.unit, q.vague) for q in quantities(text, 0, len(text), ENGLISH)
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("assistance", "aid"),
        ("cease-fire", "truce"),
        ("Geneva's lakes", "the lake of Geneva"),
        ("inspected", "inspection"),
        ("the U.S.", "American"),
    ],
)
def test_words_of_one_family_are_one_term(left: str, right: str) -> None:
    assert sorted(keys(left)) == sorted(keys(right))


def test_us_is_a_state_in_capitals_only() -> None:
    assert keys("US ferries") == ["united_states", *keys("ferries")]
    assert keys("give us ferries") == keys("ferries")


def test_a_member_of_several_words_is_one_term_with_its_span() -> None:
    text = "They praised the territorial integrity of Lisk."
    found = terms(text, 0, len(text), ENGLISH)
    assert [text[t.start : t.end] for t in found] == ["territorial integrity", "Lisk"]


def test_rare_words_tell_more_than_common_ones() -> None:
    assert rarity("support", ENGLISH) < rarity("railway", ENGLISH) < rarity("lisk", ENGLISH) == 1.0


def test_an_unknown_language_has_its_bare_words() -> None:
    text = "Мост через Орель"
    assert [t.key for t in terms(text, 0, len(text), vocabulary("xx"))] == ["most", "cherez", "orel"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a loan of $500 million", [("$500 million", 5e8, "dollar", False)]),
        ("2.5 billion euros in loans", [("2.5 billion euros", 2.5e9, "euro", False)]),
        ("1,200 wagons left", [("1,200 wagons", 1200.0, "wagon", False)]),
        ("more than twenty wagons", [("twenty wagons", 20.0, "wagon", True)]),
        ("on 6 May and on May 7", [("6 May", 506.0, "date", False), ("May 7", 507.0, "date", False)]),
        ("from 9:30 on", [("9:30", 570.0, "clock", False)]),
        ("40% of the grain", [("40%", 40.0, "percent", False)]),
        ("for two hours", [("two hours", 7200.0, "second", False)]),
        ("they may go", []),
    ],
)
def test_amounts_are_read_into_one_form(text: str, expected: list[tuple[str, float, str, bool]]) -> None:
    assert amounts(text) == expected


def test_no_amount_reaches_outside_its_stretch() -> None:
    text = "worth $40% more"
    assert [(q.start, q.end) for q in quantities(text, 7, 9, ENGLISH)] in ([], [(7, 9)])


@pytest.mark.parametrize("name", ["President Marovic", "Ilena P. Marovic, Jr.", "MAROVIC", "Ilena Marović"])
def test_a_person_is_known_by_the_last_token(name: str) -> None:
    assert same_name(name, "Ilena Marovic")


def test_romanisations_of_one_ending_are_one_name() -> None:
    assert name_key("Orlovskyy") == name_key("Orlovskii") == name_key("Orlovsky")


def test_different_people_stay_apart() -> None:
    assert not same_name("Teodor Haskel", "Teodor Hask")
    assert not same_name("the Prime Minister", "the Foreign Minister")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("forty-four ships", [("forty-four ships", 44, "ship", False)]),
        ("one hundred and fifty ships", [("one hundred and fifty ships", 150, "ship", False)]),
        ("two hundred ships", [("two hundred ships", 200, "ship", False)]),
        ("three million crowns", [("three million crowns", 3_000_000, "crown", False)]),
        ("six other ships", [("six other ships", 6, "ship", True)]),
    ],
)
def test_numbers_of_several_words_are_one_amount(
    text: str, found: list[tuple[str, float, str, bool]]
) -> None:
    assert amounts(text) == found


def test_a_number_in_words_behind_a_date_is_no_part_of_it() -> None:
    assert amounts("On 25 September, two boats")[0][1:3] == (925, "date")
    assert amounts("On 25 September, two boats")[1][1:3] == (2, "boat")


def test_a_number_in_a_name_counts_nothing_and_a_share_is_no_exact_amount() -> None:
    assert amounts("66 million COVID-19 cases")[-1][1] == 66_000_000
    assert [vague for _, _, _, vague in amounts("one in seven patients")] == [True]
