"""To whom an act is said: "told X", "thanked X", "said to X", "met with X"."""

from __future__ import annotations

from typing import Any

from rashomon.reading.languages.en.lexicon import speech
from rashomon.reading.languages.en.subjects import is_somebody, phrase

_TOWARDS = frozenset({"to", "with"})
_PERHAPS = frozenset({"for", "on", "upon"})  # "previewed for the leaders", but also "on the treaty"
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def addressee_of(verb: Any) -> tuple[int, int] | None:
    """Give the words that name the addressee of a verb of speech or of a meeting, None where none stands."""
    cue = speech().verbs.get(verb.lemma_.lower())
    for child in verb.children:
        if child.i < verb.i:
            continue
        addressed = child.dep_ == "dobj" and cue is not None and cue.addressee
        if (child.dep_ == "dative" and child.pos_ != "ADP") or addressed:
            if is_somebody(child):
                return phrase(child)
        elif child.dep_ in ("prep", "dative") and child.lower_ in _TOWARDS | _PERHAPS:
            whom = next((c for c in child.children if c.dep_ == "pobj"), None)
            if (
                whom is not None
                and is_somebody(whom)
                and (child.lower_ in _TOWARDS or whom.ent_type_ in _NAMED)
            ):
                return phrase(whom)
    return None
