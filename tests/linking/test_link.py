from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.linking import LINKER, link
from rashomon.model import Links

NAMES = ["Ilena Marovic", "Teodor Haskel", "Osric Tolven", "Islam Tarimov", "Rustam Tarimov", "Tarimov"]


def some_case(make: Callable[..., Any], seed: int) -> list[Any]:
    dice = random.Random(seed)
    entries = []
    for n in range(12):
        one, two = dice.sample(NAMES, 2)
        matter = dice.choice(["Lun bridges", "grain", "fleet"])
        text = f"{one} met {two} in Orsk about the {matter}. Talks were short."
        day = f"2031-05-{dice.randint(4, 8):02}" if dice.random() < 0.8 else None
        entries.append(
            make(
                text,
                f"Meeting of {one} with {two}",
                published=day,
                issuer=f"Issuer {n % 3}",
                names=dict.fromkeys(NAMES, "person"),
            )
        )
    return entries


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 1000), order=st.randoms(use_true_random=False))
def test_the_order_of_entries_changes_nothing(
    make: Callable[..., Any], seed: int, order: random.Random
) -> None:
    entries = some_case(make, seed)
    shuffled = list(entries)
    order.shuffle(shuffled)
    assert link(entries) == link([*shuffled, shuffled[0]])


def test_nothing_gives_nothing() -> None:
    assert link([]) == Links(LINKER)


def test_progress_tells_each_stage(make: Callable[..., Any]) -> None:
    told: list[tuple[str, int, int]] = []
    link(some_case(make, 1), progress=lambda *step: told.append(step))
    assert list(dict.fromkeys(stage for stage, _, _ in told)) == ["actors", "copies", "sources", "events"]
    assert told[-1] == ("events", 12, 12)


def test_every_span_lies_inside_its_document(make: Callable[..., Any]) -> None:
    entries = some_case(make, 2)
    length = {document.id: len(document.text) for document, _ in entries}
    for event in link(entries).events:
        assert all(0 <= a.start < a.end <= length[a.document] for a in event.accounts)


@pytest.mark.parametrize(
    "published",
    [None, "", "yesterday", "2031-02-31", "0000-01-01", "9999-12-31", "2031", "2031-05-06T99:99+77:00"],
)
def test_dates_that_cannot_be_and_documents_from_the_future_stop_nothing(
    make: Callable[..., Any], published: str | None
) -> None:
    odd = make(
        "Teodor Haskel met Osric Tolven in Orsk.",
        "Meeting",
        published=published,
        facts=(("date", "2031-02-31"),),
    )
    links = link([odd, *some_case(make, 3)])
    assert any(a.document == odd[0].id for e in links.events for a in e.accounts)


@pytest.mark.parametrize(
    "name", ["X", ".", "word " * 1000, "Teo\u200fdor \u202bHaskel\u202c", "\u0301", "١٢٣", "''''"]
)
def test_odd_names_stop_nothing(make: Callable[..., Any], name: str) -> None:
    entry = make(f"Then {name} spoke.", names={name: "person"}, facts=(("participants", name),))
    assert link([entry]).linker == LINKER


@pytest.mark.parametrize("text", [".", "\n", "a" * 100_000, "\u200f", "1 " * 20_000, "“" * 5_000])
def test_odd_texts_stop_nothing(make: Callable[..., Any], text: str) -> None:
    links = link([make(text, title=None), make(text, title="", issuer="Other")])
    assert len({a.document for e in links.events for a in e.accounts}) == 2


def test_a_thousand_copies_of_one_report_stay_one_event_of_one_origin(make: Callable[..., Any]) -> None:
    text = "Teodor Haskel met King Osric Tolven in Orsk and signed the ferry accord of both banks."
    entries = [make(text, "Haskel meets Osric Tolven in Orsk", issuer=f"Paper {n}") for n in range(1000)]
    links = link(entries)
    assert len(links.copies) == 1
    assert [e.origins for e in links.events if len(e.accounts) > 1] == [1]
