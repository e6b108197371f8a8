"""Header facts as people write them."""

from __future__ import annotations

import re

from rashomon.export.table import counted
from rashomon.model import FactCell, FactName

_DURATION = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_UNITS = ("week", "day", "hour", "minute", "second")
_CLOCK = re.compile(r"(?P<time>\d\d:\d\d(?::\d\d)?)(?P<zone>Z|[+-]\d\d:\d\d)?")


def shown_fact(name: FactName, cell: FactCell) -> str:
    """Write the value of a header fact: "1 hour 30 minutes", "2031-03-20, 16:24 UTC+03:00".

    A date that the text does not tell is said to be the day of publication.
    """
    if name == "duration":
        return _duration(cell.value)
    if name == "date" and cell.clock:
        return f"{cell.value}, {_clock(cell.clock)}"
    return f"{cell.value} (as published)" if cell.implied else cell.value


def _duration(value: str) -> str:
    found = _DURATION.fullmatch(value)
    parts = zip(found.groups() if found else (), _UNITS, strict=False)
    told = " ".join(counted(int(number), unit) for number, unit in parts if number)
    return told or value


def _clock(value: str) -> str:
    found = _CLOCK.fullmatch(value)
    if not found or not found["zone"]:
        return value
    return f"{found['time']} UTC{'' if found['zone'] == 'Z' else found['zone']}"
