"""How a word is cut into the pieces that the encoder knows: the longest first, and never into nothing."""

from __future__ import annotations

from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reading.trained.wordpieces import WordPieces

PIECES = (
    "[UNK]", "un", "##like", "##likely", "##ly", "unl", "cafe", "elan", "var", "##ania", "##n", ",", "-", "$",
    "'", "s", "president", "strasse", "i", "国", "家",
)  # fmt: skip
VOCABULARY = {piece: number for number, piece in enumerate(PIECES)}


def pieces(word: str) -> list[str]:
    return [PIECES[number] for number in WordPieces(VOCABULARY).numbers(word)]


def test_a_known_word_is_one_piece() -> None:
    assert pieces("president") == ["president"]


def test_the_longest_piece_that_fits_comes_first_and_pieces_that_go_on_are_marked() -> None:
    assert pieces("varania") == ["var", "##ania"]
    assert pieces("varnn") == ["var", "##n", "##n"]
    assert pieces("varlikely") == ["var", "##likely"]


def test_what_was_cut_is_not_cut_again_another_way() -> None:
    # "un" + "##likely" would fit, but "unl" is longer and nothing goes on from it.
    assert pieces("unlikely") == ["[UNK]"]
    shorter = WordPieces({piece: n for piece, n in VOCABULARY.items() if piece != "unl"})
    assert [PIECES[n] for n in shorter.numbers("unlikely")] == ["un", "##likely"]


@pytest.mark.parametrize("word", ["Café", "CAFÉ", "cafe\u0301", "ca\u00adfe\u200b", "caf\u1eb9\u0301"])
def test_large_letters_accents_and_characters_that_show_nothing_make_no_difference(word: str) -> None:
    assert pieces(word) == ["cafe"]


def test_letters_that_lose_their_accent_only_by_another_spelling_stay_what_they_are() -> None:
    assert pieces("straße") == ["[UNK]"]
    assert pieces("İ") == ["i"]


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("Varania's", ["var", "##ania", "'", "s"]),
        ("president-elan", ["president", "-", "elan"]),
        ("--", ["-", "-"]),
        ("$,", ["$", ","]),
        ("国家", ["国", "家"]),
        ("- \t-", ["-", "-"]),
    ],
)
def test_marks_stand_apart_and_so_do_chinese_characters(word: str, cut: list[str]) -> None:
    assert pieces(word) == cut


def test_only_the_part_that_cannot_be_cut_is_unknown() -> None:
    assert pieces("zzz") == ["[UNK]"]
    assert pieces("varzzz") == ["[UNK]"]
    assert pieces("zzz-varania") == ["[UNK]", "-", "var", "##ania"]


@pytest.mark.parametrize("word", ["", "\u200b", "\u0301", "\x00", " "])
def test_what_shows_nothing_is_one_unknown_piece(word: str) -> None:
    assert pieces(word) == ["[UNK]"]


def test_a_word_of_more_than_a_hundred_letters_is_one_unknown_piece() -> None:
    assert pieces("var" + "n" * 97) == ["var", *["##n"] * 97]
    assert pieces("var" + "n" * 98) == ["[UNK]"]
    assert pieces("var" + "n" * 98 + ",") == ["[UNK]", ","]


@given(st.text(max_size=30))
def test_any_word_has_a_piece_and_the_same_ones_each_time(word: str) -> None:
    cut = WordPieces(VOCABULARY)
    first = cut.numbers(word)
    assert first
    assert set(first) <= set(VOCABULARY.values())
    assert cut.numbers(word) == first == WordPieces(VOCABULARY).numbers(word)


@given(
    st.sets(st.text("abc", min_size=2, max_size=4), max_size=12),
    st.text("abcABC", min_size=1, max_size=12),
)
def test_pieces_spell_the_word_and_none_could_be_longer(more: set[str], word: str) -> None:
    known = sorted({*ascii_lowercase, *more} | {f"##{piece}" for piece in {*ascii_lowercase, *more}})
    cut = [known[n] for n in WordPieces({p: n for n, p in enumerate(known)}).numbers(word)]
    assert [piece.startswith("##") for piece in cut] == [False, *[True] * (len(cut) - 1)]
    bare = [piece.removeprefix("##") for piece in cut]
    assert "".join(bare) == word.lower()
    place = 0
    for piece in bare:
        longer = (word.lower()[place:end] for end in range(place + len(piece) + 1, len(word) + 1))
        assert not any((f"##{one}" if place else one) in known for one in longer)
        place += len(piece)
