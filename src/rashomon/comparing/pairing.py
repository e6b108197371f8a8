"""How likely two points of different accounts are one matter: features that a person can read, and one score.

The score is a logistic regression over the features. `pairing.json` holds its weights and the threshold at
and above which a pair is a match; `training/train_alignment.py` trains it and cross-validates it over events.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from rashomon.comparing.company import two_encounters
from rashomon.comparing.denials import blanket, denies_event, denies_outright, is_denial
from rashomon.comparing.features import FEATURES, features
from rashomon.comparing.manner import unlike
from rashomon.comparing.matter import Matter
from rashomon.comparing.vocabulary import vocabulary

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]
    Flags = np.ndarray[Any, np.dtype[np.bool_]]

# A denial is one matter with what it denies, as likely as that.
BLANKET = 0.5
# How far two points must tell that one event took place, or its length or initiator (see `features`).
SURELY = 0.5


@dataclass(frozen=True, slots=True)
class Pairing:
    """Scores of all pairs of points of different accounts.

    Attributes:
        matters: all points, account by account.
        scores: point by point, 0 to 1; 0 within one account.
        barred: point by point, True where the two can never stand in one row.
        denials: pairs of places, the lower first, of which one denies the other.
    """

    matters: tuple[Matter, ...]
    scores: Matrix
    barred: Flags
    denials: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Weights:
    """A trained logistic regression: mean, spread and weight of each feature, and the intercept."""

    intercept: float
    mean: tuple[float, ...]
    spread: tuple[float, ...]
    weight: tuple[float, ...]
    threshold: float


@cache
def weights() -> Weights:
    """Read the trained weights."""
    raw = json.loads(files("rashomon.comparing").joinpath("pairing.json").read_text("utf-8"))
    if tuple(raw["features"]) != FEATURES:
        raise ValueError("pairing.json was trained for other features; run training/train_alignment.py")
    return Weights(
        raw["intercept"], tuple(raw["mean"]), tuple(raw["spread"]), tuple(raw["weight"]), raw["threshold"]
    )


def pair(
    accounts: Sequence[Sequence[Matter]],
    languages: Sequence[str],
    names: Sequence[str],
    issuers: Sequence[str] = (),
) -> Pairing:
    """Score every two points of different accounts.

    Args:
        accounts: the points of each account.
        languages: BCP 47 language of each account.
        names: participants that any account names.
        issuers: who published the accounts.
    """
    import numpy as np

    matters = tuple(matter for account in accounts for matter in account)
    if len({matter.side for matter in matters}) < 2:
        none = (len(matters), len(matters))
        return Pairing(matters, np.zeros(none), np.zeros(none, dtype=bool))
    trained = weights()
    table = features(accounts, names, issuers)
    scores = np.full(table.shape[1:], trained.intercept)
    for layer, mean, spread, weight in zip(table, trained.mean, trained.spread, trained.weight, strict=True):
        scores += weight * (layer - mean) / spread
    # Where two languages share no name or number there is nothing that we could compare.
    tongue = np.array([languages[matter.side].split("-")[0] for matter in matters])
    foreign = (tongue[:, None] != tongue[None, :]) & (table[FEATURES.index("cosine")] == 0)
    sides = np.array([matter.side for matter in matters])
    barred = _barred(matters)
    scores = np.where(foreign | barred | (sides[:, None] == sides[None, :]), 0.0, 1 / (1 + np.exp(-scores)))
    # Points that only say that the event took place are one matter, whatever their words.
    told = table[FEATURES.index("takes_place")] >= SURELY
    scores = np.where(
        told & ~barred & (sides[:, None] != sides[None, :]), np.maximum(scores, BLANKET), scores
    )
    denied = frozenset((min(pair), max(pair)) for pair in _denials(matters))
    for a, b in sorted(denied):
        scores[a, b] = scores[b, a] = max(scores[a, b], BLANKET)
        barred[a, b] = barred[b, a] = False
    return Pairing(matters, np.round(scores, 4).astype(np.float64), barred, denied)


def _barred(matters: Sequence[Matter]) -> Flags:
    """Give the pairs that are no one matter: a dateline with anything, the encounter with what is none."""
    import numpy as np

    # A denial of what was done at an encounter is no denial that it took place.
    told = np.array([matter.encounter for matter in matters])
    other = np.array([not matter.takes_place and is_denial(matter) for matter in matters])
    apart = np.isin(told, ("told", "setting"))[:, None] & (told == "")[None, :]
    apart |= (told == "told")[:, None] & other[None, :]
    apart |= np.array([matter.bare for matter in matters])[:, None]
    for a, b in two_encounters(matters, vocabulary("en")):
        apart[a, b] = True
    barred: Flags = apart | apart.T
    return barred


def _denials(matters: Sequence[Matter]) -> list[tuple[int, int]]:
    """Give pairs of which the first denies the second, every deed of its kind, or how they met."""
    known = vocabulary("en")
    denied = {
        act: [place for place, matter in enumerate(matters) if blanket(matter, act, known)]
        for act in known.stance["act_nouns"]
    }
    found = [
        (place, other)
        for act, places in sorted(denied.items())
        for place in places
        for other, matter in enumerate(matters)
        if matter.point.act == act and not matter.negated and matter.side != matters[place].side
    ]
    found += [
        (place, other)
        for place, matter in enumerate(matters)
        for other, stated in enumerate(matters)
        if denies_outright(matter, stated, known) or denies_event(matter, stated)
    ]
    return found + unlike(matters, known)
