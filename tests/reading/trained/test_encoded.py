"""A text with a vector for each of its tokens, window by window."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.reading.trained.encoded import Encoded
from rashomon.reading.trained.encoder import Encoder
from rashomon.reading.trained.tokens import WINDOW, Token
from rashomon.reading.trained.weights import Weights

Tokens = Callable[[str], list[Token]]
SENTENCE = "Tolmark agrees with Varania , it agreed ."
LONG = " ".join([SENTENCE] * 60)


@pytest.fixture(scope="module")
def encoder(weights: Weights) -> Encoder:
    return Encoder(weights)


@pytest.fixture
def long(encoder: Encoder, tokens: Tokens) -> Encoded:
    return Encoded(tokens(LONG), encoder)


def test_a_short_text_is_one_window(encoder: Encoder, tokens: Tokens) -> None:
    encoded = Encoded(tokens(SENTENCE), encoder)
    assert [(window.first, window.last) for window in encoded.windows] == [(0, 8)]
    assert encoded.windows[0].vectors.shape == (9, 8)


def test_a_text_without_tokens_has_no_windows(encoder: Encoder) -> None:
    encoded = Encoded([], encoder)
    assert encoded.windows == []
    assert encoded.numbers(0, 10) == (0, 0)


def test_a_long_text_is_encoded_in_windows_of_whole_sentences(long: Encoded) -> None:
    assert [(window.first, window.last) for window in long.windows] == [(0, 200), (200, 400), (400, 480)]
    assert all(len(window.vectors) == window.last - window.first + 1 <= WINDOW + 1 for window in long.windows)


def test_a_window_is_encoded_as_if_nothing_stood_beside_it(long: Encoded, weights: Weights) -> None:
    for window in long.windows:
        alone = Encoder(weights)(long.tokens[window.first : window.last])
        assert window.vectors.tobytes() == alone.tobytes()


def test_a_place_of_the_text_has_the_tokens_that_reach_into_it(encoder: Encoder, tokens: Tokens) -> None:
    encoded = Encoded(tokens("Tolmark agreed ."), encoder)
    assert encoded.numbers(0, 14) == (0, 2)
    assert encoded.numbers(3, 9) == (0, 2)  # the middle of one word to the middle of the next
    assert encoded.numbers(8, 16) == (1, 3)
    assert encoded.numbers(7, 8) == (1, 1)  # a blank: no token
    assert encoded.numbers(16, 99) == (3, 3)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), max_size=20), st.integers(0, 60), st.data())
@settings(deadline=None)
def test_numbers_are_those_of_the_tokens_that_share_a_code_point(
    encoder: Encoder, gaps: list[tuple[int, int]], start: int, data: st.DataObject
) -> None:
    row: list[Token] = []
    for gap, length in gaps:
        begin = (row[-1].end if row else 0) + gap
        row.append(Token(begin, begin + length, "it", "", "", "", "", ""))
    end = data.draw(st.integers(start + 1, 80))
    first, last = Encoded(row, encoder).numbers(start, end)
    assert list(range(first, last)) == [n for n, t in enumerate(row) if t.start < end and t.end > start]


def test_the_mean_of_one_token_is_its_vector_and_not_the_window_s(long: Encoded) -> None:
    for window in long.windows:
        for number in (window.first, window.last - 1):
            vector = window.vectors[number - window.first + 1]
            assert np.array_equal(long.mean(number, number + 1), vector)


@pytest.mark.parametrize(("first", "last"), [(0, 8), (3, 200), (198, 203), (150, 450), (0, 480)])
def test_the_mean_goes_over_the_borders_of_windows(long: Encoded, first: int, last: int) -> None:
    every = np.concatenate([window.vectors[1:] for window in long.windows])
    assert np.allclose(long.mean(first, last), every[first:last].mean(axis=0), atol=1e-6)


def test_windows_follow_one_another(long: Encoded) -> None:
    assert all(a.last == b.first for a, b in pairwise(long.windows))
    assert (long.windows[0].first, long.windows[-1].last) == (0, len(long.tokens))
