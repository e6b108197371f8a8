"""The grammar of dates of one language, from its YAML file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_PART = re.compile(r"<<(\w+)>>|(?<!\?P)<(\w+)>")
_FOLDER = "rashomon.dates"


@dataclass(frozen=True, slots=True)
class Grammar:
    """Forms of dates of one language and the words in them.

    Attributes:
        pattern: all forms in one pattern; the group `form<n>` tells which one matched.
        kinds: kind of each form, by number.
        parts: names of the parts that each form catches, by number.
        months: numbers of the months, by name.
        weekdays: ISO numbers of the weekdays, by name.
        days: offsets in days of named days ("yesterday").
        units: units of time, by word.
        which: steps of "last", "this", "next".
        numbers: numbers in words.
        zones: offsets of time zones.
        clock_cues: words before a bare time of day.
        noon: times of day that have a name.
        past: pattern of words that show a sentence to tell of what was.
        future: the same of what will be, with the verb behind them.
        clauses: pattern of what parts one clause from the next.
    """

    pattern: re.Pattern[str]
    kinds: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    units: Mapping[str, str]
    which: Mapping[str, int]
    numbers: Mapping[str, int]
    zones: Mapping[str, str]
    clock_cues: frozenset[str]
    noon: Mapping[str, str]
    past: re.Pattern[str]
    future: re.Pattern[str]
    clauses: re.Pattern[str]


@cache
def grammar_for(language: str) -> Grammar:
    """Give the grammar of a BCP 47 language; the one without words where it has none."""
    code = language.split("-", maxsplit=1)[0].lower()
    folder = files(_FOLDER).joinpath("grammars")
    name = f"{code}.yaml" if code.isalpha() and folder.joinpath(f"{code}.yaml").is_file() else "any.yaml"
    held: dict[str, Any] = yaml.safe_load(folder.joinpath(name).read_text("utf-8"))
    months = _with_capitals(held["months"])
    weekdays = _with_capitals(held["weekdays"])
    days = {**held["days"], **{_sentence_case(word): n for word, n in held["days"].items()}}
    noon = held.get("noon", {})
    noon = {**noon, **{_sentence_case(word): time for word, time in noon.items()}}
    parts = {
        **held["parts"],
        "month": _words(months),
        "weekday": _words(weekdays),
        "named": _words([*days, *noon]),
        "unit": _words(held["units"]),
        "count": rf"\d{{1,3}}|{_words(held['numbers'])}",
        "a": _words(held.get("one", [])),
        "early": "early|late|mid|[Ee]nd of|beginning of",
        "zone": _words([*held["zones"], *held.get("zone_words", [])]),
    }
    return Grammar(
        pattern=_joined(held["forms"], parts),
        kinds=tuple(kind for kind, _ in held["forms"]),
        parts=tuple(tuple(part for _, part in _PART.findall(form) if part) for _, form in held["forms"]),
        months=months,
        weekdays=weekdays,
        days=days,
        units=held["units"],
        which=held.get("which", {}),
        numbers=held["numbers"],
        zones=held["zones"],
        clock_cues=frozenset(held.get("clock_cues", [])),
        noon=noon,
        past=_hint(held["hints"]["past"]),
        future=_hint(held["hints"]["future"], held["hints"].get("verb", "")),
        clauses=re.compile(held["hints"].get("clauses", r"(?!)")),
    )


def _sentence_case(word: str) -> str:
    return word[:1].upper() + word[1:]


def _with_capitals(names: Mapping[str, int]) -> dict[str, int]:
    return {**names, **{name.upper(): number for name, number in names.items()}}


def _words(words: Iterable[str]) -> str:
    listed = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in listed) or r"(?!)"


def _hint(words: list[str], verb: str = "") -> re.Pattern[str]:
    """Join words, "'ll" among them, and endings ("-ed"), which count in small letters only."""
    whole = [word for word in words if word[:1].isalnum()]
    ends = [rf"[a-z]+(?!{word[1]})[a-z]{word[1:]}" for word in words if word[:1] == "-"]
    short = [word for word in words if not word[:1].isalnum() and word[:1] != "-"]
    ended = rf"(?-i:\b(?:{'|'.join(ends)})\b)" if ends else "(?!)"
    return re.compile(rf"(?:\b(?:{_words(whole)})\b|(?:{_words(short)})\b|{ended}){verb}", re.IGNORECASE)


def _joined(forms: list[list[str]], parts: Mapping[str, str]) -> re.Pattern[str]:
    joined = []
    first_letters = r"(?<![\w/])(?=[\w+])"
    for number, (_, form) in enumerate(forms):

        def part(match: re.Match[str], number: int = number) -> str:
            quiet, caught = match.groups()
            if quiet == "mark":
                return f"(?P=mark_{number})"
            return f"(?:{parts[quiet]})" if quiet else f"(?P<{caught}_{number}>{parts[caught]})"

        spaced = _PART.sub(part, form.replace(" ", r"[^\S\n]"))
        joined.append(f"(?P<form{number}>{spaced})")
    return re.compile(rf"{first_letters}(?:{'|'.join(joined)})(?!\w|\.\d)")
