"""How sure a speaker is of a point: denied, uncertain, or neither."""

from __future__ import annotations

import re
from typing import Any

from rashomon.model import Act, Hedge
from rashomon.reading.languages.en.points.signs import signs
from rashomon.reading.languages.en.speech.lexicon import speech

_SCARE = re.compile(r"[\"\u201c\u00ab](?P<words>[a-z][\w-]*(?: [a-z][\w-]*)?)[\"\u201d\u00bb]")


def hedge_of(piece: Any, act: Act, *, own: bool = False) -> Hedge | None:
    """Tell whether the speaker denies it or keeps a distance.

    Args:
        piece: the tokens of the point (a spaCy Span).
        act: what it does.
        own: True in the issuer's own voice, where a word or two in quotation marks are held at arm's length.
    """
    lists = signs().lists
    if is_untrue(piece):
        return "denied"
    if act == "reject" and any(t.lemma_.lower() in lists["denying"] for t in piece):
        return "denied"
    if act == "do" and _denies(piece):
        return "denied"
    if any(_doubts(token, piece) for token in piece):
        return "uncertain"
    return "uncertain" if own and act != "assert" and _SCARE.search(piece.text + '"') else None


def is_untrue(piece: Any) -> bool:
    """Tell whether a clause says that something is not so: "it is not true that", "the report is false"."""
    lists = signs().lists
    for token in piece:
        verb = token.head
        if token.dep_ != "acomp" or token.lemma_ not in lists["truth"] | lists["untruth"]:
            continue
        that = any(c.dep_ in ("ccomp", "csubj") for side in (verb, token) for c in side.children)
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        it = that and subject is not None and subject.lower_ == "it"
        told = subject is not None and subject.lemma_.lower() in lists["rumours"].union(speech().nouns)
        negated = any(c.dep_ == "neg" for c in verb.children)
        if (it or told) and negated == (token.lemma_ in lists["truth"]):
            return True
    return False


def shares_verb(head: Any) -> bool:
    """Tell whether a joined verb stands under the words of the first: "allegedly took it and left"."""
    return head.dep_ == "conj" and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in head.children)


def _doubts(token: Any, piece: Any) -> bool:
    lists = signs().lists
    it = any(c.lower_ == "it" and c.dep_ == "nsubjpass" for c in token.children)
    hearsay = any(c.dep_ == "auxpass" for c in token.children) and any(
        c.dep_ == "xcomp" and c.i > token.i for c in token.children
    )
    if (it or hearsay) and token.lemma_.lower() in lists["hearsay"]:
        return True
    if _leaves_open(token):
        return True
    if token.lower_ not in lists["uncertain"] or token.pos_ == "PROPN":
        return False
    if token.tag_ == "MD":
        return token.i != piece.start and not _permits(token)
    return not _graded(token)


def _leaves_open(token: Any) -> bool:
    """Tell "it seems that" and "a bid is possible" from "seems glad" and "as soon as possible"."""
    clause = any(c.dep_ in ("ccomp", "acl", "relcl", "pcomp") for c in token.children)
    if token.lemma_ == "seem":
        return clause and any(c.lower_ == "it" for c in token.children)
    if token.lower_ == "possible":
        return bool(token.dep_ == "acomp" and token.head.lemma_ == "be" and not _graded(token))
    return bool(token.lower_ == "possibility" and token.pos_ == "NOUN" and clause and token.dep_ == "attr")


def _asks(modal: Any) -> bool:
    """Tell a question from a doubt: "How could the board live with this?"."""
    sentence = modal.head.sent
    return bool(sentence[0].tag_[:1] == "W" and sentence.text.rstrip('"\u201d ').endswith("?"))


def _permits(modal: Any) -> bool:
    """Tell a "may" that allows, or a "could" that measures, from one that doubts: "as much as he could"."""
    verb = modal.head
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    measured = verb.dep_ == "advcl" and any(c.lower_ in ("as", "so") for c in verb.children)
    allowed = modal.lower_ == "may" and (
        any(c.lower_ in ("only", "not", "also") for c in verb.children)
        or (subject is not None and subject.lower_ in ("you", "i", "we"))
    )
    bare = modal.dep_ not in ("aux", "auxpass")
    wished = verb.dep_ == "advcl" and any(c.lower_ in ("that", "so") for c in verb.children)
    return measured or allowed or bare or wished or modal.head.sent[0] == modal or _asks(modal)


def _graded(token: Any) -> bool:
    """Tell a comparison from doubt: "the two most likely bidders", "more likely to"."""
    return any(c.lower_ in ("most", "more", "less", "un") for c in token.children)


def _denies(piece: Any) -> bool:
    """Tell whether a clause says outright that something is not so: "not one ... ever", "has not ... any"."""
    words = {t.lower_ for t in piece}
    negated = any(t.dep_ == "neg" for t in piece) or piece[0].lower_ in ("not", "no", "none")
    return negated and bool(words & signs().lists["outright"])
