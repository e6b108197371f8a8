"""Whether a sentence tells of what was or of what will be, at the place of a date."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

from rashomon.dates.calendar_ import Value, one_or_two
from rashomon.dates.grammar import Grammar

Tense = Literal["past", "future"]
# How far around a day the words count that tell whether it lies behind or ahead.
_SENTENCE = 160
_STOP = re.compile(r"[.!?]\s|\n")


def tense_at(match: re.Match[str], grammar: Grammar) -> Tense | None:
    """Tell the tense of the clause around a date, else of its sentence; None where neither tells.

    A clause or sentence with words of both kinds tells nothing: "talks planned for Tuesday were cancelled".
    """
    before = _STOP.split(match.string[max(0, match.start() - _SENTENCE) : match.start()])[-1]
    behind = _STOP.split(match.string[match.end() : match.end() + _SENTENCE], maxsplit=1)[0]
    clause = f"{grammar.clauses.split(before)[-1]} {grammar.clauses.split(behind, maxsplit=1)[0]}"
    return _tense(clause, grammar) or _tense(f"{before} {behind}", grammar)


def _tense(words: str, grammar: Grammar) -> Tense | None:
    # What is ahead takes its own verb along: the one of "will be signed" is no past.
    rest = grammar.future.sub(" ", words)
    past, future = grammar.past.search(rest) is not None, rest != words
    if past == future:
        return None
    return "past" if past else "future"


def behind_or_ahead(behind: dt.date | None, ahead: dt.date | None, tense: Tense | None) -> Value | None:
    """Give the day behind or ahead by the tense; the one behind, ambiguous, where that tells nothing."""
    if tense is None:
        return one_or_two(behind, ahead)
    return one_or_two(behind if tense == "past" else ahead, None)
