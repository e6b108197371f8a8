"""Reading and comparing without a case."""

from __future__ import annotations

from typing import assert_type

import pytest

import rashomon
from rashomon.model import Comparison, Document, EmptyInput, Reading

HERE = "President Ilena Marovic and King Oswin agreed to reopen the Karst crossing. They spoke for an hour."
THERE = "King Oswin spoke with President Marovic for thirty minutes. They discussed the Karst crossing."


def test_a_text_is_read_as_what_is_said_about_it() -> None:
    reading = assert_type(rashomon.read(HERE, language="en", issuer="Presidency of Varania"), Reading)
    assert reading.document == Document(HERE, issuer="Presidency of Varania").id
    assert reading.language == "en"
    assert reading.points
    assert all(span.of(HERE) for span in reading.spans())


def test_the_language_is_found_out_where_it_is_not_given() -> None:
    assert rashomon.read(HERE).language == "en"


def test_a_document_is_read_as_it_is_or_with_what_is_given() -> None:
    document = Document("wort", language="xx")
    assert rashomon.read(document).document == document.id
    assert rashomon.read(document, issuer="Ministry").document == Document("wort", issuer="Ministry").id


def test_two_texts_are_compared() -> None:
    comparison = assert_type(rashomon.compare([HERE, Document(THERE, language="en")]), Comparison)
    assert len(comparison.columns) == 2
    assert comparison.rows
    assert all(len(row.cells) == 2 for row in comparison.rows)


def test_one_text_is_no_comparison_and_no_text_is_no_document() -> None:
    with pytest.raises(ValueError, match="two different documents"):
        rashomon.compare([HERE, HERE])
    with pytest.raises(EmptyInput):
        rashomon.read("  ")
