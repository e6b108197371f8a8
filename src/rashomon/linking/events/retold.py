"""Accounts of a meeting or call in texts on something else, found by its day, its place and its people.

A denial, a reply, a comment or an invitation need share no rare words with the report: it says "the meeting
in ... on ...". A sentence with the very day of the event tells it where it, or one beside it, names two who
met; or the place and that people met, if no other meeting was there that day, and the text tells none itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from rashomon.linking.events.dated import BEFORE as SENTENCES_BEFORE
from rashomon.linking.events.dated import CUES, Dated
from rashomon.linking.events.parties import families_of
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.subjects import ENCOUNTERS
from rashomon.linking.events.venues import REMOTE
from rashomon.linking.names.territories import country_of, plain

BEFORE, AFTER = 30, 60
"""Days before and after the event on which a text may tell it with its date."""
_BESIDE = SENTENCES_BEFORE + 2
"""Sentences looked at: to the one after the day; where it names the place, an answer may come later."""


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
        self._on: dict[int, list[tuple[int, Dated]]] = {}
        self._actor_of: dict[str, int | None] = {}
        for i, held in enumerate(scene.dated):
            for dated in held:
                self._on.setdefault(dated.day, []).append((i, dated))

    def _actors(self, names: Collection[str], wanted: frozenset[int]) -> set[int]:
        """Give those of some actors whom folded names lead to."""
        by_key, known = self._scene.actors.by_key, self._actor_of
        for name in names:
            if name not in known:
                known[name] = by_key.get(("person", name))
        return {actor for name in names if (actor := known[name]) is not None and actor in wanted}

    def retellings(
        self, occasion: Occasion, members: set[int], *, alone: bool, within: Collection[int] | None = None
    ) -> list[Retelling]:
        """Find the best place of each other document that tells an occasion.

        Args:
            occasion: what is told.
            members: documents whose subject it is.
            alone: whether no other meeting is known in that place on that day.
            within: the documents looked at; None for all.
        """
        best: dict[int, Retelling] = {}
        where = f" {plain(occasion.venue)} " if occasion.venue else ""
        town = alone and self._is_town(occasion.venue)
        for document, dated in self._on.get(occasion.day, ()):
            published = self._scene.corpus.days[document]
            if document in members or published is None or (within is not None and document not in within):
                continue
            if not occasion.day - BEFORE <= published <= occasion.day + AFTER:
                continue
            place = bool(where) and where in f" {dated.words} "
            told = self._told(occasion, document, dated, place=place, alone=alone, town=town)
            if told and (document not in best or told.score > best[document].score):
                best[document] = told
        return [best[document] for document in sorted(best)]

    def _is_town(self, venue: str | None) -> bool:
        """Tell whether a place is small enough that the day and it alone say which meeting is meant."""
        if not venue or country_of(venue):
            return False
        found = self._scene.actors.index_of("place", venue)
        return found is None or self._scene.actors.actors[found].kind != "country"

    def _told(
        self, occasion: Occasion, document: int, dated: Dated, *, place: bool, alone: bool, town: bool
    ) -> Retelling | None:
        beside = len(dated.people) if place else _BESIDE
        named = [self._actors(names, occasion.persons) for names in dated.people[:beside]]
        persons = set().union(*named)
        if not place and len(persons) < 2:
            return None
        cues = dated.cues[CUES.index("phoned" if occasion.call else "gathered")]
        met_here, met_near = cues[SENTENCES_BEFORE], any(cues[:beside])
        families = families_of(self._scene.actors.actors[n].name for n in persons)
        two = len(families) > 1 and (met_near or place)
        other = self._scene.subjects[document]
        own_meeting = other.kind in ENCOUNTERS and bool(other.named)
        one = place and alone and not own_meeting and (bool(persons) or town)
        one = one and (met_here or (met_near and bool(persons)))
        if not (two or one):
            return None
        steps = [n for n, found in enumerate(named) if found or n == SENTENCES_BEFORE]
        first, last = (dated.sentence + n - SENTENCES_BEFORE for n in (min(steps), max(steps)))
        score = round(min(0.95, 0.5 + 0.15 * len(families) + 0.2 * place + 0.1 * met_here), 2)
        return Retelling(document, first, last, tuple(sorted(persons)), place, score)


def occasion_of(scene: Scene, members: list[int], venue: str | None) -> Occasion | None:
    """Give the meeting or call that documents tell; None where they tell none, or not its day."""
    subjects = [scene.subjects[i] for i in members]
    days = Counter(s.day for s in subjects if s.kind in ENCOUNTERS and s.told and s.day is not None)
    if not days:
        return None
    day = min(days, key=lambda d: (-days[d], d))
    persons = Counter(n for i in members for n in scene.persons[i])
    return Occasion(day, all(s.kind in REMOTE for s in subjects), venue, frozenset(persons))
