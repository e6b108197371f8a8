"""What a document rests on: citations, links, copies; which way, how surely, and in which words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from rashomon.linking import link
from rashomon.linking.archive import Described
from rashomon.linking.copies import find_copies
from rashomon.linking.corpus import corpus_of
from rashomon.linking.sources import find_sources
from rashomon.linking.sources.copying import group_links
from rashomon.linking.sources.evidence import order
from rashomon.model import Attribution, Citation, CopyGroup, Hyperlink, Mention, Section, SourceLink, Span

REPORT = (
    "Teodor Haskel said in Orsk that the bridges over the Lun would open before the harvest "
    "and that the cost would be "
    "shared by both treasuries. He named no day. The court in Tolmark had spoken of autumn "
    "only a week before."
)


def sources(*entries: Any) -> tuple[SourceLink, ...]:
    corpus = corpus_of(entries)
    return find_sources(corpus, find_copies(corpus)).links


def citing(make: Callable[..., Any], text: str, words: str, target: str, **given: Any) -> Any:
    start = text.index(words)
    details = {key: given.pop(key) for key in ("date", "url") if key in given and key != "url"}
    citation = Citation(start, start + len(words), target, **details)
    given = {"issuer": "Paper", "published": "2031-05-07", **given}
    return make(text, citations=(citation,), **given)


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
    assert "the address http://vna.example/1/?a=b is that of a document held" in found.why


def test_a_citation_with_a_date_leads_to_the_one_document_of_that_body_and_day(
    make: Callable[..., Any],
) -> None:
    wire = make(REPORT, "Bridges to open", issuer="Varanian News Agency")
    paper = citing(make, "So says the agency.", "the agency", "VNA", date="2031-05-06")
    (found,) = sources(wire, paper)
    assert found.target_document == wire[0].id
    other = make(REPORT[:120], "Bridges", issuer="Varanian News Agency")
    (found,) = [one for one in sources(wire, other, paper) if one.kind == "cites"]
    assert found.target_document is None, "two of that day are held: which is meant is not said"


def test_a_link_in_the_text_leads_to_the_held_document(make: Callable[..., Any]) -> None:
    wire = make(REPORT, issuer="Varanian News Agency", url="https://vna.example/1")
    paper = make("More at https://vna.example/1.", issuer="Paper", published="2031-05-07")
    (found,) = sources(wire, paper)
    assert (found.kind, found.target_document) == ("cites", wire[0].id)


def test_a_link_behind_the_words_leads_there_and_gives_a_citation_its_address(
    make: Callable[..., Any],
) -> None:
    wire = make(REPORT, issuer="Varanian News Agency", url="https://vna.example/1")
    text = "The bridges will open, VNA writes. Autumn was spoken of."
    document, reading = citing(make, text, "VNA writes", "VNA")
    links = (Hyperlink(23, 26, "https://vna.example/1"), Hyperlink(35, 41, "https://court.example/9"))
    first, second = sources(wire, (replace(document, links=links), reading))
    assert (first.target, first.target_document, first.url) == ("VNA", wire[0].id, "https://vna.example/1")
    assert (second.target, second.target_document, text[second.start : second.end]) == (
        "court.example", None, "Autumn",
    )  # fmt: skip


def test_a_document_never_rests_on_itself(make: Callable[..., Any]) -> None:
    text = "Read on at https://paper.example/5 (Paper, 7/5/2031)."
    itself = citing(
        make, text, "(Paper, 7/5/2031)", "Paper", date="2031-05-07", url="https://paper.example/5"
    )
    assert all(one.target_document is None and one.url is None for one in sources(itself))


def test_what_is_cited_from_the_future_is_kept_and_said(make: Callable[..., Any]) -> None:
    wire = make(REPORT, issuer="Varanian News Agency", published="2031-05-20", url="https://vna.example/1")
    paper = make("More at https://vna.example/1.", issuer="Paper", published="2031-05-07")
    (found,) = sources(wire, paper)
    assert found.target_document == wire[0].id
    assert "13 days earlier" in found.why
    assert found.score < 0.6


def test_a_chain_of_sources_is_kept_whole_outermost_first(make: Callable[..., Any]) -> None:
    text = "The Border Guard counted nine boats, the Orsk Courier writes, citing VNA. All of them were empty."
    start, behind = text.index("the Orsk Courier writes"), text.index("citing VNA")
    paper = make(
        text, issuer="Paper",
        citations=(Citation(start, start + 23, "Orsk Courier"), Citation(behind, behind + 10, "VNA")),
    )  # fmt: skip
    (found,) = sources(paper)
    assert found.target == "Orsk Courier"
    assert found.chain == ("Orsk Courier", "VNA")
    assert "Orsk Courier > VNA" in found.why


def test_a_text_of_a_body_that_is_told_of_is_a_source_and_its_voice_is_none(make: Callable[..., Any]) -> None:
    def told(text: str, source: str) -> tuple[SourceLink, ...]:
        at = text.index(source)
        body = "Border Guard"
        said = Attribution("indirect", (Span(0, 20),), source=Span(at, at + len(source)), chain=(body,))
        start = text.index(body)
        mention = Mention(start, start + len(body), "organisation", body)
        document, reading = make(text, issuer="Paper", attributions=(said,))
        return sources((document, replace(reading, mentions=(mention,))))

    (found,) = told("Nine boats were counted, the Border Guard's report says.", "the Border Guard's report")
    assert (found.target, found.target_document) == ("Border Guard", None)
    assert told("Nine boats were counted, the Border Guard says.", "the Border Guard") == ()


def test_what_a_citation_covers_is_its_sentence_a_paragraph_or_the_whole_text(
    make: Callable[..., Any],
) -> None:
    opening = "The mayor spoke. He spoke for an hour.\n\n"
    within = "Rain fell on Orsk all day, according to VNA. The market was shut.\n\nNobody came."
    (found,) = sources(citing(make, opening + within, "according to VNA", "VNA"))
    assert [piece.of(opening + within).strip() for piece in found.covers] == [
        "Rain fell on Orsk all day, according to VNA."
    ]
    behind = opening + "Rain fell on Orsk. The market was shut (VNA).\n\nNobody came."
    (found,) = sources(citing(make, behind, "(VNA)", "VNA"))
    assert [piece.of(behind) for piece in found.covers] == ["Rain fell on Orsk. The market was shut (VNA)."]
    credit = opening + within.replace(", according to VNA", "") + "\n\nSource: VNA"
    (found,) = sources(citing(make, credit, "VNA", "VNA"))
    assert (found.covers, found.share) == ((), 1.0)
    read_on = opening + within.replace(", according to VNA", "") + "\n\nMore: https://vna.example/1"
    (found,) = sources(make(read_on, issuer="Paper"))
    assert found.share < 0.5, "an address at the end may lead to anything"
    dateline = "ORSK (VNA), May 6.\n\n" + opening
    entry = citing(make, dateline, "(VNA)", "VNA", sections=(Section(0, 18, "dateline"),))
    assert sources(entry)[0].share == 1.0


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
    assert "by the clock alone, which may be local time" in found.why
    event = next(e for e in links.events if len(e.accounts) == 2)
    assert event.origins == 1


def test_a_citation_overrules_the_clock_between_copies(make: Callable[..., Any]) -> None:
    agency = make(
        REPORT, "Bridges to open", issuer="Varanian News Agency", published="2031-05-06T18:00:00Z",
        url="https://vna.example/1",
    )  # fmt: skip
    text = f"{REPORT}\n\nSource: https://vna.example/1"
    paper = make(text, "Bridges to open", issuer="Paper", published="2031-05-06T10:00:00Z")
    found = [one for one in sources(agency, paper) if one.kind == "copies"]
    assert [(one.document, one.target_document) for one in found] == [(paper[0].id, agency[0].id)]
    assert "which decides which came first" in found[0].why


def test_a_translation_is_told_from_a_copy_by_its_language() -> None:
    def described(id_: str, language: str, published: str) -> Described:
        return Described(id_, "Varanian News Agency", None, published, None, language)

    held = {
        "a": described("a", "ru", "2031-05-06"),
        "b": described("b", "en", "2031-05-07"),
        "c": described("c", "ru", "2031-05-07"),
    }
    group = CopyGroup("translation", ("a", "b", "c"), "a", "the same names and numbers")
    assert [(one.document, one.kind) for one in group_links(group, held, {})] == [
        ("b", "translates"), ("c", "copies"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "two", "later", "way"),
    [
        ("2031-05-07", "2031-05-06", True, "days"),
        ("2031-05-06T23:50:00Z", "2031-05-07T00:10:00Z", False, "clock"),
        ("2031-05-06T10:00:00+05:00", "2031-05-06T06:00:00Z", False, "clock"),
        ("2031-05-06T10:00:00Z", "2031-05-06", None, "unknown"),
        ("2031-05-06T10:00:00Z", "2031-05-06T10:00:00Z", None, "unknown"),
        ("2031-02-31", "2031-05-06", None, "unknown"),
        ("0000-00-00", None, None, "unknown"),
        ("2031-05-06T25:61:00Z", "2031-05-05T10:00:00Z", True, "days"),
        ("9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59", True, "days"),
    ],
)
def test_days_decide_which_came_first_and_clocks_are_doubted(
    one: str, two: str | None, later: bool | None, way: str
) -> None:
    found = order(one, two)
    assert (found.later, found.way) == (later, way), found.why
