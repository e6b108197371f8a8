"""Chinese names in Russian letters put into pinyin, syllable by syllable (the system of Palladius)."""

from __future__ import annotations

import re
from functools import cache

from rashomon.linking.names.tables import rows_of, words_of


@cache
def _syllables() -> tuple[dict[str, str], re.Pattern[str]]:
    table = {row["cyrillic"]: row["pinyin"] for row in rows_of("palladius.csv")}
    longest_first = "|".join(sorted(table, key=lambda syllable: (-len(syllable), syllable)))
    return table, re.compile(longest_first)


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(f"(?:{_syllables()[1].pattern})+")


def _pinyin(word: str) -> str | None:
    table, syllable = _syllables()
    if not _whole().fullmatch(word):
        return None
    parts = [table[part] for part in syllable.findall(word)]
    return "".join(parts)


def in_pinyin(words: list[str]) -> list[str] | None:
    """Give the words of a Chinese name in pinyin; None where they are no such name in Russian letters.

    A name counts as one when every word is made of syllables of Palladius and the first is one of the
    common surnames.
    """
    if not 2 <= len(words) <= 3 or not all("\u0400" <= c <= "\u04ff" for word in words for c in word):
        return None
    spelled = [_pinyin(word.lower()) for word in words]
    if spelled[0] not in words_of("chinese_surname"):
        return None
    found = [word for word in spelled if word]
    return found if len(found) == len(words) else None
