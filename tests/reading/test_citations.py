from typing import Any

from rashomon.model import Citation, Document
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en import citations, times
from rashomon.reading.languages.en.layout import sections, syntax


def cited(text: str, **about: Any) -> list[Citation]:
    draft = Draft(Document(text, **about))
    for layer in (sections, syntax, times, citations):
        layer.step(draft)
    return draft.citations


def test_a_source_in_brackets_has_its_date() -> None:
    text = "The guests left early (Varanian News Agency, 13/11/2023)."
    (citation,) = cited(text)
    assert text[citation.start : citation.end] == "(Varanian News Agency, 13/11/2023)"
    assert (citation.target, citation.date) == ("Varanian News Agency", "2023-11-13")


def test_brackets_that_explain_are_no_citations() -> None:
    assert (
        cited("The Tolmark Security Service (TSS) met its guests (in Korva) in the spring (March 2022).")
        == []
    )


def test_addresses_stand_without_what_closes_the_sentence() -> None:
    (plain, link) = cited("See https://www.korva.example/a_(b). Or [the report](https://tolmark.example/x).")
    assert (plain.target, plain.url) == ("korva.example", "https://www.korva.example/a_(b)")
    assert (link.target, link.url) == ("the report", "https://tolmark.example/x")


def test_words_that_cite_name_a_body_or_medium() -> None:
    found = cited(
        "According to the Varanian News Agency, talks failed. As reported by Korva Times on 3 March 2022, "
        "they go on. Haskel told the Tolmark Post that he would wait. The Post of Korva reported the same."
    )
    assert [(citation.target, citation.date) for citation in found] == [
        ("Varanian News Agency", None),
        ("Korva Times", "2022-03-03"),
        ("Tolmark Post", None),
        ("The Post of Korva", None),
    ]


def test_according_to_a_person_is_no_citation() -> None:
    assert cited("According to Teodor Haskel, the talks failed.") == []
