"""Who met whom, by the syntax of the first sentences: subject, object, "with" and "between"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.names.gazetteer import pointers

_TAKES_OBJECT = frozenset({"meet", "call", "receive", "host", "welcome", "telephone", "visit", "see"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_WITH = frozenset({"with", "between", "to"})


def who_met(
    draft: Draft, openings: list[tuple[int, int]], plain: Callable[[int, int], tuple[str, ...]]
) -> tuple[str, ...]:
    """Name those who took part in the first encounter that has two sides."""
    if draft.parse is None:
        return ()
    words = set(pointers()["encounter"])
    for start, end in openings:
        sentence = draft.parse.char_span(start, end, alignment_mode="contract")
        for verb in sentence or ():
            if verb.pos_ not in {"VERB", "AUX"} or not _of_encounter(verb, words):
                continue
            names = [name for side in _sides(verb) for name in plain(*_stretch(side))]
            if len(set(names)) >= 2:
                return tuple(dict.fromkeys(names))
    return ()


def _of_encounter(verb: Any, words: set[str]) -> bool:
    return verb.lower_ in words or any(
        child.dep_ in {"dobj", "prep"} and any(inner.lower_ in words for inner in child.subtree)
        for child in verb.children
    )


def _sides(verb: Any) -> list[Any]:
    sides = [child for child in verb.children if child.dep_ in _SUBJECTS]
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    if verb.lemma_ in _TAKES_OBJECT:
        sides += objects
    for holder in (verb, *objects):
        for child in holder.children:
            if child.dep_ == "prep" and child.lower_ in _WITH:
                sides += [inner for inner in child.children if inner.dep_ == "pobj"]
    return sides


def _stretch(token: Any) -> tuple[int, int]:
    return token.left_edge.idx, token.right_edge.idx + len(token.right_edge)
