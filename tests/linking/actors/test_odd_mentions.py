"""Names that are none, and names with marks or letters that nobody sees: nothing is merged silently."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rashomon.linking import link
from rashomon.model import Actor


@pytest.fixture
def actors_of(make: Callable[..., Any]) -> Callable[..., tuple[Actor, ...]]:
    """Link two documents of two issuers, each with one name."""

    def find(one: str, other: str) -> tuple[Actor, ...]:
        texts = (f"Then {one} spoke of the ferry.", f"Then {other} spoke of grain.")
        return link(
            [
                make(text, issuer=issuer, names={name: "person"})
                for text, name, issuer in zip(texts, (one, other), ("Varania", "Tolmark"), strict=True)
            ]
        ).actors

    return find


@pytest.mark.parametrize("name", ["X", "А", "X. Y.", "word " * 1000])
def test_what_names_nobody_is_nobody_in_two_documents(actors_of: Callable[..., Any], name: str) -> None:
    assert actors_of(name.strip(), name.strip()) == ()


def test_two_endless_names_with_one_beginning_are_not_one(actors_of: Callable[..., Any]) -> None:
    assert actors_of("Haskel " * 200 + "Velk", "Haskel " * 200 + "Marovic") == ()


@pytest.mark.parametrize(
    "marked", ["Teo\u200fdor Haskel", "\u202eTeodor Haskel\u202c", "Teodor\u2067 Haskel"]
)
def test_marks_of_direction_are_said_and_not_shown(actors_of: Callable[..., Any], marked: str) -> None:
    (found,) = actors_of("Teodor Haskel", marked)
    assert found.name == "Teodor Haskel"
    assert found.why == "invisible marks stand inside 1 of 2 spellings"


def test_look_alike_letters_are_said(actors_of: Callable[..., Any]) -> None:
    (found,) = actors_of("Teodor Haskel", "Teodor H\u0430skel")
    assert found.why == "look-alike letters of another script in Teodor H\u0430skel"
