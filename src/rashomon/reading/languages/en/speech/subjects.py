"""Who does what a verb says: subjects over participles and joined verbs, and the words that name them."""

from __future__ import annotations

from typing import Any

from rashomon.reading.languages.en.speech.lexicon import speech

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVES = frozenset({"who", "which", "that"})


def subject_of(verb: Any) -> Any | None:
    """Give the token that heads who does what the verb says, over participles and joined verbs."""
    misjoined = is_misjoined(verb)
    for _ in range(6):
        subjects = [c for c in verb.children if c.dep_ in _SUBJECTS]
        if any(s.dep_ == "nsubjpass" for s in subjects) or (not subjects and _is_participle(verb)):
            return next(
                (p for c in verb.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"), None
            )
        if subjects:
            subject = subjects[0]
            if misjoined and verb.dep_ == "ccomp":
                verb, misjoined = verb.head, False
                continue
            if subject.lower_ in ("who", "which", "that") and verb.dep_ == "relcl":
                return verb.head
            return subject
        if verb.dep_ in ("conj", "advcl", "xcomp", "dep"):
            verb = verb.head
        elif verb.dep_ == "pcomp":
            whom = next((c for c in verb.head.head.children if c.dep_ == "dobj"), None)
            if verb.head.lower_ == "as" and whom is not None:
                return whom  # "quoted her as saying"
            verb = verb.head.head
        elif verb.dep_ == "acl":
            return verb.head
        else:
            break
    return None


def _is_participle(verb: Any) -> bool:
    """Tell a participle to whose noun something was done: "asked about the bridge, he declined"."""
    past = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.dep_ == "acl")
    return (
        past and verb.dep_ in ("acl", "advcl") and not any(c.dep_ in ("aux", "mark") for c in verb.children)
    )


def is_misjoined(verb: Any) -> bool:
    """Tell whether the parser joined a word of speech to the clause before it: "said it was old and added".

    A thing that is old adds nothing: whoever said so does.
    """
    told = verb.lemma_.lower() in speech().verbs or verb.lemma_.lower() in speech().light_verbs
    if verb.dep_ != "conj" or verb.pos_ != "VERB" or not told:
        return False
    clause = verb.head
    if clause.dep_ == "xcomp" and clause.tag_ == "VB":  # "agreed to open the port and condemned the attack"
        bare = not any(c.dep_ in _SUBJECTS | {"aux", "auxpass"} for c in verb.children)
        return bare and verb.tag_ in ("VBD", "VBZ", "VBP") and verb.tag_ == clause.head.tag_
    if clause.dep_ != "ccomp" or clause.head.lemma_.lower() not in speech().verbs:
        return False
    own = any(c.dep_ in _SUBJECTS | {"aux", "auxpass"} for c in verb.children)
    subject = next((c for c in clause.children if c.dep_ in _SUBJECTS), None)
    if own or subject is None or clause.head.i > subject.i or verb.tag_ != clause.head.tag_:
        return False
    return not is_somebody(subject) and subject.lemma_.lower() not in speech().texts


def is_somebody(token: Any) -> bool:
    """Tell whether a noun or pronoun names one who can speak and act, not a thing."""
    lemma = token.lemma_.lower()
    if lemma in speech().things:
        return False
    if token.pos_ == "PROPN" or token.ent_type_ in ("PERSON", "ORG", "GPE", "NORP"):
        return True
    if token.pos_ == "PRON":
        return token.lower_ not in speech().never_sources
    return lemma in speech().somebody or lemma.endswith(("er", "or", "ist", "man", "woman", "men", "women"))


def phrase(token: Any) -> tuple[int, int]:
    """Give the place of the noun phrase that a token heads, without clauses hung behind it."""
    left, right = token.left_edge, token.right_edge
    for child in token.children:
        if child.i > token.i and child.dep_ in ("relcl", "acl", "advcl", "ccomp"):
            right = token.doc[max(child.left_edge.i - 1, token.i)]
            break
    while right.i > token.i and (right.is_punct or right.is_space):
        right = right.nbor(-1)
    while left.i < token.i and (left.is_punct or left.is_space or left.dep_ == "cc"):
        left = left.nbor(1)
    return left.idx, right.idx + len(right)


def together(subject: Any | None) -> tuple[tuple[int, int], ...]:
    """Give the place of each of those joined in a subject."""
    if subject is None:
        return ()
    members = [subject]
    while (more := next((c for c in members[-1].children if c.dep_ == "conj"), None)) is not None:
        members.append(more)
    if len(members) == 1:
        return (phrase(subject),)
    places = []
    for number, member in enumerate(members):
        start, end = phrase(member)
        if number + 1 < len(members):
            joined = members[number + 1].left_edge
            while joined.i > member.i + 1 and (joined.nbor(-1).dep_ in ("cc", "punct", "preconj")):
                joined = joined.nbor(-1)
            end = max(min(end, joined.idx), member.idx + len(member))
        places.append((start, end))
    return tuple(places)
