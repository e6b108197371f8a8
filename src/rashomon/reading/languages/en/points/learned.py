"""Points as the trained encoder cuts and labels them, before anything is known of who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rashomon.model import Act, Hedge
from rashomon.reading.trained.encoded import Encoded
from rashomon.reading.trained.spans import best_path, log_softmax, spans_of


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of text that makes a point; places are code points.

    Attributes:
        start: first code point.
        end: code point behind the last.
        act: the likeliest act.
        hedge: the likeliest hedge.
        voices: probabilities of no, one, two or more links in its chain.
        joint: probability that several speak together.
    """

    start: int
    end: int
    act: Act
    hedge: Hedge | None
    voices: tuple[float, float, float]
    joint: float


def cuts(encoded: Encoded, labels: dict[str, list[str]]) -> list[Cut]:
    """Cut a text into points, in text order."""
    found = []
    for window in encoded.windows:
        scores = log_softmax(encoded.encoder.linear(window.vectors[1:], "heads.point"))
        for _, first, last in spans_of(best_path(scores)):
            mean = window.vectors[first + 1 : last + 1].mean(axis=0, keepdims=True)
            found.append(_cut(encoded, window.first + first, window.first + last, mean, labels))
    return found


def _cut(encoded: Encoded, first: int, last: int, mean: Any, labels: dict[str, list[str]]) -> Cut:
    import numpy as np

    def odds(head: str) -> list[float]:
        return [float(p) for p in np.exp(log_softmax(encoded.encoder.linear(mean, f"heads.{head}")))[0]]

    act, hedge, voices, joint = (odds(head) for head in ("act", "hedge", "voices", "joint"))
    chosen: Any = labels["acts"][max(range(len(act)), key=act.__getitem__)]
    doubt: Any = labels["hedges"][max(range(len(hedge)), key=hedge.__getitem__)] or None
    place = encoded.tokens[first].start, encoded.tokens[last - 1].end
    return Cut(*place, chosen, doubt, (voices[0], voices[1], voices[2]), joint[1])
