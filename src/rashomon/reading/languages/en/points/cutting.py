"""Cut a parsed sentence into points: one speaker, one act, one matter.

A point is headed by a token: the main verb, a verb joined to it, a clause hung behind a comma, or one
matter of a list. Every token belongs to the nearest head above it; the pieces that this gives are the points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rashomon.reading.languages.en.points.acts import is_deed
from rashomon.reading.languages.en.points.matters import is_matter
from rashomon.reading.languages.en.speech.contents import cue_of
from rashomon.reading.languages.en.speech.lexicon import speech
from rashomon.reading.languages.en.speech.resting import word_over
from rashomon.reading.languages.en.speech.subjects import is_misjoined

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_CLAUSE_HEADS = frozenset({"ROOT", "conj", "ccomp", "advcl", "parataxis", "relcl", "dep", "acl"})
_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
_HUNG = frozenset({"relcl", "appos", "prep"})
_LISTING = frozenset({"including", "specifically", "notably", "particularly"})
_REASONS = frozenset({"because", "since", "although", "though", "while", "whereas", "despite"})
_MOST = 40  # joined verbs that are followed back to the first
_INSIDE = 5  # runs among which a sentence goes on after a clause inside it
_LEAST = 3  # words of a point
_SHORT = 8  # tokens of a subject that stays with its verb over a clause between them


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence that makes a point.

    Attributes:
        head: the token that heads it (spaCy).
        first: number of its first token.
        last: number of its last token.
        item: True for one matter of a list, whose verb stands with the first.
    """

    head: Any
    first: int
    last: int
    item: bool = False


def pieces(sentence: Any) -> list[Piece]:
    """Cut a sentence (a spaCy Span) into the pieces that make a point each, in text order."""
    heads = {token.i: item for token, item in _heads(sentence)}
    heads.setdefault(sentence.root.i, False)
    runs = _runs(sentence, heads)
    for number in _breaking(sentence.doc, runs):
        heads.pop(number, None)
        runs = _runs(sentence, heads)
    return [
        Piece(sentence.doc[owner], *edges, item=heads[owner])
        for owner, first, last in _merged(sentence.doc, runs, heads)
        if (edges := trimmed(sentence.doc, first, last)) is not None
    ]


def _runs(sentence: Any, heads: dict[int, bool]) -> list[list[int]]:
    """Part a sentence into runs of tokens of one owner: owner, first, last."""
    owners = _owners(sentence, heads)
    runs: list[list[int]] = []
    for token in sentence:
        owner = owners[token.i]
        if runs and runs[-1][0] == owner:
            runs[-1][2] = token.i
        else:
            runs.append([owner, token.i, token.i])
    return runs


def _breaking(doc: Any, runs: list[list[int]]) -> list[int]:
    """Find heads of clauses that part a subject from its verb: "The board, which slept, is silent"."""
    found: list[int] = []
    for number, before in enumerate(runs):
        owner = before[0]
        first = _subject_from(doc[owner], before)
        if before[2] - first >= _SHORT or before[1] <= owner <= before[2]:
            continue
        back = next(
            (i for i in range(number + 1, min(number + _INSIDE, len(runs))) if runs[i][0] == owner), None
        )
        if back is None or not runs[back][1] <= owner <= runs[back][2]:
            continue
        if doc[runs[number + 1][0]].dep_ in _HUNG:
            found.extend(run[0] for run in runs[number + 1 : back])
    return found


def _subject_from(verb: Any, run: list[int]) -> int:
    """Give where the subject of a word of speech begins in the run of tokens before it, else the run."""
    if cue_of(verb) is None:
        return run[1]
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS and run[1] <= c.i <= run[2]), None)
    return max(run[1], subject.left_edge.i) if subject is not None else run[1]


def _heads(sentence: Any) -> Iterator[tuple[Any, bool]]:
    for token in sentence:
        if token.dep_ == "conj" and token.pos_ in ("VERB", "AUX"):
            if _joined_verb(token):
                yield token, False
        elif token.dep_ in ("conj", "appos", "dep") and is_matter(token):
            yield token, True
        elif (
            (token.dep_ == "relcl" and _behind_comma(token, sentence) and _words(token) > _LEAST)
            or (token.dep_ == "advcl" and _added(token, sentence))
            or (token.dep_ == "ccomp" and _side_by_side(token))
        ):
            yield token, False
        elif (
            token.dep_ in ("prep", "advmod")
            and token.lower_ in _LISTING
            and _behind_comma(token, sentence)
            and _words(token) > _LEAST
        ):
            yield token, True


