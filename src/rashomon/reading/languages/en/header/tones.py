"""In what tone the event was held."""

from __future__ import annotations

import re
from functools import cache

from rashomon.model import Fact
from rashomon.reading.languages.en.header.lead import Sentence
from rashomon.reading.languages.en.tables import table


@cache
def _forms() -> tuple[re.Pattern[str], frozenset[str]]:
    held = table("facts.yaml")
    one = rf"(?:(?:very|quite|most)\s)?(?:{'|'.join(sorted(held['tones'], key=len, reverse=True))})"
    several = rf"{one}(?:(?:,\s|,?\sand\s|,?\sbut\s){one}){{0,3}}"
    nouns = held["tone_nouns"]
    pattern = re.compile(
        rf"\b(?:a|an|the|in|had|held)\s(?:a\s)?(?P<a>{several})\s(?:[a-z-]+\s){{0,2}}?{nouns}\b"
        rf"|\b{nouns}\s(?:was|were|has been|had been)\s(?P<b>{several})\b",
        re.IGNORECASE,
    )
    return pattern, frozenset(held["plain_tones"])


def tone(sentence: Sentence) -> Fact | None:
    """Find the adjectives that say in what tone the event was held."""
    pattern, plain = _forms()
    match = pattern.search(sentence.words)
    if not match:
        return None
    group = "a" if match["a"] else "b"
    if group == "a" and match[group].casefold() in plain:
        return None
    start = sentence.start + match.start(group)
    return Fact("tone", match[group].casefold(), start, sentence.start + match.end(group))
