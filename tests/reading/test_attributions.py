"""A gallery of the forms in which statements and news say who said what; all names are invented."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Attribution, Document, Reading
from rashomon.reading import read


def reading(text: str, **about: str) -> Reading:
    found = read(Document(text, language="en", **about))
    assert not [p for p in found.problems if p.layer in {"attributions.en.v1", "points.en.v1"}]
    return found


def attribution(text: str, content: str, **about: str) -> Attribution:
    """The one attribution whose content holds the words, the innermost where they nest."""
    holding = [
        a
        for a in reading(text, **about).attributions
        if content in "".join(span.of(text) for span in a.content)
    ]
    assert holding, f"nothing holds {content!r}"
    return max(holding, key=lambda a: (len(a.chain), -sum(s.end - s.start for s in a.content)))


GALLERY = yaml.safe_load(Path(__file__).with_name("attribution_forms.yaml").read_text("utf-8"))


@pytest.mark.parametrize("row", GALLERY, ids=[row["form"] for row in GALLERY])
def test_the_form_is_read(row: dict[str, Any]) -> None:
    found = attribution(row["text"], row["holds"])
    assert (found.kind, list(found.chain)) == (row["kind"], row["chain"])


@pytest.mark.parametrize(
    "text",
    [
        "They crossed the so-called “green line” on Sunday.",
        "The film “River of Salt” won a prize.",
        "The footage shows a burning bridge.",
        "The bridge was opened in May.",
        "The river rose by two metres.",
    ],
)
def test_scare_quotes_titles_and_plain_reports_are_nobodys_words(text: str) -> None:
    assert reading(text).attributions == ()


def test_an_unpaired_mark_does_not_swallow_the_sentences_behind_it() -> None:
    text = "“The bridge is open, Ilena Marovic said. The river rose. Teodor Haskel said that nobody was hurt."
    assert attribution(text, "nobody was hurt").chain == ("Teodor Haskel",)
    assert not any("river" in span.of(text) for a in reading(text).attributions for span in a.content)


def test_an_interrupted_quotation_is_one_attribution_in_two_pieces() -> None:
    found = reading("“The bridge,” said Ilena Marovic, “will open in May.”").attributions
    assert [len(a.content) for a in found] == [2]


def test_source_and_cue_stand_on_their_words() -> None:
    text = "“The bridge is open,” she added."
    found = attribution(text, "bridge")
    assert found.cue is not None
    assert found.source is not None
    assert (found.cue.of(text), found.source.of(text)) == ("added", "she")


def test_the_first_person_of_a_statement_is_its_issuer_and_no_link() -> None:
    text = "I thank King Oswin Tarn for his help."
    found = attribution(
        text, "for his help", issuer="President of Varania", title="Statement by President Ilena Marovic"
    )
    assert found.chain == ()


def test_who_says_we_inside_a_quotation_is_the_one_quoted() -> None:
    text = "“We thank Tolmark for its help,” said Ilena Marovic."
    assert {a.chain for a in reading(text).attributions} == {("Ilena Marovic",)}


BITS = [
    "“",
    "”",
    '"',
    "'",
    "Ilena Marovic",
    " said ",
    "that ",
    "he ",
    ", ",
    ". ",
    "\n\n",
    ": ",
    "\u202e",
    "😀",
]
BITS += ["(Agency, 1 May 2031)", "we will ", "discussed ", "and ", "According to "]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=120) | st.lists(st.sampled_from(BITS), max_size=25).map("".join))
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    if not text or any("\ud800" <= c <= "\udfff" for c in text):
        return
    found = reading(text)
    assert all(0 <= span.start < span.end <= len(text) for span in found.spans())
    assert found == read(Document(text, language="en"))
