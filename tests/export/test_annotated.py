"""What was read laid over a text: stretches, and the blocks that a margin stands beside."""

from __future__ import annotations

import re

from rashomon.export.annotated import MOST_POINTS, blocks
from rashomon.model import Document, Point, Reading, Span


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