def _joined_verb(token: Any) -> bool:
    """Tell whether a joined verb says something of its own: own subject, own tense, own word of speech."""
    if is_misjoined(token):
        return _words(token) >= _LEAST
    top = token.head
    for _ in range(_MOST):
        if top.dep_ != "conj":
            break
        top = top.head
    if top.dep_ not in ("ROOT", "ccomp", "relcl", "advcl", "parataxis", "acl", "dep"):
        return False
    own = any(c.dep_ in _SUBJECTS for c in token.children)
    if _words(token) < _LEAST or token.head.i - token.head.left_edge.i > token.i:
        return False
    if own:
        return True
    if any(c.dep_ in ("aux", "auxpass") and c.tag_ in _FINITE for c in token.children):
        return top.dep_ in ("ROOT", "ccomp", "relcl") and _words(token) > _LEAST
    tensed = token.tag_ in ("VBD", "VBZ", "VBP")
    signs = (tensed, _speaks(token), _words(token) > _LEAST)
    return top.dep_ == "ROOT" and sum(signs) > 1


def _speaks(token: Any) -> bool:
    return cue_of(token) is not None or token.lemma_.lower() in speech().light_verbs


def _behind_comma(token: Any, sentence: Any) -> bool:
    first = token.left_edge.i
    return bool(first > sentence.start and token.doc[first - 1].text in (",", ";", "-", "\u2013", "\u2014"))


def _words(token: Any) -> int:
    return int(token.right_edge.i - token.left_edge.i + 1)


def _added(token: Any, sentence: Any) -> bool:
    """Tell whether an adverbial clause says something of its own: ", noting that ...", "because ..."."""
    if token.i < token.head.i or _words(token) <= _LEAST:
        return False
    if token.tag_ == "VBG" and not any(c.dep_ in _SUBJECTS for c in token.children):
        return _behind_comma(token, sentence) and word_over(token) is None
    if is_purpose(token):
        return True
    mark = next((c.lower_ for c in token.children if c.dep_ == "mark"), "")
    return mark in _REASONS and any(c.dep_ in _SUBJECTS for c in token.children)


def is_purpose(token: Any) -> bool:
    """Tell whether a clause names what those who met discussed: "met with him to discuss the border"."""
    found = cue_of(token) if token.dep_ == "advcl" and token.tag_ == "VB" else None
    return (
        found is not None
        and found[0].act == "discuss"
        and token.head.tag_ == "VBD"
        and is_deed(token.head)
        and token.left_edge.lower_ == "to"
    )


def _side_by_side(token: Any) -> bool:
    """Tell whether a clause stands beside the main verb and not under it: "A is so; B is so"."""
    head = token.head
    if token.i > head.i or _words(token) < _LEAST or _speaks(head):
        return False
    between = token.doc[token.right_edge.i : head.i]
    return any(t.text in (";", ",") or t.lower_ in ("and", "but") for t in between) and any(
        c.dep_ in _SUBJECTS for c in token.children
    )


def _owners(sentence: Any, heads: dict[int, bool]) -> dict[int, int]:
    """Give every token the nearest head above it, each looked up once."""
    owners: dict[int, int] = {}
    root = sentence.root.i
    for token in sentence:
        path = []
        at = token
        while at.i not in owners and at.i not in heads and at.head.i != at.i:
            path.append(at.i)
            at = at.head
        owner = owners.get(at.i, at.i if at.i in heads else root)
        for number in path:
            owners[number] = owner
        owners[at.i] = owner
    return owners


def _merged(doc: Any, runs: list[list[int]], heads: dict[int, bool]) -> list[tuple[int, int, int]]:
    """Give the leftovers of an interrupted piece back: short ones to the piece before, others stand alone."""
    merged: list[list[int]] = []
    for owner, first, last in runs:
        words = sum(1 for t in doc[first : last + 1] if not t.is_punct and not t.is_space)
        holds_head = first <= owner <= last
        if merged and not holds_head and words < _LEAST + 1 and merged[-1][0] != owner:
            if words:
                merged[-1][2] = last if words > 1 or doc[last].is_punct else merged[-1][2]
        elif merged and (
            merged[-1][0] == owner or (words <= _LEAST and _closes_list(doc, merged, owner, heads))
        ):
            merged[-1][2] = last
        elif words:
            merged.append([owner, first, last])
    return [(owner, first, last) for owner, first, last in merged]


def _closes_list(doc: Any, merged: list[list[int]], owner: int, heads: dict[int, bool]) -> bool:
    """Tell whether a verb closes a list of its subjects: "the grain and the ferry were discussed"."""
    listed = heads.get(merged[-1][0], False) and any(run[0] == owner for run in merged)
    return listed and any(c.dep_ == "nsubjpass" for c in doc[owner].children)


def trimmed(doc: Any, first: int, last: int) -> tuple[int, int] | None:
    """Leave marks, white space and a joining word off both ends of a run of tokens; None if none is left."""
    while first <= last and (doc[first].is_space or doc[first].is_punct or (doc[first].dep_ == "cc")):
        first += 1
    while last >= first and (doc[last].is_space or doc[last].is_punct or doc[last].dep_ == "cc"):
        last -= 1
    return (first, last) if last >= first else None
