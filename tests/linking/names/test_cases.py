"""Slavic names in an oblique case meet their nominative, and only where one reading is left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.linking import match_names
from rashomon.linking.names.cases import in_nominative

OBLIQUE = {
    "Сергею Ванышкину": "Сергей Ванышкин",
    "Сергеем Ванышкиным": "Сергей Ванышкин",
    "с Ванышкиным": "Ванышкин",
    "Ванышкина Сергея": "Ванышкин Сергей",
    "Варанского": "Варанский",
    "Варанской": "Варанская",
    "Александра Варанского": "Александр Варанский",
    "Марии Ванышкиной": "Мария Ванышкина",
    "Павлом Ванышкиным": "Павел Ванышкин",
    "Льву Хаскелю": "Лев Хаскель",
    "Ангелы Хаскель": "Ангела Хаскель",
    "Никиты Варанова": "Никита Варанов",
    "С. В. Ванышкиным": "С. В. Ванышкин",
    "Володимира Варанського": "Володимир Варанський",
    "Андрієм Гальченком": "Андрій Гальченко",
    "Галченка": "Галченко",
    "Ивана Петровича Варанова": "Иван Петрович Варанов",
    "Марии Ивановны Варановой": "Мария Ивановна Варанова",
    "ВАРАНСКОГО": "ВАРАНСКИЙ",
}
NOMINATIVE = [
    "Ванышкина",
    "Мария Ванышкина",
    "Валентина Гальченко",
    "Александра Варанова",
    "Саида Каршиева",
    "Касым Максим",
    "Трубецкой",
    "Линдблом",
    "Бергстрем",
    "Ким",
    "Ли",
    "Sergei Vanyshkin",
    "فلاديمير هاسكل",
]


@pytest.mark.parametrize(("oblique", "nominative"), OBLIQUE.items())
def test_an_oblique_case_is_put_back(oblique: str, nominative: str) -> None:
    assert in_nominative(oblique.split()) == nominative.split()
    assert match_names(oblique, nominative, "person").same


@pytest.mark.parametrize("name", NOMINATIVE)
def test_a_nominative_and_what_may_be_one_stay(name: str) -> None:
    assert in_nominative(name.split()) == name.split()


def test_an_oblique_case_meets_the_name_in_other_scripts() -> None:
    assert match_names("Сергеем Ванышкиным", "Sergei Vanyshkin", "person").same
    assert match_names("فلاديمير هاسكل", "Владимиром Хаскелем", "person").same


def test_a_family_name_alone_that_may_be_a_womans_or_a_mans_genitive_is_a_doubt() -> None:
    match = match_names("Ванышкина", "Ванышкин", "person")
    assert not match.same
    assert match.score >= 0.5
    assert "genitive" in match.why
    assert match_names("Vanyshkina", "Vanyshkin", "person").score < 0.5
    assert match_names("Мария Ванышкина", "Сергей Ванышкин", "person").score < 0.5


def test_a_woman_and_a_man_stay_apart_in_every_case() -> None:
    assert not match_names("Марии Ванышкиной", "Сергея Ванышкина", "person").same
    assert not match_names("Варанской", "Варанского", "person").same


@given(st.lists(st.text(st.characters(min_codepoint=0x410, max_codepoint=0x44F), min_size=1), min_size=1))
def test_any_words_give_as_many_words(tokens: list[str]) -> None:
    assert len(in_nominative(tokens)) in {len(tokens), len(tokens) - 1}
