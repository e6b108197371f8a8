"""What a point does: the act of its word of speech, or of the clause itself."""

from __future__ import annotations

from typing import Any

from rashomon.model import Act
from rashomon.reading.languages.en.points.accusing import accuses, hostile, of_concern
from rashomon.reading.languages.en.points.hedges import is_untrue
from rashomon.reading.languages.en.points.signs import signs
from rashomon.reading.languages.en.speech.contents import cue_of
from rashomon.reading.languages.en.speech.lexicon import speech
from rashomon.reading.languages.en.speech.light_verbs import act_of_object
from rashomon.reading.languages.en.speech.subjects import is_somebody, subject_of

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


def act_of_word(token: Any) -> Act | None:
    """Give the act of a word of speech, None where it is none."""
    words = speech()
    if token.pos_ not in ("VERB", "AUX"):
        return words.nouns.get(token.lemma_) or words.adjectives.get(token.lemma_)
    if token.lemma_.lower() in words.light_verbs:
        told = act_of_object(token)
        if told:
            return told
    found = cue_of(token)
    return found[0].act if found else None


def refined(act: Act, cue: Any, piece: Any) -> Act:
    """Look at what a word of speech reports: "told them that she will come" commits."""
    words = {t.lower_ for t in piece}
    lemmas = {t.lemma_.lower() for t in piece}
    if act in ("assert", "commit") and words & signs().lists["mutual"]:
        return "agree"
    if act != "assert":
        return "accuse" if act == "discuss" and of_concern(cue) else act
    if is_untrue(piece):
        return "reject"
    clauses = (c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i and c.pos_ in ("VERB", "AUX"))
    clause = next(clauses, None)
    if clause is not None:
        return _refined_by(clause, cue, piece)
    if of_concern(cue):
        return "accuse"
    return "accuse" if signs().has("pointing", cue.lemma_) and lemmas & signs().lists["accusing"] else act


def _refined_by(clause: Any, cue: Any, piece: Any) -> Act:
    auxiliaries = _auxiliaries(clause)
    future = bool(auxiliaries & signs().lists["future"]) or clause.lemma_ == "intend"
    return _first(
        ("warn", cue.lemma_ == "make" and "would" in auxiliaries),
        ("request", bool(auxiliaries & signs().lists["should"])),
        ("warn", _answers_if(clause)),
        ("appreciate", _is_grateful(clause)),
        ("commit", (future or _is_ready(clause)) and _own_side(clause, ready=_is_ready(clause))),
        ("accuse", accuses(clause, [t for t in clause.subtree if t in piece])),
        ("commit", "would" in auxiliaries and signs().has("announcing", cue.lemma_)),
        ("assert", True),
    )


def _answers_if(verb: Any) -> bool:
    """Tell a threat: "will respond if the convoy is attacked"."""
    when = any(m.lower_ == "if" for c in verb.children if c.dep_ == "advcl" for m in c.children)
    return when and verb.lemma_ in signs().lists["answering"] and bool(_auxiliaries(verb) & {"will", "would"})


def _is_grateful(clause: Any) -> bool:
    return any(c.dep_ == "acomp" and c.lemma_ in ("grateful", "thankful") for c in clause.children)


def _first(*rules: tuple[Act, bool]) -> Act:
    """Give the act of the first rule that holds."""
    return next(act for act, holds in rules if holds)


def _auxiliaries(verb: Any) -> set[str]:
    return {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}


def _is_ready(clause: Any) -> bool:
    """Tell whether somebody is said to be willing or determined to do something."""
    return clause.lemma_ == "be" and any(
        c.dep_ == "acomp" and c.lemma_ in signs().lists["prepared"] for c in clause.children
    )


def _own_side(clause: Any, *, ready: bool = False) -> bool:
    """Tell whether a clause is about somebody, who then announces what they will do."""
    subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
    return subject is not None and is_somebody(subject) and (ready or clause.lemma_ != "be")


def act_of_clause(head: Any, piece: Any, *, spoken: bool) -> Act:
    """Tell what a clause does without a word of speech over it.

    Args:
        head: its main verb.
        piece: its tokens (a spaCy Span).
        spoken: True inside somebody's utterance, False in the issuer's own voice.
    """
    lemmas = {t.lemma_.lower() for t in piece}
    lists = signs().lists
    subject = next((c for c in head.children if c.dep_ in _SUBJECTS), None) or subject_of(head)
    who = subject.lower_ if subject is not None else ""
    if who in speech().first_person or (not who and head.i == piece[0].i):
        own = _performed(head, piece, lemmas)
        if own and not (own == "discuss" and spoken):
            return own
    auxiliaries = _auxiliaries(head)
    if is_untrue(piece):
        return "reject"
    if "would" in auxiliaries and head.lemma_ == "like":
        return "request"
    if not spoken:
        return _own_act(head, piece, lemmas)
    return _first(
        ("request", bool(auxiliaries & lists["should"]) or _bids(head, piece)),
        ("accuse", accuses(head, piece)),
        ("appreciate", bool(lemmas & lists["appreciative"])),
        ("assert", True),
    )


