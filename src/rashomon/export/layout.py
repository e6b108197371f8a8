"""Comparison -> Sheet: which row stands where, who stands with whom, where words are marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rashomon.export.columns import Names, accounts, by_issuer
from rashomon.export.contract import PARTICIPANTS_JOINED_BY
from rashomon.export.header_facts import shown_fact
from rashomon.export.sheet import QUIET, Account, Group, Header, Matter, Sheet, Words, label, title
from rashomon.model import Comparison, Document, FactRow, Point, Row, Span, Stand, summarised

_ORDER = {"contradicts": 0, "differs": 1, "same": 2, "only": 3}


def lay_out(comparison: Comparison, documents: Mapping[str, Document]) -> Sheet:
    """Lay a comparison out.

    Args:
        comparison: what to show.
        documents: the documents of its columns, by id.
    """
    comparison = by_issuer(comparison, documents)
    columns = accounts(comparison, documents)
    names = Names(columns)
    rows = sorted(comparison.rows, key=lambda row: _ORDER[row.relation])
    shared = [row for row in rows if row.part == "event" and row.relation != "only"]
    alone = sorted((row for row in rows if row.part == "event" and row.relation == "only"), key=_teller)
    apart = sorted((row for row in rows if row.part != "event"), key=lambda row: row.part == "scripture")
    matters = [
        _matter(number, row, columns, names) for number, row in enumerate((*shared, *alone, *apart), start=1)
    ]
    bound, end = len(shared), len(shared) + len(alone)
    return Sheet(
        comparison=comparison,
        title=title(comparison),
        accounts=columns,
        summary=summarised(comparison),
        facts=tuple(_header(row, columns, names) for row in comparison.facts if any(row.cells)),
        shared=tuple(matters[:bound]),
        alone=tuple(matters[bound:end]),
        apart=tuple(matters[end:]),
    )


def _teller(row: Row) -> int:
    return next(place for place, cell in enumerate(row.cells) if cell)


def _matter(number: int, row: Row, columns: tuple[Account, ...], names: Names) -> Matter:
    cells = tuple(
        tuple(Words(point, _pieces(account.document.text, point, cell.marks)) for point in cell.points)
        if cell
        else ()
        for account, cell in zip(columns, row.cells, strict=True)
    )
    told = label(row.relation, row.aspects, columns[_teller(row)].label)
    return Matter(number, row, told, cells, groups(row.stands, row.cells, columns, names))


def _header(row: FactRow, columns: tuple[Account, ...], names: Names) -> Header:
    values = tuple(shown_fact(row.fact, cell) if cell else None for cell in row.cells)
    told = [
        Stand(stand.columns, " / ".join(_once(values[place] or "" for place in stand.columns)))
        for stand in row.stands
    ]
    return Header(row, values, groups(told, row.cells, columns, names))


def _once(values: Iterable[str]) -> Iterable[str]:
    """Give each value once, whatever the order of the names in it."""
    return {frozenset(value.split(PARTICIPANTS_JOINED_BY)): value for value in values}.values()


def groups(
    stands: Sequence[Stand], cells: Sequence[object | None], columns: tuple[Account, ...], names: Names
) -> tuple[Group, ...]:
    """Give who stands with whom, then who states nothing, by why that is.

    Args:
        stands: the stated cells in groups; where they are not, all stand in one.
        cells: the cells of the row.
        columns: the accounts.
        names: what they are called together.
    """
    stated = tuple(place for place, cell in enumerate(cells) if cell)
    found = [
        Group(stand.columns, names.called(stand.columns), stand.told, stated=True)
        for stand in stands or ([Stand(stated, "stated")] if stated else [])
    ]
    for state, quiet in QUIET.items():
        places = tuple(
            place for place, cell in enumerate(cells) if not cell and columns[place].column.state == state
        )
        if places:
            found.append(Group(places, names.called(places), quiet, stated=False))
    return tuple(found)


def _pieces(text: str, point: Point, marks: tuple[Span, ...]) -> tuple[tuple[str, bool], ...]:
    """Cut a point's words where marks begin and end; marks outside the point are left out."""
    pieces: list[tuple[str, bool]] = []
    at = point.start
    for mark in sorted(marks):
        start, end = max(mark.start, at), min(mark.end, point.end)
        if start >= end:
            continue
        pieces += [(text[at:start], False), (text[start:end], True)]
        at = end
    pieces.append((text[at : point.end], False))
    return tuple((piece, marked) for piece, marked in pieces if piece)
