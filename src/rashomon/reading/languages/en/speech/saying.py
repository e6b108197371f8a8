"""A word of speech in its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rashomon.model import Act
from rashomon.reading.languages.en.speech.lexicon import Frame


@dataclass(frozen=True, slots=True)
class Saying:
    """One word of speech in its sentence; places are code points of the text.

    Attributes:
        token: the word of speech (a spaCy token).
        act: what it reports, before its content is looked at.
        takes: how what it reports may stand beside it.
        source: the words that name who says it, None where none stands.
        sources: each of those who say it together ("the minister and his deputy").
        content: what is said, one or more places; empty where only a quotation can give it.
        frame: how the content stands beside it.
        negated: True for "did not say".
        rests: True for one on whom another source of the same content rests.
    """

    token: Any
    act: Act
    takes: frozenset[Frame]
    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    frame: Frame
    negated: bool = False
    sources: tuple[tuple[int, int], ...] = ()
    rests: bool = False
