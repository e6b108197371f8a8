"""Texts that differ in a number, a date or a name in one place are no one text, however long they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from rashomon.linking.copies import find_copies
from rashomon.linking.copies.differing import difference
from rashomon.linking.corpus import Entry, corpus_of

from .conftest import STORY

Make = Callable[..., Entry]
Grouped = Callable[[Sequence[Entry]], list[set[str]]]
LONG = " ".join(
    f"In {place} the council heard the {n} complaints of the millers about the lower weir and the toll."
    for n, place in enumerate(("Orsk", "Velm", "Karst", "Tolm", "Brel", "Sund", "Lunde", "Asdur"), 3)
)
SHORT = (
    "The army of Tolmark fired three rockets at the town of {town} on {day}, killed {killed} people and "
    "damaged a school, a mill and the bridge over the river Lun."
)
FILLED = {"town": "Orsk", "day": "5 March 2024", "killed": "12"}


@pytest.mark.parametrize(
    ("place", "other"),
    [("town", "Velm"), ("day", "6 March 2024"), ("day", "5 March 2999"), ("killed", "112"), ("killed", "1")],
)
def test_short_texts_of_one_form_stay_apart(entry: Make, grouped: Grouped, place: str, other: str) -> None:
    assert grouped([entry(SHORT.format(**FILLED)), entry(SHORT.format(**FILLED | {place: other}))]) == []


@pytest.mark.parametrize("end", ["on the morning of 5 May {}.", "in {} Town.", "and {} were hurt."])
@pytest.mark.parametrize(("one", "other"), [("2024", "2999"), ("Orsk", "Velm")])
def test_so_do_texts_that_differ_in_their_last_words_or_first(
    entry: Make, grouped: Grouped, end: str, one: str, other: str
) -> None:
    last = [entry(f"{STORY} The bridge was closed {end.format(word)}") for word in (one, other)]
    first = [entry(f"In {word} it was quiet while {STORY[0].lower()}{STORY[1:]}") for word in (one, other)]
    assert grouped(last) == []
    assert grouped(first) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("four million", "five million"), ("Orsk", "Velm"), ("January", "June"), ("Haskel", "Marovic")],
)
def test_so_do_long_texts_and_the_later_is_told_as_a_version(
    entry: Make, grouped: Grouped, one: str, other: str
) -> None:
    text = f"{LONG} {STORY} {LONG.replace('millers', 'bakers').replace('toll', 'tax')}"
    assert grouped([entry(text), entry(text.replace(one, other), issuer="Orsk Courier")]) == []


def test_three_hundred_texts_that_differ_in_one_number_are_three_hundred(entry: Make) -> None:
    entries = [entry(f"{STORY} The order of 5 March {year} stays.") for year in range(1900, 2200)]
    assert find_copies(corpus_of(entries)).groups == ()


def test_a_text_that_leaves_the_place_out_does_not_tie_two_versions(entry: Make) -> None:
    versions = [entry(f"{STORY} The commission of engineers saw {n} piers that day.") for n in (4, 7)]
    for third in (STORY, f"{STORY} {LONG}"):
        for group in find_copies(corpus_of([*versions, entry(third, issuer="Orsk Courier")])).groups:
            assert not {one.id for one, _ in versions} <= set(group.documents)


@pytest.mark.parametrize(
    "altered",
    [
        STORY.replace("Teodor Haskel", "T. Haskel"),
        STORY.replace("Teodor Haskel", "Teodor Hasckel"),
        STORY.replace("Neither side", "No side"),
        f"ORSK, May 7 (LunPress) — {STORY}",
        f"{STORY}\n\nLunPress, May 7. All rights reserved.",
    ],
)
def test_spellings_datelines_and_first_words_are_no_difference(
    entry: Make, grouped: Grouped, altered: str
) -> None:
    source = entry(f"VELMAR, May 8 (VNA) — {STORY}")
    copy = entry(altered, issuer="Orsk Courier")
    assert grouped([source, copy]) == [{source[0].id, copy[0].id}]


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("1 000", "1,000", False),
        ("5", "15", True),
        ("Niger", "Nigeria", True),
        ("Mali", "Somalia", True),
        ("Russia", "Russian", False),
        ("UN", "United Nations", False),
        ("5 марта", "5 мая", True),
        ("at noon", "at night", False),
        ("Velk", "President Velk", False),
    ],
)
def test_what_stands_in_one_place(one: str, other: str, differs: bool) -> None:
    words = [name.replace(",", " ").split() for name in (one, other)]
    assert bool(difference(*words)) is differs
    assert bool(difference(*reversed(words))) is differs
