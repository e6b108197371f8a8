"""Which heads of accounts tell one encounter, and which tell two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.comparing import Side, compare
from rashomon.model import Mention

Build = Callable[..., Side]
PEOPLE = ("Ilena Marovic", "Teodor Haskel", "Bel Orsa", "Jana Tull", "Orsa")


def told(account: Build, words: str, issuer: str) -> Side:
    """Give an account of one sentence in which people are read as such."""
    named = [name for name in PEOPLE if name in words and not (name == "Orsa" and "Bel Orsa" in words)]
    side = account([(words, (), "do")], issuer=issuer, facts=[("participants", name, name) for name in named])
    mentions = tuple(
        Mention(words.index(name), words.index(name) + len(name), "person", name) for name in named
    )
    reading = replace(side.reading, mentions=mentions)
    return Side(side.document, reading, 0, len(side.document.text))


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Ilena Marovic spoke with Teodor Haskel", "Bel Orsa spoke with Teodor Haskel", False),
        (
            "Ilena Marovic spoke with Bel Orsa and Jana Tull",
            "Teodor Haskel spoke with Bel Orsa and Jana Tull",
            False,
        ),
        ("Ilena Marovic spoke with Bel Orsa", "Bel Orsa, Jana Tull and Ilena Marovic spoke", True),
        ("Ilena Marovic spoke with Bel Orsa", "President Orsa spoke with Ilena Marovic", True),
        ("Ilena Marovic met Bel Orsa in Selm", "Ilena Marovic spoke by phone with Bel Orsa", False),
        ("Ilena Marovic spoke with Bel Orsa", "Ilena Marovic spoke by phone with Bel Orsa", True),
    ],
)
def test_encounters_of_other_people_are_two(account: Build, left: str, right: str, *, one: bool) -> None:
    rows = compare([told(account, left, "A"), told(account, right, "B")]).rows
    assert (len(rows) == 1) == one
