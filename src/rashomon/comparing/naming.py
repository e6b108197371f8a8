"""When two names are one person's: by the last token, without titles and suffixes."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml
from anyascii import anyascii

# Letters that the root of a state's name keeps.
_ROOT = 4
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@cache
def _rules() -> dict[str, Any]:
    return dict(yaml.safe_load(files("rashomon.comparing").joinpath("names.yaml").read_text("utf-8")))


@lru_cache(maxsize=10_000)
def name_key(name: str) -> str:
    """Give what is compared of a name: its last token, folded, without titles, articles and suffixes.

    "President Biden", "Joe Biden" and "Joseph R. Biden, Jr." give one key; a name of titles alone
    ("the Prime Minister") gives those.
    """
    tokens = [anyascii(token).lower().replace("'", "") for token in _TOKEN.findall(name)]
    dropped = set(_rules()["drop"])
    kept = [token for token in tokens if token not in dropped and len(token) > 1]
    if not kept:
        return " ".join(tokens)
    last = kept[-1]
    for put, endings in _rules()["same_ending"].items():
        last = next((last[: -len(end)] + put for end in endings if last.endswith(end)), last)
    return last


@lru_cache(maxsize=10_000)
def name_parts(name: str) -> frozenset[str]:
    """Give the keys of all parts of a name but titles: "President Orsa" is a part of "Orsa Bel Tarin"."""
    found = (name_key(token) for token in _TOKEN.findall(name) if len(token) > 1)
    return frozenset(key for key in found if key and not is_title(key))


def same_name(first: str, second: str) -> bool:
    """Tell whether two names are one person's, as far as the names themselves tell."""
    return name_key(first) == name_key(second)


def is_title(key: str) -> bool:
    """Tell whether the key of a name holds titles alone, so that it may be anyone's."""
    return set(key.split()) <= set(_rules()["drop"])


def is_pronoun(name: str) -> bool:
    """Tell whether a name is none but a word for one: "my", "we"."""
    return name.strip().lower() in _rules()["pronouns"]


def asks(name: str) -> bool:
    """Tell whether a name is that of whoever asks at a briefing: "Q", "QUESTION"."""
    return name.strip().strip(":").lower() in _rules()["questioners"]


def are_many(name: str) -> bool:
    """Tell whether a name is none but a word for many: "Leaders"."""
    return all(word.lower() in _rules()["many"] for word in name.split())


def is_room(name: str) -> bool:
    """Tell whether a name is that of a room, or of a role at the table: "Oak Room", "Moderator"."""
    return name.rpartition(" ")[2].lower() in _rules()["rooms"]


def is_body(name: str) -> bool:
    """Tell whether a name is that of a body, which a sentence gives an article."""
    return any(token.lower() in _rules()["bodies"] for token in _TOKEN.findall(name))


def root(key: str) -> str:
    """Give what the names of a state and of its people share, as "Varania" and "Varanian" do."""
    for ending in _rules()["people_endings"]:
        if key.endswith(ending) and len(key) - len(ending) >= _ROOT:
            return key[: len(key) - len(ending)]
    return key
