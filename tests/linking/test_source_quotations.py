"""The same quoted words in two documents, and who had them first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.linking.copies import find_copies
from rashomon.linking.corpus import corpus_of
from rashomon.linking.sources import find_sources
from rashomon.linking.sources.quotations import FEWEST_WORDS, Quoted, Words
from rashomon.linking.sources.reuse import FORMULA
from rashomon.model import Attribution, Citation, Document, Reading, SourceLink, Span

SAID = "we will open the bridges before the harvest and share the cost with our neighbours"
LONG = f"Let me be plain: {SAID}, whatever the court in Tolmark may think of it"


def sources(*entries: Any) -> tuple[SourceLink, ...]:
    """Find source links where no two texts are copies: around a quotation stands little in these tests."""
    return find_sources(corpus_of(entries), find_copies(corpus_of([]))).links


@pytest.fixture
def quoting(make: Callable[..., Any]) -> Callable[..., Any]:
    def build(text: str, said: str = SAID, **given: Any) -> Any:
        start = text.index(said)
        words = Attribution(
            "direct", (Span(start, start + len(said)),), speaker="Teodor Haskel", chain=("Teodor Haskel",)
        )
        return make(text, attributions=(words,), **given)

    return build


def test_the_same_long_quotation_in_a_later_document_is_a_link(quoting: Callable[..., Any]) -> None:
    one = quoting(f"Haskel told us: “{SAID}”.", issuer="A")
    two = quoting(f"In Orsk the minister said that “{SAID}”, and left.", issuer="B", published="2031-05-08")
    (found,) = sources(one, two)
    assert (found.document, found.kind, found.target, found.target_document) == (
        two[0].id, "quotes", "Teodor Haskel", one[0].id,
    )  # fmt: skip
    assert "both quote the same 15 words in a row" in found.why


def test_words_cut_out_of_a_longer_quotation_lead_to_it_whatever_their_marks_and_capitals(
    quoting: Callable[..., Any],
) -> None:
    long = quoting(f"TRANSCRIPT\nHASKEL: {LONG}.", LONG, issuer="Government of Varania")
    text = f"He vowed: «{SAID.upper()}»."
    cut = quoting(text, SAID.upper(), issuer="B", published="2031-05-08")
    (found,) = sources(long, cut)
    assert (found.document, found.target_document) == (cut[0].id, long[0].id)
    assert text[found.start : found.end] == SAID.upper()
    assert found.covers == (Span(found.start, found.end),)


def test_too_few_words_a_formula_and_ones_own_words_are_no_link(quoting: Callable[..., Any]) -> None:
    few = " ".join(SAID.split()[: FEWEST_WORDS - 1])
    assert sources(*(quoting(f"He said “{few}”.", few, issuer=name) for name in "AB")) == ()
    many = [
        quoting(f"{name} heard “{SAID}”.", issuer=f"Paper {name}", published=f"2031-05-{name + 1:02}")
        for name in range(FORMULA + 1)
    ]
    assert [one for one in sources(*many[:-1]) if one.kind == "quotes"]
    assert not [one for one in sources(*many) if one.kind == "quotes"]
    own = (
        quoting(f"I said “{SAID}”.", issuer="A"),
        quoting(f"As I said, “{SAID}”.", issuer="A", title="Again"),
    )
    assert sources(*own) == ()


def test_a_citation_in_the_other_direction_takes_the_link_away(quoting: Callable[..., Any]) -> None:
    text = f"According to B, he said “{SAID}” (https://b.example/1)."
    early = quoting(text, issuer="A", citations=(Citation(0, 14, "B", None, "https://b.example/1"),))
    late = quoting(f"To us he said: “{SAID}”.", issuer="B", published="2031-05-08", url="https://b.example/1")
    (found,) = sources(early, late)
    assert (found.kind, found.document, found.target_document) == ("cites", early[0].id, late[0].id)


WORD = st.sampled_from(["lun", "orsk", "İzmir", "harvest", "Straße", "court", "treasury", "мост"])


@given(
    st.lists(WORD, max_size=25),
    st.lists(WORD, min_size=FEWEST_WORDS, max_size=40),
    st.lists(WORD, max_size=25),
)
def test_any_fifteen_shared_words_leave_a_number_in_both_and_are_placed_exactly(
    before: list[str], shared: list[str], behind: list[str]
) -> None:
    def quoted(id_: str, words: list[str]) -> tuple[str, Quoted]:
        text = " ".join(words)
        said = Attribution("direct", (Span(0, len(text)),))
        return text, Quoted(Document(text), Reading(id_, "by hand", "en", attributions=(said,)), Words())

    text, later = quoted("b", [*(f"x{word}" for word in before), *shared, *behind])
    _, earlier = quoted("a", shared)
    assert set(later.looked_up().tolist()) & set(earlier.looked_up().tolist())
    found = later.shared(earlier)
    assert " ".join(shared) in {text[run.start : run.end] for run in found} or any(
        run.words >= len(shared) for run in found
    )
    for run in found:
        assert len(text[run.start : run.end].split()) == run.words
