"""Accounts of a meeting or call in texts on something else, found by its day, its place and its people.

A denial, a reply, a comment or an invitation need share no rare words with the report: it says "the meeting
in ... on ...". A sentence with the very day of the event tells it where it, or one beside it, names two who
met; or the place and that people met, if no other meeting was there that day, and the text tells none itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from rashomon.linking.corpus import day_of
from rashomon.linking.events.parties import families_of
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.subjects import ENCOUNTERS, has_cue
from rashomon.linking.events.venues import REMOTE
from rashomon.linking.names.territories import country_of, plain

BEFORE, AFTER = 30, 60
"""Days before and after the event on which a text may tell it with its date."""
_FEWEST_TERMS = 4
_REPLY = 2
"""Sentences behind one with day and place in which an answer may name the people."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting or call as its accounts give it.

    Attributes:
        day: its day.
        call: whether nobody travelled.
        venue: where.
        persons: actors who took part.
    """

    day: int
    call: bool
    venue: str | None
    persons: frozenset[int]


@dataclass(frozen=True, slots=True)
class Retelling:
    """A place in a document that tells an occasion.

    Attributes:
        document: index of the document.
        first: its first sentence.
        last: its last.
        persons: actors of the occasion who are named there.
        venue: whether the place is.
        score: 0 to 1.
    """

    document: int
    first: int
    last: int
    persons: tuple[int, ...]
    venue: bool
    score: float


class Calendar:
    """Sentences of all documents by the day that they name.

    Args:
        scene: the run.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._on: dict[int, list[tuple[int, int]]] = {}
        self._people: dict[int, list[tuple[int, int]]] = {}
        for i, (_, reading) in enumerate(scene.corpus.entries):
            starts = [start for start, _ in scene.texts[i].spans]
            for time in reading.times:
                day = day_of(time.value)
                k = bisect_right(starts, time.start) - 1
                if day is not None and k >= 0 and len(scene.texts[i].sentences[k]) >= _FEWEST_TERMS:
                    self._on.setdefault(day, []).append((i, k))

    def _people_of(self, document: int) -> list[tuple[int, int]]:
        """Give (start, actor) of the persons whom a document mentions."""
        if document not in self._people:
            find = self._scene.actors.index_of
            mentions = self._scene.corpus.entries[document][1].mentions
            found = ((m.start, find("person", m.name)) for m in mentions if m.kind == "person")
            self._people[document] = [(start, actor) for start, actor in found if actor is not None]
        return self._people[document]

    def _persons(self, document: int, start: int, end: int, wanted: frozenset[int]) -> tuple[int, ...]:
        return tuple(sorted({n for at, n in self._people_of(document) if start <= at < end} & wanted))

    def retellings(self, occasion: Occasion, members: set[int], *, alone: bool) -> list[Retelling]:
        """Find the best place of each other document that tells an occasion.

        Args:
            occasion: what is told.
            members: documents whose subject it is.
            alone: whether no other meeting is known in that place on that day.
        """
        best: dict[int, Retelling] = {}
        for document, k in self._on.get(occasion.day, ()):
            published = self._scene.corpus.days[document]
            if document in members or published is None:
                continue
            if not occasion.day - BEFORE <= published <= occasion.day + AFTER:
                continue
            told = self._told(occasion, document, k, alone=alone)
            if told and (document not in best or told.score > best[document].score):
                best[document] = told
        return [best[document] for document in sorted(best)]

    def _is_town(self, venue: str | None) -> bool:
        """Tell whether a place is small enough that the day and it alone say which meeting is meant."""
        if not venue or country_of(venue):
            return False
        found = self._scene.actors.index_of("place", venue)
        return found is None or self._scene.actors.actors[found].kind != "country"

    def _told(self, occasion: Occasion, document: int, k: int, *, alone: bool) -> Retelling | None:
        spans = self._scene.texts[document].spans
        text = self._scene.corpus.entries[document][0].text
        own = text[spans[k][0] : spans[k][1]]
        place = bool(occasion.venue) and f" {plain(occasion.venue or '')} " in f" {plain(own)} "
        beside = range(max(0, k - 1), min(len(spans), k + (_REPLY if place else 1) + 1))
        start, end = spans[beside[0]][0], spans[beside[-1]][1]
        persons = self._persons(document, start, end, occasion.persons)
        cue = "phoned" if occasion.call else "gathered"
        met_here, met_near = has_cue(cue, own), has_cue(cue, text[start:end])
        families = families_of(self._scene.actors.actors[n].name for n in persons)
        two = len(families) > 1 and (met_near or place)
        other = self._scene.subjects[document]
        own_meeting = other.kind in ENCOUNTERS and bool(other.named)
        one = place and alone and not own_meeting and (bool(persons) or self._is_town(occasion.venue))
        one = one and (met_here or (met_near and bool(persons)))
        if not (two or one):
            return None
        kept = [n for n in beside if n == k or self._persons(document, *spans[n], occasion.persons)]
        score = round(min(0.95, 0.5 + 0.15 * len(families) + 0.2 * place + 0.1 * met_here), 2)
        return Retelling(document, min(kept), max(kept), persons, place, score)


def occasion_of(scene: Scene, members: list[int], venue: str | None) -> Occasion | None:
    """Give the meeting or call that documents tell; None where they tell none, or not its day."""
    subjects = [scene.subjects[i] for i in members]
    days = Counter(s.day for s in subjects if s.kind in ENCOUNTERS and s.told and s.day is not None)
    if not days:
        return None
    day = min(days, key=lambda d: (-days[d], d))
    persons = Counter(n for i in members for n in scene.persons[i])
    return Occasion(day, all(s.kind in REMOTE for s in subjects), venue, frozenset(persons))
