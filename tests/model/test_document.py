"""A Document is one text as one issuer published it in one place."""

from dataclasses import FrozenInstanceError, replace
from typing import Any

import pytest

from rashomon.model import Document

TEXT = "The Council of Varania met in Korva."


def test_the_same_publication_is_the_same_document() -> None:
    first = Document(TEXT, issuer="Council of Varania", url="https://council.example/1")
    again = Document(TEXT, issuer="Council of Varania", url="https://council.example/1", path="other.txt")
    assert first.id == again.id


@pytest.mark.parametrize("change", [{"issuer": "Varanian News Agency"}, {"url": "https://agency.example/7"}])
def test_the_same_text_from_another_issuer_or_address_is_another_document(change: dict[str, Any]) -> None:
    first = Document(TEXT, issuer="Council of Varania", url="https://council.example/1")
    other = replace(first, **change)
    assert other.id != first.id
    assert other.sha256 == first.sha256


def test_without_an_address_the_file_name_tells_publications_apart_wherever_the_folder_lies() -> None:
    assert Document(TEXT, path="a/one.txt").id == Document(TEXT, path="b\\one.txt").id
    assert Document(TEXT, path="a/one.txt").id != Document(TEXT, path="a/two.txt").id


def test_title_and_date_do_not_change_which_document_it_is() -> None:
    assert Document(TEXT, title="Council meets", published="2031-03-03").id == Document(TEXT).id


def test_a_document_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Document(TEXT).text = "Something else"  # type: ignore[misc]


@pytest.mark.parametrize("text", ["", "half a pair: \ud83d"])
def test_what_is_no_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Document"):
        Document(text)
