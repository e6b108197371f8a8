"""A comparison in counts."""

from __future__ import annotations

from rashomon.model import Cell, Column, Comparison, FactCell, FactRow, Point, Row, summarised

CELL = Cell((Point(0, 4, (), "assert"),))
READ = tuple(Column(name, 0, 4, "silent") for name in "abc")


def test_matters_are_counted_by_how_many_tell_them() -> None:
    rows = (
        Row("contradicts", (CELL, CELL, CELL), ("time", "act")),
        Row("differs", (CELL, CELL, None), ("act",)),
        Row("same", (None, CELL, CELL)),
        Row("only", (CELL, None, None)),
        Row("only", (None, None, CELL), part="own voice"),
    )
    facts = (FactRow("kind", "same", (FactCell("call", 0, 4), FactCell("call", 0, 4), None)),)
    found = summarised(Comparison("by hand", "e", "call", None, (), None, READ, facts, rows, origins=2))
    assert (found.accounts, found.read, found.matters, found.apart, found.origins) == (3, 3, 4, 1, 2)
    assert (found.by_all, found.by_some, found.by_one) == (1, 2, 1)
    assert found.relations == (("contradicts", 1), ("differs", 1), ("same", 1))
    assert found.aspects == (("act", 2), ("time", 1)), "the most frequent first"
    assert found.facts == (("contradicts", 0), ("differs", 0), ("same", 1), ("only", 0))
    assert [(told.matters, told.alone, told.silent) for told in found.columns] == [
        (3, 1, 1),
        (3, 0, 1),
        (2, 0, 2),
    ]


def test_an_account_that_was_not_read_is_not_counted_as_silent() -> None:
    columns = (READ[0], Column("b", 0, 4, "not read", "unread"))
    rows = (Row("only", (CELL, None)),)
    found = summarised(Comparison("by hand", "e", "call", None, (), None, columns, (), rows))
    assert (found.read, found.by_all, found.by_one) == (1, 0, 1)
    assert found.columns[1].silent == 0


def test_nothing_is_summed_up_as_nothing() -> None:
    found = summarised(Comparison("by hand", "e", "call", None, (), None, ()))
    assert (found.accounts, found.matters, found.by_all, found.origins) == (0, 0, 0, None)
