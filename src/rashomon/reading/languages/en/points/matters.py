"""Matters of a list: "discussed the border, the grain and a visit" are three."""

from __future__ import annotations

from typing import Any

from rashomon.model import Act
from rashomon.reading.languages.en.speech.contents import cue_of
from rashomon.reading.languages.en.speech.lexicon import speech

_LISTED: frozenset[Act] = frozenset(
    {"discuss", "assert", "appreciate", "agree", "commit", "request", "accuse"}
)
_NAMES = frozenset({"PERSON", "GPE", "NORP"})
_LONG = 4  # words of a matter behind another word than "discuss"
_MOST = 40  # members of a list that are followed back to the first


def is_matter(token: Any) -> bool:
    """Tell whether a joined noun is a matter of its own in a list behind a word of speech."""
    if token.ent_type_ in _NAMES or token.pos_ not in ("NOUN", "PROPN", "VERB"):
        return False
    if token.dep_ == "dep":  # a matter that the parser could not hang on the one before it
        return bool(token.i > token.head.i and _act(token.head) == "discuss" and _own_words(token) >= 2)
    first = token
    for _ in range(_MOST):
        if first.dep_ not in ("conj", "appos"):
            break
        first = first.head
    if first.dep_ == "dep" and _act(first.head) == "discuss":
        return _own_words(token) >= 2
    act, direct = _matter_of(first)
    alone = token.dep_ == "appos" and not any(c.dep_ == "conj" for c in token.children)
    if act is None or alone or first.ent_type_ == "PERSON":
        return False
    if act == "discuss" and direct:
        return _own_words(token) >= 2
    apart = first.dep_ == "dobj" and act != "discuss"
    return _own_words(token) >= _LONG and _determined(token) and (apart or _determined(first))


def _determined(token: Any) -> bool:
    return any(c.dep_ in ("det", "poss", "prep", "acl", "nummod", "relcl") for c in token.children)


def _own_words(token: Any) -> int:
    """Count the words of a list member without the members behind it."""
    if token.dep_ == "appos":
        return int(token.right_edge.i - token.left_edge.i + 1)
    joined = next((c for c in token.children if c.dep_ == "conj"), None)
    last = joined.left_edge.i - 1 if joined is not None else token.right_edge.i
    return int(max(0, last - token.left_edge.i + 1))


def _matter_of(noun: Any) -> tuple[Act | None, bool]:
    """Find the word of speech whose matter a noun is, and whether it is so directly."""
    head = noun.head
    if noun.dep_ in ("dobj", "nsubjpass"):
        return _act(head), True
    if noun.dep_ in ("pobj", "pcomp"):
        above = head.head
        if above.pos_ in ("VERB", "AUX"):
            return _act(above), True
        if above.dep_ in ("dobj", "pobj", "nsubjpass") and above.pos_ == "NOUN":
            act = _act(above.head if above.dep_ != "pobj" else above.head.head)
            return act, False
    return None, False


def _act(verb: Any) -> Act | None:
    found = cue_of(verb)
    act = found[0].act if found else None
    if verb.lemma_.lower() in speech().light_verbs:
        act = next((speech().objects[c.lemma_] for c in verb.children if c.lemma_ in speech().objects), act)
    return act if act in _LISTED else None