def _performed(head: Any, piece: Any, lemmas: set[str]) -> Act | None:
    """Tell the act of somebody who says I or we: "we thank", "I will", "we are ready to"."""
    lists = signs().lists
    own = act_of_word(head)
    if own and own != "assert":
        return own
    ready = head.lemma_ == "be" and any(
        c.dep_ == "acomp" and c.lemma_ in lists["prepared"] for c in head.children
    )
    found = _first(
        ("appreciate", bool(lemmas & lists["appreciative"])),
        ("commit", bool(_auxiliaries(head) & lists["future"])),
        ("request", head.lemma_ in lists["needing"] and any(t.lower_ in lists["yours"] for t in piece)),
        ("commit", ready or head.lemma_ in lists["intending"]),
        ("assert", True),
    )
    return None if found == "assert" else found


def _own_act(head: Any, piece: Any, lemmas: set[str]) -> Act:
    """Tell what the issuer does in its own voice."""
    lists = signs().lists
    subject = next((c for c in head.children if c.dep_ in _SUBJECTS), None)
    auxiliaries = _auxiliaries(head)
    future = bool(auxiliaries & lists["future"])
    doer = any(c.dep_ == "agent" for c in head.children)
    acted = subject is None or subject.dep_ != "nsubjpass" or doer or head.lemma_ in lists["held"]
    acting = subject is not None and (is_somebody(subject) or subject.lemma_ in speech().talks)
    behind = piece[-1].nbor(1).text if piece[-1].i + 1 < len(piece.doc) else ""
    deed = is_deed(head)
    return _first(
        ("appeal", _bids(head, piece)),
        ("warn", future and _answers_if(head)),
        ("commit", deed and future),
        ("accuse", accuses(head, piece) and (hostile(head, lemmas) or not deed)),
        ("do", deed and acted),
        ("assert", deed),
        ("do", _done(head, subject)),
        ("comment", bool(auxiliaries & lists["should"])),
        (
            "appreciate",
            bool(lemmas & lists["appreciative"]) and any(t.lower_ in ("we", "our") for t in piece),
        ),
        ("commit", future and acting and head.lemma_ != "be"),
        ("comment", bool(lemmas & lists["evaluative"]) or behind in ("!", "?")),
        ("assert", True),
    )


def _bids(head: Any, piece: Any) -> bool:
    """Tell whether a clause calls on whoever hears it: "Come to the square", "Do not be silent"."""
    if head.tag_ not in ("VB", "VBP") or any(c.dep_ in _SUBJECTS for c in head.children):
        return False
    if any(c.dep_ == "aux" and c.lower_ not in ("do", "let") for c in head.children):
        return False
    before = [t for t in piece if t.i < head.i and not t.is_punct]
    opening = all(
        t.lower_ in signs().lists["bidding"] or t.dep_ in ("npadvmod", "neg", "aux", "vocative", "intj")
        for t in before
    )
    joined = head.dep_ == "conj" and head.head.i < head.i and _bids(head.head, head.sent)
    return (head.dep_ == "ROOT" and opening) or (joined and not before)


def _done(head: Any, subject: Any | None) -> bool:
    """Tell whether somebody is told to have done something that is neither words nor a state."""
    have = any(c.lemma_ == "have" and c.dep_ == "aux" for c in head.children)
    past = head.tag_ == "VBD" or (head.tag_ == "VBN" and have)
    who = subject if subject is not None else subject_of(head)
    return (
        past
        and head.pos_ == "VERB"
        and not signs().has("states", head.lemma_.lower())
        and who is not None
        and who.dep_ != "nsubjpass"
        and is_somebody(who)
        and not any(c.dep_ == "neg" for c in head.children)
    )


def is_deed(head: Any) -> bool:
    """Tell whether a verb, with its object, is a deed that is not words."""
    lists = signs().lists
    lemma = head.lemma_.lower()
    if head.pos_ not in ("VERB", "AUX") or lemma == "be":
        return False
    if lemma in lists["light_deeds"]:
        return any(
            c.lemma_.lower() in lists["deed_objects"]
            for c in head.children
            if c.dep_ in ("dobj", "nsubjpass")
        )
    return lemma in lists["deeds"]
