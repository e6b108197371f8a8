"""Spans out of tags: O, then B and I of each kind."""

from __future__ import annotations

from itertools import pairwise, product
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reading.trained.spans import best_path, log_softmax, spans_of

O, B_A, I_A, B_B, I_B = range(5)  # noqa: E741 - the name of the tag in every corpus


def scores(highest: float, longest: int) -> st.SearchStrategy[Any]:
    """Rows of scores for tokens, with one, two or three kinds of spans."""
    number = st.floats(-highest, highest, width=32)
    return st.sampled_from([3, 5, 7]).flatmap(
        lambda tags: st.lists(st.lists(number, min_size=tags, max_size=tags), max_size=longest).map(
            lambda rows: np.array(rows, np.float32).reshape(len(rows), tags)
        )
    )


def follows(before: int, tag: int) -> bool:
    """Tell whether a tag may stand behind another."""
    inside = tag > 0 and tag % 2 == 0
    return not inside or before in (tag - 1, tag)


def allowed(path: tuple[int, ...] | list[int]) -> bool:
    return all(follows(before, tag) for before, tag in pairwise([O, *path]))


def worth(rows: Any, path: tuple[int, ...] | list[int]) -> float:
    return sum(float(row[tag]) for row, tag in zip(rows, path, strict=True))


def test_the_best_tag_of_each_token_is_taken_where_they_fit() -> None:
    rows = np.log(np.eye(5)[[O, B_A, I_A, O, B_B]] * 0.9 + 0.02)
    assert best_path(rows) == [O, B_A, I_A, O, B_B]


def test_a_span_that_has_no_beginning_gets_one() -> None:
    rows = np.log(np.array([[0.9, 0.05, 0.05], [0.2, 0.3, 0.5], [0.1, 0.1, 0.8]]))
    assert best_path(rows) == [O, B_A, I_A]


def test_a_doubtful_beginning_is_dropped_with_what_would_go_on_from_it() -> None:
    rows = np.log(np.array([[0.98, 0.01, 0.01], [0.54, 0.01, 0.45]]))
    assert best_path(rows) == [O, O]


def test_no_tokens_have_no_tags() -> None:
    assert best_path(np.zeros((0, 5), np.float32)) == []
    assert spans_of([]) == []


@given(scores(20, 4))
def test_no_other_path_is_worth_more(rows: Any) -> None:
    path = best_path(rows)
    every = [p for p in product(range(rows.shape[1]), repeat=len(rows)) if allowed(p)]
    assert allowed(path)
    assert len(path) == len(rows)
    assert worth(rows, path) == pytest.approx(max(worth(rows, p) for p in every), abs=1e-4)


@given(scores(1e6, 30))
def test_nothing_goes_on_from_a_foreign_tag_however_sure_the_scores_are(rows: Any) -> None:
    assert allowed(best_path(rows))


@given(scores(1e6, 30))
def test_every_span_of_a_best_path_begins_with_its_own_b(rows: Any) -> None:
    path = best_path(rows)
    assert [first for _, first, _ in spans_of(path)] == [n for n, tag in enumerate(path) if tag % 2]


def test_spans_side_by_side_and_of_several_kinds() -> None:
    path = [B_A, I_A, B_A, B_B, I_B, O, B_A]
    assert spans_of(path) == [(0, 0, 2), (0, 2, 3), (1, 3, 5), (0, 6, 7)]


def test_a_tag_that_goes_on_from_nothing_begins_a_span() -> None:
    assert spans_of([O, I_A, I_A, I_B]) == [(0, 1, 3), (1, 3, 4)]


@given(st.lists(st.integers(0, 6), max_size=40))
def test_spans_cover_every_tag_but_o_once_and_with_its_own_kind(path: list[int]) -> None:
    kinds: dict[int, int] = {}
    for kind, first, last in spans_of(path):
        for place in range(first, last):
            assert place not in kinds
            kinds[place] = kind
    assert kinds == {place: (tag - 1) // 2 for place, tag in enumerate(path) if tag != O}


@given(st.lists(st.integers(0, 6), max_size=40))
def test_a_span_ends_before_the_next_beginning(path: list[int]) -> None:
    spans = spans_of(path)
    assert all(a[2] <= b[1] for a, b in pairwise(spans))
    assert all(path[place] % 2 == 0 for _, first, last in spans for place in range(first + 1, last))


@given(scores(1e6, 10))
def test_log_probabilities_sum_to_one_and_keep_the_order(rows: Any) -> None:
    logs = log_softmax(rows)
    assert np.isfinite(logs).all()
    assert np.allclose(np.exp(logs).sum(axis=-1), 1, atol=1e-4)
    assert (np.take_along_axis(logs, rows.argmax(axis=-1)[:, None], 1)[:, 0] == logs.max(axis=-1)).all()
