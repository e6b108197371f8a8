"""Amounts and dates in a stretch of text, in one form: how much, of what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from rashomon.comparing.numerals import Numeral, numeral
from rashomon.comparing.terms import Word, words
from rashomon.comparing.vocabulary import Vocabulary
from rashomon.model import TimeMention

_YEAR = re.compile(r"(?:19|20)\d\d")
# What may stand between a number and the word for what it counts.
_JOINED = re.compile(r"[\s\-\u2010-\u2014]*")
# Units of which one thing has one value only.
WHEN = ("date", "clock")
_CLOCK = re.compile(r"\b(\d{1,2}):(\d{2})\b(?:\s?(?P<half>[ap])\.?m\b\.?)?", re.IGNORECASE)
_HALF_DAY = 12


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
        """Tell whether both cannot be true of one thing: one unit, exact, and another amount.

        Two clock times never exclude each other: they may be of two time zones.
        """
        return self.unit == other.unit != "clock" and not self.may_equal(other)

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
    text: str,
    start: int,
    end: int,
    known: Vocabulary,
    *,
    language: str = "en",
    times: Sequence[TimeMention] = (),
) -> tuple[Quantity, ...]:
    """Find the amounts in a stretch of a text, in text order; none reaches outside it.

    Args:
        text: the whole text.
        start: first code point of the stretch.
        end: code point behind its last.
        known: what is known of the words of this language.
        language: BCP 47 language of the text.
        times: dates and times found in the text; a number that is part of one counts nothing.
    """
    rules = _rules(language.split("-", maxsplit=1)[0].lower())
    if not rules:
        return ()
    clocks = [
        Quantity(hit.start(), hit.end(), _minutes(hit), "clock") for hit in _CLOCK.finditer(text, start, end)
    ]
    taken = {place for clock in clocks for place in range(clock.start, clock.end)}
    found = [word for word in words(text, start, end) if word.start not in taken]
    amounts = [
        amount
        for amount in _Stretch(text[:end], start, found, known, rules).amounts()
        if amount.unit in WHEN or not any(t.start < amount.end and amount.start < t.end for t in times)
    ]
    return tuple(sorted([*clocks, *amounts], key=lambda quantity: (quantity.start, quantity.end)))


def loose_words(text: str, *, language: str = "en") -> Iterator[tuple[int, int]]:
    """Give where words stand that count without a number: "several", "dozens of"."""
    wanted = _rules(language).get("loose", ())
    for hit in re.finditer(rf"\b(?:{'|'.join(wanted)})\b", text, re.IGNORECASE) if wanted else ():
        yield hit.span()


def _minutes(hit: re.Match[str]) -> int:
    """Give a clock time as minutes of the day: 2:24 p.m. is 864."""
    hour = int(hit[1])
    if hit["half"] and hour <= _HALF_DAY:
        hour = hour % _HALF_DAY + (_HALF_DAY if hit["half"] in "pP" else 0)
    return hour * 60 + int(hit[2])


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of a text in words, with what is known of amounts."""

    text: str
    start: int
    found: list[Word]
    known: Vocabulary
    rules: dict[str, Any]

    def amounts(self) -> list[Quantity]:
        amounts = []
        place = 0
        while place < len(self.found):
            named = self._in_a_name(place)
            number = None if named else numeral(self.text, self.found, place, self.rules)
            if number is None:
                place += 1
                continue
            end = number.end
            amount = self._date(place, number.value) if number.digits else None
            if not amount and not self._is_year(place):
                amount = self._amount(place, number)
            if amount:
                amounts.append(amount)
                end = amount.end if amount.unit == "date" else end
            place = self._behind(place, end)
        return amounts

    def _in_a_name(self, place: int) -> bool:
        """Tell whether digits hang on a word and count nothing, as in "COVID-19"."""
        start = self.found[place].start
        before = self.text[max(0, start - 2) : start]
        return len(before) == 2 and before[0].isalpha() and before[1] in "-\u2010\u2011"

    def _is_share(self, place: int) -> bool:
        """Tell whether a number is what a share is of, as in "one in seven"."""
        shared = place > 1 and self.found[place - 1].folded in self.rules["shares"]
        return shared and numeral(self.text, self.found, place - 2, self.rules) is not None

    def _behind(self, place: int, end: int) -> int:
        """Give the first word behind `end` and behind this one that is no scale word."""
        place += 1
        while place < len(self.found) and (
            self.found[place].start < end or self.found[place].folded in self.rules["scales"]
        ):
            place += 1
        return place

    def _date(self, place: int, value: float) -> Quantity | None:
        months = self.rules["months"]
        if not 1 <= value <= 31 or value != int(value):
            return None
        for near in (place - 1, place + 1):
            if 0 <= near < len(self.found):
                month = self.found[near]
                if month.capital and month.folded in months:
                    first, last = self.found[min(near, place)], self.found[max(near, place)]
                    return Quantity(first.start, last.end, months[month.folded] * 100 + value, "date")
        return None

    def _is_year(self, place: int) -> bool:
        """Tell whether four digits are a year by form: a counted noun right behind makes them an amount."""
        word = self.found[place]
        if not _YEAR.fullmatch(word.folded) or self.text[word.end : word.end + 1] == "%":
            return False
        if any(self.text[: word.start].rstrip().endswith(sign) for sign in self.rules["signs"]):
            return False
        before = self.found[place - 1].folded if place else ""
        behind = self.found[place + 1] if place + 1 < len(self.found) else None
        if before in self.rules["months"] or before in self.rules["before_years"] or not behind:
            return True
        measured = any(behind.folded in self.rules[table] for table in ("units", "durations", "scales"))
        counted = behind.folded.endswith("s") and not behind.capital and behind.folded not in self.known.empty
        return not (self._joined(word.end, behind.start) and (measured or counted))

    def _joined(self, end: int, start: int) -> bool:
        return _JOINED.fullmatch(self.text, end, start) is not None

    def _amount(self, place: int, number: Numeral) -> Quantity | None:
        word, value, end = self.found[place], number.value, number.end
        after = place + number.words
        while after < len(self.found) and self.found[after].start < end:
            after += 1
        while after < len(self.found) and self.found[after].folded in self.rules["scales"]:
            value *= self.rules["scales"][self.found[after].folded]
            end = self.found[after].end
            after += 1
        near = [*self.found[max(0, place - 3) : place], *self.found[after : after + 1]]
        vague = any(word.folded in self.rules["vague"] for word in near) or self._is_share(place)
        before = self.text[self.start : word.start].rstrip()
        sign = next((s for s in self.rules["signs"] if before.endswith(s)), "")
        if sign:
            return Quantity(
                len(before) - len(sign) + self.start, end, value, self.rules["signs"][sign], vague
            )
        unit, end = self._unit(after, end)
        if unit in self.rules["durations"]:
            value, unit = value * self.rules["durations"][unit], "second"
        return Quantity(word.start, end, value, unit, vague) if unit else None

    def _unit(self, after: int, end: int) -> tuple[str, int]:
        """Give what is counted: "percent", a currency, a span of time or the key of the next noun."""
        if self.text[end : end + 1] == "%":
            return "percent", end + 1
        behind, before = end, ""
        for near in self.found[after : after + 3]:
            # A comma or an article opens another phrase: "of the five, the Director" counts nobody.
            opened = near.folded in self.rules["stops"] and before not in self.rules["partitives"]
            if opened or not self._joined(behind, near.start):
                break
            behind, before = near.end, near.folded
            if near.folded in self.rules["units"]:
                return self.rules["units"][near.folded], near.end
            if near.folded in self.rules["durations"]:
                return near.folded, near.end
            key = self.known.uninflected(near.folded)
            if near.folded not in self.known.empty and not near.folded[0].isdigit() and len(key) > 2:
                return self.known.families.get(key) or self.known.stem(key), near.end
        return "", end
