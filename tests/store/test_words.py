"""Words are cut and folded so that a search finds them however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.store.words import folded, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Haškel's border-deal", ["haskel", "s", "border", "deal"]),
        ("ﬁnal STRASSE straße", ["final", "strasse", "strasse"]),
        ("Ёлкин й", ["елкин", "и"]),
        ("بِسْمِ ٱللَّهِ", ["بسم", "ٱلله"]),
        ("كـتـاب", ["كتاب"]),
        ("أحمد احمد", ["احمد", "احمد"]),
        ("می\u200cخواهم", ["میخواهم"]),
        ("co\u00adoperate", ["cooperate"]),
        ("snake_case 12,000 €5", ["snake", "case", "12", "000", "5"]),
        ("e\u0301t\u00e9", ["ete"]),
        ("½ …", ["12"]),
        ("\u0301 \u200f _", []),
    ],
)
def test_words_are_folded(text: str, expected: list[str]) -> None:
    assert folded(text) == expected


def test_a_word_stands_where_it_is_written() -> None:
    text = "«Haškel\u200f» said: ﷺ no"
    assert [text[start:end] for start, end, _ in words(text)] == ["Haškel", "said", "ﷺ", "no"]


@given(st.text())
def test_words_lie_in_order_and_fold_to_themselves(text: str) -> None:
    end = 0
    for start, stop, form in words(text):
        assert end <= start < stop <= len(text)
        assert form
        assert folded(form) in ([form], []) or len(form) > 1
        end = stop
    assert [form for _, _, form in words(text)] == folded(text)
