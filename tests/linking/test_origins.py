"""What the accounts of an event come down to: origins, rings, and publications that are not held."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.linking.archive import Described
from rashomon.linking.sources import graph_of, origins_of, rings_of
from rashomon.linking.sources.cycles import components
from rashomon.model import Account, Event, SourceLink, Span
from rashomon.model.origin import Origins

LENGTH = 100


def event(ids: Iterable[str]) -> Event:
    accounts = tuple(Account(id_, 0, LENGTH) for id_ in ids)
    return Event("e", "meeting", "2031-05-06", (), None, accounts)


def held(ids: Iterable[str], **issuers: str) -> dict[str, Described]:
    return {
        id_: Described(id_, issuers.get(id_, f"Issuer {id_}"), None, "2031-05-07", None, "en") for id_ in ids
    }


def cites(one: str, two: str, share: int = LENGTH) -> SourceLink:
    return SourceLink(
        one, "cites", f"Issuer {two}", two, 0, 5, covers=(Span(0, share),), share=share / LENGTH
    )


def cites_unheld(one: str, name: str, *, share: int = LENGTH, **given: object) -> SourceLink:
    return SourceLink(one, "cites", name, None, 0, 5, covers=(Span(0, share),), share=share / LENGTH, **given)  # type: ignore[arg-type] # fields come from the test


def origins(ids: str, *links: SourceLink, upstream: str = "", **issuers: str) -> Origins:
    return origins_of(event(ids), links, held(ids + upstream, **issuers))


def names(found: Origins) -> list[tuple[str, str]]:
    return [
        ("".join(one.documents) or (one.publication.name if one.publication else "?"), "".join(one.accounts))
        for one in found.origins
    ]


def test_documents_that_rest_on_nothing_are_origins_of_their_own() -> None:
    assert names(origins("abc")) == [("a", "a"), ("b", "b"), ("c", "c")]


def test_what_is_cited_is_followed_upstream_to_the_end() -> None:
    found = origins("abc", cites("c", "b"), cites("b", "a"))
    assert names(found) == [("a", "abc")]
    assert found.single


def test_a_held_document_that_tells_nothing_of_the_event_can_be_its_origin() -> None:
    found = origins("ab", cites("a", "x"), cites("b", "x"), cites("x", "y"), upstream="xy")
    assert names(found) == [("y", "ab")]
    assert [one.document for one in found.upstream] == ["x", "y"]


def test_three_documents_that_cite_one_report_that_is_not_held_have_one_origin() -> None:
    links = [
        cites_unheld(one, name)
        for one, name in zip("abc", ("SVR", "Foreign Intelligence Service", "SVR"), strict=True)
    ]
    found = origins("abc", *links)
    assert len(found.origins) == 1
    assert found.origins[0].documents == ()
    assert found.origins[0].accounts == ("a", "b", "c")


def test_a_chain_is_followed_to_its_innermost_source() -> None:
    through = cites_unheld("a", "Orsk Courier", chain=("Orsk Courier", "Border Guard of Varania"))
    assert names(origins("ab", through, cites_unheld("b", "Border Guard of Varania"))) == [
        ("Border Guard of Varania", "ab")
    ]


def test_a_body_that_is_cited_and_tells_the_event_itself_is_that_account() -> None:
    found = origins("ab", cites_unheld("b", "VNA"), a="Varanian News Agency")
    assert names(found) == [("a", "ab")]
    assert dict(found.meant) == {("b", 0, 5): "a"}


def test_reports_of_two_days_are_two_and_the_day_it_was_told_on_is_the_same() -> None:
    def dated(*dates: str) -> int:
        links = [cites_unheld(one, "Border Guard", date=date) for one, date in zip("ab", dates, strict=True)]
        return len(origins("ab", *links).origins)

    assert dated("2031-05-01", "2031-05-06") == 2
    assert dated("2031-05-05", "2031-05-06") == 1


def test_who_cites_for_less_than_half_stays_an_origin_and_leans_on_it() -> None:
    found = origins("ab", cites("b", "a", share=49))
    assert names(found) == [("a", "a"), ("b", "b")]
    assert [link.target_document for link in found.documents[1].leans_on] == ["a"]
    assert names(origins("ab", cites("b", "a", share=50))) == [("a", "ab")]


def test_two_citations_that_carry_half_together_are_two_origins_and_the_document_is_none() -> None:
    def part(target: str, start: int, end: int) -> SourceLink:
        return SourceLink(
            "c", "cites", target, target, 0, 5, covers=(Span(start, end),), share=(end - start) / LENGTH
        )

    assert names(origins("abc", part("a", 0, 30), part("b", 30, 60))) == [("a", "ac"), ("b", "bc")]
    assert len(origins("abc", part("a", 0, 30), part("b", 10, 40)).origins) == 3


def test_only_the_passage_that_tells_the_event_counts() -> None:
    passage = Event("e", "call", None, (), None, (Account("a", 0, LENGTH), Account("b", 80, 100, "passage")))
    beside = SourceLink("b", "cites", "A", "a", 0, 5, covers=(Span(0, 70),), share=0.7)
    assert len(origins_of(passage, [beside], held("ab")).origins) == 2
    inside = SourceLink("b", "cites", "A", "a", 80, 85, covers=(Span(80, 95),), share=0.15)
    assert len(origins_of(passage, [inside], held("ab")).origins) == 1


def test_words_that_two_quote_alike_never_make_one_of_two() -> None:
    quoted = SourceLink("b", "quotes", "Haskel", "a", 0, 90, covers=(Span(0, 90),), share=0.9)
    assert len(origins("ab", quoted).origins) == 2


def test_an_issuer_who_cites_itself_stays_the_origin() -> None:
    assert names(origins("a", cites_unheld("a", "VNA"), a="Varanian News Agency")) == [("a", "a")]


def test_a_page_of_the_site_it_stands_on_is_no_other_origin() -> None:
    known = {"a": Described("a", "Paper", None, "2031-05-07", "https://www.paper.example/1", "en")}
    own, other = (
        cites_unheld("a", "x", url=f"https://{host}.example/annex.pdf") for host in ("paper", "court")
    )
    assert names(origins_of(event("a"), [own], known)) == [("a", "a")]
    assert names(origins_of(event("a"), [other], known)) == [("x", "a")]


def test_a_ring_is_one_origin_and_named() -> None:
    found = origins("abc", cites("a", "b"), cites("b", "a"), cites("c", "a"))
    assert names(found) == [("ab", "abc")]
    assert found.cycles == (("a", "b"),)


def test_a_ring_that_leads_out_comes_down_to_what_it_leads_to() -> None:
    found = origins("ab", cites("a", "b"), cites("b", "a"), cites_unheld("b", "Border Guard"))
    assert names(found) == [("Border Guard", "ab")]
    assert found.cycles == (("a", "b"),)


@pytest.mark.timing
def test_a_ring_of_ten_thousand_documents_is_found_and_ends() -> None:
    ids = [f"{number:05}" for number in range(10_000)]
    links = [cites(one, ids[place - 1]) for place, one in enumerate(ids)]
    began = time.process_time()
    found = origins_of(event(ids), links, held(ids))
    assert len(found.origins) == 1
    assert found.cycles == (tuple(ids),)
    assert rings_of(links) == (tuple(ids),)
    assert time.process_time() - began < 10


@pytest.mark.timing
def test_ten_thousand_documents_that_cite_one_report_are_counted_in_time() -> None:
    ids = [f"{number:05}" for number in range(10_000)]
    began = time.process_time()
    found = origins_of(event(ids), [cites_unheld(one, "Border Guard") for one in ids], held(ids))
    assert len(found.origins) == 1
    assert time.process_time() - began < 20


IDS = "abcdef"
LINK = st.builds(cites, st.sampled_from(IDS), st.sampled_from(IDS + "xy"), st.integers(1, LENGTH))
UNHELD = st.builds(
    cites_unheld, st.sampled_from(IDS + "xy"), st.sampled_from(["Border Guard", "Reuters", "Orsk Courier"]),
    share=st.integers(1, LENGTH), date=st.sampled_from([None, "2031-05-01", "2031-05-06"]),
    chain=st.sampled_from([(), ("Reuters", "Border Guard")]),
)  # fmt: skip


@given(st.lists(LINK | UNHELD, max_size=20), st.integers(0, 10))
def test_origins_are_never_more_than_documents_and_publications_and_do_not_hang_on_the_order(
    links: list[SourceLink], seed: int
) -> None:
    links = [one for one in links if one.document != one.target_document]
    known = held(IDS + "xy")
    found = origins_of(event(IDS), links, known)
    unheld = {(one.target, one.date) for one in links if one.target_document is None} | {
        (name, None) for one in links for name in one.chain[1:]
    }
    assert 1 <= len(found.origins) <= len(IDS) + 2 + len(unheld)
    assert {id_ for one in found.origins for id_ in one.accounts} == set(IDS)
    assert all(one.origins for one in found.documents)
    mixed = random.Random(seed).sample(links, len(links))
    other = origins_of(event(IDS), mixed, known)
    assert [(one.documents, one.accounts) for one in other.origins] == [
        (one.documents, one.accounts) for one in found.origins
    ]
    assert other.cycles == found.cycles
    graph = graph_of(links, known, found)
    ends = {node.id for node in graph.nodes}
    assert all(edge.source in ends and edge.target in ends for edge in graph.edges)


@given(st.dictionaries(st.sampled_from(IDS), st.lists(st.sampled_from(IDS + "xy"), max_size=4)))
def test_components_part_all_nodes_and_come_before_those_that_lead_to_them(
    edges: dict[str, list[str]],
) -> None:
    groups = components(edges)
    nodes = [node for group in groups for node in group]
    assert len(nodes) == len(set(nodes))
    assert set(nodes) == set(edges) | {step for steps in edges.values() for step in steps}
    place = {node: at for at, group in enumerate(groups) for node in group}
    assert all(place[step] <= place[node] for node, steps in edges.items() for step in steps)
