"""Which quotation marks belong together, and how little a stray one loses."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reading.quotations import Quotation, quotations
from rashomon.reading.quoted_places import QuotedPlaces


def quoted(text: str) -> list[str]:
    ends = [place + 1 for place, mark in enumerate(text) if mark in ".\n"] + [len(text)]
    return [text[q.inner_start : q.inner_end] for q in quotations(text, ends)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "yes, I will" and left.', ["yes, I will"]),
        ("He said “yes” and left.", ["yes"]),
        ("«Да», — сказал он.", ["Да"]),
        ("„Gut“, sagte er.", ["Gut"]),
        ("„Dobrze”, powiedział.", ["Dobrze"]),
        ("»Gut«, sagte er.", ["Gut"]),
        ("``We go,'' he said.", ["We go,"]),
        ("‘We will go,’ she said.", ["We will go,"]),
        ("'We will go,' she said.", ["We will go,"]),
        ('He said " yes " and " no ".', [" yes ", " no "]),
        ("\"Deep River, '' they call it.", ["Deep River, "]),
        ("‹Oui›, dit-il.", ["Oui"]),
        ("「はい」と言った。", ["はい"]),
    ],
)
def test_marks_of_every_custom_are_paired(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


@pytest.mark.parametrize(
    "text", ["It's Ilena's own book.", "The workers’ rights weren’t met.", "No marks at all."]
)
def test_apostrophes_open_nothing(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_inside_another_is_deeper() -> None:
    text = "He said, “The ‘inner’ one.”"
    outer, inner = quotations(text, [len(text)])
    assert (outer.depth, inner.depth) == (0, 1)


def test_an_unpaired_mark_loses_its_own_sentence_at_most() -> None:
    text = 'A "stray mark here. He said "hello there" and left.'
    assert quoted(text) == ["stray mark here.", "hello there"]


def test_a_mark_opened_again_in_the_next_paragraph_carries_the_quotation_on() -> None:
    text = "“First part.\n\n“Second part,” he said."
    first, second = quotations(text, [12, len(text)])
    assert not first.closed
    assert second.continues


def test_an_unclosed_paragraph_before_plain_text_is_no_quotation_over_paragraphs() -> None:
    text = "“First part. More of it.\n\nSomething else."
    assert [text[q.start : q.end] for q in quotations(text, [12, 24, len(text)])] == ["“First part."]


@pytest.mark.timing
@pytest.mark.parametrize("mark", ['"', "“", "”", "'", "„"])
def test_a_hundred_thousand_marks_are_read_in_a_moment(mark: str) -> None:
    started = time.process_time()
    quotations(mark * 100_000, [100_000])
    quotations(f" {mark}a." * 33_333, list(range(4, 133_332, 4)))
    quotations(f"{mark}a{mark} {mark}b " * 25_000 + mark, [200_001])
    assert time.process_time() - started < 5


@given(st.text(alphabet=st.sampled_from("\"'“”‘’«»„“`ab. \n"), max_size=80))
def test_every_span_lies_in_the_text_and_outer_quotations_do_not_overlap(text: str) -> None:
    found = quotations(text, [len(text)])
    for q in found:
        assert 0 <= q.start < q.inner_start <= q.inner_end <= q.end <= len(text)
    outer = [q for q in found if q.depth == 0]
    assert all(a.end <= b.start for a, b in pairwise(outer))


def test_quoted_places_tell_what_share_of_a_place_is_quoted() -> None:
    places = QuotedPlaces([Quotation(2, 6, 3, 5), Quotation(8, 10, 9, 9)])
    assert places.inside(2)
    assert not places.inside(6)
    assert places.share(0, 10) == pytest.approx(0.6)
    assert QuotedPlaces([]).share(0, 5) == 0
