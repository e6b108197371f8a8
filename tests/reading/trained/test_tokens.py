"""What the encoder is told about each token of a text, and how a text is parted into windows."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from rashomon.reading.languages.en.layout.syntax import parse
from rashomon.reading.quotations import quotations
from rashomon.reading.trained.tokens import WINDOW, Token, tokens_of, windows

STATEMENT = (
    "President Ilena Marovic met the Tolmark envoys on 3 May.\n"
    "She said: “We will open the bridge.” TOLMARK agreed.\n\n"
    "Teodor Haskel called it a “good day” for both."
)


def described(text: str) -> list[Token]:
    parsed = parse(text)
    outer = [q for q in quotations(text, [s.end_char for s in parsed.sents]) if q.depth == 0]
    return tokens_of(parsed, outer)


def beginnings(text: str) -> list[tuple[str, str]]:
    return [(token.text, token.begins) for token in described(text) if token.begins]


def test_tokens_stand_at_code_points_of_the_text_and_know_their_part_in_the_sentence() -> None:
    text = "😀 Ilena Marovic spoke."
    first, *_, name, spoke, stop = described(text)
    assert (first.start, first.end, first.text) == (0, 1, "😀")
    assert text[name.start : name.end] == "Marovic"
    assert (name.tag, name.dep) == ("NNP", "nsubj")
    assert (spoke.tag, spoke.dep) == ("VBD", "ROOT")
    assert (stop.tag, stop.dep) == (".", "punct")


def test_white_space_is_no_token_but_what_it_parts_is_told() -> None:
    assert beginnings(STATEMENT) == [
        ("President", "paragraph"),
        ("She", "line"),
        ("TOLMARK", "sentence"),
        ("Teodor", "paragraph"),
    ]


@pytest.mark.parametrize(
    ("between", "begins"),
    [
        (" ", "sentence"),
        ("  ", "sentence"),
        ("\n", "line"),
        ("\u2028", "line"),
        ("\r\n", "line"),
        ("\r", "line"),
        ("\n\n", "paragraph"),
        ("\n \n", "paragraph"),
        ("\r\n\r\n", "paragraph"),
        ("\u2029", "paragraph"),
    ],
)
def test_lines_and_paragraphs_are_told_apart_whatever_machine_wrote_them(between: str, begins: str) -> None:
    text = f"Varania opened the bridge.{between}Tolmark closed the road."
    assert beginnings(text) == [("Varania", "paragraph"), ("Tolmark", begins)]


def test_an_empty_line_that_the_parser_sees_as_two_tokens_still_parts_paragraphs() -> None:
    # A long text is parsed in pieces, and the border of two pieces can fall between two line breaks.
    words = ["Varania", "\n", "\n", "Tolmark"]
    doc = Doc(spacy.blank("en").vocab, words=words, spaces=[False] * 4)
    assert [token.begins for token in tokens_of(doc, [])] == ["paragraph", "paragraph"]


def test_tokens_know_whether_they_stand_in_quotation_marks() -> None:
    state = {token.start: token.quoted for token in described(STATEMENT)}
    opening, closing = STATEMENT.index("“We"), STATEMENT.index("”")
    assert state[opening] == state[closing] == "mark"
    assert {at for place, at in state.items() if opening < place < closing} == {"in"}
    assert state[STATEMENT.index("said")] == state[STATEMENT.index("TOLMARK")] == "out"
    assert state[STATEMENT.index("good")] == state[STATEMENT.index("day")] == "in"
    assert state[STATEMENT.index("for both")] == "out"


def test_an_unpaired_mark_takes_in_the_rest_of_its_sentence_only() -> None:
    state = {token.text: token.quoted for token in described("He said “we open it. Tolmark waited.")}
    assert (state["said"], state["“"], state["open"]) == ("out", "mark", "in")
    assert (state["Tolmark"], state["waited"]) == ("out", "out")


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("bridge", "lower"),
        ("Tolmark", "Title"),
        ("McHaskel", "Title"),
        ("VNA", "UPPER"),
        ("A", "Title"),
        ("2031", "digit"),
        ("3rd", "digit"),
        ("—", "mark"),
        ("%", "mark"),
    ],
)
def test_the_shape_of_a_token(word: str, shape: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=[word])
    assert [token.shape for token in tokens_of(doc, [])] == [shape]


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_a_text_without_words_has_no_tokens_and_no_windows(text: str) -> None:
    doc = spacy.blank("en").make_doc(text)
    assert tokens_of(doc, []) == []
    assert windows([]) == []


@given(
    st.text(
        st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\r\n\u2028\u2029 \u0301“”\"'.")),
        min_size=1,
        max_size=120,
    )
)
@settings(max_examples=60, deadline=None)
def test_whatever_a_text_holds_its_tokens_are_its_own_in_order_and_leave_out_white_space_only(
    text: str,
) -> None:
    found = described(text)
    assert all(text[token.start : token.end] == token.text for token in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    held = {place for token in found for place in range(token.start, token.end)}
    assert all(c.isspace() for place, c in enumerate(text) if place not in held)
    assert {token.begins for token in found[:1]} <= {"paragraph"}


BEGINNINGS = st.lists(st.sampled_from(["", "", "", "sentence", "line", "paragraph"]), min_size=1, max_size=60)


def row(beginnings: list[str]) -> list[Token]:
    return [Token(n, n + 1, "x", "NN", "dep", "lower", "out", begins) for n, begins in enumerate(beginnings)]


def sentences(tokens: list[Token]) -> list[tuple[int, int]]:
    borders = sorted({0, len(tokens)} | {n for n, token in enumerate(tokens) if token.begins})
    return list(pairwise(borders))


@given(BEGINNINGS, st.integers(1, 15))
def test_windows_leave_nothing_out_and_are_never_longer_than_the_limit(
    begins: list[str], longest: int
) -> None:
    parted = windows(row(begins), longest)
    assert [n for first, last in parted for n in range(first, last)] == list(range(len(begins)))
    assert all(0 < last - first <= longest for first, last in parted)


@given(BEGINNINGS, st.integers(1, 15))
def test_a_sentence_that_fits_into_a_window_stays_whole(begins: list[str], longest: int) -> None:
    tokens = row(begins)
    parted = windows(tokens, longest)
    for first, last in sentences(tokens):
        if last - first <= longest:
            assert any(a <= first and last <= b for a, b in parted)


@given(BEGINNINGS, st.integers(1, 15))
def test_a_window_ends_only_where_the_next_sentence_does_not_fit(begins: list[str], longest: int) -> None:
    tokens = row(begins)
    ends = dict(sentences(tokens))
    for (first, last), (following, _) in pairwise(windows(tokens, longest)):
        inside_a_sentence = following not in ends
        assert last - first == longest if inside_a_sentence else ends[following] - first > longest


def test_windows_of_a_real_text_begin_with_its_sentences() -> None:
    tokens = described(STATEMENT)
    assert windows(tokens) == [(0, len(tokens))]
    assert len(tokens) < WINDOW
    assert [tokens[first].text for first, _ in windows(tokens, 20)] == ["President", "She", "Teodor"]
