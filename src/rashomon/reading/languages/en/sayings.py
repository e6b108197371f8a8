"""Verbs, nouns and adjectives of speech in one parsed sentence, with what stands where around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rashomon.model import Act
from rashomon.reading.languages.en.lexicon import Cue, Frame, speech

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
            saying = _according(token, sentence)
        elif token.pos_ in ("VERB", "AUX"):
            saying = _verb(token, sentence)
        elif token.pos_ == "NOUN" and token.lemma_ in words.nouns:
            saying = _noun(token)
        elif token.pos_ == "ADJ" and token.lemma_ in words.adjectives:
            saying = _adjective(token)
        else:
            continue
        if saying:
            yield saying


def cue_of(token: Any) -> tuple[Cue, Any | None] | None:
    """Look a verb up, with the particle or preposition that makes it one ("call for")."""
    verbs = speech().verbs
    lemma = token.lemma_.lower()
    for child in token.children:
        if child.i > token.i and (child.dep_ in ("prt", "prep", "dative", "dobj") or child.pos_ == "ADJ"):
            found = verbs.get(f"{lemma} {child.lower_}")
            if found:
                return found, child
    found = verbs.get(lemma)
    return (found, None) if found else None


def cue_addresses(token: Any) -> bool:
    """Tell whether the object of a verb of speech is whom it is said to."""
    found = cue_of(token)
    return found is not None and found[0].addressee


def subject_of(verb: Any) -> Any | None:
    """Give the token that heads who does what the verb says, over participles and joined verbs."""
    for _ in range(6):
        subjects = [c for c in verb.children if c.dep_ in _SUBJECTS]
        if any(s.dep_ == "nsubjpass" for s in subjects) or (not subjects and verb.dep_ == "acl" and verb.tag_ == "VBN"):
            agent = next((p for c in verb.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"), None)
            return agent
        if subjects:
            subject = subjects[0]
            if subject.lower_ in ("who", "which", "that") and verb.dep_ == "relcl":
                return verb.head
            return subject
        if verb.dep_ in ("conj", "advcl", "xcomp", "dep"):
            verb = verb.head
        elif verb.dep_ in ("pcomp",):
            verb = verb.head.head
        elif verb.dep_ == "acl":
            return verb.head
        else:
            break
    return None


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


def _verb(token: Any, sentence: Any) -> Saying | None:
    found = cue_of(token)
    act = None
    if token.lemma_.lower() in speech().light_verbs:
        act = next((speech().objects[c.lemma_.lower()] for c in token.children if c.dep_ in ("dobj", "nsubjpass") and c.lemma_.lower() in speech().objects), None)
    if found is None and act is None:
        return None
    cue, particle = found or (Cue(act or "assert", frozenset({"matter"})), None)
    subject = subject_of(token)
    if subject is not None and subject.lower_ in speech().never_sources:
        subject = None
    frame, content = _content(token, cue, particle, sentence)
    if act is not None and not content:
        frame, content = "matter", _matter(token, None)
    if not content and "clause" in cue.takes:
        content = _that(token, sentence)
        frame = "clause" if content else frame
    if not content and "quote" not in cue.takes:
        return None
    if subject is not None and token.lemma_ in speech().showing and not is_somebody(subject) and subject.lemma_.lower() not in speech().texts:
        return None
    if frame != "clause" and subject is not None and not is_somebody(subject):
        if not (act or cue.act) == "discuss" or subject.lemma_.lower() not in speech().talks:
            return None
        subject = None
    return Saying(
        token, act or cue.act, cue.takes, phrase(subject) if subject is not None else None, content, frame,
        negated=any(c.dep_ == "neg" for c in token.children), sources=_together(subject),
    )  # fmt: skip


def _content(token: Any, cue: Cue, particle: Any | None, sentence: Any) -> tuple[Frame, tuple[tuple[int, int], ...]]:
    """Find what the verb reports by the frames that it takes."""
    children = list(token.children)
    if "clause" in cue.takes:
        if particle is not None and particle.pos_ == "ADJ":
            children = [c for c in (*children, *particle.children) if c != particle]
        clause = next((c for c in children if c.dep_ in _CLAUSES and c.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "PROPN", "PRON", "NUM")), None)
        if clause is not None:
            return "clause", _without(clause, token)
        if _aside(token, sentence):
            return "clause", _around(token, sentence)
    if "infinitive" in cue.takes:
        goal = next((c for c in children if c.dep_ in _LEAN and c.i > token.i), None)
        if goal is not None:
            whom = next((c for c in children if c.dep_ in ("dobj", "dative") and token.i < c.i < goal.i), None)
            first = whom.left_edge if whom is not None else goal.left_edge
            return "infinitive", ((first.idx, goal.right_edge.idx + len(goal.right_edge)),)
    if "matter" in cue.takes:
        return "matter", _matter(token, particle)
    return "quote", ()


def _that(token: Any, sentence: Any) -> tuple[tuple[int, int], ...]:
    """Read what stands behind "that" where the parser did not see that it hangs on the verb."""
    for number in range(token.i + 1, min(token.i + 8, sentence.end - 1)):
        word = token.doc[number]
        if word.lower_ == "that" and word.dep_ in ("mark", "nsubj", "det", "advmod"):
            last = sentence[-1]
            return ((word.idx, last.idx if last.is_punct else last.idx + len(last)),)
        if word.is_punct or word.pos_ == "VERB":
            break
    return ()


def _together(subject: Any | None) -> tuple[tuple[int, int], ...]:
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


def _matter(token: Any, particle: Any | None) -> tuple[tuple[int, int], ...]:
    objects = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass") and c.lower_ not in ("who", "which", "that")]
    if particle is not None and particle.dep_ in ("prep", "dative"):
        objects = [c for c in particle.children if c.dep_ in ("pobj", "pcomp")] or objects
    if not objects:
        objects = [c for c in token.children if c.dep_ == "xcomp" and c.tag_ == "VBG"]
    if not objects:
        objects = [p for c in token.children if c.dep_ == "prep" for p in c.children if p.dep_ in ("pobj", "pcomp")][:1]
    if not objects:
        return ()
    head = objects[0]
    if particle is None and is_somebody(head) and cue_addresses(token):
        why = next((c for c in token.children if c.dep_ == "prep" and c.lower_ in ("for", "on", "about", "of")), None)
        head = why if why is not None else head
    last = head.right_edge
    for child in token.children:  # matters that the parser could not hang on the first
        if child.dep_ == "dep" and child.i > last.i and child.pos_ in ("NOUN", "PROPN"):
            last = child.right_edge
    return ((head.left_edge.idx, last.idx + len(last)),)


def _without(clause: Any, cue: Any) -> tuple[tuple[int, int], ...]:
    """Give the place of a clause; in two pieces where the word of speech stands inside it."""
    left, right = clause.left_edge, clause.right_edge
    start, end = left.idx, right.idx + len(right)
    if left.i < cue.i < right.i:
        return ((start, cue.left_edge.idx),) if cue.left_edge.i > left.i else ((cue.idx + len(cue), end),)
    return ((start, end),)


def _aside(token: Any, sentence: Any) -> bool:
    """Tell whether the verb is an aside in the clause that it reports: "It will, he said, rain"."""
    if token.dep_ not in ("parataxis", "ccomp") or token == sentence.root:
        return False
    edge = token.left_edge
    return (
        any(c.dep_ in _SUBJECTS for c in token.children)
        and edge.i > sentence.start
        and edge.nbor(-1).text == ","
        and token.right_edge.i - edge.i < 12
    )


def _around(token: Any, sentence: Any) -> tuple[tuple[int, int], ...]:
    before = (token.head.left_edge.idx, token.left_edge.nbor(-1).idx)
    last = token.head.right_edge
    behind_start = token.right_edge.i + 1
    if behind_start < last.i and token.doc[behind_start].text == ",":
        behind_start += 1
    places = [before] if before[1] > before[0] else []
    if behind_start <= last.i:
        places.append((token.doc[behind_start].idx, last.idx + len(last)))
    return tuple(places)


def _noun(token: Any) -> Saying | None:
    clause = next((c for c in token.children if c.dep_ in ("acl", "ccomp") and c.i > token.i
                   and any(g.dep_ == "mark" and g.lower_ == "that" for g in c.children)), None)  # fmt: skip
    if clause is None:
        return None
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    if owner is None:
        owner = next((p for c in token.children if c.dep_ == "prep" and c.lower_ in ("by", "of", "from") for p in c.children if p.dep_ == "pobj"), None)
    source = phrase(owner) if owner is not None else None
    act = speech().nouns[token.lemma_]
    return Saying(token, act, frozenset({"clause"}), source, _without(clause, token), "clause")


def _adjective(token: Any) -> Saying | None:
    clause = next((c for c in token.children if c.dep_ in ("ccomp", "xcomp") and c.i > token.i), None)
    if clause is None or token.dep_ not in ("acomp", "ROOT", "conj", "advcl", "amod", "ccomp", "oprd", "advmod"):
        return None
    subject = subject_of(token.head if token.dep_ in ("acomp", "ccomp", "oprd", "advmod") else token)
    if subject is None or subject.lower_ in speech().never_sources:
        return None
    act = speech().adjectives[token.lemma_]
    return Saying(token, act, frozenset({"clause"}), phrase(subject), _without(clause, token), "clause", sources=_together(subject))


def _according(token: Any, sentence: Any) -> Saying | None:
    to = next((c for c in token.children if c.lower_ == "to"), None)
    who = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    if who is None:
        return None
    clause = token.head
    for _ in range(8):
        if clause.pos_ in ("VERB", "AUX") or clause.head == clause:
            break
        clause = clause.head
    start, end = clause.left_edge.idx, clause.right_edge.idx + len(clause.right_edge)
    left, right = token.left_edge.idx, phrase(who)[1]
    places = tuple(p for p in ((start, left), (right, end)) if p[1] - p[0] > 3)
    return Saying(token, "assert", frozenset({"clause"}), phrase(who), places, "clause")
