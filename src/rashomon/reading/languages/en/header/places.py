"""Whether a place in the sentence that tells a deed is the place of the deed."""

from __future__ import annotations

from typing import Any

from rashomon.reading.languages.en.names.gazetteer import pointers
from rashomon.reading.languages.en.speech.lexicon import speech

_CLAUSES = frozenset({"relcl", "acl", "ccomp", "advcl"})
_OCCASIONS = frozenset(
    {
        "attack",
        "strike",
        "explosion",
        "shelling",
        "ceremony",
        "visit",
        "trip",
        "round",
        "post",
        "city",
        "town",
        "village",
    }
)
_STEPS = 12


def of_deed(parse: Any, start: int, end: int, deed: tuple[int, int]) -> bool:
    """Tell whether a place hangs on the main verb, or on a noun of the event, and not on a matter of it.

    "Met in Geneva" tells a place; "discussed the situation in Geneva" and "who is held in Geneva" do not.
    Without a parse, or where the place hangs on nothing, it counts.

    Args:
        parse: the spaCy Doc, or None.
        start: first code point of the place.
        end: code point behind it.
        deed: where the words that tell the deed stand.
    """
    span = parse.char_span(start, end, alignment_mode="expand") if parse is not None else None
    if span is None:
        return True
    token = span.root
    for _ in range(_STEPS):  # up to the preposition or the verb that takes the place
        if token.dep_ in ("prep", "dobj", "nsubj", "nsubjpass") or token.head == token:
            break
        token = token.head
    above = token.head
    if above.pos_ == "NOUN" and above.ent_type_ == "" and not _of_event(above):
        return False
    for _ in range(_STEPS):
        if deed[0] <= above.idx < deed[1]:
            return True
        if above.dep_ in _CLAUSES:
            return False
        if above.head == above:
            break
        above = above.head
    return True


def _of_event(noun: Any) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in speech().talks or noun.lower_ in pointers()["encounter"] or lemma in _OCCASIONS
