"""A point with all that comparing looks at in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rashomon.comparing.acts import acts
from rashomon.comparing.company import Person, people
from rashomon.comparing.happening import Encounter, encounter, participants_of
from rashomon.comparing.naming import is_pronoun, name_key, root
from rashomon.comparing.quantities import Quantity, quantities
from rashomon.comparing.side import Side
from rashomon.comparing.terms import Term, fold, rarity, terms, words
from rashomon.comparing.vocabulary import Vocabulary, vocabulary
from rashomon.model import Point

# Plain terms up to which a denial that points back names no matter of its own.
_SHORT = 2
# Words behind a "not" among which one that turns it round stands.
_BEHIND = 4


@dataclass(frozen=True, slots=True)
class Matter:
    """What one point speaks of, and who does what with it.

    Attributes:
        side: which account, counted from 0.
        index: which point of it, in text order.
        point: the point.
        text: its words.
        folded: the same word by word, in lower case and Latin letters.
        terms: what it speaks of, in text order.
        keys: the same as a set, sorted; a denial that points back has those of the point before it too.
        weights: how much each key tells, by rarity.
        names: keys that are proper names or places.
        quantities: amounts and dates.
        speakers: keys of those whose word it is, the innermost of the chain; empty in the issuer's own voice.
        addressee: keys of those it is said to.
        negated: True where a word turns it round.
        encounter: how far it says that the event took place; see `happening.encounter`.
        position: 0 at the head of the account, 1 at its end.
        own_side: roots of the names of the state or body for which the issuer speaks.
        people: the persons it names, each by the keys of the parts of the name; who says "I" is one of them.
    """

    side: int
    index: int
    point: Point
    text: str
    folded: tuple[str, ...]
    terms: tuple[Term, ...]
    keys: tuple[str, ...]
    weights: dict[str, float]
    names: frozenset[str]
    quantities: tuple[Quantity, ...]
    speakers: frozenset[str]
    addressee: frozenset[str]
    negated: bool
    encounter: Encounter
    position: float
    own_side: frozenset[str]
    people: tuple[Person, ...] = ()

    @property
    def takes_place(self) -> bool:
        """Whether it says that the event took place, or that it did not."""
        return self.encounter in ("told", "setting", "more")

    @property
    def bare(self) -> bool:
        """Whether it holds names and a date alone, as a dateline does."""
        dated = any(quantity.unit == "date" for quantity in self.quantities)
        plain = self.takes_place or any(map(self._plain, self.terms))
        return dated and not self.point.chain and not plain

    def _plain(self, term: Term) -> bool:
        return term.key.isalpha() and self.text[term.start - self.point.start].islower()


def matters(side: Side, number: int) -> tuple[Matter, ...]:
    """Give the points of one account as matters, in text order."""
    points, who = side.points, participants_of(side)
    found: list[Matter] = []
    for index, point in enumerate(points):
        matter = _matter(side, number, point, index=index, count=len(points), who=who)
        found.append(_resumed(matter, found[-1], vocabulary(side.reading.language)) if found else matter)
    return tuple(found)


def _resumed(matter: Matter, before: Matter, known: Vocabulary) -> Matter:
    """Give a short denial ("she denied this") the terms of the point that it takes up, the one before."""
    denies = matter.negated or matter.point.act == "reject"
    plain = [term for term in matter.terms if not term.name]
    if not denies or len(plain) > _SHORT:
        return matter
    if not set(matter.folded) & set(known.stance.get("anaphors", ())):
        return matter
    keys = tuple(sorted({*matter.keys, *before.keys}))
    return replace(matter, keys=keys, weights={**before.weights, **matter.weights})


def _matter(side: Side, number: int, point: Point, *, index: int, count: int, who: frozenset[str]) -> Matter:
    text, known = side.document.text, vocabulary(side.reading.language)
    found = terms(text, point.start, point.end, known)
    keys = tuple(sorted({term.key for term in found}))
    named = {term.key for term in found if term.name or term.place}
    named |= {
        name_key(mention.name)
        for mention in side.reading.mentions
        if point.start <= mention.start and mention.end <= point.end and mention.kind == "person"
    }
    spoken = point.chain[-1] if point.chain else ""
    found_words = words(text, point.start, point.end)
    folded = tuple(word.folded for word in found_words)
    return Matter(
        side=number,
        index=index,
        point=point,
        text=text[point.start : point.end],
        folded=folded,
        terms=found,
        keys=keys,
        weights={key: rarity(key, known) for key in keys},
        names=frozenset(named),
        quantities=quantities(
            text, point.start, point.end, known, language=side.reading.language, times=side.reading.times
        ),
        speakers=actors(spoken),
        addressee=actors(point.to or ""),
        negated=_negated(folded, known) or _denied(point, folded, known),
        encounter=encounter(point, found_words, index, who, known),
        position=index / max(1, count - 1),
        own_side=_own_side(side.document.issuer or "", side.reading.language),
        people=people(side, point, folded),
    )


def _negated(folded: Sequence[str], known: Vocabulary) -> bool:
    """Tell whether a word turns a point round; "will not waver" states."""
    turning = known.stance.get("turning", ())
    return any(
        word in known.negations and not any(near in turning for near in folded[place + 1 : place + _BEHIND])
        for place, word in enumerate(folded)
    )


def _denied(point: Point, folded: Sequence[str], known: Vocabulary) -> bool:
    """Tell whether a point read as a denial shows one: to oppose a deed is not to deny that it was done."""
    read_so = point.hedge == "denied" or point.act in acts()["denials"]
    return read_so and bool(set(folded) & {*known.negations, *known.stance.get("denying", ())})


@lru_cache(maxsize=1_000)
def _own_side(issuer: str, language: str) -> frozenset[str]:
    known = vocabulary(language)
    return frozenset(
        root(term.key)
        for term in terms(issuer, 0, len(issuer), known)
        if term.place or (term.name and term.key not in known.frequencies)
    )


def actors(link: str) -> frozenset[str]:
    """Split one element of a chain into the keys of its actors; "my" is the issuer's own voice."""
    parts = re.split(r"\s\+\s", link)
    return frozenset(name_key(name) for name in parts if fold(name) and not is_pronoun(name))
