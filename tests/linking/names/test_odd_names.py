from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.linking import match_names

KINDS = (None, "person", "organisation", "place", "country", "other", "no such kind")
ODD = [
    "",
    " ",
    "X",
    ".",
    "’",
    "١٢",
    "🙂",
    "🙂🙂",
    "\u200f",
    "'''",
    "-",
    "von der",
    "Jr.",
    "Dr.",
    "بن",
    "\x00",
    "ʼ",
    "«»",
]


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("kind", KINDS)
def test_what_names_nobody_is_never_the_same_as_a_name(name: str, kind: str | None) -> None:
    match = match_names(name, "Teodor Haskel", kind)
    assert 0 <= match.score < 0.5
    assert not match.same


@pytest.mark.parametrize("name", ["X", "🙂", "\u200f", "", "A. B."])
def test_letters_and_signs_alone_are_nobody_even_twice(name: str) -> None:
    assert not match_names(name, name, "person").same


def test_a_thousand_words_are_no_name() -> None:
    text = "Teodor Haskel " * 500
    for kind in KINDS:
        assert not match_names(text, text, kind).same
        assert "too long for a name" in match_names(text, "Teodor Haskel", kind).why


@pytest.mark.parametrize(
    ("masked", "clear", "kind"),
    [
        ("Teodor Hаskel", "Teodor Haskel", "person"),
        ("Tеоdоr Hаskеl", "Теодор Хаскель", "person"),
        ("ФCБ", "FSB", "organisation"),
        ("Tаshkent", "Ташкент", "place"),
    ],
)
def test_look_alike_letters_are_linked_and_said(masked: str, clear: str, kind: str) -> None:
    match = match_names(masked, clear, kind)
    assert match.same
    assert "mixes look-alike letters of two scripts" in match.why


def test_a_name_in_one_script_is_not_said_to_be_masked() -> None:
    assert "look-alike" not in match_names("Теодор Хаскель", "Teodor Haskel", "person").why


@pytest.mark.parametrize("mark", ["\u200f", "\u200e", "\u202b", "\u2067", "\ufeff", "\u00ad"])
def test_marks_of_direction_change_nothing(mark: str) -> None:
    assert unicodedata.category(mark) == "Cf"
    assert match_names(f"{mark}محمد {mark}الطارقي", "محمد الطارقي", "person").score == 1.0


WORDS = (
    "Teodor Haskel S. Марович Иван Sh. al-Tariqi Jr. Евгеньевич bin ورشكين 🙂 МИД Peru Brigade 5 of وزارة LLC"
    " Republic o‘g‘li H.E. 习近平 ,"
)
names = st.lists(st.sampled_from(WORDS.split()), max_size=6).map(" ".join)


@settings(deadline=None, max_examples=300)
@given(names | st.text(max_size=30), names | st.text(max_size=30), st.sampled_from(KINDS))
def test_any_two_strings_score_between_0_and_1_in_any_order(name1: str, name2: str, kind: str | None) -> None:
    match = match_names(name1, name2, kind)
    assert match == match_names(name2, name1, kind)
    assert 0 <= match.score <= 1
    assert match.same == (match.score >= 0.7)
    assert match.why


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from(["Teodor", "Haskel", "Марович", "Ilena", "Ванышкин"]),
        min_size=2,
        max_size=4,
        unique=True,
    )
)
def test_a_name_is_itself(words: list[str]) -> None:
    for kind in ("person", "organisation", "place", "other"):
        assert match_names(" ".join(words), " ".join(words), kind).score == 1.0
