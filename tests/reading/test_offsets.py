"""Every span that reading finds lies in its text, whatever the text holds; shown over random Unicode."""

from __future__ import annotations

import json
from itertools import chain, pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.export import contract
from rashomon.model import Document, Reading, Span
from rashomon.model.span import from_utf16, to_utf16
from rashomon.reading import read

# What goes wrong elsewhere: pairs of surrogates, marks that combine, text from right to left, marks of every
# quotation, line ends of every machine, blanks that nobody sees, letters that grow when they are folded.
ODD = [
    "😀",
    "👩‍👩‍👧",
    "🇻🇦",
    "𝔙arania",
    "\U0010ffff",
    "e\u0301",
    "a\u0323\u0307",
    "ก\u0e33",
    "ß",
    "İ",
    "ﬁ",
    "שלום",
    "السلام عليكم",
    "\u202e",
    "\u2067",
    "\u2069",
    "“",
    "”",
    "„",
    "‘",
    "’",
    "«",
    "»",
    '"',
    "'",
    "``",
    "''",
    "「",
    "\r\n",
    "\r",
    "\n\n",
    "\u2028",
    "\u0085",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u00a0",
    "\u00ad",
    "\t",
    "\x1f",
    "…",
    "—",
]
# Enough of a statement that every layer has something to find between them.
PLAIN = [
    "President Ilena Marovic",
    " met with ",
    "King Oswin Tarn",
    " in Korva ",
    "on 3 May 2031",
    ". ",
    ", ",
    ": ",
    " said ",
    "that ",
    "the bridge was open",
    "He ",
    "They discussed ",
    "grain, ",
    "the border dispute ",
    "and ",
    "(Varanian News Agency, 1/5/2031)",
    "According to ",
    "a senior official",
    "We will respond. ",
    "###",
    "Q ",
    "MR. HASKEL: ",
    "THE PRESIDENT: ",
    "(Al-Baqarah: 190)",
    "for an hour",
    "https://korva.example/a",
    "KORVA (VNA) - ",
    "at the request of ",
    " allegedly ",
    "Tel. +000 555 0142",
]

characters = st.characters(exclude_categories=["Cs"])
woven = st.lists(st.sampled_from(ODD) | st.sampled_from(PLAIN) | st.text(characters, max_size=3), max_size=30)
texts = (woven.map("".join) | st.text(characters, max_size=80)).filter(lambda text: text.strip() != "")


def read_in(text: str, **about: Any) -> tuple[Document, Reading]:
    document = Document(text, language="en", **about)
    return document, read(document)


@settings(max_examples=80, deadline=None)
@given(texts)
def test_every_span_of_every_layer_holds_words_of_the_text(text: str) -> None:
    _, reading = read_in(text, title="Statement by President Ilena Marovic", published="2031-05-04")
    assert reading.problems == ()
    for span in reading.spans():
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text) == text[span.start : span.end]
    for span in reading.sentences:
        assert span.of(text).strip()
    for point in reading.points:
        assert any(character.isalnum() for character in text[point.start : point.end])
        assert text[point.start : point.end] == text[point.start : point.end].strip()
    assert all(attribution.content for attribution in reading.attributions)


@settings(max_examples=80, deadline=None)
@given(texts)
def test_every_span_survives_the_way_to_utf16_and_back(text: str) -> None:
    _, reading = read_in(text)
    encoded = text.encode("utf-16-le")
    for span in reading.spans():
        start, end = to_utf16(text, span)
        assert encoded[2 * start : 2 * end].decode("utf-16-le") == span.of(text)
        assert from_utf16(text, start, end) == span


@settings(max_examples=40, deadline=None)
@given(texts)
def test_sentences_and_points_stand_in_order_and_sentences_apart(text: str) -> None:
    _, reading = read_in(text)
    assert all(one.end <= other.start for one, other in pairwise(reading.sentences))
    for layer in (reading.mentions, reading.times, reading.citations, reading.points):
        starts = [item.start for item in layer]
        assert starts == sorted(starts)


@settings(max_examples=40, deadline=None)
@given(texts)
def test_a_text_read_twice_gives_the_same_bytes(text: str) -> None:
    document, first = read_in(text)
    again = Document(text, language="en")
    assert json.dumps(contract.reading(first, document)) == json.dumps(contract.reading(read(again), again))


@settings(max_examples=40, deadline=None)
@given(texts)
def test_the_export_gives_the_exact_words_of_every_span(text: str) -> None:
    document, reading = read_in(text)
    line = contract.reading(reading, document)
    worded = chain(line["mentions"], line["citations"], line["points"], line["times"])
    for item in (*worded, *(a["source"] for a in line["attributions"] if a["source"])):
        assert item["text"] == text[item["start"] : item["end"]]


@pytest.mark.parametrize("odd", ODD)
def test_the_same_words_are_found_behind_anything(odd: str) -> None:
    """What stands before a paragraph moves its spans and does not change them."""
    plain = "“The bridge is open,” President Ilena Marovic said on 3 May 2031."
    lead = f"{odd} {odd}\n\n"
    _, moved = read_in(lead + plain)
    attributed = [span.of(lead + plain) for a in moved.attributions for span in a.content]
    assert any("The bridge is open" in words for words in attributed)
    assert "Ilena Marovic" in {(lead + plain)[m.start : m.end] for m in moved.mentions}


@given(st.text(characters, min_size=1), st.data())
def test_utf16_places_give_spans_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    first, last = to_utf16(text, span)
    assert text.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le") == span.of(text)
    assert from_utf16(text, first, last) == span


def test_a_place_between_the_halves_of_a_pair_is_refused() -> None:
    text = "🕊 peace"
    assert to_utf16(text, Span(2, 7)) == (3, 8)
    with pytest.raises(ValueError, match="between the halves"):
        from_utf16(text, 1, 8)
    with pytest.raises(ValueError, match="outside"):
        from_utf16(text, 3, 9)
