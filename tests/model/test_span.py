"""A Span is a piece of one text, counted in code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Span


def test_a_span_gives_the_exact_words() -> None:
    assert Span(4, 9).of("The Queen met the envoy.") == "Queen"


def test_offsets_count_code_points_not_utf16_units() -> None:
    text = "🕊 peace"
    assert Span(2, 7).of(text) == "peace"


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2)])
def test_a_span_that_holds_nothing_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="span needs"):
        Span(start, end)


def test_a_span_outside_the_text_is_an_error_and_not_a_shorter_quote() -> None:
    with pytest.raises(ValueError, match="outside"):
        Span(0, 10).of("short")


@given(st.integers(0, 50), st.integers(1, 20), st.integers(0, 50), st.integers(1, 20))
def test_overlap_is_symmetric_and_follows_from_cover(a: int, n: int, b: int, m: int) -> None:
    one, other = Span(a, a + n), Span(b, b + m)
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(other) == bool(set(range(a, a + n)) & set(range(b, b + m)))
    if one.covers(other):
        assert one.overlaps(other)
