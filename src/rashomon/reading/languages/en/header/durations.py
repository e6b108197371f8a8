"""How long an event lasted, as an ISO 8601 duration."""

from __future__ import annotations

import re
from functools import cache

from rashomon.model import Fact
from rashomon.reading.languages.en.tables import table


@cache
def _forms() -> tuple[re.Pattern[str], dict[str, float], dict[str, str]]:
    held = table("facts.yaml")
    counts: dict[str, float] = held["counts"]
    units: dict[str, str] = held["units"]
    count = "|".join(re.escape(word) for word in sorted(counts, key=len, reverse=True))
    unit = "|".join(units)
    events, lasting, about = held["duration_events"], held["lasting"], held["about"]
    plain = (
        rf"(?P<n3>\d{{1,3}}|{count})(?P<half1>\sand\sa\shalf)?\s(?P<u3>{unit})s?(?P<half2>\sand\sa\shalf)?"
        rf"(?:(?:\sand\s|,\s|\s)(?P<n4>\d{{1,2}}|{count})\sminutes)?"
    )
    pattern = re.compile(
        rf"\b(?P<hyphen>(?:(?P<n1>\d{{1,3}}|{count})[- ])?(?P<u1>{unit})[- ]long)\b"
        rf"|\b(?P<attribute>(?P<n2>\d{{1,3}}|{count})(?P<half3>[- ]and[- ]a[- ]half)?[- ](?P<u2>{unit}))"
        rf"\s(?=(?:[\w-]+\s){{0,4}}?(?:{'|'.join(events)}))"
        rf"|\b(?:{'|'.join(lasting)})\s(?:(?:{'|'.join(about)})\s)?(?P<plain>{plain})\b",
        re.IGNORECASE,
    )
    return pattern, counts, units


def duration_in(words: str, offset: int, *, told: bool) -> Fact | None:
    """Find how long the event lasted.

    Args:
        words: a sentence.
        offset: its first code point in the text.
        told: whether the sentence tells the event or speaks of it, so that "for an hour" counts.
    """
    pattern, counts, units = _forms()
    for match in pattern.finditer(words):
        form = next(name for name in ("hyphen", "attribute", "plain") if match[name])
        if form == "plain" and not told:
            continue
        number = match[{"hyphen": "n1", "attribute": "n2", "plain": "n3"}[form]]
        unit = units[match[{"hyphen": "u1", "attribute": "u2", "plain": "u3"}[form]].casefold()]
        count = _number(number, counts) + (0.5 if match["half1"] or match["half2"] or match["half3"] else 0.0)
        extra = int(_number(match["n4"], counts)) if match["n4"] else 0
        if value := _iso(count, unit, extra):
            return Fact("duration", value, offset + match.start(form), offset + match.end(form))
    return None


def _number(word: str | None, counts: dict[str, float]) -> float:
    if not word:
        return 1.0
    return float(word) if word.isdecimal() else float(counts[word.casefold()])


def _iso(count: float, unit: str, minutes: int) -> str | None:
    if unit in "DW":
        return f"P{int(count)}{unit}" if count >= 1 else None
    if unit in "HM":
        total = int(count * 60) + minutes if unit == "H" else int(count)
        hours, rest = divmod(total, 60)
        return f"PT{f'{hours}H' if hours else ''}{f'{rest}M' if rest else ''}" if total else None
    return f"PT{int(count)}{unit}" if count >= 1 else None
