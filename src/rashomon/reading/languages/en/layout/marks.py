"""The words and patterns of `sections.yaml`, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rashomon.reading.languages.en.tables import table


@dataclass(frozen=True, slots=True)
class Marks:
    """What marks the parts of an English text."""

    boilerplate: re.Pattern[str]
    dateline_anywhere: re.Pattern[str]
    dateline_in_head: re.Pattern[str]
    dateline_inline: re.Pattern[str]
    subtitle_in_head: re.Pattern[str]
    roll_heading: re.Pattern[str]
    roll_line: re.Pattern[str]
    contact: re.Pattern[str]
    signature: re.Pattern[str]
    scripture_reference: re.Pattern[str]
    scripture_cue: re.Pattern[str]
    turn_words: frozenset[str]
    role_words: frozenset[str]
    small_words: frozenset[str]
    never_first: frozenset[str]
    never_speakers: frozenset[str]


def any_of(patterns: list[str]) -> re.Pattern[str]:
    """Join patterns so that one match tries them all."""
    return re.compile("|".join(f"(?:{_scoped(pattern)})" for pattern in patterns))


def _scoped(pattern: str) -> str:
    return f"(?i:{pattern[4:]})" if pattern.startswith("(?i)") else pattern


@cache
def marks() -> Marks:
    """Give the marks of `sections.yaml`."""
    held = table("sections.yaml")
    return Marks(
        boilerplate=any_of(held["boilerplate"]),
        dateline_anywhere=any_of(held["dateline_anywhere"]),
        dateline_in_head=any_of(held["dateline_in_head"]),
        dateline_inline=any_of(held["dateline_inline"]),
        subtitle_in_head=any_of(held["subtitle_in_head"]),
        roll_heading=re.compile(held["roll_heading"]),
        roll_line=re.compile(held["roll_line"]),
        contact=any_of(held["contact"]),
        signature=any_of(held["signature"]),
        turn_words=frozenset(held["turn_words"]),
        role_words=frozenset(held["role_words"]),
        small_words=frozenset(held["small_words"]),
        never_first=frozenset(held["never_first"]),
        never_speakers=frozenset(held["never_speakers"]),
        scripture_reference=re.compile(held["scripture_reference"]),
        scripture_cue=re.compile(held["scripture_cue"]),
    )
