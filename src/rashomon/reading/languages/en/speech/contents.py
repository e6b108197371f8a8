"""Words of speech and what they report: a clause, an infinitive, a matter, an aside's surroundings."""

from __future__ import annotations

from typing import Any

from rashomon.reading.languages.en.speech.lexicon import Cue, Frame, speech
from rashomon.reading.languages.en.speech.subjects import is_misjoined, is_somebody

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LEAN = frozenset({"xcomp", "ccomp"})
_PARTICLES = frozenset({"prt", "prep", "dative", "dobj"})
_REASONS = frozenset({"of", "for", "over"})
_HEADS = frozenset({"VERB", "AUX", "NOUN", "ADJ", "PROPN", "PRON", "NUM"})

Places = tuple[tuple[int, int], ...]


def cue_of(token: Any) -> tuple[Cue, Any | None] | None:
    """Look a verb up, with the particle or preposition that makes it one ("call for")."""
    verbs = speech().verbs
    lemma = token.lemma_.lower()
    for child in token.children:
        if child.i > token.i and (child.dep_ in _PARTICLES or child.pos_ == "ADJ"):
            if any(c.ent_type_ in ("DATE", "TIME") for c in child.children):
                continue  # "called her on Monday"
            found = verbs.get(f"{lemma} {child.lower_}")
            if found:
                return found, child
    found = verbs.get(lemma)
    return (found, None) if found else None


def cue_addresses(token: Any) -> bool:
    """Tell whether the object of a verb of speech is whom it is said to."""
    found = cue_of(token)
    return found is not None and found[0].addressee


def content_of(token: Any, cue: Cue, particle: Any | None, sentence: Any) -> tuple[Frame, Places]:
    """Find what the verb reports by the frames that it takes."""
    children = list(token.children)
    if "clause" in cue.takes:
        if particle is not None and particle.pos_ == "ADJ":
            children = [c for c in (*children, *particle.children) if c != particle]
        clauses = [c for c in children if c.dep_ == "ccomp" and c.pos_ in _HEADS]
        marked = (c for c in clauses if c.i > token.i and any(m.lower_ == "that" for m in c.children))
        clause = next(marked, clauses[0] if clauses else None)
        if clause is not None:
            return "clause", clause_place(clause, token)
        if _aside(token, sentence):
            return "clause", _around(token)
    if "infinitive" in cue.takes:
        goal = next((c for c in children if c.dep_ in _LEAN and c.i > token.i), None)
        if goal is not None:
            whom = next(
                (c for c in children if c.dep_ in ("dobj", "dative") and token.i < c.i < goal.i), None
            )
            first, last = whom.left_edge if whom is not None else goal.left_edge, _last_of(goal)
            return "infinitive", ((first.idx, last.idx + len(last)),)
    if "matter" in cue.takes:
        return "matter", matter_of(token, particle)
    return "quote", ()


def matter_of(token: Any, particle: Any | None) -> Places:
    """Find the noun or gerund that a verb of speech is about, without whom it is said to."""
    objects = [
        c
        for c in token.children
        if c.dep_ in ("dobj", "nsubjpass") and c.lower_ not in ("who", "which", "that")
    ]
    if particle is not None and particle.dep_ in ("prep", "dative"):
        objects = [c for c in particle.children if c.dep_ in ("pobj", "pcomp")] or objects
    if not objects:
        objects = [c for c in token.children if c.dep_ == "xcomp" and c.tag_ == "VBG"]
    if not objects:
        objects = [
            p for c in token.children if c.dep_ == "prep" for p in c.children if p.dep_ in ("pobj", "pcomp")
        ][:1]
    if not objects:
        return ()
    head = objects[0]
    if particle is None and is_somebody(head) and cue_addresses(token):
        why = next(
            (c for c in token.children if c.dep_ == "prep" and c.lower_ in ("for", "on", "about", "of")), None
        )
        head = why if why is not None else head
    last = head.right_edge
    vague = token.lemma_.lower() in speech().light_verbs
    found = cue_of(token)
    blames = found is not None and found[0].act == "accuse"
    for child in token.children:
        loose = child.dep_ == "dep" and child.pos_ in ("NOUN", "PROPN")  # a matter not hung on the first
        told = child.dep_ in ("prep", "dative") and (
            vague or child.lower_ == "as" or (blames and child.lower_ in _REASONS)
        )  # gratitude to ...; her as saying ...; accused them of ...
        if child.i > last.i and (loose or told):
            last = child.right_edge
    return ((head.left_edge.idx, last.idx + len(last)),)


def named_so(token: Any) -> Places:
    """Read "called the plan a gift": whom or what a name is given to, and the name."""
    whom = next((c for c in token.children if c.dep_ == "dobj" and c.i > token.i), None)
    name = next((c for c in token.children if c.dep_ in ("oprd", "ccomp", "xcomp") and c.i > token.i), None)
    if name is None or whom is None or name.pos_ in ("VERB", "AUX") or whom.i > name.i:
        return ()
    return ((whom.left_edge.idx, name.right_edge.idx + len(name.right_edge)),)


def that_clause(token: Any, sentence: Any) -> Places:
    """Read what stands behind "that" where the parser did not see that it hangs on the verb."""
    for number in range(token.i + 1, min(token.i + 8, sentence.end - 1)):
        word = token.doc[number]
        if word.lower_ == "that" and word.dep_ in ("mark", "nsubj", "det", "advmod"):
            last = sentence[-1]
            return ((word.idx, last.idx if last.is_punct else last.idx + len(last)),)
        if word.is_punct or word.pos_ == "VERB":
            break
    return ()


def _last_of(clause: Any) -> Any:
    """Give the last token of a clause, without a word of speech that the parser joined to it."""
    right = clause.right_edge
    other = next((c for c in clause.children if c.i > clause.i and is_misjoined(c)), None)
    if other is not None:
        right = other.left_edge.nbor(-1)
        while right.i > clause.i and (right.dep_ == "cc" or right.is_punct):
            right = right.nbor(-1)
    return right


def clause_place(clause: Any, cue: Any) -> Places:
    """Give the place of a clause; in two pieces where the word of speech stands inside it."""
    left, right = clause.left_edge, _last_of(clause)
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
        and "," in (edge.text, edge.nbor(-1).text)
        and token.right_edge.i - edge.i < 12
    )


def _around(token: Any) -> Places:
    edge = token.left_edge if token.left_edge.text == "," else token.left_edge.nbor(-1)
    before = (token.head.left_edge.idx, edge.idx)
    last = token.head.right_edge
    behind_start = token.right_edge.i + 1
    if behind_start < last.i and token.doc[behind_start].text == ",":
        behind_start += 1
    places = [before] if before[1] > before[0] else []
    if behind_start <= last.i:
        places.append((token.doc[behind_start].idx, last.idx + len(last)))
    return tuple(places)
