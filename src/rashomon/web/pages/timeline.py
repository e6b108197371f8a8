"""The timeline: issuers as lanes, each mark the events of some days that an issuer tells."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from rashomon.export.sheet import UNKNOWN_ISSUER
from rashomon.model import Summary
from rashomon.web.asked import Asked
from rashomon.web.pages.ticks import Tick, ticks
from rashomon.workflow.finding_events import count_of
from rashomon.workflow.overview import Entry

MOST_LANES = 10
MOST_BINS = 110
LEFT, RIGHT, TOP, LANE = 40.0, 960.0, 8.0, 38.0
SMALLEST, LARGEST = 3.0, 9.0


@dataclass(frozen=True, slots=True)
class Mark:
    """The events of some days that are told in a lane.

    Attributes:
        x: where it stands, 0 to 1000.
        radius: how large it is.
        events: how many there are.
        contradicted: how many of them hold a contradiction.
        since: first day.
        until: last day.
        address: of the view of these alone.
    """

    x: float
    radius: float
    events: int
    contradicted: int
    since: str
    until: str
    address: str


@dataclass(frozen=True, slots=True)
class Lane:
    """What an issuer tells; the last lane may stand for all further issuers.

    Attributes:
        label: the issuer; "" for all further ones.
        issuers: how many issuers it stands for.
        y: where it stands.
        accounts: how many events there are in it.
        marks: in order of time.
    """

    label: str
    issuers: int
    y: float
    accounts: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture.

    Attributes:
        lanes: from top to bottom, those with the most events first.
        ticks: dates below it.
        height: its height where it is 1000 wide.
        days: how many days one mark stands for.
        undated: how many events have no date and stand in the list alone.
    """

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    height: float
    days: int
    undated: int


def timeline(asked: Asked, found: Sequence[Entry], counts: Mapping[str, Summary]) -> Timeline:
    """Draw the events that were found."""
    dated = [(day, one) for one in found if (day := day_of(one.event.date)) is not None]
    if not dated:
        return Timeline((), (), 0, 1, len(found))
    first, last = min(day for day, _ in dated), max(day for day, _ in dated)
    days = max(1, math.ceil(((last - first).days + 1) / MOST_BINS))
    scale = _Scale(first, days, (last - first).days // days + 1)
    lanes = _lanes(asked, dated, counts, scale)
    bottom = TOP + LANE * len(lanes)
    return Timeline(
        lanes, ticks(first, last, lambda day: scale.x((day - first).days / days - 0.5)), bottom + 26, days,
        len(found) - len(dated),
    )  # fmt: skip


@lru_cache(maxsize=1 << 14)
def day_of(written: str | None) -> date | None:
    """Give the first day of an ISO 8601 date, as exactly as it is known."""
    known = (written or "")[:10]
    try:
        return date.fromisoformat(known + "-01-01"[len(known) - 4 :])
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    days: int
    bins: int

    def bin(self, day: date) -> int:
        return (day - self.first).days // self.days

    def x(self, place: float) -> float:
        return round(LEFT + (RIGHT - LEFT) * (place + 0.5) / self.bins, 1)

    def between(self, number: int) -> tuple[str, str]:
        since = self.first + timedelta(days=number * self.days)
        return since.isoformat(), (since + timedelta(days=self.days - 1)).isoformat()


def _lanes(
    asked: Asked, dated: Sequence[tuple[date, Entry]], counts: Mapping[str, Summary], scale: _Scale
) -> tuple[Lane, ...]:
    told = Counter(issuer for _, one in dated for issuer in one.issuers)
    order = sorted(told, key=lambda issuer: (-told[issuer], issuer))
    if len(order) > MOST_LANES:
        order = order[: MOST_LANES - 1]
    held = _held(dated, counts, order, scale)
    most = max((pair[0] for lane in held for pair in lane.values()), default=1)
    lanes = []
    for number, binned in enumerate(held):
        issuer = order[number] if number < len(order) else None
        address = _address(asked, issuer)
        lanes.append(
            Lane(
                label="" if issuer is None else issuer or UNKNOWN_ISSUER,
                issuers=len(told) - len(order) if issuer is None else 1,
                y=TOP + LANE * number + LANE * 0.68,
                accounts=sum(events for events, _ in binned.values()),
                marks=tuple(
                    _mark(_narrowed(address, scale.between(place)), scale.x(place), pair, most)
                    for place, pair in sorted(binned.items())
                ),
            )
        )
    return tuple(lanes)


def _held(
    dated: Sequence[tuple[date, Entry]], counts: Mapping[str, Summary], order: list[str], scale: _Scale
) -> list[dict[int, tuple[int, int]]]:
    """Count, for each lane and each mark, the events, and those with a contradiction."""
    lane_of = {issuer: number for number, issuer in enumerate(order)}
    held: dict[int, dict[int, tuple[int, int]]] = {number: {} for number in range(len(order))}
    for day, one in dated:
        contradicted = count_of(counts.get(one.event.id), "contradicts") > 0
        place = scale.bin(day)
        for lane in {lane_of.get(issuer, len(order)) for issuer in one.issuers}:
            events, doubted = held.setdefault(lane, {}).get(place, (0, 0))
            held[lane][place] = events + 1, doubted + contradicted
    return [held[number] for number in sorted(held)]


def _address(asked: Asked, issuer: str | None) -> str:
    """Give the address of what an issuer tells between two days, with SINCE and UNTIL for these."""
    among = asked.many("issuer")
    label = issuer or UNKNOWN_ISSUER
    issuers = among if issuer is None or label in among else (*among, label)
    return asked.address(issuer=issuers, since="SINCE", until="UNTIL")


def _narrowed(address: str, days: tuple[str, str]) -> tuple[str, str, str]:
    """Give two days, and the address of what is told between them."""
    since, until = days
    return since, until, address.replace("=SINCE", f"={since}").replace("=UNTIL", f"={until}")


def _mark(narrowed: tuple[str, str, str], x: float, pair: tuple[int, int], most: int) -> Mark:
    since, until, address = narrowed
    radius = round(SMALLEST + (LARGEST - SMALLEST) * math.sqrt(pair[0] / most), 1)
    return Mark(x, radius, *pair, since, until, address)
