"""Find dates and times in running text."""

from __future__ import annotations

import datetime as dt
import re

from rashomon.dates import absolute, relative
from rashomon.dates.absolute import Order
from rashomon.dates.calendar_ import Value
from rashomon.dates.clock import clock, joined
from rashomon.dates.grammar import Grammar, grammar_for
from rashomon.dates.tense import tense_at
from rashomon.model import TimeMention


def find(
    text: str,
    *,
    reference: dt.date | None,
    order: Order | None = None,
    language: str = "en",
    start: int = 0,
    end: int | None = None,
) -> list[TimeMention]:
    """Find dates and times, resolved and marked where ambiguous.

    Impossible dates (31 February) give no mention. Dates relative to a day, and those without
    a year, are found only with a reference; a bare year only behind a preposition ("in 2014").

    Args:
        text: the whole text.
        reference: the day that "today" means; None where it is not known.
        order: whether "1/11/2023" has its day or its month first; None where that is not known: the
            mention is then ambiguous; its value is the reading closer to the reference, else the one
            with the day first.
        language: BCP 47 code of the language of the text.
        start: first code point to look at.
        end: code point behind the last; None for the end of the text.

    Returns:
        Mentions in text order, not overlapping. Values are ISO 8601: days, months, years, weeks
        ("2022-W13"), intervals ("2022-03-10/2022-03-12"), times of day ("T14:00") and dates with one.
    """
    grammar = grammar_for(language)
    found = []
    for match in grammar.pattern.finditer(text, start, len(text) if end is None else end):
        value = _value(match, grammar, reference, order)
        if value:
            found.append(
                TimeMention(match.start(), match.end(), value.value, value.other is not None, value.other)
            )
    return joined(text, found)


def _value(
    match: re.Match[str], grammar: Grammar, reference: dt.date | None, order: Order | None
) -> Value | None:
    number = int((match.lastgroup or "form0")[4:])
    caught = {part: match[f"{part}_{number}"] for part in grammar.parts[number]}
    kind = grammar.kinds[number]
    if kind == "clock":
        return clock(caught, grammar, match.string[max(0, match.start() - 12) : match.start()])
    if kind in {"iso", "numeric", "year"}:
        return _in_digits(kind, caught, reference, order)
    if kind in {"day", "range", "month", "month_alone"}:
        read = {"day": absolute.named_day, "range": absolute.day_range}.get(kind, absolute.month)
        return read(caught, grammar, reference)
    return _relative(kind, caught, grammar, reference, match)


def _in_digits(
    kind: str, caught: absolute.Caught, reference: dt.date | None, order: Order | None
) -> Value | None:
    if kind == "numeric":
        return absolute.numeric(caught, order, reference)
    return absolute.iso(caught) if kind == "iso" else absolute.year(caught)


def _relative(
    kind: str,
    caught: absolute.Caught,
    grammar: Grammar,
    reference: dt.date | None,
    match: re.Match[str],
) -> Value | None:
    if reference is None:
        return None
    if kind == "relative":
        return relative.named(caught, grammar, reference)
    if kind == "unit":
        return relative.stepped(caught, grammar, reference)
    if kind in {"ago", "ahead"}:
        return relative.counted(caught, grammar, reference, sign=-1 if kind == "ago" else 1)
    if kind == "ordinal":
        return relative.ordinal(caught, reference, tense_at(match, grammar))
    return relative.weekday(caught, grammar, reference, tense_at(match, grammar))
