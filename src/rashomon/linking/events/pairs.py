"""How far two documents may have one subject, and what forbids it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from rashomon.linking.data_files import yaml_of
from rashomon.linking.events.forbidding import forbidden
from rashomon.linking.events.passages import Hit, Telling
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.subjects import ENCOUNTERS, has_cue
from rashomon.linking.events.words import terms_in

TELLS = 0.28
"""Likelihood from which on a place is taken for an account."""
JOINS = 0.5
"""Likelihood from which on the beginning of one document makes its subject that of the other."""
SUBJECT = 0.45
"""Mean share of the profiles, both ways, from which on two documents have one subject."""
HEAD = 8
"""Sentences that are the beginning of a text."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two documents with one subject.

    Attributes:
        first: index of a document.
        second: index of a later one.
        score: 0 to 1.
        terms: what both say.
        by: what tied them: the words shared, the people who met, or the place where they met.
    """

    first: int
    second: int
    score: float
    terms: tuple[str, ...]
    by: Literal["words", "people", "place"] = "words"


def _both_parties(scene: Scene, index: int, document: int, around: str) -> bool:
    """Tell whether a place names those who met: a side's own text may leave out its own leader."""
    subject = scene.subjects[index]
    if len(subject.parties) < 2:
        return True
    named = subject.parties & set(terms_in(around))
    if scene.corpus.described[index].issuer == scene.corpus.described[document].issuer:
        return bool(named)
    return len(named) > 1 or bool(named and subject.parties - named & scene.subjects[document].parties)


def likelihood(scene: Scene, index: int, hit: Hit) -> float:
    """Give how likely a place is an account of a document's subject: a logistic score of named features."""
    subject, other = scene.subjects[index], scene.subjects[hit.document]
    top = scene.vocabulary.most
    rare = sorted(((scene.vocabulary.rarity(term) / top) ** 2 for term in hit.terms), reverse=True)
    keys = [(scene.vocabulary.rarity(term) / top) ** 2 for term in hit.terms if term in subject.keys]
    published = scene.corpus.days[hit.document]
    apart = abs(published - subject.day) if published is not None and subject.day is not None else 3
    issuers = {scene.corpus.described[i].issuer for i in (index, hit.document)}
    features = {
        "constant": 1.0,
        "share": hit.score,
        "terms": len(hit.terms) / 5,
        "days": apart / 7,
        "many_matters": float(other.omnibus),
        "other_subject": float(hit.sentence < HEAD and not other.omnibus),
        "encounter": float(subject.kind in ENCOUNTERS),
        "second": rare[1] if len(rare) > 1 else 0.0,
        "key": max(keys, default=0.0),
        "same_issuer": float(len(issuers) == 1),
        "forbidden": float(not other.omnibus and forbidden(scene, index, hit.document) is not None),
    }
    weights = yaml_of("rashomon.linking.events", "weights.yaml")
    return 1 / (1 + math.exp(-sum(weights[name] * value for name, value in features.items())))


def tells_encounter(scene: Scene, index: int, document: int, sentence: int) -> bool:
    """Tell whether a place speaks of a meeting or call and of who met; yes where the subject is none."""
    if scene.subjects[index].kind not in ENCOUNTERS:
        return True
    around = scene.around(document, sentence)
    return has_cue("encounter", around) and _both_parties(scene, index, document, around)


def tells(scene: Scene, index: int, hit: Hit) -> float:
    """Give how likely a place is an account of a document's subject; 0 where it is not good enough."""
    subject, other = scene.subjects[index], scene.subjects[hit.document]
    if subject.omnibus or (subject.keys and not subject.keys & set(hit.terms)):
        return 0.0
    chance = likelihood(scene, index, hit)
    if chance < TELLS:
        return 0.0
    if hit.sentence < HEAD and not other.omnibus:
        meet = subject.kind in ENCOUNTERS and other.kind in ENCOUNTERS
        if meet and forbidden(scene, index, hit.document):
            return 0.0
    if not tells_encounter(scene, index, hit.document, hit.sentence):
        return 0.0
    return round(chance, 4)


def tellings_of(scene: Scene) -> list[dict[int, Telling]]:
    """Give for each document the places in others that tell its subject, by the index of the other."""
    return [
        {hit.document: Telling(hit, chance) for hit in held if (chance := tells(scene, i, hit))}
        for i, held in enumerate(scene.hits)
    ]


def links_of(scene: Scene) -> list[Link]:
    """Find pairs of documents with one subject.

    Each holds the other's profile well enough on the mean, one of them in its first sentences; or
    one of them tells the other's subject there.
    """
    found: dict[tuple[int, int], dict[int, Hit]] = {}
    for i, held in enumerate(scene.hits):
        for hit in held:
            found.setdefault((min(i, hit.document), max(i, hit.document)), {})[i] = hit
    links = []
    for (a, b), ways in sorted(found.items()):
        early = [i for i in sorted(ways) if ways[i].sentence < HEAD]
        if not early or forbidden(scene, a, b):
            continue
        score = sum(hit.score for hit in ways.values()) / 2
        tellings = (scene.tellings[i].get(ways[i].document) for i in early)
        told = [telling.chance for telling in tellings if telling and telling.chance >= JOINS]
        if (score >= SUBJECT and len(ways) > 1) or told:
            terms = tuple(sorted({term for hit in ways.values() for term in hit.terms}))
            links.append(Link(a, b, round(max([score, *told]), 4), terms))
    return links
