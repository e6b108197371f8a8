"""Attributions by form alone: turns of a transcript, citations in brackets."""

from __future__ import annotations

from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.reference import Cast
from rashomon.reading.languages.en.speech.said import Said
from rashomon.reading.languages.en.speech.speakers import turns


def turned(draft: Draft, cast: Cast) -> list[Said]:
    """Take each turn of a transcript for what the one said whom its label names."""
    said = []
    for turn in turns(draft):
        known = turn.speaker or " + ".join(cast.resolve(*turn.label).names) or draft.text[slice(*turn.label)]
        said.append(
            Said(((turn.said, turn.end),), source=turn.label, speaker=known, own=turn.spokesperson, turn=True)
        )
    return said


def cited(draft: Draft) -> list[Said]:
    """Put the medium of an inline citation, "(Agency, 1 May 2023)", over the sentence that it follows."""
    said = []
    for citation in draft.citations:
        if draft.text[citation.start] not in "([":
            continue
        sentence = next((s for s in draft.sentences if s.start < citation.start <= s.end), None)
        if sentence is not None and draft.text[sentence.start : citation.start].strip():
            said.append(Said(((sentence.start, citation.start),), speaker=citation.target))
    return said
