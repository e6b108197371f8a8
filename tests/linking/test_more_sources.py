"""Documents that are added later: the links are those of a run over all, and little is loaded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.linking.archive import Archive, Described
from rashomon.linking.copies import find_copies
from rashomon.linking.corpus import Entry, corpus_of
from rashomon.linking.sources import Sources, find_sources, more_sources
from rashomon.model import Attribution, Citation, Document, Reading, SourceLink, Span

SAID = (
    "we will open the bridges before the harvest and share the cost with our neighbours",
    "nobody shall pay for the road to Orsk but those who mean to drive on it this year",
)
REPORT = (
    "Teodor Haskel said in Orsk that the bridges over the Lun would open before the harvest and that the"
    " cost would be shared by both treasuries. He named no day. The court had spoken of autumn."
)


def entry(
    text: str,
    issuer: str,
    published: str | None,
    url: str | None = None,
    cites: Sequence[tuple[str, str | None, str | None]] = (),
) -> Entry:
    document = Document(text, issuer, None, published, "en", url)
    said = tuple(
        Attribution("direct", (Span(text.index(one), text.index(one) + len(one)),), speaker="Haskel")
        for one in SAID
        if one in text
    )
    citations = tuple(Citation(0, 5, target, date, address) for target, date, address in cites)
    return document, Reading(document.id, "by hand", "en", attributions=said, citations=citations)


def added(
    old: Sequence[Entry], new: Sequence[Entry], state: bytes | None = None
) -> tuple[Sources, list[str]]:
    """Link old documents, then add new ones; give the result and what was loaded of the old."""
    corpus = corpus_of(old)
    before = find_sources(corpus, find_copies(corpus))
    loaded: list[str] = []
    by_id = dict(zip(corpus.ids, corpus.entries, strict=True))

    def load(ids: Sequence[str]) -> list[Entry]:
        loaded.extend(ids)
        return [by_id[id_] for id_ in ids]

    archive = Archive([Described.of(document) for document, _ in corpus.entries], load)
    copies = find_copies(corpus_of([*old, *new]))
    found = more_sources(
        archive, before.links, before.state if state is None else state, corpus_of(new), copies
    )
    return found, loaded


def whole(entries: Sequence[Entry]) -> tuple[SourceLink, ...]:
    corpus = corpus_of(entries)
    return find_sources(corpus, find_copies(corpus)).links


def test_a_new_document_is_what_an_old_one_cited_and_nothing_is_loaded() -> None:
    old = entry(
        "As the agency writes.", "Paper", "2031-05-07", cites=[("VNA", None, "https://vna.example/1")]
    )
    new = entry(REPORT, "Varanian News Agency", "2031-05-06", "https://vna.example/1")
    found, loaded = added([old], [new])
    (link,) = found.links
    assert (link.document, link.target_document) == (old[0].id, new[0].id)
    assert found.links == whole([old, new])
    assert loaded == []


def test_a_new_document_that_had_the_words_first_takes_their_place() -> None:
    first = entry(f"In Orsk: “{SAID[0]}”.", "A", "2031-05-06")
    later = entry(f"He told them “{SAID[0]}” and left the hall.", "B", "2031-05-08")
    new = entry(f"HASKEL: {SAID[0]}", "C", "2031-05-01")
    found, loaded = added([first, later], [new])
    assert {(one.document, one.target_document) for one in found.links} == {
        (first[0].id, new[0].id), (later[0].id, new[0].id),
    }  # fmt: skip
    assert sorted(loaded) == sorted([first[0].id, later[0].id])


@pytest.mark.parametrize("state", [b"", b"\x00\xff", b"\x94\xa1x\x90\xc4\x00\xc4\x00"])
def test_a_state_that_cannot_be_read_costs_time_and_nothing_else(state: bytes) -> None:
    entries = [entry(f"{REPORT} {name}", name, "2031-05-06") for name in "ABCD"]
    found, loaded = added(entries[:3], entries[3:], state)
    assert found.links == whole(entries)
    assert len(loaded) == 3


ISSUERS = ["Varanian News Agency", "Paper", "Orsk Courier"]
DATES = [None, "2031-05-05", "2031-05-06", "2031-05-06T10:00:00Z", "2031-05-07", "2031-02-31"]
ADDRESS = st.sampled_from([None, "https://vna.example/1", "https://paper.example/2"])
CITED = st.tuples(st.sampled_from(["VNA", "Paper", "Orsk Courier"]), st.sampled_from(DATES[:3]), ADDRESS)
BODY = st.sampled_from([
    REPORT, REPORT[:110], f"{REPORT}\n\nA column of {'quite other ' * 300}things.", f"He said: “{SAID[0]}”.",
    f"“{SAID[1]}”, he said, and “{SAID[0]}”.", "Nothing of this.",
])  # fmt: skip
MADE = st.builds(
    lambda body, n, issuer, date, url, cites: entry(f"{body} {n}", issuer, date, url, cites),
    BODY, st.integers(0, 3), st.sampled_from(ISSUERS), st.sampled_from(DATES), ADDRESS,
    st.lists(CITED, max_size=2),
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(MADE, min_size=1, max_size=10, unique_by=lambda one: one[0].id), st.data())
def test_added_bit_by_bit_the_links_are_those_of_one_run(entries: list[Entry], data: Any) -> None:
    size = data.draw(st.integers(0, len(entries)))
    mixed = data.draw(st.permutations(entries))
    found, _ = added(mixed[:size], mixed[size:])
    assert found.links == whole(entries)


def test_the_order_of_documents_changes_nothing(make: Callable[..., Any]) -> None:
    entries = [entry(f"{REPORT} {name}", name, date) for name, date in zip("ABC", DATES[1:4], strict=True)]
    assert whole(entries) == whole(entries[::-1])
