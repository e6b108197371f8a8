"""What a point does: the act of its word of speech, or of the clause itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from rashomon.model import Act, Hedge
from rashomon.reading.languages.en.lexicon import speech
from rashomon.reading.languages.en.sayings import cue_of, is_somebody, subject_of

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


@dataclass(frozen=True, slots=True)
class Signs:
    """Word lists of `acts.yaml`, by name."""

    lists: dict[str, frozenset[str]]

    def has(self, name: str, word: str) -> bool:
        """Tell whether a lemma stands in a list."""
        return word in self.lists[name]


@cache
def signs() -> Signs:
    """Load the word lists."""
    table = yaml.safe_load(files(__package__ or "").joinpath("acts.yaml").read_text("utf-8"))
    return Signs({name: frozenset(words) for name, words in table.items()})


def act_of_word(token: Any) -> Act | None:
    """Give the act of a word of speech, None where it is none."""
    if token.pos_ in ("VERB", "AUX"):
        if token.lemma_.lower() in speech().light_verbs:
            objects = (c.lemma_.lower() for c in token.children if c.dep_ in ("dobj", "nsubjpass"))
            found_object = next((speech().objects[o] for o in objects if o in speech().objects), None)
            if found_object:
                return found_object
        found = cue_of(token)
        return found[0].act if found else None
    return speech().nouns.get(token.lemma_) or speech().adjectives.get(token.lemma_)


def refined(act: Act, cue: Any, piece: Any) -> Act:
    """Look at what a word of speech reports: "informed that they will send" is a commitment, "said they should" a request."""
    lists = signs().lists
    words = {t.lower_ for t in piece}
    if act in ("assert", "commit") and words & lists["mutual"]:
        return "agree"
    if act == "discuss" and "concern" in {t.lemma_ for t in piece}:
        return "accuse"
    clause = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i), None)
    if act != "assert":
        return act
    if clause is None:
        return "accuse" if {t.lemma_ for t in cue.subtree} & lists["accusing"] and cue.lemma_ in ("speak", "point", "note", "draw") else act
    auxiliaries = {c.lower_ for c in clause.children if c.dep_ == "aux"}
    if cue.lemma_ == "make" and "would" in auxiliaries:
        return "warn"
    if "should" in auxiliaries:
        return "request"
    if (auxiliaries & lists["future"] or clause.lemma_ == "intend") and _own_side(clause):
        return "commit"
    return "commit" if "would" in auxiliaries and cue.lemma_ in ("announce", "promise") else act


def _own_side(clause: Any) -> bool:
    """Tell whether a clause is about somebody, who then announces what they will do."""
    subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
    return subject is not None and is_somebody(subject) and clause.lemma_ != "be"


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
    auxiliaries = {c.lower_ for c in head.children if c.dep_ in ("aux", "auxpass")}
    if who in speech().first_person or (not who and head.i == piece[0].i):
        own = _performed(head, piece, lemmas, auxiliaries)
        if own and not (own == "discuss" and spoken):
            return own
    if "would" in auxiliaries and head.lemma_ == "like":
        return "request"
    if spoken:
        if lemmas & lists["appreciative"]:
            return "appreciate"
        if lemmas & lists["accusing"]:
            return "accuse"
        if auxiliaries & lists["should"]:
            return "request"
        return "assert"
    return _own_act(head, piece, lemmas, auxiliaries)


def _performed(head: Any, piece: Any, lemmas: set[str], auxiliaries: set[str]) -> Act | None:
    """Tell the act of somebody who says I or we: "we thank", "I will", "we are ready to"."""
    lists = signs().lists
    own = act_of_word(head)
    if own and own != "assert":
        return own
    if lemmas & lists["appreciative"]:
        return "appreciate"
    if auxiliaries & lists["future"]:
        return "commit"
    if head.lemma_ in ("need", "count") and any(t.lower_ in ("your", "you", "partners", "support") for t in piece):
        return "request"
    if head.lemma_ == "be" and any(c.dep_ == "acomp" and c.lemma_ in lists["prepared"] for c in head.children):
        return "commit"
    return "commit" if head.lemma_ in ("plan", "intend", "stand") else None


def _own_act(head: Any, piece: Any, lemmas: set[str], auxiliaries: set[str]) -> Act:
    lists = signs().lists
    subject = next((c for c in head.children if c.dep_ in _SUBJECTS), None)
    future = bool(auxiliaries & lists["future"])
    if is_deed(head):
        if future:
            return "commit"
        return "assert" if subject is not None and subject.dep_ == "nsubjpass" and head.lemma_ not in ("hold", "sign") else "do"
    if auxiliaries & lists["should"]:
        return "comment"
    if lemmas & lists["appreciative"] and {"we", "our"} & {t.lower_ for t in piece}:
        return "appreciate"
    if future and subject is not None and (is_somebody(subject) or subject.lemma_ in speech().talks) and head.lemma_ != "be":
        return "commit"
    behind = piece[-1].nbor(1).text if piece[-1].i + 1 < len(piece.doc) else ""
    if lemmas & lists["evaluative"] or behind in ("!", "?"):
        return "comment"
    return "assert"


def is_deed(head: Any) -> bool:
    """Tell whether a verb, with its object, is a deed that is not words."""
    lists = signs().lists
    lemma = head.lemma_.lower()
    if head.pos_ not in ("VERB", "AUX") or lemma == "be":
        return False
    if lemma in lists["light_deeds"]:
        return any(c.lemma_.lower() in lists["deed_objects"] for c in head.children if c.dep_ in ("dobj", "nsubjpass"))
    return lemma in lists["deeds"]


def hedge_of(piece: Any, act: Act) -> Hedge | None:
    """Tell whether the speaker denies it or keeps a distance."""
    lists = signs().lists
    if act == "reject" and any(t.lemma_.lower() in lists["denying"] for t in piece):
        return "denied"
    for token in piece:
        if token.lower_ in lists["uncertain"] and (token.pos_ != "PROPN" and (token.tag_ != "MD" or token.i != piece.start)):
            return "uncertain"
    return None
