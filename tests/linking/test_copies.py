from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rashomon.linking.copies import find_copies
from rashomon.linking.corpus import corpus_of

WIRE = (
    "The foreign ministers of Varania and Tolmark met on Tuesday in the border town of Orsk "
    "and agreed to open two more "
    "crossings for grain lorries before the harvest begins. Teodor Haskel told reporters "
    "after the talks that both sides "
    "would publish a timetable within ten days. His counterpart called the mood sober and "
    "the result modest. A joint "
    "commission of engineers is to inspect the bridges over the river Lun, which were closed "
    "after the floods of last "
    "spring. Farmers on both banks had asked for the opening since January. The ministry in "
    "Varania put the cost of the "
    "repairs at four million crowns, while Tolmark named no figure. Neither side answered "
    "questions about the prisoners."
)


def test_other_quotation_marks_and_white_space_make_an_exact_copy(make: Callable[..., Any]) -> None:
    one = make('He said "no"  twice and then went home to write the long answer down.', issuer="A")
    two = make("He said “no” twice and then\nwent home to write the long answer down.", issuer="B")
    (group,) = find_copies(corpus_of([one, two])).groups
    assert group.kind == "exact"
    assert len(group.documents) == 2


def test_a_copy_that_is_cut_reordered_and_headed_otherwise_is_found(make: Callable[..., Any]) -> None:
    sentences = WIRE.split(". ")
    cut = ". ".join([*sentences[3:6], sentences[0], sentences[1]]) + "."
    first = make(WIRE, "Ministers meet in Orsk", issuer="Wire", published="2031-05-06T10:00:00Z")
    later = make(cut, "Grain to cross the Lun again", issuer="Paper", published="2031-05-07T06:00:00Z")
    (group,) = find_copies(corpus_of([later, first])).groups
    assert group.kind == "near"
    assert group.documents == (first[0].id, later[0].id)
    assert group.first == first[0].id


def test_a_template_filled_with_other_names_is_no_copy(make: Callable[..., Any]) -> None:
    text = (
        "On behalf of the Government of Varania I congratulate the people of {0} on their "
        "national day. Our two nations "
        "are bound by trade, by the students who travel each year between our universities and "
        "{0}, and by our "
        "shared wish for a quiet sea. We look forward to working with {0} in the years to come "
        "and wish all {1} well."
    )
    one = make(text.format("Tolmark", "Tolmarkers"), "Tolmark National Day")
    two = make(text.format("Kestria", "Kestrians"), "Kestria National Day")
    assert find_copies(corpus_of([one, two])).groups == ()


def test_shared_boilerplate_links_nothing(make: Callable[..., Any]) -> None:
    tail = " Office of the Spokesperson. For release at once. The words below are the spokesperson's."
    one = make("The minister opened a school in Orsk and spoke with its teachers about winter fuel." + tail)
    two = make("The fleet came back from its summer cruise with all hands and two rescued fishermen." + tail)
    assert find_copies(corpus_of([one, two])).groups == ()


def test_which_was_first_stays_unknown_where_a_date_is_missing(make: Callable[..., Any]) -> None:
    one = make(WIRE, issuer="A", published=None)
    two = make(WIRE, issuer="B")
    (group,) = find_copies(corpus_of([one, two])).groups
    assert group.first is None


def test_ten_thousand_copies_are_one_group_and_never_compared_pair_by_pair(make: Callable[..., Any]) -> None:
    entries = [make(WIRE, issuer=f"Paper {n}") for n in range(10_000)]
    found = find_copies(corpus_of(entries))
    assert len(found.groups) == 1
    assert len(found.groups[0].documents) == 10_000
    assert found.looked_at == 0


def test_many_near_copies_are_compared_in_linear_number(make: Callable[..., Any]) -> None:
    letters = "bdfgklmnrtaeiou"
    words = [a + b + c for a in letters for b in letters for c in "xz"][:300]
    entries = [make(f"{WIRE} So says {word} the printer.", issuer=f"Paper {word}") for word in words]
    found = find_copies(corpus_of(entries))
    assert len(found.groups[0].documents) == 300
    assert found.looked_at < 3 * 300
