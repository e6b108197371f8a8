"""Verbs, nouns and adjectives of speech in one parsed sentence, with what stands where around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rashomon.model import Act
from rashomon.reading.languages.en.speech.contents import (
    clause_place,
    content_of,
    cue_of,
    matter_of,
    named_so,
    that_clause,
)
from rashomon.reading.languages.en.speech.lexicon import Cue, Frame, speech
from rashomon.reading.languages.en.speech.light_verbs import act_of_object
from rashomon.reading.languages.en.speech.subjects import is_somebody, phrase, subject_of, together

_CLAUSES = frozenset({"ccomp"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LEAN = frozenset({"xcomp", "ccomp"})


@dataclass(frozen=True, slots=True)
class Saying:
    """One word of speech in its sentence; places are code points of the text.

    Attributes:
        token: the word of speech (a spaCy token).
        act: what it reports, before its content is looked at.
        takes: how what it reports may stand beside it.
        source: the words that name who says it, None where none stands.
        sources: each of those who say it together ("the minister and his deputy").
        content: what is said, one or more places; empty where only a quotation can give it.
        frame: how the content stands beside it.
        negated: True for "did not say".
    """

    token: Any
    act: Act
    takes: frozenset[Frame]
    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    frame: Frame
    negated: bool = False
    sources: tuple[tuple[int, int], ...] = ()


def sayings(sentence: Any) -> Iterator[Saying]:
    """Find the words of speech of a sentence (a spaCy Span), in text order."""
    words = speech()
    for token in sentence:
        if token.lower_ == "according":
            saying = _according(token, "to")
        elif token.lemma_ in words.viewpoints and _is_viewpoint(token):
            saying = _according(token, "of")
        elif token.pos_ in ("VERB", "AUX"):
            saying = _resting(token) or _as_put(token) or _verb(token, sentence) or _naming(token)
        elif token.pos_ == "NOUN" and token.lemma_ in words.nouns:
            saying = _noun(token)
        elif token.pos_ == "ADJ" and token.lemma_ in words.adjectives:
            saying = _adjective(token)
        else:
            continue
        if saying:
            yield saying


def _is_viewpoint(token: Any) -> bool:
    """Tell "in the view of" from "in view of"."""
    return (
        token.dep_ == "pobj"
        and token.head.lower_ == "in"
        and any(c.dep_ in ("det", "poss") for c in token.children)
    )


def _verb(token: Any, sentence: Any) -> Saying | None:
    found = cue_of(token)
    told = act_of_object(token)
    if found is None and told is None:
        return None
    cue, particle = found or (Cue(told or "assert", frozenset({"matter"})), None)
    act = told or cue.act
    subject = subject_of(token)
    if subject is not None and subject.lower_ in speech().never_sources:
        subject = None
    if subject is None and _bids(token):
        return None
    frame, content = content_of(token, cue, particle, sentence)
    if told is not None and not content:
        frame, content = "matter", matter_of(token, None)
    if not content and "clause" in cue.takes:
        content = that_clause(token, sentence)
        frame = "clause" if content else frame
    empty = not content and "quote" not in cue.takes
    if empty or not _can_say(subject, token, frame, act) or (subject is None and _done_to_us(token)):
        return None
    if subject is not None and subject.lemma_.lower() in speech().talks and not is_somebody(subject):
        subject = None  # "the talks focused on": all who talk
    return Saying(
        token, act, cue.takes, phrase(subject) if subject is not None else None, content, frame,
        negated=any(c.dep_ == "neg" for c in token.children),
        sources=(*together(subject), *(_met(token) if act == "discuss" else ())),
    )  # fmt: skip


def _met(token: Any) -> tuple[tuple[int, int], ...]:
    """Find with whom somebody met to discuss something: they discuss it too."""
    if token.dep_ != "advcl" or token.tag_ != "VB" or token.i < token.head.i:
        return ()
    withs = [c for c in token.head.children if c.dep_ == "prep" and c.lower_ == "with"]
    return tuple(place for c in withs for p in c.children if p.dep_ == "pobj" for place in together(p))


def is_rest(token: Any) -> bool:
    """Tell whether a verb names on whom its source rests: "the Post, citing a diplomat, reported"."""
    return (
        token.dep_ == "advcl"
        and token.tag_ == "VBG"
        and token.lemma_.lower() in speech().resting
        and not any(c.dep_ in _SUBJECTS for c in token.children)
        and cue_of(token.head) is not None
    )


def _resting(token: Any) -> Saying | None:
    """Read "citing a diplomat" beside a word of speech: the diplomat says what that reports."""
    if not is_rest(token):
        return None
    whom = next((c for c in token.children if c.dep_ == "dobj" and is_somebody(c)), None)
    above = _verb(token.head, token.sent) if whom is not None else None
    if whom is None or above is None or not above.content:
        return None
    return Saying(
        token, above.act, frozenset({"clause"}), phrase(whom), above.content, "clause", sources=together(whom)
    )


def _as_put(token: Any) -> Saying | None:
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


def _naming(token: Any) -> Saying | None:
    """Read "called the plan a gift"."""
    subject = subject_of(token) if token.lemma_.lower() in speech().naming else None
    content = named_so(token) if subject is not None and is_somebody(subject) else ()
    if subject is None or not content:
        return None
    return Saying(
        token, "assert", frozenset({"matter"}), phrase(subject), content, "matter", sources=together(subject)
    )


def _bids(token: Any) -> bool:
    """Tell whether a verb is a call on the reader: "Write down the names", "Tell them"."""
    return (
        token.tag_ == "VB"
        and token.dep_ in ("ROOT", "conj")
        and not any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for c in token.children)
        and (token.dep_ == "ROOT" or _bids(token.head))
    )


def _can_say(subject: Any | None, verb: Any, frame: Frame, act: Act) -> bool:
    """Tell whether a subject can do what the verb says: somebody, a text, or talks that touch on a matter."""
    if subject is None or is_somebody(subject):
        return True
    lemma = subject.lemma_.lower()
    if lemma in speech().texts:
        return True
    if frame == "clause":
        return verb.lemma_ not in speech().showing
    return act == "discuss" and lemma in speech().talks


def _done_to_us(token: Any) -> bool:
    """Tell whether the verb says what was done to the speaker by nobody named: "we were invited"."""
    return any(c.dep_ == "nsubjpass" and c.lower_ in speech().first_person for c in token.children)


def _noun(token: Any) -> Saying | None:
    clause = next((c for c in token.children if c.dep_ in ("acl", "ccomp") and c.i > token.i
                   and any(g.dep_ == "mark" and g.lower_ == "that" for g in c.children)), None)  # fmt: skip
    if clause is None:
        return None
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    if owner is None:
        owner = next(
            (
                p
                for c in token.children
                if c.dep_ == "prep" and c.lower_ in ("by", "of", "from")
                for p in c.children
                if p.dep_ == "pobj"
            ),
            None,
        )
    source = phrase(owner) if owner is not None else None
    act = speech().nouns[token.lemma_]
    return Saying(token, act, frozenset({"clause"}), source, clause_place(clause, token), "clause")


def _adjective(token: Any) -> Saying | None:
    clause = next((c for c in token.children if c.dep_ in ("ccomp", "xcomp") and c.i > token.i), None)
    if clause is None or token.dep_ not in (
        "acomp",
        "ROOT",
        "conj",
        "advcl",
        "amod",
        "ccomp",
        "oprd",
        "advmod",
    ):
        return None
    subject = subject_of(token.head if token.dep_ in ("acomp", "ccomp", "oprd", "advmod") else token)
    if subject is None or subject.lower_ in speech().never_sources:
        return None
    act = speech().adjectives[token.lemma_]
    return Saying(
        token,
        act,
        frozenset({"clause"}),
        phrase(subject),
        clause_place(clause, token),
        "clause",
        sources=together(subject),
    )


def _according(token: Any, link: str) -> Saying | None:
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
