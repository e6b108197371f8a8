"""The act of a point: what the rules call it, what the encoder calls it, and how the two are weighed."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, cast

from rashomon.model import Act, Attribution
from rashomon.reading.languages.en.points.acts import act_of_clause, act_of_word, refined
from rashomon.reading.languages.en.points.cutting import Piece
from rashomon.reading.languages.en.speech.light_verbs import lacks

Standing = Literal["head", "cue", "under", "carried", "alone"]
# What the rules say weighs so much of what the encoder says (chosen on the accounts gold).
_WEIGHT = 0.4
UNDERTAKEN: frozenset[Act] = frozenset({"agree", "commit", "request", "warn"})
"""Acts that may be told not to have come about: "no agreement was reached"."""
# Acts that the encoder has seen a dozen times: where a word of speech tells one, the rules know better.
_RARE: frozenset[Act] = frozenset({"warn", "reject"})
# Acts on which the rules are right more often, where the word of speech heads the point.
_TOLD: frozenset[Act] = frozenset({"discuss", "agree", "request", "commit", "accuse", "appreciate"})


def act_of_report(piece: Piece, span: Any, found: Attribution) -> tuple[Act, Any]:
    """Tell the act of a piece that stands under an attribution, and the word that carries it."""
    cue = next((t for t in span if found.cue is not None and t.idx == found.cue.start), None)
    if cue is None and found.cue is not None and piece.head.idx == found.cue.start:
        cue = piece.head  # "the grain and the ferry were discussed": the word stands behind the last matter
    if cue is None:
        return act_of_clause(piece.head, span, spoken=True), piece.head
    act = act_of_word(cue) or "assert"
    if act == "assert" and found.kind == "direct":
        inner = next((c for c in cue.children if c.dep_ == "ccomp"), None)
        if inner is not None:
            act = act_of_clause(inner, span, spoken=True)
    return refined(act, cue, span), cue


@dataclass(frozen=True, slots=True)
class ByRule:
    """What the rules call a point, and how it stands to a word of speech.

    Attributes:
        act: the act by rules.
        standing: "head" where a word of speech heads it, "cue" where one stands in it, "under" where it
            stands under one, "carried" where a report before it goes on, "alone" otherwise.
        cue: the word that carries the act (a spaCy token).
    """

    act: Act
    standing: Standing
    cue: Any


def act_by_rule(piece: Piece, span: Any, found: Attribution | None, *, carried: bool) -> ByRule:
    """Tell what the rules call a piece.

    Args:
        piece: the piece.
        span: its tokens (a spaCy Span).
        found: the report that it belongs to, None where it belongs to none.
        carried: True where it carries on the report before it.
    """
    if found is None:
        act = act_of_clause(piece.head, span, spoken=carried)
        return ByRule(act, "carried" if carried else "alone", piece.head)
    act, cue = act_of_report(piece, span, found)
    if act in UNDERTAKEN and lacks(cue):
        act = "reject"  # "no agreement was reached"
    if found.cue is not None and found.cue.start == piece.head.idx:
        return ByRule(act, "head", cue)
    inside = found.cue is not None and span.start_char <= found.cue.start < span.end_char
    return ByRule(act, "cue" if inside else "under", cue)


@cache
def _odds() -> dict[tuple[str, str], dict[str, float]]:
    """How much likelier each act is than usual where the rules call a point so: log ratios, counted."""
    text = files("rashomon.reading.languages.en").joinpath("data", "act_odds.csv").read_text("utf-8")
    found: dict[tuple[str, str], dict[str, float]] = {}
    for row in csv.DictReader(text.splitlines()):
        found.setdefault((row["standing"], row["rule"]), {})[row["act"]] = float(row["odds"])
    return found


def weighed(rule: ByRule, heard: Mapping[str, float]) -> Act:
    """Choose the act by both experts.

    Args:
        rule: what the rules call the point.
        heard: log probability of each act by the encoder.
    """
    told = rule.standing == "head" and rule.act in _TOLD
    if told or rule.act in _RARE or (rule.standing == "alone" and rule.act == "accuse"):
        return rule.act
    odds = _odds().get((rule.standing, rule.act), {})
    return cast("Act", max(heard, key=lambda act: heard[act] + _WEIGHT * odds.get(act, 0.0)))
