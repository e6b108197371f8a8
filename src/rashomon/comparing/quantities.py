"""Amounts and dates in a stretch of text, in one form: how much, of what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from rashomon.comparing.terms import Word, words
from rashomon.comparing.vocabulary import Vocabulary

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_CLOCK = re.compile(r"\b(\d{1,2}):(\d{2})\b")


@dataclass(frozen=True, slots=True)
class Quantity:
    """One amount, date or clock time.

    Attributes:
        start: first code point of the amount itself.
        end: code point behind its last, the unit included.
        value: how much; a date is month * 100 + day; a clock time is minutes of the day.
        unit: a currency, "percent", "date", "clock", "second", or the key of the term it counts.
        vague: True for a bound or an estimate ("more than a hundred").
    """

    start: int
    end: int
    value: float
    unit: str
    vague: bool = False

    def excludes(self, other: Quantity) -> bool:
        """Tell whether both cannot be true of one thing: one unit, exact, and another amount."""
        return self.unit == other.unit and not self.may_equal(other)

    def may_equal(self, other: Quantity) -> bool:
        """Tell whether both may be one amount: equal, or an estimate within half and twice."""
        if not (self.vague or other.vague) or self.unit in ("date", "clock"):
            return self.value == other.value
        return min(self.value, other.value) * 2 >= max(self.value, other.value)


@cache
def _rules(language: str) -> dict[str, Any]:
    path = files("rashomon.comparing.languages").joinpath(language, "quantities.yaml")
    return dict(yaml.safe_load(path.read_text("utf-8"))) if path.is_file() else {}


def quantities(
    text: str, start: int, end: int, known: Vocabulary, language: str = "en"
) -> tuple[Quantity, ...]:
    """Find the amounts in a stretch of a text, in text order."""
    rules = _rules(language.split("-", maxsplit=1)[0].lower())
    if not rules:
        return ()
    found = words(text, start, end)
    clocks = [
        Quantity(hit.start(), hit.end(), int(hit[1]) * 60 + int(hit[2]), "clock")
        for hit in _CLOCK.finditer(text, start, end)
    ]
    amounts: list[Quantity] = []
    place = 0
    while place < len(found):
        if any(clock.start <= found[place].start < clock.end for clock in clocks):
            place += 1
            continue
        amount, place = _amount(text, found, place, known, rules)
        if amount:
            amounts.append(amount)
    return tuple(sorted([*clocks, *amounts], key=lambda quantity: (quantity.start, quantity.end)))


def _amount(
    text: str, found: list[Word], place: int, known: Vocabulary, rules: dict[str, Any]
) -> tuple[Quantity | None, int]:
    word = found[place]
    value = _value(text, word, rules)
    if value is None:
        return None, place + 1
    after, end = place + 1, word.end
    dated = _date(found, place, value, rules)
    if dated:
        return dated
    while after < len(found) and found[after].folded in rules["scales"]:
        value *= rules["scales"][found[after].folded]
        end = found[after].end
        after += 1
    before = text[max(0, word.start - 4) : word.start].lower().strip()
    vague = any(near.folded in rules["vague"] for near in found[max(0, place - 3) : place])
    unit, end = _unit(text, found, after, end, before, known, rules)
    if unit in rules["durations"]:
        value, unit = value * rules["durations"][unit], "second"
    sign = len(before) - len(before.rstrip("".join(rules["signs"])))
    start = text.rindex(before[len(before) - sign], 0, word.start) if sign else word.start
    return (Quantity(start, end, value, unit, vague) if unit else None), after


def _value(text: str, word: Word, rules: dict[str, Any]) -> float | None:
    if word.folded in rules["cardinals"]:
        return float(rules["cardinals"][word.folded])
    if word.folded in rules["scales"]:
        return float(rules["scales"][word.folded])
    written = _NUMBER.match(text, word.start)
    if written and written.end() >= word.end:
        return float(written.group().replace(",", "").rstrip("."))
    return float(word.folded) if word.folded.isdecimal() and word.folded.isascii() else None


def _date(found: list[Word], place: int, value: float, rules: dict[str, Any]) -> tuple[Quantity, int] | None:
    months = rules["months"]
    if not 1 <= value <= 31 or value != int(value):
        return None
    if place and found[place - 1].capital and found[place - 1].folded in months:
        month, start, end, after = (
            months[found[place - 1].folded],
            found[place - 1].start,
            found[place].end,
            place + 1,
        )
    elif place + 1 < len(found) and found[place + 1].capital and found[place + 1].folded in months:
        month, start, end, after = (
            months[found[place + 1].folded],
            found[place].start,
            found[place + 1].end,
            place + 2,
        )
    else:
        return None
    return Quantity(start, end, month * 100 + value, "date"), after


def _unit(
    text: str, found: list[Word], after: int, end: int, before: str, known: Vocabulary, rules: dict[str, Any]
) -> tuple[str, int]:
    currency = next((name for sign, name in rules["currencies"].items() if before.endswith(sign)), None)
    if currency:
        return currency, end
    if text[end : end + 1] == "%":
        return "percent", end + 1
    for near in found[after : after + 3]:
        if near.folded in rules["currencies"]:
            return rules["currencies"][near.folded], near.end
        if near.folded in rules["percents"]:
            return "percent", near.end
        if near.folded in rules["durations"]:
            return near.folded, near.end
        key = known.uninflected(near.folded)
        if near.folded not in known.empty and not near.folded[0].isdigit() and len(key) > 2:
            return known.families.get(key) or known.stem(key), near.end
    return "", end
