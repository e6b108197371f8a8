"""Documents added to events: with what was counted before, the events are those of one run over all."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon import sample
from rashomon.linking.actors import find_actors
from rashomon.linking.archive import Archive, Described
from rashomon.linking.copies import find_copies
from rashomon.linking.corpus import Corpus, Entry, corpus_of
from rashomon.linking.events import Events, find_events, more_events
from rashomon.linking.events.copied import copied
from rashomon.linking.events.documents import Documents, documents_of
from rashomon.linking.events.finding import FEWEST
from rashomon.linking.events.kept import packed, unpacked
from rashomon.linking.events.putting import Given, put_together
from rashomon.linking.sources import Derivation, find_sources
from rashomon.model import Document, Event
from rashomon.reading.reader import reader_for

GALLERY = Path(__file__).parents[1] / "gallery"
THEMES = ("attacks", "calls", "decisions", "meetings")


@cache
def entries_of(*names: str) -> tuple[Entry, ...]:
    """The documents of the sample, or of themes of the gallery, read by the rules."""
    rows: list[dict[str, Any]] = []
    for name in names:
        if name == "sample":
            lines = sample.documents_file().read_text("utf-8").splitlines()
            rows += [json.loads(line) for line in lines]
        else:
            scenarios = yaml.safe_load((GALLERY / f"{name}.yaml").read_text("utf-8"))
            rows += [row for scenario in scenarios for row in scenario["documents"]]
    made = [
        Document(row["text"], row.get("issuer"), row.get("title"), row.get("date"), row["lang"], row["url"])
        for row in rows
    ]
    return corpus_of([(one, reader_for(one.language, by_rules=True)(one)) for one in made]).entries


@dataclass
class Shelf:
    """Documents linked before, and which of them were loaded."""

    entries: Sequence[Entry]

    def __post_init__(self) -> None:
        self.loaded: list[str] = []
        self.archive = Archive([Described.of(document) for document, _ in self.entries], self._load)

    def _load(self, ids: Sequence[str]) -> list[Entry]:
        self.loaded += ids
        held = {document.id: (document, reading) for document, reading in self.entries}
        return [held[id_] for id_ in ids]


def tell(_stage: str, _done: int, _total: int) -> None: ...


def parts(corpus: Corpus) -> tuple[Any, Any, Any]:
    """Find actors, copies and origins over all documents of a corpus."""
    copies = find_copies(corpus)
    documents = dict(zip(corpus.ids, (document for document, _ in corpus.entries), strict=True))
    return find_actors(corpus), copies, Derivation(documents, find_sources(corpus, copies).links).of


def whole(entries: Sequence[Entry]) -> Events:
    corpus = corpus_of(entries)
    return find_events(corpus, *parts(corpus), tell)


def given_of(documents: Documents, corpus: Corpus) -> Given:
    actors, copies, origins = parts(corpus)
    return Given(copied(documents, copies), actors, origins, tell)


def added(old: Sequence[Entry], before: Events, new: Sequence[Entry]) -> tuple[Events, list[str]]:
    """Add documents, however few there are, and tell which old ones were loaded."""
    corpus, shelf = corpus_of([*old, *new]), Shelf(old)
    fresh = {document.id: (document, reading) for document, reading in new}
    described = [Described.of(document) for document, _ in corpus.entries]
    documents = Documents(
        described, lambda i: fresh.get(corpus.ids[i]) or shelf.archive.entries([corpus.ids[i]])[0]
    )
    kept = unpacked(before.state)
    assert kept is not None
    return put_together(given_of(documents, corpus), kept, before.events), shelf.loaded


def with_counts_of(first: Events, entries: Sequence[Entry]) -> tuple[Event, ...]:
    """Run over all documents with what was counted in an earlier run, and nothing else of it."""
    corpus = corpus_of(entries)
    return put_together(given_of(documents_of(corpus), corpus), first.kept, anew=True).events


@settings(max_examples=25, deadline=None)
@given(theme=st.sampled_from([*THEMES, "sample"]), data=st.data())
def test_added_in_any_portion_the_events_are_those_of_one_run_with_the_same_counts(
    theme: str, data: st.DataObject
) -> None:
    entries = entries_of(theme)
    chosen = data.draw(st.sets(st.integers(0, len(entries) - 1), max_size=len(entries) // 2))
    old = [entry for i, entry in enumerate(entries) if i not in chosen]
    before = whole(old)
    found, _ = added(old, before, [entries[i] for i in sorted(chosen)])
    assert found.events == with_counts_of(before, entries)


@pytest.mark.parametrize("seed", range(4))
def test_added_one_after_the_other_they_are_told_once_and_by_all(seed: int) -> None:
    mixed = list(entries_of(*THEMES, "sample"))
    random.Random(seed).shuffle(mixed)
    size = len(mixed) - 9
    found = whole(mixed[:size])
    for cut in (size, size + 3, size + 6):
        found, _ = added(mixed[:cut], found, mixed[cut : cut + 3])
    told = sorted(a.document for e in found.events for a in e.accounts if a.role != "passage")
    assert set(told) == {document.id for document, _ in mixed}
    assert len({event.id for event in found.events}) == len(found.events)


def test_what_new_documents_do_not_concern_is_the_same_object_and_is_not_loaded() -> None:
    *old, new = entries_of(*THEMES)
    before = whole(old)
    found, loaded = added(old, before, [new])
    same = {id(event) for event in before.events} & {id(event) for event in found.events}
    other = [event for event in found.events if id(event) not in same]
    assert len(same) > len(before.events) - 4
    assert new[0].id in {account.document for event in other for account in event.accounts}
    concerned = {account.document for event in other for account in event.accounts}
    assert len(set(loaded)) == len(loaded)
    assert len(loaded) <= len(concerned) + 5


def test_nothing_added_leaves_every_event_and_loads_nothing() -> None:
    old = entries_of("meetings")
    before = whole(old)
    found, loaded = added(old, before, [])
    assert all(one is other for one, other in zip(found.events, before.events, strict=True))
    assert loaded == []
    assert found.looked_at == 0 or found.pairs <= before.pairs


def test_a_twin_of_an_old_document_stands_beside_it() -> None:
    old = entries_of("calls")
    document, reading = old[0]
    later = Document(
        document.text, "Orsk Courier", document.title, "2031-12-30", "en", "https://courier.example/1"
    )
    twin = (later, reader_for("en", by_rules=True)(later))
    before = whole(old)
    found, _ = added(old, before, [twin])
    assert found.events == with_counts_of(before, [*old, twin])
    held = [{a.document for a in event.accounts} for event in found.events]
    assert all((reading.document in ids) == (later.id in ids) for ids in held)


def test_an_earlier_twin_takes_the_place_of_an_old_document() -> None:
    old = entries_of("calls")
    document, reading = old[0]
    early = Document(
        document.text, document.issuer, document.title, "2019-01-02", "en", "https://early.example/1"
    )
    twin = (early, reader_for("en", by_rules=True)(early))
    before = whole(old)
    found, _ = added(old, before, [twin])
    assert found.events == with_counts_of(before, [*old, twin])
    assert reading.document != early.id


def test_the_state_says_the_same_after_it_was_read() -> None:
    found = whole(entries_of(*THEMES))
    kept = unpacked(found.state)
    assert kept is not None
    assert packed(kept) == found.state
    assert whole(entries_of(*THEMES)[::-1]).state == found.state


@pytest.mark.parametrize("state", [b"", b"no state", b"\x93\xa1x\x00\x00"])
def test_with_a_state_that_cannot_be_read_all_is_found_anew(state: bytes) -> None:
    entries = entries_of(*THEMES)
    assert len(entries) > FEWEST
    old, new, corpus = entries[:-3], entries[-3:], corpus_of(entries)
    before, shelf = whole(old), Shelf(old)
    found = more_events(shelf.archive, before.events, state, corpus_of(new), *parts(corpus), tell)
    assert found.events == whole(entries).events
    assert len(shelf.loaded) == len(old)


def test_a_small_case_is_found_anew_and_a_larger_one_is_not() -> None:
    small, large = entries_of("calls"), entries_of(*THEMES)
    for entries, all_loaded in ((small, True), (large, False)):
        old, new, corpus = entries[:-1], entries[-1:], corpus_of(entries)
        before, shelf = whole(old), Shelf(old)
        found = more_events(shelf.archive, before.events, before.state, corpus_of(new), *parts(corpus), tell)
        assert (len(shelf.loaded) == len(old)) == all_loaded
        assert {id(one) for one in before.events} & {id(one) for one in found.events}
