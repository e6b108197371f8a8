"""What every store does. A new backend is done when it passes with one line added to BACKENDS."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.model import (
    Account,
    Actor,
    ActorList,
    Cell,
    Column,
    Comparison,
    CopyGroup,
    Described,
    Document,
    Event,
    Judgement,
    Links,
    ListedActor,
    Mention,
    MentionRef,
    NotFound,
    Office,
    Point,
    Proposal,
    Reading,
    Row,
    SourceLink,
    Span,
    summarised,
)
from rashomon.store import Basis, EventFilter, Filter, Holding, MemoryStore, Sighting, SqliteStore, Store

BACKENDS: dict[str, Callable[[Path], Store]] = {
    "memory": lambda _: MemoryStore(),
    "sqlite": lambda folder: SqliteStore(folder / "case.db"),
}
NOW = "2031-03-09T10:00:00+00:00"
LATER = "2031-03-10T10:00:00+00:00"

READOUT = Document(
    "President Ilena Marovic spoke with King Oswin. They agreed to reopen the Karst border crossing.",
    issuer="Presidency of Varania",
    title="Call with Tolmark",
    published="2031-03-05",
    language="en",
    path="in/readout.txt",
)
WIRE = Document(
    "Tolmark denies that a border deal was reached, its Foreign Minister Teodor Haskel said.",
    issuer="Varanian News Agency",
    title="Tolmark denies deal",
    published="2031-03-06T08:30:00+02:00",
    language="en-GB",
    url="https://vna.example/1",
)
COPY = replace(WIRE, issuer="Karst Courier", url="https://courier.example/1")
ARABIC = Document(
    "قال المتحدث: بِسْمِ اللَّهِ نبدأ. The border stays closed.", issuer="Varanian News Agency", language="ar"
)
EVERY = (READOUT, WIRE, COPY, ARABIC)


@pytest.fixture(params=sorted(BACKENDS))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with BACKENDS[request.param](tmp_path) as opened:
        yield opened


@pytest.fixture
def full(store: Store) -> Store:
    for document in EVERY:
        store.add(document, document.text.encode(), "text/plain", at=NOW)
    return store


def reading_of(document: Document, reader: str = "en.v1", points: int = 1) -> Reading:
    return Reading(
        document.id,
        reader,
        document.language,
        sentences=(Span(0, 10),),
        mentions=(Mention(0, 9, "person", "Ilena Marovic", role="President"),),
        points=tuple(Point(n, n + 5, ("Ilena Marovic",), "agree") for n in range(points)),
    )


def links() -> Links:
    call = Event(
        "call-2031-03-05-aaaa",
        "call",
        "2031-03-05",
        ("Ilena Marovic", "King Oswin"),
        None,
        (Account(READOUT.id, 0, 10), Account(WIRE.id, 0, 20, "passage")),
    )
    denial = Event(
        "statement-2031-03-06-bbbb", "statement", None, ("Teodor Haskel",), None, (Account(COPY.id, 0, 20),)
    )
    return Links(
        "links.v1",
        actors=(
            Actor(
                "haskel",
                "person",
                "Teodor Haskel",
                names=("Teodor Haskel", "T. Hašķel"),
                mentions=(MentionRef(WIRE.id, 0), MentionRef(COPY.id, 0)),
            ),
            Actor("marovic", "person", "Ilena Marovic", mentions=(MentionRef(READOUT.id, 0),)),
        ),
        events=(call, denial),
        copies=(CopyGroup("exact", (WIRE.id, COPY.id), WIRE.id, "one text"),),
        sources=(SourceLink(COPY.id, "copies", "Varanian News Agency", WIRE.id),),
        proposals=(
            Proposal("same event", (call.id, denial.id), 0.61, "one day apart"),
            Proposal("same actor", ("haskel", "marovic"), 0.4, "one office"),
        ),
    )


# Documents


def test_a_document_comes_back_as_it_was_given(store: Store) -> None:
    odd = replace(READOUT, text="one\r\n\x00two\u200f \U0001f600 e\u0301 \ufeff", supersedes="0" * 16)
    assert store.add(odd, b"\x00\xff raw", "text/html", at=NOW)
    assert store.document(odd.id) == odd
    assert store.raw(odd.id) == b"\x00\xff raw"
    assert store.media_type(odd.id) == "text/html"


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=30,
    deadline=None,
)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back_code_point_by_code_point_and_its_hits_lie_inside(
    store: Store, text: str
) -> None:
    document = Document(text)
    store.add(document, text.encode(), "text/plain", at=NOW)
    assert store.document(document.id).text == text
    assert store.raw(document.id) == text.encode()
    for hit in store.search(text[:20]):
        assert all(span.of(hit.document.text) for span in hit.spans)
        assert hit.snippet in hit.document.text


def test_added_again_it_is_the_same_document_met_once_more(store: Store) -> None:
    assert store.add(READOUT, b"first", "text/plain", at=NOW)
    elsewhere = replace(READOUT, path="copy/readout.txt", title="Another title")
    assert not store.add(elsewhere, b"second", "text/html", at=LATER)
    assert not store.add(elsewhere, b"second", "text/html", at=LATER)
    assert store.document(READOUT.id) == READOUT
    assert store.raw(READOUT.id) == b"first"
    assert store.sightings(READOUT.id) == (
        Sighting("in/readout.txt", NOW),
        Sighting("copy/readout.txt", LATER),
    )


def test_the_same_text_from_another_issuer_is_another_document(full: Store) -> None:
    assert WIRE.text == COPY.text
    assert full.document(WIRE.id) != full.document(COPY.id)
    assert full.sightings(COPY.id) == (Sighting("https://courier.example/1", NOW),)


def test_documents_come_by_date_then_id_and_undated_ones_last(full: Store) -> None:
    same_day = sorted([WIRE, COPY], key=lambda document: document.id)
    assert list(full.documents()) == [READOUT, *same_day, ARABIC]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (Filter(issuer="Varanian News Agency"), {WIRE, ARABIC}),
        (Filter(issuer="varanian"), set()),
        (Filter(language="en"), {READOUT, WIRE, COPY}),
        (Filter(language="en-GB"), {WIRE, COPY}),
        (Filter(since="2031-03-06"), {WIRE, COPY}),
        (Filter(until="2031-03-06"), {READOUT, WIRE, COPY}),
        (Filter(until="2031-03-05"), {READOUT}),
        (Filter(since="2031-03", until="2031-03"), {READOUT, WIRE, COPY}),
        (Filter(since="2032"), set()),
        (Filter(issuer="Karst Courier", language="en", since="2031-03-06", until="2031-03-06"), {COPY}),
    ],
)
def test_a_filter_lets_through_what_it_says(full: Store, where: Filter, expected: set[Document]) -> None:
    assert set(full.documents(where)) == expected
    assert {hit.document for hit in full.search("", where)} == expected
    assert full.count_hits("", where) == len(expected)


def test_a_date_known_less_exactly_than_asked_counts_as_inside_where_it_may_be(store: Store) -> None:
    document = Document("A text of that year.", published="2031")
    store.add(document, b"", "text/plain", at=NOW)
    assert list(store.documents(Filter(since="2031-03-01", until="2031-03-31"))) == [document]
    assert list(store.documents(Filter(until="2030-12-31"))) == []


def test_an_open_iterator_does_not_mind_that_documents_are_added(full: Store) -> None:
    seen = 0
    for number, _ in enumerate(full.documents()):
        full.add(Document(f"text {number}"), b"", "text/plain", at=NOW)
        seen += 1
    assert seen == len(EVERY)


def test_unknown_ids_are_named(full: Store) -> None:
    unknown = "f" * 16
    lookups: list[Callable[[], object]] = [
        lambda: full.document(unknown),
        lambda: full.raw(unknown),
        lambda: full.media_type(unknown),
        lambda: full.sightings(unknown),
        lambda: full.reading(unknown),
        lambda: full.event(unknown),
        lambda: full.put_reading(Reading(unknown, "en.v1", "en")),
    ]
    for look in lookups:
        with pytest.raises(NotFound, match=unknown):
            look()


def test_counts_say_what_is_held_from_whom_between_when(full: Store) -> None:
    assert full.counts() == (
        Holding("Karst Courier", 1, COPY.published, COPY.published),
        Holding("Presidency of Varania", 1, "2031-03-05", "2031-03-05"),
        Holding("Varanian News Agency", 2, WIRE.published, WIRE.published, undated=1),
    )
    assert full.counts(until="2031-03-05") == (
        Holding("Presidency of Varania", 1, "2031-03-05", "2031-03-05"),
    )


# Ids that a person types


def test_a_prefix_of_four_characters_is_completed(full: Store) -> None:
    assert full.resolve(READOUT.id[:4]) == READOUT.id
    assert full.resolve(READOUT.id) == READOUT.id


def test_a_prefix_that_is_too_short_unknown_or_ambiguous_is_refused(store: Store) -> None:
    twins: dict[str, str] = {}
    for number in range(5000):
        document = Document(f"text {number}")
        if document.id[:4] in twins and twins[document.id[:4]] != document.text:
            break
        twins[document.id[:4]] = document.text
    for text in (document.text, twins[document.id[:4]]):
        store.add(Document(text), b"", "text/plain", at=NOW)
    with pytest.raises(NotFound, match=r"2 ids of documents begin with .* choose one of"):
        store.resolve(document.id[:4])
    with pytest.raises(NotFound, match="at least 4"):
        store.resolve(document.id[:3])
    with pytest.raises(NotFound, match="no document in this case"):
        store.resolve("zzzz")


def test_events_and_actors_are_completed_too(full: Store) -> None:
    full.put_links(links())
    assert full.resolve("call", "event") == "call-2031-03-05-aaaa"
    assert full.resolve("hask", "actor") == "haskel"
    with pytest.raises(NotFound, match="no event"):
        full.resolve("hask", "event")


# Readings


def test_a_reading_comes_back_as_it_was_given(full: Store) -> None:
    assert full.reading(READOUT.id) is None
    full.put_reading(reading_of(READOUT))
    assert full.reading(READOUT.id) == reading_of(READOUT)
    full.put_reading(reading_of(READOUT, "en.v2"))
    assert full.reading(READOUT.id) == reading_of(READOUT, "en.v2")


def test_readings_come_with_their_documents_in_the_order_of_documents(full: Store) -> None:
    full.put_reading(reading_of(ARABIC))
    full.put_reading(reading_of(READOUT))
    assert list(full.readings()) == [(READOUT, reading_of(READOUT)), (ARABIC, reading_of(ARABIC))]


def test_readings_of_these_alone_come_in_the_order_of_documents(full: Store) -> None:
    for document in (ARABIC, READOUT, WIRE):
        full.put_reading(reading_of(document))
    wanted = [ARABIC.id, COPY.id, READOUT.id, ARABIC.id]
    assert [document for document, _ in full.readings(wanted)] == [READOUT, ARABIC]
    assert list(full.readings([])) == []


def test_what_was_read_is_described_without_its_text_and_with_when_its_reading_changed(full: Store) -> None:
    assert list(full.described()) == []
    for document in (ARABIC, WIRE):
        full.put_reading(reading_of(document))
    first = dict(full.described())
    assert list(first) == [Described.of(WIRE), Described.of(ARABIC)]
    assert len(set(first.values())) == 2
    full.put_reading(reading_of(WIRE))
    full.add(Document("a new text"), b"", "text/plain", at=NOW)
    assert dict(full.described()) == first, "the same Reading again changes nothing"
    full.put_reading(reading_of(WIRE, "en.v2"))
    changed = dict(full.described())
    assert changed[Described.of(ARABIC)] == first[Described.of(ARABIC)]
    assert changed[Described.of(WIRE)] == full.revision() > first[Described.of(WIRE)]


def test_unread_are_documents_without_a_reading_by_the_reader_of_their_language(full: Store) -> None:
    def reader_of(language: str) -> str:
        return "en.v1" if language.startswith("en") else "any.v1"

    longest_first = sorted(EVERY, key=lambda document: (-len(document.text), document.id))
    assert full.unread(reader_of) == tuple(document.id for document in longest_first)
    for document in EVERY:
        full.put_reading(reading_of(document, reader_of(document.language)))
    assert full.unread(reader_of) == ()
    assert full.unread(lambda language: "ar.v1" if language == "ar" else reader_of(language)) == (ARABIC.id,)


# Links


def test_links_come_back_as_they_were_given(full: Store) -> None:
    assert full.links() is None
    assert list(full.events()) == []
    assert list(full.actors()) == []
    full.put_links(links())
    assert full.links() == links()
    assert full.event("call-2031-03-05-aaaa") == links().events[0]
    full.put_links(Links("links.v2"))
    assert full.links() == Links("links.v2")
    assert full.count_hits("", Filter(actor="haskel")) == 0


def test_links_put_again_hold_what_changed_in_the_new_order(full: Store) -> None:
    full.put_links(links())
    first, second = links().events
    other = replace(first, id="call-2031-03-05-cccc", place="Karst")
    haskel, marovic = links().actors
    changed = replace(
        links(),
        actors=(replace(marovic, mentions=(MentionRef(COPY.id, 0),)), haskel),
        events=(second, other, replace(first, why="told twice")),
        copies=links().copies * 2,
        sources=(),
        proposals=links().proposals[::-1],
    )
    full.put_links(changed)
    assert full.links() == changed
    assert list(full.events()) == list(changed.events)
    assert full.event(first.id).why == "told twice"
    assert {hit.document for hit in full.search("", Filter(actor="marovic"))} == {COPY}
    assert {hit.document for hit in full.search("", Filter(actor="haskel"))} == {WIRE, COPY}
    full.put_links(links())
    assert full.links() == links()
    with pytest.raises(NotFound):
        full.event(other.id)


def test_what_links_rest_on_comes_back_with_them(full: Store) -> None:
    assert full.linked() is None
    full.put_links(links())
    assert full.linked() is None, "put without it"
    basis = Basis({READOUT.id: 7, ARABIC.id: 12}, {"events": b"\x00\xff", "copies": b""})
    full.put_links(links(), basis=basis)
    assert full.linked() == (links(), basis)
    smaller = Basis({ARABIC.id: 12}, {"events": b"other"})
    full.put_links(Links("links.v1"), basis=smaller)
    assert full.linked() == (Links("links.v1"), smaller)
    full.put_links(links())
    assert full.linked() is None


def test_links_that_are_taken_back_leave_the_earlier_ones_with_what_they_rest_on(full: Store) -> None:
    basis = Basis({READOUT.id: 7}, {"events": b"state"})
    full.put_links(links(), basis=basis)

    def interrupted() -> None:
        with full.transaction():
            full.put_links(Links("links.v2"), basis=Basis({}, {"events": b""}))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert full.linked() == (links(), basis)
    assert full.links_are_current("links.v1")


def test_links_are_current_until_a_document_or_a_reading_changes(full: Store) -> None:
    assert not full.links_are_current()
    full.put_links(links())
    assert full.links_are_current()
    assert full.links_are_current("links.v1")
    assert not full.links_are_current("links.v2")
    full.add(READOUT, b"", "text/plain", at=LATER)
    assert full.links_are_current(), "another sighting changes nothing"
    full.put_reading(reading_of(READOUT))
    assert not full.links_are_current()
    full.put_links(links())
    full.put_reading(reading_of(READOUT))
    assert full.links_are_current(), "the same Reading again changes nothing"
    full.put_reading(reading_of(READOUT, points=2))
    assert not full.links_are_current()
    full.put_links(links())
    full.add(Document("a new text"), b"", "text/plain", at=NOW)
    assert not full.links_are_current()


def test_links_made_from_an_earlier_state_are_not_current(full: Store) -> None:
    before = full.revision()
    full.add(Document("added while linking ran"), b"", "text/plain", at=NOW)
    full.put_links(links(), revision=before)
    assert not full.links_are_current()


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (EventFilter(), ["call", "statement"]),
        (EventFilter(kind="call"), ["call"]),
        (EventFilter(since="2031-03-05", until="2031-03-05"), ["call"]),
        (EventFilter(since="2031-03-06"), []),
        (EventFilter(issuer="Karst Courier"), ["statement"]),
        (EventFilter(participant="haskel"), ["statement"]),
        (EventFilter(participant="MAROVIĆ ilena"), ["call"]),
        (EventFilter(participant="Ilena Haskel"), []),
        (EventFilter(issuers=2), ["call"]),
        (EventFilter(issuers=3), []),
    ],
)
def test_events_pass_their_filter(full: Store, where: EventFilter, expected: list[str]) -> None:
    full.put_links(links())
    assert [event.kind for event in full.events(where)] == expected


def test_actors_are_found_by_any_of_their_names(full: Store) -> None:
    full.put_links(links())
    assert [actor.id for actor in full.actors()] == ["haskel", "marovic"]
    assert [actor.id for actor in full.actors("haskel")] == ["haskel"]
    assert [actor.id for actor in full.actors("t haskel")] == ["haskel"]
    assert list(full.actors("Oswin")) == []


# Search


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("border", {READOUT, WIRE, COPY, ARABIC}),
        ("BORDER deal", {WIRE, COPY}),
        ('"border deal"', {WIRE, COPY}),
        ('"deal border"', set()),
        ("reop*", {READOUT}),
        ("reop", set()),
        ("border -deal", {READOUT, ARABIC}),
        ("border NOT deal", {READOUT, ARABIC}),
        ('border -"karst border" -deal', {ARABIC}),
        ("oswin OR haskel", {READOUT, WIRE, COPY}),
        ("oswin AND karst", {READOUT}),
        ("Haškel", {WIRE, COPY}),
        ("بسم", {ARABIC}),
        ("بِسْمِ الله", {ARABIC}),
        ("Tolmark", {READOUT, WIRE, COPY}),
        ("call", {READOUT}),
        ("zeppelin", set()),
        ("!!! ... ---", set()),
        # what would be a syntax error elsewhere is read as plain words
        ('"border deal', {WIRE, COPY}),
        ("OR border", {READOUT, WIRE, COPY, ARABIC}),
        ("border AND", {READOUT, WIRE, COPY, ARABIC}),
        ("NOT haskel", {WIRE, COPY}),
        ("-haskel", {WIRE, COPY}),
        ("(border) & {deal}", {WIRE, COPY}),
        ("text:border^2 NEAR(", set()),
        ('its\' "foreign" minister*', {WIRE, COPY}),
        ("border\x00deal", {WIRE, COPY}),
    ],
)
def test_a_query_finds(full: Store, query: str, expected: set[Document]) -> None:
    hits = list(full.search(query))
    assert {hit.document for hit in hits} == expected
    assert full.count_hits(query) == len(expected)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(query=st.text(st.sampled_from("ab\"*-() ORNTAD:^{}+'\\%_;,border")) | st.text())
def test_no_query_is_an_error(full: Store, query: str) -> None:
    assert len(list(full.search(query))) == full.count_hits(query)


def test_hits_show_the_exact_words(full: Store) -> None:
    (hit,) = full.search("ilena agree* border")
    assert [span.of(hit.document.text) for span in hit.spans] == ["Ilena", "agreed", "border"]
    assert hit.snippet == hit.document.text[hit.start : hit.end]
    assert "Ilena" in hit.snippet
    (arabic,) = full.search("الله")
    assert [span.of(arabic.document.text) for span in arabic.spans] == ["اللَّهِ"]


def test_a_hit_in_the_title_alone_shows_the_beginning_of_the_text(full: Store) -> None:
    (hit,) = full.search("call")
    assert hit.spans == ()
    assert hit.snippet.startswith("President Ilena")


def test_a_snippet_is_cut_around_the_densest_hits_of_a_long_text(store: Store) -> None:
    text = (
        "Lorem border ipsum "
        + "filler words here " * 200
        + "the border deal of the border towns "
        + "end " * 99
    )
    store.add(Document(text), b"", "text/plain", at=NOW)
    (hit,) = store.search("border deal")
    assert "border deal of the border towns" in hit.snippet
    assert len(hit.snippet) <= 200
    assert text[hit.start - 1] == " "


def test_the_best_hit_comes_first_and_pages_join_without_gap(store: Store) -> None:
    for number in range(7):
        text = "treaty " * (number + 1) + "word " * (20 - number)
        store.add(Document(text, title=f"No {number}"), b"", "text/plain", at=NOW)
    for number in range(20):
        store.add(Document(f"nothing of the kind {number}"), b"", "text/plain", at=NOW)
    hits = list(store.search("treaty"))
    assert [hit.document.title for hit in hits] == [f"No {number}" for number in range(6, -1, -1)]
    assert [hit.rank for hit in hits] == sorted((hit.rank for hit in hits), reverse=True)
    pages = [list(store.search("treaty", limit=3, offset=start)) for start in (0, 3, 6, 9)]
    assert [len(page) for page in pages] == [3, 3, 1, 0]
    assert [hit for page in pages for hit in page] == hits


def test_search_by_actor_gives_documents_that_mention_them(full: Store) -> None:
    full.put_links(links())
    assert {hit.document for hit in full.search("border", Filter(actor="marovic"))} == {READOUT}
    assert {hit.document for hit in full.search("", Filter(actor="haskel"))} == {WIRE, COPY}
    assert set(full.documents(Filter(actor="haskel"))) == {WIRE, COPY}


def test_search_and_lists_can_be_kept_to_given_documents(full: Store) -> None:
    wanted = frozenset({READOUT.id, COPY.id, "not held"})
    assert set(full.documents(Filter(among=wanted))) == {READOUT, COPY}
    assert {hit.document for hit in full.search("deal", Filter(among=wanted))} == {COPY}
    assert full.count_hits("", Filter(among=frozenset())) == 0


# Actor lists

MINISTERS = ActorList(
    "ministers.csv",
    NOW,
    (
        ListedActor(
            "h", "person", "Teodor Haskel", ("T. Haskel",),
            (Office("Foreign Minister", "Varania", "2030-01-01", None),), "ministers.csv", 2,
        ),
    ),
)  # fmt: skip


def test_actor_lists_come_back_by_name_and_one_name_is_one_list(store: Store) -> None:
    store.put_actor_list(MINISTERS)
    store.put_actor_list(replace(MINISTERS, name="bodies.csv", actors=()))
    store.put_actor_list(replace(MINISTERS, at=LATER))
    assert store.actor_lists() == (
        replace(MINISTERS, name="bodies.csv", actors=()),
        replace(MINISTERS, at=LATER),
    )
    store.drop_actor_list("bodies.csv")
    assert store.actor_lists() == (replace(MINISTERS, at=LATER),)
    with pytest.raises(NotFound, match="bodies"):
        store.drop_actor_list("bodies.csv")


def test_links_are_no_longer_current_when_an_actor_list_comes_or_goes(full: Store) -> None:
    full.put_links(links())
    full.put_actor_list(MINISTERS)
    assert not full.links_are_current()
    full.put_links(links())
    full.drop_actor_list(MINISTERS.name)
    assert not full.links_are_current()


# Judgements


def test_judgements_are_numbered_and_can_be_taken_back_but_never_vanish(store: Store) -> None:
    yes = store.judge(Judgement("same actor", ("b", "a"), "yes", "Ada", NOW, "one person"))
    no = store.judge(Judgement("same event", ("c", "d"), "no", "Ada", NOW))
    assert (yes.id, no.id) == (1, 2)
    assert yes.subjects == ("a", "b")
    assert store.judgements() == (yes, no)
    assert store.judgements("same event") == (no,)
    undone = store.undo(yes.id, LATER)
    assert undone == replace(yes, undone=LATER)
    assert store.undo(yes.id, "2031-04-01T00:00:00+00:00") == undone
    assert store.judgements() == (no,)
    assert store.judgements(standing=False) == (undone, no)
    with pytest.raises(NotFound, match="99"):
        store.undo(99, LATER)


# Transactions


def test_what_an_exception_leaves_is_taken_back_as_a_whole(store: Store) -> None:
    store.add(READOUT, b"", "text/plain", at=NOW)

    def fail() -> None:
        with store.transaction():
            store.add(WIRE, b"", "text/plain", at=NOW)
            store.put_reading(reading_of(READOUT))
            store.put_links(links())
            store.judge(Judgement("same actor", ("a", "b"), "yes", "Ada", NOW))
            with store.transaction():
                store.add(COPY, b"", "text/plain", at=NOW)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert list(store.documents()) == [READOUT]
    assert store.reading(READOUT.id) is None
    assert store.links() is None
    assert store.judgements() == ()
    assert store.count_hits("deal") == 0
    with store.transaction():
        store.add(WIRE, b"", "text/plain", at=NOW)
    assert list(store.documents()) == [READOUT, WIRE]


def test_closing_twice_is_fine(store: Store) -> None:
    store.close()
    store.close()


def test_copies_are_given_without_the_other_links(full: Store) -> None:
    assert full.copies() == ()
    group = CopyGroup("exact", (WIRE.id, COPY.id), WIRE.id)
    full.put_links(Links("l.v1", copies=(group,)))
    assert full.copies() == (group,)


def test_it_counts_how_often_links_were_put(full: Store) -> None:
    before = full.times_linked()
    full.put_links(Links("l.v1"))
    once = full.times_linked()
    full.judge(Judgement("same event", ("a", "b"), "yes", "Ada", "2031-03-05T10:00:00Z"))
    assert full.times_linked() == once > before
    full.put_links(Links("l.v1"))
    assert full.times_linked() > once


def test_sources_are_given_without_the_other_links(full: Store) -> None:
    assert full.sources() == ()
    link = SourceLink(COPY.id, "copies", "Varanian News Agency", WIRE.id)
    full.put_links(Links("l.v1", sources=(link,)))
    assert full.sources() == (link,)


def test_it_names_what_a_search_finds_without_texts(full: Store) -> None:
    for query, where in (
        ("border", Filter()),
        ("", Filter()),
        ("border", Filter(language="en")),
        ("-", Filter()),
    ):
        hits = tuple(hit.document.id for hit in full.search(query, where))
        assert full.matching(query, where) == hits
        assert len(hits) == full.count_hits(query, where)


def compared(event: str = "e1", points: int = 1) -> Comparison:
    point = reading_of(WIRE, points=1).points[0]
    columns = (Column(READOUT.id, 0, 5, "not stated"), Column(WIRE.id, 0, 5, "not stated"))
    rows = tuple(Row("only", (Cell((point,)), None)) for _ in range(points))
    return Comparison("hand/1", event, "call", None, (), None, columns, rows=rows, origins=2)


def test_a_comparison_is_kept_as_long_as_what_it_rests_on(full: Store) -> None:
    assert full.comparison("e1", "a") is None
    full.put_comparison("a", compared())
    assert full.comparison("e1", "a") == compared()
    assert full.comparison("e1", "b") is None
    assert full.compared()["e1"].summary == summarised(compared())
    full.put_comparison("b", compared(points=2))
    assert full.comparison("e1", "a") is None
    assert [(name, one.stamp, one.summary.by_one) for name, one in full.compared().items()] == [
        ("e1", "b", 2)
    ]


def test_comparisons_that_are_dropped_are_gone(full: Store) -> None:
    full.put_comparison("a", compared("e1"))
    full.put_comparison("a", compared("e2"))
    full.drop_comparisons(["e1", "never"])
    assert list(full.compared()) == ["e2"]


def test_a_comparison_is_taken_back_with_its_transaction(full: Store) -> None:
    def failing() -> None:
        with full.transaction():
            full.put_comparison("a", compared())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        failing()
    assert full.compared() == {}


def test_every_change_of_what_is_shown_is_counted_and_nothing_else(full: Store) -> None:
    seen = [full.changes()]

    def counts(change: Callable[[], object]) -> bool:
        change()
        seen.append(full.changes())
        return seen[-1] > seen[-2]

    judged = Judgement("same event", ("e1", "e2"), "yes", "Ada", NOW)
    assert counts(lambda: full.put_reading(reading_of(WIRE)))
    assert not counts(lambda: full.put_reading(reading_of(WIRE)))
    assert counts(lambda: full.put_reading(reading_of(WIRE, points=2)))
    assert counts(lambda: full.put_links(Links("l.v1")))
    assert counts(lambda: full.put_links(Links("l.v1")))
    assert counts(lambda: full.judge(judged))
    assert counts(lambda: full.undo(1, LATER))
    assert not counts(lambda: full.undo(1, LATER))
    assert counts(lambda: full.put_actor_list(ActorList("own", NOW, ())))
    assert counts(lambda: full.drop_actor_list("own"))
    assert not counts(lambda: full.put_comparison("a", compared()))
    assert not counts(lambda: full.add(WIRE, b"", "text/plain", at=LATER))
    assert counts(lambda: full.add(replace(WIRE, text="Another."), b"", "text/plain", at=LATER))
