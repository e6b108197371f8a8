"""Links between documents that say alike things: how likely they are on one matter."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.linking.data_files import yaml_of
from rashomon.linking.events.alike.blocking import near_documents
from rashomon.linking.events.alike.weighing import Weights
from rashomon.linking.events.forbidding import unlike
from rashomon.linking.events.pairs import Link
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.staging import Stage
from rashomon.linking.events.subjects import ENCOUNTERS, Subject

LEAST = 0.1
"""Likelihood from which on a link is kept; what is below counts as none."""
_TERMS = 6
_FEATURES = ("all", "names", "numbers", "days", "same_issuer")


@dataclass(frozen=True, slots=True)
class Alike:
    """What was found in one run.

    Attributes:
        links: one for each pair, by its documents.
        compared: pairs that were compared, the earlier document first.
    """

    links: list[Link]
    compared: list[tuple[int, int]]


def _may_be_alike(subject: Subject) -> bool:
    """Tell whether a document is found by what it says: a meeting with a day is found by day and people."""
    return not subject.omnibus and (subject.kind not in ENCOUNTERS or subject.day is None)


def _days_apart(scene: Scene, a: int, b: int) -> int:
    """Give the days between the publication of two documents; none where one is undated."""
    one, two = scene.corpus.days[a], scene.corpus.days[b]
    return 0 if one is None or two is None else abs(one - two)


def alike_links(stage: Stage) -> Alike:
    """Compare documents that are no encounter and not on many matters; of each pair one is new."""
    import numpy as np

    scene = stage.scene
    among = [i for i, one in enumerate(scene.subjects) if _may_be_alike(one)]
    issuers = [one.issuer for one in scene.corpus.described]
    leads = [one.lead for one in scene.subjects]
    weights = Weights(stage.terms, leads, issuers, stage.statistics)
    near = near_documents(among, stage.fresh, scene.corpus.days, issuers, weights, stage.statistics)
    held = yaml_of("rashomon.linking.events", "alike.yaml")
    slopes = np.array([held[name] for name in _FEATURES])
    links, compared = [], []
    for i, others in near.items():
        weeks = [_days_apart(scene, i, j) / 7 for j in others]
        one = [issuers[i] is not None and issuers[i] == issuers[j] for j in others]
        said = slopes @ np.vstack((weights.cosines(i, others), weeks, one))
        chances = 1 / (1 + np.exp(-(held["constant"] + said)))
        for j, chance in zip(others, chances.tolist(), strict=True):
            first, second = min(i, j), max(i, j)
            compared.append((first, second))
            if chance >= LEAST and not unlike(scene, first, second):
                terms = weights.shared(first, second, _TERMS)
                links.append(Link(first, second, round(chance, 4), terms))
    return Alike(sorted(links, key=lambda link: (link.first, link.second)), compared)
