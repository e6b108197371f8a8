"""Any text with anything read in it: whatever the spans, every form shows the text and every point."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from rashomon.export import reading_html, reading_terminal
from rashomon.export.annotated import blocks
from rashomon.export.table import plain, unified, visible
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

UNHURRIED = settings(deadline=None, max_examples=50)
"""Templates and libraries are loaded by whichever example comes first."""


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
        lambda at, act, chain, to, hedge: Point(at[0], at[1], tuple(chain), act, to, hedge), ordered, acts,
        st.lists(NAMES, max_size=2), st.none() | NAMES, st.none() | st.sampled_from(get_args(Hedge)),
    ), max_size=6))  # fmt: skip
    said = draw(st.lists(st.builds(
        Attribution, st.sampled_from(["direct", "mixed", "indirect"]), several, st.none() | spans,
        st.none() | spans, st.none() | NAMES, st.lists(NAMES, max_size=2).map(tuple),
    ), max_size=3))  # fmt: skip
    facts = draw(
        st.lists(st.builds(lambda at, v: Fact("place", v, at[0], at[1]), ordered, NAMES), max_size=3)
    )
    sections = draw(st.lists(st.builds(
        lambda span, kind: Section(span.start, span.end, kind), spans,
        st.sampled_from(["headline", "body", "scripture", "boilerplate"]),
    ), max_size=3))  # fmt: skip
    problems = draw(
        st.lists(st.builds(lambda at, m: Problem("layer", m, at[0], at[1]), ordered, NAMES), max_size=2)
    )
    document = Document(text, draw(st.none() | NAMES), draw(st.none() | NAMES))
    return document, Reading(
        document.id, "hand/1", "en", tuple(sections), tuple(sorted(set(draw(st.lists(spans, max_size=3))))),
        attributions=tuple(said), points=tuple(sorted(points, key=lambda one: one.start)),
        facts=tuple(facts), problems=tuple(problems),
    )  # fmt: skip


@UNHURRIED
@given(documents_read())
def test_the_stretches_join_to_the_text(pair: tuple[Document, Reading]) -> None:
    document, reading = pair
    stretches = [one for block in blocks(reading, document) for one in block.stretches]
    assert "".join(document.text[one.start : one.end] for one in stretches) == document.text
    assert all(block.stretches for block in blocks(reading, document))


@UNHURRIED
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


@UNHURRIED
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


class Texts(HTMLParser):
    """Collects what a browser would give as the text of each block, and checks that tags balance."""

    void = frozenset({"meta", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        assert tag != "script"
        assert not any(name.startswith("on") for name in given)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"][1:]] if given.get("href", "").startswith("#") else []
        if tag not in self.void:
            self.open.append((tag, given.get("class", "")))
        if given.get("class") == "text":
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(name == "text" for _, name in self.open):
            self.texts[-1] += data


@UNHURRIED
@given(documents_read())
def test_the_page_gives_the_text_back(pair: tuple[Document, Reading]) -> None:
    page = "".join(reading_html.page([pair]))
    parser = Texts()
    parser.feed(re.sub("\r\n?", "\n", page))  # as HTML has browsers do with what they are sent
    parser.close()
    assert parser.open == []
    assert "".join(parser.texts) == visible(pair[0].text)
    assert len(visible(pair[0].text)) == len(pair[0].text), "offsets hold"


@UNHURRIED
@given(st.lists(documents_read(), max_size=3))
def test_every_link_of_the_page_leads_somewhere_and_every_id_is_there_once(
    pairs: list[tuple[Document, Reading]],
) -> None:
    parser = Texts()
    parser.feed("".join(reading_html.page(pairs)))
    assert len(parser.ids) == len(set(parser.ids))
    assert set(parser.links) <= set(parser.ids)
    points = [f"d{n}-p{k}" for n, (_, r) in enumerate(pairs, 1) for k in range(1, len(r.points) + 1)]
    assert set(points) <= set(parser.ids)


@pytest.mark.parametrize("width", [20, 63, 64, 80, 130])
@UNHURRIED
@given(pair=documents_read())
def test_the_terminal_keeps_its_width_and_cannot_be_steered(
    width: int, pair: tuple[Document, Reading]
) -> None:
    drawn = reading_terminal.terminal(pair[1], pair[0], width=width)
    assert max(map(cell_len, drawn.split("\n"))) <= width
    assert plain(drawn) == drawn


@UNHURRIED
@given(documents_read())
def test_the_terminal_shows_every_word_and_every_point(pair: tuple[Document, Reading]) -> None:
    document, reading = pair
    drawn = reading_terminal.terminal(reading, document, width=60)
    signs = next(
        (one for one in reading_terminal.SIGNS if not set(one) & set(document.text)),
        reading_terminal.SIGNS[0],
    )
    for number, point in enumerate(reading.points, start=1):
        assert f"{signs[0]}{number}" in drawn
        assert f"{number} {point.act}" in re.sub(r"\s+", " ", drawn)
    shown = iter(re.sub(r"\s", "", drawn))
    assert all(character in shown for character in re.sub(r"\s", "", plain(unified(document.text)))), (
        "in this order"
    )
