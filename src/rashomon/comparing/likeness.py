"""How alike the words of points are: shared terms, weighed by rarity, and terms of like use.

Terms are compared exactly (families and stems) and by vectors trained on unlabelled official prose
(`training/train_term_vectors.py`), so that "strike" and "shelling" count as near. All figures are matrices
over all points of an event; nothing is decided here.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from rashomon.comparing.matter import Matter
from rashomon.comparing.naming import is_title, root
from rashomon.comparing.terms import words
from rashomon.comparing.vocabulary import Vocabulary

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]

# A term that names one of those who speak in the event tells little of the matter, a state a little more.
CAST_WEIGHT = 0.1
PLACE_WEIGHT = 0.6
# Vectors of terms that have nothing to do with each other reach this cosine; it counts as nothing.
NOISE = 0.25


class Likeness:
    """Matrices over the points of all accounts of an event.

    Attributes:
        weights: point by term, how much each term tells of the point.
        cosine: point by point, exact terms.
        covered: point by point, what share of the row's terms the column's terms cover; like terms
            count in part.
        rarest: point by point, the weight of the rarest term that both hold.
        places: point by point, how many states and bodies both name.
        shared: point by point, how many terms both hold.
    """

    def __init__(self, matters: Sequence[Matter], known: Vocabulary, cast: frozenset[str]) -> None:
        import numpy as np

        keys = sorted({key for matter in matters for key in matter.keys})
        column = {key: place for place, key in enumerate(keys)}
        self.weights = np.zeros((len(matters), max(1, len(keys))))
        holders = Counter(key for matter in matters for key in matter.keys)
        total = len(matters) + 1
        for row, matter in enumerate(matters):
            for key in matter.keys:
                local = math.log(total / holders[key]) / math.log(total)
                kind = PLACE_WEIGHT if key in known.places else CAST_WEIGHT if key in cast else 1.0
                self.weights[row, column[key]] = kind * local * (0.15 + matter.weights[key])
        held = (self.weights > 0).astype(float)
        self.shared = held @ held.T
        is_place = np.array([key in known.places for key in keys] or [False], dtype=float)
        self.places = (held * is_place) @ held.T
        norms = np.linalg.norm(self.weights, axis=1)
        norms[norms == 0] = 1.0
        self.cosine = (self.weights @ self.weights.T) / norms[:, None] / norms[None, :]
        self.covered = self._covered(held, _similarity(keys))
        self.rarest = np.array([(held * row).max(axis=1) for row in self.weights]) if matters else self.cosine

    def _covered(self, held: Matrix, similarity: Matrix) -> Matrix:
        import numpy as np

        nearest = np.zeros_like(self.weights)
        for row, mask in enumerate(held > 0):
            if mask.any():
                nearest[row] = similarity[mask].max(axis=0)
        totals = self.weights.sum(axis=1)
        totals[totals == 0] = 1.0
        covered: Matrix = (self.weights @ nearest.T) / totals[:, None]
        return covered


def cast_keys(
    matters: Sequence[Matter], names: Sequence[str], known: Vocabulary, issuers: Sequence[str] = ()
) -> frozenset[str]:
    """Give the terms that name those who speak, are spoken to, take part or publish.

    Of an issuer's name only words that no general text holds count: they name a state or a body ("Varania"),
    with the words of one root ("Varanian").
    """
    named = [*names]
    for matter in matters:
        named += [*matter.point.chain, matter.point.to or ""]
    cast = {key for name in named for key in _keys(name, known)}
    rare = {key for name in issuers for key in _keys(name, known) if key not in known.frequencies}
    roots = {root(key) for key in rare}
    return frozenset(cast | {key for matter in matters for key in matter.keys if root(key) in roots})


def _keys(name: str, known: Vocabulary) -> list[str]:
    return [
        known.stem(known.uninflected(word.folded))
        for word in words(name, 0, len(name))
        if word.folded not in known.empty and not is_title(word.folded)
    ]


def _similarity(keys: Sequence[str]) -> Matrix:
    """Give term by term cosines: 1 for one term, 0 for terms that we know nothing of."""
    import numpy as np

    trained, index = _vectors()
    similar = np.eye(max(1, len(keys)))
    known = [(place, index[key]) for place, key in enumerate(keys) if key in index]
    if known:
        places = np.array([place for place, _ in known])
        rows = trained[[row for _, row in known]]
        near = np.clip((rows @ rows.T - NOISE) / (1 - NOISE), 0.0, 1.0)
        similar[np.ix_(places, places)] = np.maximum(similar[np.ix_(places, places)], near)
    return similar


@cache
def _vectors() -> tuple[Matrix, dict[str, int]]:
    import numpy as np

    root = files("rashomon.comparing.languages").joinpath("en")
    with as_file(root.joinpath("vectors.npy")) as path:
        trained = np.load(path, allow_pickle=False).astype(np.float64) / 127
    keys = root.joinpath("vectors.txt").read_text("utf-8").split("\n")
    return trained, {key: row for row, key in enumerate(keys) if key}
