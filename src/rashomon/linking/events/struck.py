"""Which town was struck: the one that headline and first sentences name behind "in", "of" or "at"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from rashomon.linking.events.words import lexicon
from rashomon.linking.names.territories import country_of

_LEAD = 4
_NAME = r"[^\W\d_a-z][\w’'-]*[a-zа-яіїєґ](?:[ -][^\W\d_a-z][\w’'-]*[a-zа-яіїєґ])*"
_ENOUGH = 2
"""How sure a name must be: in the headline, called a town, or said twice."""


@cache
def _words(name: str) -> str:
    return "|".join(re.escape(word) for word in lexicon()[name])


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    cue = re.compile(rf"\b(?:{_words('struck_by')})\b", re.IGNORECASE)
    behind = re.compile(rf"\b(?:in|of|at|on|near)\s+({_NAME})")
    town = re.compile(rf"\b(?:{_words('towns')})\s+(?:of\s+)?({_NAME})")
    return cue, behind, town


def _candidates(sentence: str) -> Iterable[tuple[str, bool]]:
    """List names behind "in", "of" or "at" where something was struck, and whether each is called a town."""
    cue, behind, town = _patterns()
    if cue.search(sentence):
        towns = {match[1] for match in town.finditer(sentence)}
        yield from ((name, True) for name in sorted(towns))
        yield from ((match[1], False) for match in behind.finditer(sentence) if match[1] not in towns)


def _is_taken(name: str, taken: Iterable[str]) -> bool:
    return any(name == one or name in one.split() for one in taken)


def struck_place(
    title: str | None, sentences: Iterable[str], known: str | None, others: Iterable[str]
) -> str | None:
    """Give the place that was struck; None where none is sure, or a state alone is named.

    Args:
        title: the headline.
        sentences: the first ones of the text.
        known: the place among the header facts; a longer name that begins with it is meant instead.
        others: names of persons and bodies, and times, which are no places unless they are called a town.
    """
    taken = {name.lower() for name in others}
    sure: Counter[str] = Counter()
    towns = set()
    for n, part in enumerate([title or "", *sentences][: _LEAD + 1]):
        for name, town in _candidates(part):
            sure[name] += 2 if town or n == 0 else 1
            towns |= {name} if town else set()
    if known:
        longer = [name for name in sure if name.startswith(f"{known} ")]
        return longer[0] if longer else known
    left = [
        name
        for name, score in sure.items()
        if score >= _ENOUGH and not country_of(name) and (name in towns or not _is_taken(name.lower(), taken))
    ]
    return min(left, key=lambda name: (-sure[name], list(sure).index(name)), default=None)
