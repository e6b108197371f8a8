"""Word lists and thresholds of the room, as data beside the code."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import Any

_ROOM = "rashomon.linking.actors"


@cache
def lexicon() -> dict[str, Any]:
    """Give the word lists of words.yaml."""
    import yaml

    text = files(_ROOM).joinpath("data", "words.yaml").read_text("utf-8")
    lists: dict[str, Any] = yaml.safe_load(text)
    return lists


@cache
def worded(name: str) -> frozenset[str]:
    """Give one list of words."""
    return frozenset(lexicon()[name])


@cache
def limits() -> dict[str, float]:
    """Give the thresholds of limits.yaml; each is told there with its reason."""
    import yaml

    text = files(_ROOM).joinpath("data", "limits.yaml").read_text("utf-8")
    found: dict[str, float] = yaml.safe_load(text)
    return found


def office_rows() -> list[dict[str, str]]:
    """Read the table of offices."""
    text = files(_ROOM).joinpath("data", "offices.csv").read_text("utf-8")
    return [dict(row) for row in csv.DictReader(text.splitlines())]
