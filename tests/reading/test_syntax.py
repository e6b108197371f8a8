import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Document, Span
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.layout import sections, syntax
from rashomon.reading.pieces import cut_runs, pieces

ANY_TEXT = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("\x00\u200b\u200d\u202e\u2066\ufeff\u0301\u2028\u2029\r\n\t \u00a0\"'“”.:"),
    ),
    min_size=1,
    max_size=300,
)


def drafted(text: str) -> Draft:
    draft = Draft(Document(text))
    sections.step(draft)
    syntax.step(draft)
    return draft


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in drafted(text).sentences]


@given(ANY_TEXT)
@settings(max_examples=60, deadline=None)
def test_tokens_stand_at_code_points_of_the_text_whatever_it_holds(text: str) -> None:
    draft = drafted(text)
    assert draft.parse.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in draft.parse)


@given(ANY_TEXT)
@settings(max_examples=60, deadline=None)
def test_sentences_do_not_overlap_and_hold_every_character_that_is_no_white_space(text: str) -> None:
    spans = drafted(text).sentences
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    held = {i for span in spans for i in range(span.start, span.end)}
    assert {i for i, character in enumerate(text) if not character.isspace()} <= held


@given(ANY_TEXT, st.integers(1, 40))
@settings(max_examples=60, deadline=None)
def test_a_text_parsed_in_pieces_keeps_its_offsets(text: str, longest: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(syntax, "_PIECE", longest)
        patch.setattr(syntax, "_RUN", 5)
        parse = syntax.parse(text)
    assert parse.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in parse)


@given(st.text(max_size=200), st.integers(1, 30))
def test_pieces_leave_nothing_out(text: str, longest: int) -> None:
    cut = list(pieces(text, longest))
    assert "".join(text[start:end] for start, end in cut) == text
    assert all(0 < end - start <= longest for start, end in cut)


def test_a_piece_ends_at_a_line_break_where_there_is_one() -> None:
    assert list(pieces("one two\nthree four", 12)) == [(0, 8), (8, 18)]
    assert list(pieces("one two three", 9)) == [(0, 8), (8, 13)]


def test_long_runs_are_cut_and_short_ones_stay_whole() -> None:
    assert cut_runs("short words only", 10) == []
    assert cut_runs("a " + "b" * 25, 10) == [2, 12, 22]


@pytest.mark.timing
def test_ten_thousand_quotation_marks_take_no_minute() -> None:
    begun = time.process_time()
    drafted('"' * 10_000)
    assert time.process_time() - begun < 20


def test_an_abbreviation_ends_no_sentence() -> None:
    text = "The U.S. delegation met Gen. Veld and Mr. Haskel in Korva. They agreed on two points."
    assert sentences(text) == [
        "The U.S. delegation met Gen. Veld and Mr. Haskel in Korva.",
        "They agreed on two points.",
    ]


def test_an_abbreviation_may_end_a_sentence_before_a_word_that_opens_one() -> None:
    assert sentences("He had lived in the U.S. The visit ended at 5 p.m. They left.") == [
        "He had lived in the U.S.",
        "The visit ended at 5 p.m.",
        "They left.",
    ]


def test_a_paragraph_ends_a_sentence_and_a_wrapped_line_does_not() -> None:
    text = "The two ministers met\nin Korva today\n\nNo statement was made"
    assert sentences(text) == ["The two ministers met\nin Korva today", "No statement was made"]


def test_a_turn_begins_a_sentence() -> None:
    text = "Talks began. President of Varania Ilena Marovic: Good morning, friends. Aren Veld: Thank you."
    assert "Aren Veld: Thank you." in sentences(
        text + " President of Tolmark Aren Veld: We came to agree on the border."
    )


def test_sentences_are_spans_of_the_model() -> None:
    assert drafted("Varania agreed.").sentences == [Span(0, 15)]


def test_a_full_vocabulary_is_loaded_afresh_and_the_parse_stays_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(syntax, "_model", syntax._Model())
    monkeypatch.setattr(syntax, "_MOST_WORDS", 50)
    text = "Varania agreed with Tolmark on the border."
    before = syntax.parse(text)
    syntax.parse(" ".join(f"neverseen{number}" for number in range(100)))
    after = syntax.parse(text)
    assert after.vocab is not before.vocab
    assert len(after.vocab.strings) < len(before.vocab.strings)
    columns = ["TAG", "POS", "DEP", "HEAD", "LEMMA", "ENT_TYPE"]
    assert after.to_array(columns).tolist() == before.to_array(columns).tolist()
