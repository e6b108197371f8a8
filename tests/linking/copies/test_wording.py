from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from rashomon.linking.copies.language import language_of
from rashomon.linking.copies.sketches import sketch
from rashomon.linking.copies.wording import wording


@given(st.text(alphabet="abcXYZ éßжЖ1 .,-\n", max_size=60))
def test_words_are_found_where_a_pattern_finds_them(text: str) -> None:
    found = wording(text)
    assert [(a, b) for a, b in zip(found.starts.tolist(), found.ends.tolist(), strict=True)] == [
        match.span() for match in re.finditer(r"\w+", text)
    ]


@given(st.text(max_size=80))
def test_any_text_is_cut_into_words_that_lie_in_it(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode("utf-8")
    found = wording(text)
    ends = found.ends.tolist()
    assert all(0 <= a < b <= len(text) for a, b in zip(found.starts.tolist(), ends, strict=True))
    assert ends == sorted(ends)


def test_a_word_has_one_number_wherever_it_stands_and_however_it_is_written() -> None:
    one, two, three, four = wording("Crossing. a much longer way to a CROSSING cross\u00ading").numbers[
        [0, 7, 8, 1]
    ]
    assert one == two == three != four


def test_each_ideograph_is_a_word() -> None:
    found = wording("奥尔斯克 met 会谈")
    assert len(found.numbers) == 7


def test_white_space_and_the_shape_of_quotation_marks_and_dashes_do_not_count_for_exact_copies() -> None:
    one = sketch(wording('He said "no" - twice, and went home.'))
    two = sketch(wording("He said “no” — twice,\n\n and went home."))
    other = sketch(wording("He said no, twice, and went home."))
    assert one.exact == two.exact != other.exact
    assert one.key == other.key


def test_the_language_of_a_text_is_told_by_its_small_words() -> None:
    english = "The minister will sign the paper that was agreed in the town on Tuesday."
    german = "Der Minister wird das Papier, das er mit dem Rat vereinbart, für alle auch nicht zeigen."
    assert language_of(wording(english)) == "en"
    assert language_of(wording(german)) == "de"
    assert language_of(wording("Haskel, Orsk, 412, Lunburg")) == ""
