from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rashomon.linking import link
from rashomon.model import Attribution, Citation, Span

REPORT = (
    "Teodor Haskel said in Orsk that the bridges over the Lun would open before the harvest "
    "and that the cost would be "
    "shared by both treasuries. He named no day. The court in Tolmark had spoken of autumn "
    "only a week before."
)


def test_a_citation_with_an_address_leads_to_the_held_document(make: Callable[..., Any]) -> None:
    wire = make(
        REPORT, "Bridges to open", issuer="Varanian News Agency", url="https://www.vna.example/1/?a=b#top"
    )
    text = "The bridges will open, the agency writes (VNA, 6/5/2031)."
    paper = make(
        text, "Open soon", issuer="Paper", published="2031-05-07",
        citations=(Citation(41, 56, "VNA", "2031-05-06", "http://vna.example/1/?a=b"),),
    )  # fmt: skip
    (found,) = link([wire, paper]).sources
    assert (found.document, found.kind, found.target_document) == (paper[0].id, "cites", wire[0].id)
    assert text[found.start : found.end] == "(VNA, 6/5/2031)"


def test_a_citation_with_a_date_leads_to_the_one_document_of_that_body_and_day(
    make: Callable[..., Any],
) -> None:
    wire = make(REPORT, "Bridges to open", issuer="Varanian News Agency")
    paper = make(
        "So says the agency.", "Open soon", issuer="Paper", published="2031-05-07",
        citations=(Citation(8, 18, "VNA", "2031-05-06"),),
    )  # fmt: skip
    (found,) = link([wire, paper]).sources
    assert found.target_document == wire[0].id


def test_a_link_in_the_text_leads_to_the_held_document(make: Callable[..., Any]) -> None:
    wire = make(REPORT, issuer="Varanian News Agency", url="https://vna.example/1")
    paper = make("More at https://vna.example/1.", issuer="Paper", published="2031-05-07")
    (found,) = link([wire, paper]).sources
    assert (found.kind, found.target_document) == ("cites", wire[0].id)


def test_a_copy_rests_on_the_first_and_both_are_one_origin(make: Callable[..., Any]) -> None:
    first = make(REPORT, "Bridges over the Lun to open before harvest", issuer="Varanian News Agency")
    copy = make(
        REPORT,
        "Bridges over the Lun to open before harvest",
        issuer="Paper",
        published="2031-05-06T18:00:00Z",
    )
    links = link([copy, first])
    (found,) = links.sources
    assert (found.document, found.kind, found.target_document) == (copy[0].id, "copies", first[0].id)
    event = next(e for e in links.events if len(e.accounts) == 2)
    assert event.origins == 1


def test_the_same_long_quotation_in_a_later_document_is_a_link(make: Callable[..., Any]) -> None:
    said = "we will open the bridges before the harvest and share the cost with our neighbours"

    def quoting(text: str, **given: object) -> Any:
        start = text.index(said)
        words = Attribution(
            "direct", (Span(start, start + len(said)),), speaker="Teodor Haskel", chain=("Teodor Haskel",)
        )
        return make(text, attributions=(words,), **given)

    one = quoting(f"Haskel told us: “{said}”.", issuer="A")
    two = quoting(f"In Orsk the minister said that “{said}”, and left.", issuer="B", published="2031-05-08")
    (found,) = link([one, two]).sources
    assert (found.document, found.kind, found.target, found.target_document) == (
        two[0].id, "quotes", "Teodor Haskel", one[0].id,
    )  # fmt: skip
