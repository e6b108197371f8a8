"""What was read laid over a text: whatever the spans, the stretches join to the text."""

from __future__ import annotations

import re
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from rashomon.export.annotated import MOST_POINTS, blocks
from rashomon.model import (
    Act,
    Attribution,
    Document,
    Fact,
    Hedge,
    Point,
    Problem,
    Reading,
    Section,
    Span,
)

WORDS = st.text(
    st.one_of(
        st.sampled_from("ab \n\r\t.<>&\"'‹›\u202e\u2066\u2028\x1b\x85\x00é界😀\u0301עا"),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=60,
)
NAMES = st.text("ab<&\x1b\n\u202eא", max_size=6)


@st.composite
def documents_read(draw: st.DrawFn) -> tuple[Document, Reading]:
    """Any text with any points, attributions, facts, problems, sections and sentences."""
    text = draw(WORDS)
    end = len(text)
    place = st.integers(0, end)
    ordered = st.tuples(place, place).map(lambda pair: (min(pair), max(pair)))
    spans = st.integers(0, end - 1).flatmap(
        lambda start: st.integers(start + 1, end).map(lambda stop: Span(start, stop))
    )
    acts, several = st.sampled_from(get_args(Act)), st.lists(spans, min_size=1, max_size=2).map(tuple)
    points = draw(st.lists(st.builds(
        lambda at, act, chain, to, hedge: Point(*at, tuple(chain), act, to, hedge), ordered, acts,
        st.lists(NAMES, max_size=2), st.none() | NAMES, st.none() | st.sampled_from(get_args(Hedge)),
    ), max_size=6))  # fmt: skip
    said = draw(st.lists(st.builds(
        Attribution, st.sampled_from(["direct", "mixed", "indirect"]), several, st.none() | spans,
        st.none() | spans, st.none() | NAMES, st.lists(NAMES, max_size=2).map(tuple),
    ), max_size=3))  # fmt: skip
    facts = draw(st.lists(st.builds(lambda at, v: Fact("place", v, *at), ordered, NAMES), max_size=3))
    sections = draw(st.lists(st.builds(
        lambda span, kind: Section(span.start, span.end, kind), spans,
        st.sampled_from(["headline", "body", "scripture", "boilerplate"]),
    ), max_size=3))  # fmt: skip
    problems = draw(st.lists(st.builds(lambda at, m: Problem("layer", m, *at), ordered, NAMES), max_size=2))
    document = Document(text, draw(st.none() | NAMES), draw(st.none() | NAMES))
    return document, Reading(
        document.id, "hand/1", "en", tuple(sections), tuple(sorted(set(draw(st.lists(spans, max_size=3))))),
        attributions=tuple(said), points=tuple(sorted(points, key=lambda one: one.start)),
        facts=tuple(facts), problems=tuple(problems),
    )  # fmt: skip


@given(documents_read())
def test_the_stretches_join_to_the_text(pair: tuple[Document, Reading]) -> None:
    document, reading = pair
    stretches = [one for block in blocks(reading, document) for one in block.stretches]
    assert "".join(document.text[one.start : one.end] for one in stretches) == document.text
    assert all(block.stretches for block in blocks(reading, document))


@given(documents_read())
def test_every_point_opens_once_and_covers_exactly_its_words(pair: tuple[Document, Reading]) -> None:
    document, reading = pair
    made = blocks(reading, document)
    noted = [mark.number for block in made for mark in block.notes if mark.kind == "point"]
    assert sorted(noted) == list(range(1, len(reading.points) + 1))
    for number, point in enumerate(reading.points, start=1):
        covered = [
            document.text[one.start : one.end]
            for block in made
            for one in block.stretches
            if any(mark.kind == "point" and mark.number == number for mark in one.inside)
        ]
        assert "".join(covered) == document.text[point.start : point.end]


@given(documents_read())
def test_no_point_stands_in_two_blocks(pair: tuple[Document, Reading]) -> None:
    document, reading = pair
    for point in reading.points:
        holding = [
            block
            for block in blocks(reading, document)
            if block.stretches[0].start < point.end and point.start < block.stretches[-1].end
        ]
        assert point.start == point.end or len(holding) == 1


def test_blocks_are_paragraphs_and_a_quotation_over_two_of_them_is_one() -> None:
    text = "One.\n\nShe said: “Two.\n\nThree.”\r\n\r\n  Four."
    document = Document(text)
    quoted = (text.index("She"), text.index("”") + 1)
    made = blocks(Reading(document.id, "hand/1", "en", points=(Point(*quoted, (), "assert"),)), document)
    cut = [text[block.stretches[0].start : block.stretches[-1].end] for block in made]
    assert cut == ["One.\n\n", "She said: “Two.\n\nThree.”\r\n\r\n", "  Four."]


def test_a_line_end_in_a_sentence_is_no_end_of_a_block() -> None:
    document = Document("The sides agreed\nto meet. They\nleft.")
    sentences = (Span(0, 25), Span(26, 36))
    assert len(blocks(Reading(document.id, "hand/1", "en", sentences=sentences), document)) == 1


def test_a_paragraph_of_many_points_goes_on_in_a_new_block_at_a_sentence() -> None:
    text = "They met. " * 20
    document = Document(text)
    places = [found.span() for found in re.finditer(r"They met", text)]
    reading = Reading(
        document.id, "hand/1", "en", sentences=tuple(Span(a, b + 1) for a, b in places),
        points=tuple(Point(a, b, (), "do") for a, b in places),
    )  # fmt: skip
    made = blocks(reading, document)
    assert [block.goes_on for block in made] == [False] + [True] * (len(made) - 1)
    assert all(0 < len(block.notes) <= MOST_POINTS for block in made)


def test_the_innermost_of_overlapping_points_gives_the_colour() -> None:
    document = Document("abcdefghij")
    points = (Point(0, 10, (), "assert"), Point(2, 6, (), "warn"), Point(4, 8, (), "agree"))
    [block] = blocks(Reading(document.id, "hand/1", "en", points=points), document)
    acts = [(one.start, one.point.label) for one in block.stretches if one.point]
    assert acts == [(0, "assert"), (2, "warn"), (4, "agree"), (6, "agree"), (8, "assert")]


def test_what_points_outside_the_text_is_cut_off_not_lost() -> None:
    document = Document("abc")
    points = (Point(1, 99, (), "assert"), Point(50, 60, (), "warn"))
    [block] = blocks(Reading(document.id, "hand/1", "en", points=points), document)
    assert [(mark.start, mark.end) for mark in block.notes] == [(1, 3), (3, 3)]
