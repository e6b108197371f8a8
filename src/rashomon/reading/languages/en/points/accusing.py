"""Accusations by what is told of others: conduct that nobody tells without blame, and words of blame."""

from __future__ import annotations

from typing import Any

from rashomon.reading.languages.en.points.signs import signs
from rashomon.reading.languages.en.speech.lexicon import speech
from rashomon.reading.languages.en.speech.subjects import is_somebody, subject_of

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OWN = frozenset({"my", "our", "i", "we"})


def accuses(head: Any, piece: Any) -> bool:
    """Tell whether a clause blames somebody else for their conduct.

    Args:
        head: its main verb.
        piece: its tokens (a spaCy Span).
    """
    if head.pos_ not in ("VERB", "AUX") or _of_own_side(head) or any(c.dep_ == "neg" for c in head.children):
        return False
    lists = signs().lists
    lemmas = {t.lemma_.lower() for t in piece}
    if hostile(head, lemmas) or any(
        hostile(c, lemmas)
        for c in head.children
        if c.dep_ in ("xcomp", "conj", "advcl", "ccomp") and c in piece
    ):
        return True
    if lemmas & lists["countering"]:
        return False
    if any(_blames(t) for t in piece):
        return True
    answerable = any(
        c.dep_ in ("acomp", "attr") and c.lemma_ in ("responsible", "guilty") for c in head.children
    )
    return answerable and bool(lemmas & (lists["harm"] | lists["accusing"]))


def of_concern(verb: Any) -> bool:
    """Tell whether a concern that is voiced is about conduct: "concern about the build-up"."""
    lists = signs().lists
    worries = [c for c in verb.subtree if c.lemma_.lower() in ("concern", "alarm", "worry") and c.i > verb.i]
    return any(
        t.lemma_.lower() in lists["harm"] or _blames(t)
        for worry in worries
        for t in worry.subtree
        if t != worry
    )


def hostile(verb: Any, lemmas: set[str]) -> bool:
    """Tell whether a verb is a deed that is told in blame of somebody else."""
    lists = signs().lists
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB" or any(c.dep_ == "neg" for c in verb.children):
        return False
    doer = _doer(verb)
    if doer is None or doer.lower_ in _OWN or not (is_somebody(doer) or doer.dep_ == "poss"):
        return False
    return lemma in lists["hostile"] or (
        lemma in lists["striking"] and bool(lemmas & lists["harmless_people"])
    )


def _doer(verb: Any) -> Any | None:
    found = subject_of(verb)
    if found is not None and found.lower_ in ("which", "who", "that") and found.head.dep_ == "relcl":
        return found.head.head
    return found


def _blames(token: Any) -> bool:
    """Tell whether a word is one of blame; "criminal justice" and "criminal records" are not."""
    lemma = token.lemma_.lower()
    if lemma not in signs().lists["accusing"]:
        return False
    return not (token.dep_ in ("amod", "compound") and token.head.lemma_.lower() in signs().lists["offices"])


def _of_own_side(head: Any) -> bool:
    """Tell whether a clause tells what the speaker's own side does."""
    subject = next((c for c in head.children if c.dep_ in _SUBJECTS), None) or subject_of(head)
    if subject is None:
        return False
    return subject.lower_ in speech().first_person or any(
        c.dep_ == "poss" and c.lower_ in _OWN for c in subject.children
    )
