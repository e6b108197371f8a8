"""The sentences that open a text and tell what it is about."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from rashomon.model import Span
from rashomon.reading.draft import Draft

# How many sentences of running text tell the event.
_SENTENCES = 6


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of running text, and whether a speaker says it in a transcript."""

    start: int
    end: int
    words: str
    in_turn: bool


def running_text(draft: Draft) -> list[Sentence]:
    """Give the sentences of body and turns, in order."""
    sections = [section for section in draft.sections if section.kind != "scripture"]
    starts = [section.start for section in sections]
    found = []
    for sentence in draft.sentences or [Span(0, len(draft.text))]:
        at = bisect_right(starts, sentence.start) - 1
        kind = sections[at].kind if at >= 0 else "body"
        if kind in {"body", "turn"}:
            words = sentence.of(draft.text)
            found.append(Sentence(sentence.start, sentence.end, words, kind == "turn"))
    return found


def lead_of(sentences: list[Sentence]) -> list[Sentence]:
    """Give the sentences that open the text: what speakers say in a transcript is none of them."""
    return [sentence for sentence in sentences if not sentence.in_turn][:_SENTENCES]
