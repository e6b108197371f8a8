"""Which rows are kept apart from what is reported of the event: own comments and appeals, scripture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.comparing.acts import acts
from rashomon.comparing.matter import Matter
from rashomon.comparing.side import Side
from rashomon.model import Part


def part_of(cells: Mapping[int, Sequence[Matter]], sides: Sequence[Side]) -> Part:
    """Tell where a row belongs; one that holds a report of any account is of the event.

    Args:
        cells: the points of each account.
        sides: the accounts.
    """
    parts = {_part(matter, sides[side]) for side, cell in cells.items() for matter in cell}
    if "event" in parts:
        return "event"
    return "scripture" if parts == {"scripture"} else "own voice"


def _part(matter: Matter, side: Side) -> Part:
    point = matter.point
    holy = (section for section in side.reading.sections if section.kind == "scripture")
    if any(section.start <= point.start and point.end <= section.end for section in holy):
        return "scripture"
    own = not point.chain and point.act in acts()["own_voice"]
    return "own voice" if own else "event"
