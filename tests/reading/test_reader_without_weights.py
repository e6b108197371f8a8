"""Without the file of weights the rules take over, and the reading says so."""

from __future__ import annotations

import pytest

from rashomon.model import Document
from rashomon.reading.languages.en import encoding
from rashomon.reading.reader import reader_for

TEXT = "Ilena Marovic said that the bridge was open. Teodor Haskel called for talks."


def test_the_reader_with_its_weights_and_the_one_without_have_names_of_their_own() -> None:
    assert reader_for("en").name == "en/2"
    assert reader_for("en", by_rules=True).name == "en/2-rules"


def test_where_the_weights_are_missing_the_rules_read(monkeypatch: pytest.MonkeyPatch) -> None:
    by_rules = reader_for("en", by_rules=True)(Document(TEXT, language="en"))
    monkeypatch.setattr(encoding, "weights", lambda: None)
    reader_for.cache_clear()
    try:
        reading = reader_for("en")(Document(TEXT, language="en"))
    finally:
        monkeypatch.undo()
        reader_for.cache_clear()
    assert reading == by_rules
    assert reading.reader == "en/2-rules"
    assert [point.chain for point in reading.points] == [("Ilena Marovic",), ("Teodor Haskel",)]
    assert reading.problems == ()


def test_a_document_reads_the_same_beside_others_and_alone() -> None:
    reader = reader_for("en")
    other = Document("“The ferry has stopped,” said Oswin Tarn. " * 40, language="en")
    alone = reader(Document(TEXT, language="en"))
    reader(other)
    assert reader(Document(TEXT, language="en")) == alone
