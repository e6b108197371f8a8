"""To whom an act is said: "told X", "thanked X", "said to X", "met with X"."""

from __future__ import annotations

from typing import Any

from rashomon.reading.languages.en.speech.lexicon import speech
from rashomon.reading.languages.en.speech.subjects import is_somebody, phrase

_TOWARDS = frozenset({"to", "with"})
_PERHAPS = frozenset({"for", "on", "upon"})  # "previewed for the leaders", but also "on the treaty"
_ABOUT = frozenset({"about", "on", "regarding", "concerning", "for", "at", "in", "during", "as", "from"})
_MOVING = frozenset(
    {
        "travel",
        "go",
        "return",
        "come",
        "arrive",
        "fly",
        "move",
        "lead",
        "belong",
        "relate",
        "refer",
        "according",
        "accord",
    }
)
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def addressee_of(verb: Any) -> tuple[int, int] | None:
    """Give the words that name the addressee of a verb of speech or of a meeting, None where none stands."""
    if verb.lemma_.lower() in _MOVING:
        return None
    cue = speech().verbs.get(verb.lemma_.lower())
    for child in verb.children:
        if child.i < verb.i:
            continue
        addressed = child.dep_ == "dobj" and cue is not None and cue.addressee
        if (child.dep_ == "dative" and child.pos_ != "ADP") or addressed:
            if is_somebody(child):
                return _whom(child)
        elif child.dep_ in ("prep", "dative") and child.lower_ in _TOWARDS | _PERHAPS:
            whom = next((c for c in child.children if c.dep_ == "pobj"), None)
            named = whom is not None and whom.ent_type_ in _NAMED
            if (
                whom is not None
                and is_somebody(whom)
                and (child.lower_ in _TOWARDS or _perhaps(verb, child, named=named))
            ):
                return _whom(whom)
    return None


def _perhaps(verb: Any, preposition: Any, *, named: bool) -> bool:
    """Tell "called on the Kingdom" and "previewed for the leaders" from "a treaty on trade"."""
    return named and (preposition.lower_ == "for" or verb.lemma_.lower() == "call")


def _is_matter(of: Any) -> bool:
    """Tell "informed the King of the flood" from "informed the King of Tolmark"."""
    return of.lower_ == "of" and not any(c.ent_type_ in _NAMED or c.pos_ == "PROPN" for c in of.children)


def _whom(token: Any) -> tuple[int, int]:
    """Give the place of an addressee without what it is told about: "his guests on the progress"."""
    start, end = phrase(token)
    of = f"{token.head.lemma_.lower()} of" in speech().verbs
    about = next(
        (
            c
            for c in token.children
            if c.dep_ == "prep" and c.i > token.i and (c.lower_ in _ABOUT or (of and _is_matter(c)))
        ),
        None,
    )
    if about is not None and about.idx < end:
        last = about.nbor(-1)
        end = last.idx + len(last)
    return start, max(end, token.idx + len(token))
