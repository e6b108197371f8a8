"""Points as the trained encoder cuts and labels them, before anything is known of who speaks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from rashomon.reading.trained.encoded import Encoded
from rashomon.reading.trained.encoder import Encoder
from rashomon.reading.trained.spans import best_path, log_softmax, spans_of

# How much likelier (log) a cut must be than none: our annotators cut a little finer than the accounts gold.
_RELUCTANCE = 0.9


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of text that makes a point; places are code points.

    Attributes:
        start: first code point.
        end: code point behind the last.
        acts: log probability of each act.
        voices: probabilities of no, one, two or more links in its chain.
        joint: probability that several speak together.
    """

    start: int
    end: int
    acts: dict[str, float]
    voices: tuple[float, float, float]
    joint: float


def cuts(encoded: Encoded, labels: dict[str, list[str]]) -> list[Cut]:
    """Cut a text into points, in text order."""
    found = []
    for window in encoded.windows:
        scores = log_softmax(encoded.encoder.linear(window.vectors[1:], "heads.point"))
        scores[:, 1] -= _RELUCTANCE
        for _, first, last in spans_of(best_path(scores)):
            mean = window.vectors[first + 1 : last + 1].mean(axis=0, keepdims=True)
            place = encoded.tokens[window.first + first].start, encoded.tokens[window.first + last - 1].end
            found.append(_cut(encoded.encoder, place, mean, labels))
    return found


def _cut(encoder: Encoder, place: tuple[int, int], mean: Any, labels: dict[str, list[str]]) -> Cut:
    def odds(head: str) -> list[float]:
        return [float(odd) for odd in log_softmax(encoder.linear(mean, f"heads.{head}"))[0]]

    acts = dict(zip(labels["acts"], odds("act"), strict=True))
    voices = [math.exp(odd) for odd in odds("voices")]
    return Cut(*place, acts, (voices[0], voices[1], voices[2]), math.exp(odds("joint")[1]))
