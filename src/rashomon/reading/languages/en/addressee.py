"""To whom an act is said: "told X", "thanked X", "said to X", "met with X"."""

from __future__ import annotations

from typing import Any

from rashomon.reading.languages.en.lexicon import speech
from rashomon.reading.languages.en.subjects import phrase

_TOWARDS = frozenset({"to", "with", "for", "on", "upon"})


def addressee_of(verb: Any) -> tuple[int, int] | None:
    """Give the words that name the addressee of a verb of speech or of a meeting, None where none stands."""
    cue = speech().verbs.get(verb.lemma_.lower())
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep_ == "dative" and child.pos_ in ("PROPN", "NOUN", "PRON"):
            return phrase(child)
        if child.dep_ == "dobj" and cue is not None and cue.addressee and _somebody(child):
            return phrase(child)
        if child.dep_ in ("prep", "dative") and child.lower_ in _TOWARDS:
            whom = next((c for c in child.children if c.dep_ == "pobj" and _somebody(c)), None)
            if whom is not None:
                return phrase(whom)
    return None


def _somebody(token: Any) -> bool:
    return token.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") or token.lower_ in ("him", "her", "them", "us")
