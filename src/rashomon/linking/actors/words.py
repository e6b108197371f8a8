"""Word lists and thresholds of the room, as data beside the code."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import Any

from rashomon.linking.data_files import yaml_of

_ROOM = "rashomon.linking.actors"


def lexicon() -> dict[str, Any]:
    """Give the word lists of words.yaml."""
    return yaml_of(_ROOM, "words.yaml")


@cache
def worded(name: str) -> frozenset[str]:
    """Give one list of words."""
    return frozenset(lexicon()[name])


def limits() -> dict[str, float]:
    """Give the thresholds of limits.yaml; each is told there with its reason."""
    return yaml_of(_ROOM, "limits.yaml")


def office_rows() -> list[dict[str, str]]:
    """Read the table of offices."""
    text = files(_ROOM).joinpath("data", "offices.csv").read_text("utf-8")
    return [dict(row) for row in csv.DictReader(text.splitlines())]
