"""Attributions as the trained encoder tags them: contents, sources and cues, and which belong together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from rashomon.reading.trained.encoded import Encoded, Window
from rashomon.reading.trained.spans import best_path, log_softmax, spans_of

_CONTENT, _SOURCE, _CUE = 0, 1, 2
# How much likelier (log) the begin of a content must be than none (chosen on PolNeAR dev).
_RELUCTANCE = 1.5
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Learned:
    """One attribution without its speaker; places are code points of the text.

    Attributes:
        content: what is attributed, one or more places.
        source: the words that name the source, None where none stands near.
        cue: the words that attribute, None where none stands near.
    """

    content: tuple[Place, ...]
    source: Place | None
    cue: Place | None


def learned(encoded: Encoded) -> list[Learned]:
    """Find the attributions of a text, in text order of what is said.

    One token belongs to one attribution at most, as in the corpus that the encoder learned from (PolNeAR;
    Newell, Margolin and Ruths 2018): an attribution inside another is not among them.
    """
    return [one for window in encoded.windows for one in _in(encoded, window)]


def _in(encoded: Encoded, window: Window) -> Iterator[Learned]:
    encoder = encoded.encoder
    scores = log_softmax(encoder.linear(window.vectors[1:], "heads.said"))
    scores[:, 1] -= _RELUCTANCE
    spans = spans_of(best_path(scores))
    contents = [span for span in spans if span[0] == _CONTENT]
    if not contents:
        return
    asked, answers = _links(encoder, window)
    partners = []
    for content in contents:
        found = []
        for half, kind in enumerate((_SOURCE, _CUE)):
            # Row 0 stands for the window: the answer "nobody here".
            others = [(0, None), *((span[1] + 1, span) for span in spans if span[0] == kind)]
            row = answers[half] @ asked[half][content[1] + 1]
            found.append(max(others, key=lambda other: float(row[other[0]]))[1])
        partners.append((content, found[0], found[1]))
    for (source, cue), group in groupby(partners, key=lambda one: (one[1], one[2])):
        places = tuple(_place(encoded, window, content) for content, _, _ in group)
        if source is None and cue is None:
            yield from (Learned((place,), None, None) for place in places)
        else:
            yield Learned(
                places,
                _place(encoded, window, source) if source else None,
                _place(encoded, window, cue) if cue else None,
            )


def _links(encoder: Any, window: Window) -> tuple[list[Any], list[Any]]:
    asked = encoder.linear(window.vectors, "heads.asks")
    answers = encoder.linear(window.vectors, "heads.answers")
    half = asked.shape[1] // 2
    return [asked[:, :half], asked[:, half:]], [answers[:, :half], answers[:, half:]]


def _place(encoded: Encoded, window: Window, span: tuple[int, int, int]) -> Place:
    first, last = window.first + span[1], window.first + span[2] - 1
    return encoded.tokens[first].start, encoded.tokens[last].end
