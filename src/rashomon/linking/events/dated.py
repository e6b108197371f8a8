"""Sentences that name a day: what they and those beside them say of a meeting or call on it."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from rashomon.linking.actors.spellings import key_of
from rashomon.linking.corpus import day_of
from rashomon.linking.events.subjects import has_cue
from rashomon.linking.events.words import Worded
from rashomon.linking.names.territories import plain
from rashomon.model import Reading

CUES = ("phoned", "gathered")
"""Words of the lexicon that tell a call, and a meeting."""
BEFORE, AFTER = 1, 2
"""Sentences before and after one with a day that are looked at."""
_FEWEST_TERMS = 4


class Dated(msgspec.Struct, frozen=True, array_like=True):
    """A sentence that names a day, with the one before and the two after it.

    Attributes:
        day: the day that it names.
        sentence: its index.
        words: what it says, as `plain` writes it.
        cues: for each of `CUES`, whether each of the four sentences holds one of its words.
        people: folded names of the persons whom each of the four mentions.
    """

    day: int
    sentence: int
    words: str
    cues: tuple[tuple[bool, ...], ...]
    people: tuple[tuple[str, ...], ...]


class _Sentences:
    """The sentences of one document; what is asked twice of one is looked up once."""

    def __init__(self, text: str, worded: Worded, reading: Reading) -> None:
        self._text = text
        self._spans = worded.spans
        self.starts = [start for start, _ in worded.spans]
        self._people: dict[int, dict[str, None]] = {}
        for mention in reading.mentions:
            if mention.kind == "person":
                key = key_of("person", mention.name)
                self._people.setdefault(self.at(mention.start), {})[key] = None
        self._cues: dict[tuple[str, int], bool] = {}

    def at(self, place: int) -> int:
        """Give the sentence of a code point; -1 before the first."""
        return bisect_right(self.starts, place) - 1

    def says(self, k: int) -> str:
        """Give one sentence; nothing where there is none."""
        return self._text[slice(*self._spans[k])] if 0 <= k < len(self._spans) else ""

    def people(self, k: int) -> tuple[str, ...]:
        """Give the persons mentioned in one sentence."""
        return tuple(self._people.get(k, ())) if k >= 0 else ()

    def has(self, cue: str, k: int) -> bool:
        """Tell whether one sentence holds a word."""
        if (cue, k) not in self._cues:
            self._cues[cue, k] = has_cue(cue, self.says(k))
        return self._cues[cue, k]


def days_in(worded: Worded, reading: Reading) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """Give the sentences of a document that name days, by their index, with these days."""
    starts = [start for start, _ in worded.spans]
    found: dict[int, set[int]] = {}
    for time in reading.times:
        day, k = day_of(time.value), bisect_right(starts, time.start) - 1
        if day is not None and k >= 0:
            found.setdefault(k, set()).add(day)
    return tuple((k, tuple(sorted(found[k]))) for k in sorted(found))


def dated_in(text: str, worded: Worded, reading: Reading) -> tuple[Dated, ...]:
    """List the sentences of a document that name a day and may tell a meeting or call on it.

    Such a one, or one beside it, has a word for it or names two persons.
    """
    sentences = _Sentences(text, worded, reading)
    found: dict[tuple[int, int], Dated] = {}
    for time in reading.times:
        day, k = day_of(time.value), sentences.at(time.start)
        if day is None or k < 0 or (day, k) in found or len(worded.sentences[k]) < _FEWEST_TERMS:
            continue
        beside = range(k - BEFORE, k + AFTER + 1)
        people = tuple(sentences.people(n) for n in beside)
        cues = tuple(tuple(sentences.has(cue, n) for n in beside) for cue in CUES)
        if any(map(any, cues)) or len({key for keys in people for key in keys}) > 1:
            found[day, k] = Dated(day, k, plain(sentences.says(k)), cues, people)
    return tuple(found.values())
