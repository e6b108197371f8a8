"""Lines for a terminal, and notes beside the lines that they belong to."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from rashomon.export.margin import GAP, beside, line_starts
from rashomon.export.reading_terminal import terminal
from rashomon.model import Document, Point, Reading

WORDS = st.text(st.sampled_from("ab cd  \n界😀é\u0301א-"), max_size=80)


@given(WORDS, st.integers(2, 20))
def test_lines_join_to_the_text_and_none_is_too_wide(text: str, width: int) -> None:
    edges = (*line_starts(text, width), len(text))
    lines = [text[start:end] for start, end in pairwise(edges)]
    assert "".join(lines) == text
    assert all(cell_len(line.rstrip()) <= width for line in lines)


def test_lines_break_between_words_and_long_words_are_folded() -> None:
    text = "one two three aaaaaaaaaaaa b"
    edges = (*line_starts(text, 8), len(text))
    assert [text[a:b] for a, b in pairwise(edges)] == ["one two ", "three ", "aaaaaaaa", "aaaa b"]


@given(WORDS, st.lists(st.tuples(st.integers(0, 80), WORDS), max_size=4))
def test_the_text_keeps_its_column_whatever_the_notes_are(text: str, placed: list[tuple[int, str]]) -> None:
    notes = [(min(place, len(text)), Text(f"#{words}")) for place, words in sorted(placed)]
    lines = [line.plain for line in beside(Text(text), notes, margin=10, room=12)]
    assert all(cell_len(line) <= 10 + GAP + 12 for line in lines)
    notes_alone = [line.plain for line in beside(Text(), notes, margin=10, room=12)]
    text_alone = [line.plain for line in beside(Text(text), [], margin=10, room=12)]
    assert all(cell_len(line) <= 10 for line in notes_alone)
    assert all(line.startswith(" " * (10 + GAP)) for line in text_alone if line)


def test_a_note_stands_beside_its_line_or_as_soon_below_as_there_is_room() -> None:
    text = Text("aaaa bbbb cccc dddd")
    notes = [(0, Text("one one one")), (5, Text("two")), (15, Text("three"))]
    lines = [line.plain for line in beside(text, notes, margin=8, room=4)]
    assert [line[:8].rstrip() for line in lines] == ["one", "  one", "  one", "two", "three"]
    assert [line[8 + GAP :] for line in lines] == ["aaaa", "bbbb", "cccc", "dddd", ""]


def test_in_a_drawn_reading_no_word_of_the_text_stands_in_the_margin() -> None:
    document = Document("lorem " * 400)
    points = (Point(0, 899, ("Ilena Marovic",), "warn"), Point(906, 1499, (), "do"))
    for width in (64, 80, 100, 140):
        drawn = terminal(Reading(document.id, "hand/1", "en", points=points), document, width=width)
        lines = [line for line in drawn.splitlines() if "lorem" in line]
        column = min(line.index("lorem") for line in lines)
        assert all(line[: column - 3].count("lorem") == 0 for line in lines)
        assert {line.index("lorem") for line in lines} <= {column, column + len("‹1 ")}
