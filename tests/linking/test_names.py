from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.linking import match_names
from rashomon.linking.names.folding import fold

ONE_PERSON = [
    ("Yevgeny Khalvorin", "Евгений Халворин"),
    ("Evgeniy Halvorin", "Yevgeny Khalvorin"),
    ("Sergei Vanyshkin", "S. Vanyshkin"),
    ("Sergei Vanyshkin", "С.Е. Ванышкин"),
    ("Sergei Vanyshkin", "Sergei Yevgenyevich Vanyshkin"),
    ("Shavkat Mirzaboyev", "Mirzaboyev Sh. M."),
    ("Шавкат Мирзабоев", "Shavkat Mirzaboyev"),
    ("Xurshid Qarshiyev", "Khurshid Karshiev"),
    ("Goran Marušić", "Goran Marusic"),
    ("Deniz Akşener", "Deniz Aksener"),
    ("O‘ktam Tursunov", "Oktam Tursunov"),
    ("President Joseph R. Haskel, Jr.", "Joe Haskel"),
    ("Ursula van der Maren", "van der Maren"),
    ("Park Min-seo", "Park Min Seo"),
    ("ورشكين", "Varshkin"),
    ("Mohammed al-Tariqi", "Muhammad Al Tariqi"),
    ("Haskel", "Teodor Haskel"),
]
TWO_PEOPLE = [
    ("Islam Tarimov", "Rustam Tarimov"),
    ("Nikolai Vanyshkin", "Dmitry Vanyshkin"),
    ("Nikolai Platonovich Vanyshkin", "Nikolai Sergeevich Vanyshkin"),
    ("Abdusalom Tarimov", "Abdulla Tarimov"),
    ("Salmatov", "Salmanov"),
    ("S. Vanyshkin", "Dmitry Vanyshkin"),
    ("Teodor Haskel Jr.", "Teodor Haskel Sr."),
    ("Vladimir", "Vladimir Haskel"),
    ("Ilena Marovic", "Teodor Marovic"),
    ("Teodor Haskel", "Teodor Maskel"),
]


@pytest.mark.parametrize(("name1", "name2"), ONE_PERSON)
def test_spellings_of_one_person_match_over_scripts_initials_and_order(name1: str, name2: str) -> None:
    assert match_names(name1, name2, "person").same


@pytest.mark.parametrize(("name1", "name2"), TWO_PEOPLE)
def test_people_with_one_family_name_stay_two(name1: str, name2: str) -> None:
    match = match_names(name1, name2, "person")
    assert not match.same
    assert match.score < 0.7


def test_the_words_that_decided_are_told() -> None:
    assert "'islam' does not agree with 'rustam'" in match_names("Islam Tarimov", "Rustam Tarimov").why


def test_look_alike_letters_of_another_script_are_linked_and_named() -> None:
    match = match_names("Teodor Hаskel", "Teodor Haskel")  # the second letter of the name is Cyrillic
    assert match.same
    assert "look-alike" in match.why


def test_marks_of_direction_inside_a_name_change_nothing() -> None:
    assert match_names("Teodor\u200f Haskel\u202c", "Teodor Haskel").score == 1.0


@pytest.mark.parametrize(
    ("name1", "name2", "kind", "same"),
    [
        ("VNA", "Varanian News Agency", "organisation", True),
        ("Foreign Ministry of Varania", "Ministry of Foreign Affairs of Varania", "organisation", True),
        ("Ministry of Defence of Chad", "Ministry of Defence of Peru", "organisation", False),
        ("United Nations", "ООН", None, True),
        ("International Energy Agency", "International Atomic Energy Agency", None, False),
        ("Peruvian", "Peru", "country", True),
        ("Lima", "Peru", "country", True),
        ("Lima", "Peru", "place", False),
        ("North Korea", "South Korea", None, False),
        ("Kharvin", "Харвин", "place", True),
        ("Old Kharvin", "Kharvin", "place", False),
    ],
)
def test_bodies_states_and_places(name1: str, name2: str, kind: str | None, *, same: bool) -> None:
    assert match_names(name1, name2, kind).same is same


@pytest.mark.parametrize(
    "name", ["", "X", ".", "’", "١٢", "a b c d e f g", "x " * 1000, "\u200f", "'''", "-", "von der"]
)
def test_odd_names_are_compared_without_failing(name: str) -> None:
    for other in ("Teodor Haskel", name):
        for kind in (None, "person", "organisation", "place", "other"):
            assert 0 <= match_names(name, other, kind).score <= 1


@settings(deadline=None)
@given(
    st.text(max_size=40),
    st.text(max_size=40),
    st.sampled_from([None, "person", "organisation", "place", "country"]),
)
def test_matching_is_symmetric(name1: str, name2: str, kind: str | None) -> None:
    assert match_names(name1, name2, kind) == match_names(name2, name1, kind)


names = st.lists(
    st.sampled_from(
        [
            "Teodor",
            "Haskel",
            "S.",
            "Marovic",
            "Иван",
            "Sh.",
            "al-Tariqi",
            "Jr.",
            "Евгеньевич",
            "Joe",
            "van",
            "ورشكين",
        ]
    ),
    max_size=5,
)


@settings(deadline=None)
@given(names, names)
def test_matching_of_name_like_strings_is_symmetric(words1: list[str], words2: list[str]) -> None:
    name1, name2 = " ".join(words1), " ".join(words2)
    assert match_names(name1, name2, "person") == match_names(name2, name1, "person")


@settings(deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_folding_leaves_letters_only(word: str) -> None:
    assert all(letter in "abcdefghijklmnopqrstuvwxyzščž" for letter in fold(word))
