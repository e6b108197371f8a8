"""Words that name a source beside what it says: "according to X", "in the words of X", "as X put it"."""

from __future__ import annotations

from typing import Any

from rashomon.reading.languages.en.speech.lexicon import speech
from rashomon.reading.languages.en.speech.saying import Saying
from rashomon.reading.languages.en.speech.subjects import is_somebody, phrase


def is_viewpoint(token: Any) -> bool:
    """Tell "in the view of" from "in view of"."""
    return (
        token.dep_ == "pobj"
        and token.head.lower_ == "in"
        and any(c.dep_ in ("det", "poss") for c in token.children)
    )


def as_put(token: Any) -> Saying | None:
    """Read "as X put it" and "as X noted" in the clause that they stand in."""
    if token.dep_ != "advcl" or not any(c.dep_ == "mark" and c.lower_ == "as" for c in token.children):
        return None
    objects = [c for c in token.children if c.dep_ in ("dobj", "ccomp", "xcomp", "acomp", "prep", "prt")]
    put = token.lemma_ == "put" and [c.lower_ for c in objects] == ["it"]
    cue = speech().verbs.get(token.lemma_.lower())
    noted = not objects and cue is not None and "clause" in cue.takes
    subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
    if not (put or noted) or subject is None or subject.pos_ == "PRON" or not is_somebody(subject):
        return None
    source, last = phrase(subject), token.right_edge
    return _beside(token, token, source, until=last.idx + len(last))


def according(token: Any, link: str) -> Saying | None:
    """Read "according to X, ..." and "in the words of X, ..."."""
    to = next((c for c in token.children if c.lower_ == link), None)
    who = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    if who is None:
        return None
    return _beside(token, token.head if token.dep_ == "pobj" else token, phrase(who))


def _beside(token: Any, first: Any, source: tuple[int, int], *, until: int = 0) -> Saying:
    """Give a source the clause around the words that name it: before the word `first` and behind the last."""
    clause = token.head
    for _ in range(8):  # up to the clause that it stands in
        if clause.pos_ in ("VERB", "AUX") or clause.head == clause:
            break
        clause = clause.head
    start, end = clause.left_edge.idx, clause.right_edge.idx + len(clause.right_edge)
    left, right = first.left_edge.idx, max(source[1], until)
    places = tuple(p for p in ((start, left), (right, end)) if p[1] - p[0] > 3)
    return Saying(token, "assert", frozenset({"clause"}), source, places, "clause")
