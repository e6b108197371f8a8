"""A Comparison in counts: nothing in it but numbers that its rows bear out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from rashomon.model.comparison import Aspect, ColumnState, Comparison, FactRow, Relation, Row

Counts = tuple[tuple[Relation, int], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One account in counts; of matters of the event only.

    Attributes:
        state: whether it was read.
        matters: how many it tells.
        alone: how many of these no other account tells.
        silent: how many that others tell it does not; 0 where it was not read, which is no silence.
    """

    state: ColumnState
    matters: int
    alone: int
    silent: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A Comparison in counts.

    Attributes:
        accounts: how many.
        read: in how many of them points were found; "all" below means these.
        matters: rows of the event, without those kept apart.
        by_all: how many of these two accounts or more tell, and all that were read.
        by_some: how many several tell, and not all.
        by_one: how many one account alone tells.
        relations: how many of those that several tell contradict, differ or are the same.
        aspects: in how many rows accounts differ or contradict in each aspect; the most frequent first.
        facts: how many header facts contradict, differ, are the same or stand in one account alone.
        apart: rows kept apart: own comments, appeals, scripture.
        origins: independent texts that the accounts come down to; None where no case tells.
        columns: each account in counts, in the order of the columns.
    """

    accounts: int
    read: int
    matters: int
    by_all: int
    by_some: int
    by_one: int
    relations: Counts
    aspects: tuple[tuple[Aspect, int], ...]
    facts: Counts
    apart: int
    origins: int | None
    columns: tuple[Told, ...]


def summarised(comparison: Comparison) -> Summary:
    """Sum a comparison up in counts."""
    rows = [row for row in comparison.rows if row.part == "event"]
    read = sum(column.state == "read" for column in comparison.columns)
    tellers = [sum(cell is not None for cell in row.cells) for row in rows]
    by_one = tellers.count(1)
    by_all = sum(1 < count == read for count in tellers)
    return Summary(
        accounts=len(comparison.columns),
        read=read,
        matters=len(rows),
        by_all=by_all,
        by_some=len(rows) - by_one - by_all,
        by_one=by_one,
        relations=_relations([row for row in rows if row.relation != "only"], ("only",)),
        aspects=_aspects(rows),
        facts=_relations(comparison.facts),
        apart=len(comparison.rows) - len(rows),
        origins=comparison.origins,
        columns=tuple(
            _told(column.state, place, rows, tellers) for place, column in enumerate(comparison.columns)
        ),
    )


def _relations(rows: Sequence[Row | FactRow], without: tuple[Relation, ...] = ()) -> Counts:
    counted = Counter(row.relation for row in rows)
    order: tuple[Relation, ...] = ("contradicts", "differs", "same", "only")
    return tuple((relation, counted[relation]) for relation in order if relation not in without)


def _aspects(rows: Sequence[Row]) -> tuple[tuple[Aspect, int], ...]:
    order: tuple[Aspect, ...] = get_args(Aspect)
    counted = Counter(aspect for row in rows for aspect in row.aspects)
    return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], order.index(pair[0]))))


def _told(state: ColumnState, place: int, rows: Sequence[Row], tellers: Sequence[int]) -> Told:
    stated = [count for row, count in zip(rows, tellers, strict=True) if row.cells[place] is not None]
    return Told(
        state=state,
        matters=len(stated),
        alone=stated.count(1),
        silent=len(rows) - len(stated) if state == "read" else 0,
    )
