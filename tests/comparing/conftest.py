"""Accounts of invented events, with Readings built by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rashomon.comparing import Held, Side
from rashomon.model import Document, Fact, Point, Problem, Reading

Build = Callable[..., Side]


def build(
    points: list[tuple[Any, ...]],
    *,
    issuer: str | None = "Office of the President of Varania",
    facts: list[tuple[Any, str, str]] | None = None,
    language: str = "en",
    held: Held | None = None,
    published: str | None = None,
    problems: tuple[Problem, ...] = (),
    text: str | None = None,
) -> Side:
    """Put an account together from (words, chain, act[, to[, hedge]]) and (fact, value, words)."""
    whole = text if text is not None else ". ".join(point[0] for point in points) + "."
    document = Document(text=whole, issuer=issuer, language=language, published=published)
    found: list[Point] = []
    after = 0
    for words, chain, act, *rest in points:
        start = whole.index(words, after)
        after = start + len(words)
        to, hedge = (*rest, None, None)[:2]
        found.append(Point(start, after, tuple(chain), act, to, hedge))
    stated = tuple(
        Fact(name, value, whole.index(words), whole.index(words) + len(words))
        for name, value, words in facts or []
    )
    reading = Reading(
        document=document.id,
        reader="by hand",
        language=language,
        points=tuple(found),
        facts=stated,
        problems=problems,
    )
    return Side(document, reading, 0, len(whole), held)


@pytest.fixture
def account() -> Build:
    return build


MAROVIC = ("Ilena Marovic",)
HASKEL = ("Teodor Haskel",)
BOTH = ("Ilena Marovic + Teodor Haskel",)


@pytest.fixture
def varania() -> Side:
    return build(
        [
            ("President Ilena Marovic met Foreign Minister Teodor Haskel of Tolmark in Port Selm", (), "do"),
            ("The two agreed on the reopening of the Lisk railway", BOTH, "agree"),
            ("Marovic promised a loan of 40 million crowns for the flooded villages", MAROVIC, "commit"),
            ("She thanked the harbour choir for its singing", MAROVIC, "appreciate"),
            ("Marovic warned that Varania would close the Orel dam", MAROVIC, "warn"),
        ],
        facts=[
            ("kind", "meeting", "met"),
            ("participants", "Ilena Marovic", "President Ilena Marovic"),
            ("participants", "Teodor Haskel", "Foreign Minister Teodor Haskel"),
            ("place", "Port Selm", "Port Selm"),
        ],
    )


@pytest.fixture
def tolmark() -> Side:
    return build(
        [
            ("Foreign Minister Teodor Haskel was received by President Marovic in Port Selm", (), "do"),
            ("They discussed the Lisk railway", BOTH, "discuss"),
            (
                "Haskel was grateful for the loan of 40 million crowns to the flooded villages",
                HASKEL,
                "appreciate",
            ),
            ("He asked for the release of two fishermen", HASKEL, "request"),
        ],
        issuer="Tolmark Foreign Ministry",
        facts=[
            ("kind", "meeting", "received"),
            ("participants", "President Marovic", "President Marovic"),
            ("participants", "Teodor Haskel", "Foreign Minister Teodor Haskel"),
            ("place", "Port Selm", "Port Selm"),
        ],
    )
