"""Verbs, nouns and adjectives of speech in one parsed sentence, with what stands where around them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rashomon.model import Act
from rashomon.reading.languages.en.speech.asides import according, as_put, is_viewpoint
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
from rashomon.reading.languages.en.speech.resting import resting, word_over
from rashomon.reading.languages.en.speech.saying import Saying
from rashomon.reading.languages.en.speech.subjects import is_somebody, phrase, subject_of, together

__all__ = ["Saying", "sayings"]

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def sayings(sentence: Any) -> Iterator[Saying]:
    """Find the words of speech of a sentence (a spaCy Span), in text order."""
    words = speech()
    for token in sentence:
        over = word_over(token)
        if over is not None and (above := _verb(over, sentence)) and (on := resting(token, above)):
            saying: Saying | None = on
        elif token.lower_ == "according":
            saying = according(token, "to")
        elif token.lemma_ in words.viewpoints and is_viewpoint(token):
            saying = according(token, "of")
        elif token.pos_ in ("VERB", "AUX"):
            saying = as_put(token) or _verb(token, sentence) or _naming(token)
        elif token.pos_ == "NOUN" and token.lemma_ in words.nouns:
            saying = _noun(token)
        elif token.pos_ == "ADJ" and token.lemma_ in words.adjectives:
            saying = _adjective(token)
        else:
            continue
        if saying:
            yield saying


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
    if subject is None and (_bids(token) or _was_asked(token)):
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


def _was_asked(token: Any) -> bool:
    """Tell whether a participle only says that somebody was asked: "Asked whether it was open, ..."."""
    return (
        token.tag_ in ("VBN", "VBD")
        and token.dep_ in ("advcl", "acl")
        and token.lemma_.lower() in ("ask", "tell", "request", "invite", "press", "urge", "question")
        and not any(c.dep_ in ("aux", "auxpass", "agent") for c in token.children)
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
