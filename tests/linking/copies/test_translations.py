from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.linking.copies import find_copies
from rashomon.linking.copies.anchors import anchors
from rashomon.linking.copies.rendering import address_key
from rashomon.linking.corpus import Entry, corpus_of

Make = Callable[..., Entry]


def test_one_release_in_four_languages_is_one_group(releases: dict[str, Entry]) -> None:
    found = find_copies(corpus_of(list(releases.values()))).groups
    name = {document.id: name for name, (document, _) in releases.items()}
    together = {frozenset(name[id_] for id_ in group.documents) for group in found}
    assert together == {frozenset({"en", "de", "fr", "ru"}), frozenset({"en other", "de other"})}
    assert all(group.kind == "translation" for group in found)


def test_a_group_says_what_its_texts_share_and_that_none_is_known_to_be_first(
    releases: dict[str, Entry],
) -> None:
    (group,) = find_copies(corpus_of([releases["en"], releases["fr"]])).groups
    assert group.first is None
    assert group.why.startswith("one release in en, fr: ")
    assert "numbers" in group.why
    assert "names" in group.why
    assert "one issuer" in group.why
    assert 0.6 <= group.score <= 1


def test_the_one_published_first_is_named(releases: dict[str, Entry]) -> None:
    document, reading = releases["ru"]
    early = replace(document, published="2031-05-05")
    (group,) = find_copies(corpus_of([releases["en"], (early, reading)])).groups
    assert group.first == early.id == group.documents[0]


def test_two_releases_of_one_day_stay_apart(releases: dict[str, Entry]) -> None:
    (group,) = find_copies(corpus_of([releases["en other"], releases["fr"], releases["de"]])).groups
    assert set(group.documents) == {releases["fr"][0].id, releases["de"][0].id}


def test_what_came_a_fortnight_later_is_no_translation(releases: dict[str, Entry]) -> None:
    document, reading = releases["de"]
    late = replace(document, published="2031-05-20")
    assert find_copies(corpus_of([releases["en"], (late, reading)])).groups == ()


def test_two_texts_of_one_language_are_no_translations_whatever_they_are_said_to_be(
    releases: dict[str, Entry], entry: Make
) -> None:
    text = (
        releases["en"][0]
        .text.replace("lends", "gives")
        .replace("approved a loan", "has now confirmed the credit")
    )
    other = entry(
        f"What we know. {' '.join(reversed(text.split('. ')))}", issuer="Orsk Courier", language="fr"
    )
    assert all(
        group.kind != "translation" for group in find_copies(corpus_of([releases["en"], other])).groups
    )


def test_a_copy_of_a_translation_stands_in_the_group_of_the_release(
    releases: dict[str, Entry], entry: Make
) -> None:
    copy = entry(releases["de"][0].text, issuer="Orsk Courier", language="de", published="2031-05-07")
    (group,) = find_copies(corpus_of([releases["en"], releases["de"], copy])).groups
    assert group.kind == "translation"
    assert len(group.documents) == 3


def test_numbers_are_read_as_each_language_writes_them() -> None:
    forms = [
        "1,234,567 and 2.5",
        "1.234.567 und 2,5",
        "1 234 567 et 2,5",
        "1'234'567 e 2,5",
        "1\u202f234\u202f567 y 2,5",
    ]
    assert len({tuple(sorted(anchors(form))) for form in forms}) == 1


def test_names_are_met_again_in_other_scripts() -> None:
    assert set(anchors("Марович")) == set(anchors("Marovic"))
    assert not set(anchors("Марович")) & set(anchors("Velk Lunburg"))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("http://en.president.example/events/news/68700", "http://president.example/events/news/68700"),
        (
            "https://www.gov.example/de/meldungen/msg-id-81862.html",
            "https://www.gov.example/fr/communiques/81862",
        ),
        ("https://gov.example/en/treaty", "https://gov.example/ru/treaty"),
    ],
)
def test_addresses_that_differ_in_the_language_alone_are_one(one: str, two: str) -> None:
    assert address_key(one) == address_key(two) is not None


def test_a_year_in_an_address_tells_nothing() -> None:
    one, two = "https://gov.example/2031/05/06/loan/", "https://gov.example/2031/05/06/school/"
    assert address_key(one) != address_key(two)
    assert address_key("https://gov.example/") is None
    assert address_key(None) is None
