"""Documents added to links: but for the events, the links are those of linking everything at once.

What is counted over the case for the events (how rare a word is) stays as it was when the case was linked
whole; with the same counts they come out the same in whatever portions documents are added.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from rashomon import sample
from rashomon.linking import LINKER, Archive, Linked, link, link_keeping, link_more
from rashomon.linking.archive import Described
from rashomon.linking.corpus import Entry
from rashomon.linking.events import finding
from rashomon.model import Document, Links, ListedActor
from rashomon.reading.reader import reader_for

GALLERY = Path(__file__).with_name("gallery")
LISTED = (ListedActor("m", "person", "Ilena Marovic", ("Ilona Marović",), file="ours.csv", line=2),)


@pytest.fixture(autouse=True, scope="module")
def however_few() -> Iterator[None]:
    """Let cases as small as these be added to, whose events else are always found anew."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(finding, "FEWEST", 0)
        yield


@cache
def entries_of(name: str) -> tuple[Entry, ...]:
    """The documents of the sample, or of one theme of the gallery, read by the rules."""
    if name == "sample":
        rows = [json.loads(line) for line in sample.documents_file().read_text("utf-8").splitlines()]
    else:
        scenarios = yaml.safe_load((GALLERY / f"{name}.yaml").read_text("utf-8"))
        rows = [row for scenario in scenarios for row in scenario["documents"]]
    made = [
        Document(row["text"], row.get("issuer"), row.get("title"), row.get("date"), row["lang"], row["url"])
        for row in rows
    ]
    return tuple((one, reader_for(one.language, by_rules=True)(one)) for one in made)


class Shelf:
    """Documents linked before, and how many of them were loaded."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = {reading.document: (document, reading) for document, reading in entries}
        self.loaded = 0
        self.archive = Archive([Described.of(document) for document, _ in entries], self._load)

    def _load(self, ids: Sequence[str]) -> list[Entry]:
        self.loaded += len(ids)
        return [self.entries[id_] for id_ in ids]


def in_portions(portions: Sequence[Sequence[Entry]], listed: Sequence[ListedActor] = ()) -> Links:
    """Link the first portion, then add the others one after the other."""
    linked, held = link_keeping(portions[0], listed=listed), list(portions[0])
    for portion in portions[1:]:
        linked = link_more(Shelf(held).archive, linked, portion, listed=listed)
        held += portion
    return linked.links


def parted(entries: Sequence[Entry], sizes: Sequence[int], seed: int) -> list[list[Entry]]:
    """Take portions of these sizes away at random; what is left comes first."""
    mixed = list(entries)
    random.Random(seed).shuffle(mixed)
    portions = []
    for size in sizes:
        portions.append(mixed[:size])
        mixed = mixed[size:]
    return [mixed, *portions]


def but_for_events(links: Links) -> Links:
    actors = tuple(one for one in links.proposals if one.question == "same actor")
    return replace(links, events=(), proposals=actors)


def told(links: Links) -> set[str]:
    return {account.document for event in links.events for account in event.accounts}


@settings(max_examples=12, deadline=None)
@given(portion=st.lists(st.integers(0, 3), min_size=13, max_size=13))
def test_the_sample_added_in_any_portions(portion: list[int]) -> None:
    entries = entries_of("sample")
    portions = [[one for one, n in zip(entries, portion, strict=True) if n == step] for step in range(4)]
    links = in_portions(portions)
    assert but_for_events(links) == but_for_events(link(entries))
    assert told(links) == {reading.document for _, reading in entries}


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10_000), cuts=st.lists(st.integers(0, 5), max_size=4))
@example(seed=661, cuts=[1, 2, 3, 5])
@pytest.mark.parametrize("theme", ["attacks", "calls", "decisions", "meetings"])
def test_a_theme_of_the_gallery_added_at_once_or_bit_by_bit(theme: str, seed: int, cuts: list[int]) -> None:
    entries = entries_of(theme)
    old, new = parted(entries, (5,), seed)
    places = [0, *sorted(cuts), len(new)]
    bit_by_bit = [new[a:b] for a, b in pairwise(places)]
    links = in_portions([old, *bit_by_bit])
    assert links == in_portions([old, new])
    assert but_for_events(links) == but_for_events(link(entries))
    assert told(links) == {reading.document for _, reading in entries}


def test_nothing_added_changes_nothing_and_loads_nothing() -> None:
    entries = entries_of("sample")
    before, shelf = link_keeping(entries), Shelf(entries)
    assert link_more(shelf.archive, before, []) == before
    assert shelf.loaded == 0


def test_to_nothing_everything_can_be_added() -> None:
    entries = entries_of("sample")
    assert link_more(Shelf([]).archive, link_keeping([]), entries).links == link(entries)


def test_the_order_of_what_is_added_changes_nothing() -> None:
    *old, one, other, third = entries_of("sample")
    before = link_keeping(old)
    ways = [[one, other, third], [third, one, other], [other, third, one, other]]
    found = [link_more(Shelf(old).archive, before, way) for way in ways]
    assert found[0] == found[1] == found[2]


def test_of_many_documents_few_are_loaded_and_what_they_tell_stays_the_same_object() -> None:
    entries = entries_of("calls")
    *old, new = entries
    before, shelf = link_keeping(old), Shelf(old)
    after = link_more(shelf.archive, before, [new])
    assert shelf.loaded < len(old) / 2
    same = {id(event) for event in before.links.events} & {id(event) for event in after.links.events}
    assert len(same) > len(before.links.events) / 2


def test_a_new_document_that_an_old_one_cites_makes_them_one_origin(make: Callable[..., Any]) -> None:
    from rashomon.model import Citation

    told = (
        "Teodor Haskel met King Osric Tolven in Orsk on 6 May 2031 and signed the ferry accord of both banks."
    )
    title, names = "Haskel meets Osric Tolven in Orsk", {"Teodor Haskel": "person", "Osric Tolven": "person"}
    one, other = (
        make(
            f"As the agency writes, {told} {end}", title, issuer=issuer, names=names,
            citations=(Citation(0, 20 + len(told), "VNA", None, "https://vna.example/1"),),
        )
        for issuer, end in (("Orsk Courier", "It rained."), ("Karst Herald", "Both banks cheered him."))
    )  # fmt: skip
    agency = make(
        told, title, issuer="Varanian News Agency", names=names, url="https://vna.example/1",
        published="2031-05-06T08:00:00Z",
    )  # fmt: skip
    links = in_portions([[one, other], [agency]])
    assert links == link([one, other, agency])
    assert [event.origins for event in links.events if len(event.accounts) > 1] == [1]


@pytest.mark.parametrize("before", ["linker.of-yesterday", LINKER])
def test_links_of_another_linker_or_other_lists_are_made_anew(before: str) -> None:
    *old, new = entries_of("sample")
    held = link_keeping(old, listed=() if before == LINKER else LISTED)
    held = Linked(replace(held.links, linker=before), held.states)
    shelf = Shelf(old)
    after = link_more(shelf.archive, held, [new], listed=LISTED)
    assert after == link_keeping([*old, new], listed=LISTED)
    assert shelf.loaded == len(old)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_listed_actors_are_kept_together_in_any_portions(data: st.DataObject) -> None:
    entries = entries_of("sample")
    cut = data.draw(st.integers(0, len(entries)))
    links = in_portions([entries[:cut], entries[cut:]], LISTED)
    assert but_for_events(links) == but_for_events(link(entries, listed=LISTED))
