"""Verbs that say little, whose object tells the act: "expressed gratitude", "exchanged views"."""

from __future__ import annotations

from typing import Any

from rashomon.model import Act
from rashomon.reading.languages.en.speech.lexicon import speech

_NONE = frozenset({"no", "none", "neither"})


def act_of_object(verb: Any) -> Act | None:
    """Give the act that the object of a light verb tells, None where it tells none.

    Words of something are that something: "conveyed words of gratitude".
    """
    words = speech()
    lemma = verb.lemma_.lower()
    if lemma not in words.light_verbs:
        return None
    for child in verb.children:
        if child.dep_ not in ("dobj", "nsubjpass"):
            continue
        noun = child.lemma_.lower()
        act = words.pairs.get(f"{lemma} {noun}") or words.objects.get(noun)
        inner = (p for c in child.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children)
        if noun in ("word", "message", "letter", "note"):
            act = next((words.objects[p.lemma_] for p in inner if p.lemma_ in words.objects), act)
        if act:
            return None if f"{lemma} {noun}" in words.no_words else act
    return None


def lacks(verb: Any) -> bool:
    """Tell whether what a verb of words would tell did not come about: "no agreement was reached"."""
    return any(
        c.dep_ in ("dobj", "nsubjpass")
        and (c.lower_ in _NONE or any(d.dep_ == "det" and d.lower_ in _NONE for d in c.children))
        for c in verb.children
    )
