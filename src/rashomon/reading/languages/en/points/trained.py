"""The layer `points.en.v2`: pieces and acts by the trained encoder, speakers by the attributions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rashomon.model import Point
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.reference import cast_of
from rashomon.reading.languages.en.encoding import trained, weights
from rashomon.reading.languages.en.points.acting import act_by_rule, weighed
from rashomon.reading.languages.en.points.cutting import Piece, trimmed
from rashomon.reading.languages.en.points.hedges import hedge_of, shares_verb
from rashomon.reading.languages.en.points.learned import Cut, cuts
from rashomon.reading.languages.en.points.listing import listed
from rashomon.reading.languages.en.points.points import SKIPPED
from rashomon.reading.languages.en.points.speaking import Speaking
from rashomon.reading.languages.en.speech.light_verbs import lacks
from rashomon.reading.languages.en.speech.voices import Voices
from rashomon.reading.problems import noting
from rashomon.reading.registry import layer

_NAME = "points.en.v2"


@layer(
    _NAME,
    needs=("parse", "sentences", "sections", "mentions", "reports", "attributions", "encoded"),
    gives=("points",),
    usable=trained,
)
def point(draft: Draft) -> None:
    """Cut a text into points and label them."""
    held = weights()
    if draft.parse is None or draft.encoded is None or held is None:
        return
    cast = cast_of(draft)
    reported, tagged = Voices(draft, cast, draft.reports), Voices(draft, cast, draft.attributions)
    speaking = Speaking(cast, reported, tagged)
    before: Point | None = None
    for cut in listed(draft.parse, cuts(draft.encoded, held.labels)):
        with noting(draft, _NAME, cut.start, cut.end):
            span = draft.parse.char_span(cut.start, cut.end, alignment_mode="expand")
            for voices in (reported, tagged):
                voices.move_to(span.sent.start_char, max(span.sent.end_char, cut.end))
            made = _point(reported, speaking, cut, span, before)
            if made is not None:
                draft.points.append(made)
                before = made
    draft.points.sort(key=lambda p: (p.start, p.end))


def _point(reported: Voices, speaking: Speaking, cut: Cut, span: Any, before: Point | None) -> Point | None:
    section = reported.section_at(cut.start, cut.end)
    if section is not None and section.kind in SKIPPED:
        return None
    words = reported.unlabelled(span)
    edges = trimmed(words.doc, words.start, words.end - 1)
    bare = words.doc[edges[0] : edges[1] + 1] if edges is not None else None
    if bare is None or sum(token.is_alpha for token in bare) < 2:
        return None
    start, end = bare.start_char, bare.end_char
    if reported.is_signature(start, end):
        return None
    if section is not None and section.kind == "scripture":
        return Point(start, end, (), "comment")
    spoken = speaking.of(cut, bare)
    piece = Piece(bare.root, bare.start, bare.end - 1)
    rule = act_by_rule(piece, bare, spoken.found, carried=spoken.found is None and bool(spoken.chain))
    act = weighed(rule, cut.acts)
    own = not spoken.chain or rule.act == "agree"
    if act == "reject" and lacks(rule.cue):
        return Point(start, end, spoken.chain[:-1], act, None, "denied")
    hedge = hedge_of(bare, rule.act, own=own) or hedge_of(bare, act, own=own)
    joined = before if before is not None and before.start >= bare.sent.start_char else None
    if hedge is None and joined is not None and shares_verb(bare.root):
        hedge = joined.hedge
    addressee = reported.addressee(rule.cue)
    to = None if spoken.chain and addressee == spoken.chain[-1] else addressee
    made = Point(start, end, spoken.chain, act, to, hedge)
    return replace(made, to=joined.to) if joined is not None and _is_item(made, joined, bare) else made


def _is_item(made: Point, first: Point, span: Any) -> bool:
    """Tell whether a point has its verb and addressee with the first: "thanked them for A and B"."""
    same = (made.act, made.chain) == (first.act, first.chain)
    return same and made.to is None and span.root.pos_ not in ("VERB", "AUX")
