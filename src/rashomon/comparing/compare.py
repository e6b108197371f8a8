"""Accounts of one Event side by side."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from rashomon.comparing.facts import agreed, fact_rows, participants
from rashomon.comparing.matter import Matter, matters
from rashomon.comparing.ranking import Ranked, ranked
from rashomon.comparing.rows import rows_of
from rashomon.comparing.side import Side
from rashomon.comparing.silence import of_held, silence
from rashomon.model import Cell, Column, Comparison, Event, Row, Stand

COMPARER = "features.v4"


def compare(sides: Sequence[Side], *, event: Event | None = None) -> Comparison:
    """Compare accounts of one event: which matter each states, and how they stand to each other.

    Pure and deterministic. The columns stand in the order given; what the rows hold does not depend on it.

    Args:
        sides: the accounts, one or more.
        event: the Event of a case they tell; without it the header comes from the accounts.

    Raises:
        ValueError: no account is given.
    """
    if not sides:
        raise ValueError("compare needs one account at least")
    order = sorted(range(len(sides)), key=lambda n: (sides[n].document.id, sides[n].start, sides[n].end))
    accounts = [matters(sides[n], place) for place, n in enumerate(order)]
    found = ranked(rows_of([sides[n] for n in order], accounts))
    column = {n: place for place, n in enumerate(order)}
    facts = fact_rows(sides)
    return Comparison(
        comparer=COMPARER,
        event=event.id if event else _id(sides),
        kind=event.kind if event else agreed(facts, "kind") or "other",
        date=event.date if event else agreed(facts, "date"),
        participants=event.participants if event else participants(sides),
        place=event.place if event else agreed(facts, "place"),
        columns=tuple(
            Column(s.document.id, s.start, s.end, silence(s), s.state, of_held(s.held)) for s in sides
        ),
        facts=facts,
        rows=tuple(_row(entry, [column[n] for n in range(len(sides))]) for entry in found),
        origins=event.origins if event else None,
    )


def _row(entry: Ranked, places: Sequence[int]) -> Row:
    cells = tuple(_cell(entry, place) for place in places)
    stands = sorted((_stand(stand, places) for stand in entry.stands), key=_largest)
    return Row(entry.relation, cells, entry.aspects, entry.why, entry.score, tuple(stands), entry.part)


def _stand(stand: Stand, places: Sequence[int]) -> Stand:
    """Give a Stand of sides as one of columns."""
    return Stand(tuple(sorted(places.index(side) for side in stand.columns)), stand.told)


def _largest(stand: Stand) -> tuple[int, tuple[int, ...]]:
    return (-len(stand.columns), stand.columns)


def _cell(entry: Ranked, place: int) -> Cell | None:
    members: Sequence[Matter] = entry.cells.get(place, ())
    if not members:
        return None
    return Cell(tuple(matter.point for matter in members), entry.marks.get(place, ()))


def _id(sides: Sequence[Side]) -> str:
    key = " ".join(sorted(f"{side.document.id}:{side.start}:{side.end}" for side in sides))
    return hashlib.sha256(key.encode("utf-8")).hexdigest()[:16]
