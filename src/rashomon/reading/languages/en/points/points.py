"""Points of an English text: whose they are, what they do, to whom, and how sure the speaker is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rashomon.model import Act, Point, Section, SectionKind
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.reference import cast_of
from rashomon.reading.languages.en.points.acting import UNDERTAKEN, act_of_report
from rashomon.reading.languages.en.points.acts import act_of_clause
from rashomon.reading.languages.en.points.cutting import Piece, pieces
from rashomon.reading.languages.en.points.hedges import hedge_of, shares_verb
from rashomon.reading.languages.en.points.signs import signs
from rashomon.reading.languages.en.speech.light_verbs import lacks
from rashomon.reading.languages.en.speech.voices import Voices
from rashomon.reading.problems import noting
from rashomon.reading.registry import layer

_VOCATIVE = 7  # tokens of the longest call on an audience
_NAME = "points.en.v1"
SKIPPED: frozenset[SectionKind] = frozenset({"headline", "dateline", "signature", "contact", "boilerplate"})
"""Sections in which nothing is a point."""


@layer(_NAME, needs=("parse", "sentences", "sections", "mentions", "reports"), gives=("points",))
def point(draft: Draft) -> None:
    """Cut the sentences of a text into points."""
    if draft.parse is None:
        return
    voices = Voices(draft, cast_of(draft), draft.reports)
    for sentence in draft.parse.sents:
        with noting(draft, _NAME, sentence.start_char, sentence.end_char):
            section = voices.section_at(sentence.start_char, sentence.end_char)
            if section is not None and section.kind in SKIPPED:
                continue
            draft.points.extend(_points(sentence, voices, section))
    draft.points.sort(key=lambda p: (p.start, p.end))


def _points(sentence: Any, voices: Voices, section: Section | None) -> Iterator[Point]:
    voices.move_to(sentence.start_char, sentence.end_char)
    before: Point | None = None
    for piece in pieces(sentence):
        span = voices.unlabelled(sentence.doc[piece.first : piece.last + 1])
        if sum(token.is_alpha for token in span) < 2:
            continue
        start, end = span.start_char, span.end_char
        if voices.is_signature(start, end):
            continue
        if section is not None and section.kind == "scripture":
            yield Point(start, end, (), "comment")
            continue
        if _calls_out(piece.head, span):
            continue
        made = _point(piece, span, voices, before)
        before = made
        yield made


def _point(piece: Piece, span: Any, voices: Voices, before: Point | None) -> Point:
    start, end = span.start_char, span.end_char
    if piece.item and before is not None:
        return Point(
            start, end, before.chain, before.act, before.to, before.hedge or hedge_of(span, before.act)
        )
    found = voices.over(piece, start, end)
    act: Act
    if found is None:
        chain = voices.carried(piece.head, span)
        act = act_of_clause(piece.head, span, spoken=bool(chain))
        cue = piece.head
    else:
        chain = found.chain
        act, cue = act_of_report(piece, span, found)
    if piece.head.dep_ == "relcl" and found is not None and voices.explains(found):
        chain = ()
    if found is not None and act in UNDERTAKEN and lacks(cue):
        return Point(start, end, chain[:-1], "reject", _other_than(chain, voices.addressee(cue)), "denied")
    if act == "do" and found is not None and found.cue is not None and found.cue.start == piece.head.idx:
        chain = chain[:-1]
    shared = before.hedge if before is not None and shares_verb(piece.head) else None
    hedge = hedge_of(span, act, own=not chain or act == "agree") or shared
    return Point(start, end, chain, act, _other_than(chain, voices.addressee(cue)), hedge)


def _other_than(chain: tuple[str, ...], addressee: str | None) -> str | None:
    """Keep an addressee who is not the speaker: "him" beside its own subject is somebody unknown."""
    return None if chain and addressee == chain[-1] else addressee


def _calls_out(head: Any, span: Any) -> bool:
    """Tell whether a piece only names whom the text speaks to: "Citizens of Varania!"."""
    behind = head.sent[-1].text
    return (
        len(span) <= _VOCATIVE
        and span.start <= head.sent.start + 1
        and behind in ("!", ",", ":")
        and (head.lower_ in signs().lists["audience"] or (span[0].lower_ == "dear" and head.pos_ != "VERB"))
    )
