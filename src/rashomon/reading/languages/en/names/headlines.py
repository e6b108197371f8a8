"""Persons named in a headline, where every word may begin with a capital letter."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from rashomon.reading.languages.en.names.finding import Finder, Found
from rashomon.reading.languages.en.names.gazetteer import gazetteer
from rashomon.reading.languages.en.names.words import words_of


def persons_in(title: str, text: str) -> list[Found]:
    """Find persons in a headline; of words in capitals, those belong to a name that the text has too.

    Args:
        title: the headline, or a piece of it; the places found count from its start.
        text: of the document.
    """
    known = _capitalised(text)
    return [
        _cut(title, item, known) for item in Finder(title, words_of(title), []).run() if item.kind == "person"
    ]


@lru_cache(maxsize=1)  # several headlines and labels are held against one text
def _capitalised(text: str) -> frozenset[str]:
    return frozenset(word.low for word in words_of(text) if word.cap)


def _cut(title: str, item: Found, known: frozenset[str]) -> Found:
    words = words_of(title[item.start : item.end])
    lists = gazetteer()
    kept = 1
    for at in range(1, len(words)):
        word, first = words[at], words[0]
        inside = (
            word.low in lists.given or word.low in lists.suffixes or not word.cap or word.text.endswith(".")
            or word.low in known or (at == 1 and first.low not in known)
            or (words[at - 1].low in lists.given and at < len(words) - 1)
        )  # fmt: skip
        if not inside:
            break
        kept = at + 1
    while kept > 1 and not words[kept - 1].text[-1].isalnum() and words[kept - 1].text[-1] != ".":
        kept -= 1
    return replace(item, end=item.start + words[kept - 1].end)
