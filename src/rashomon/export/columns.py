"""The columns of a sheet: accounts of one issuer side by side, each with a name of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.export.sheet import UNKNOWN_ISSUER, Account
from rashomon.model import Comparison, Document, Stand

# Two accounts are named; of many, up to so many are named as those that are left out.
_PAIR, _LEFT_OUT = 2, 2


def by_issuer(comparison: Comparison, documents: Mapping[str, Document]) -> Comparison:
    """Move the columns so that accounts of one issuer stand side by side, issuers as they first come."""
    issuers = [documents[column.document].issuer for column in comparison.columns]
    order = sorted(range(len(issuers)), key=lambda place: (issuers.index(issuers[place]), place))
    if order == list(range(len(order))):
        return comparison
    moved = {old: new for new, old in enumerate(order)}
    return replace(
        comparison,
        columns=tuple(comparison.columns[old] for old in order),
        facts=tuple(
            replace(row, cells=tuple(row.cells[old] for old in order), stands=_moved(row.stands, moved))
            for row in comparison.facts
        ),
        rows=tuple(
            replace(row, cells=tuple(row.cells[old] for old in order), stands=_moved(row.stands, moved))
            for row in comparison.rows
        ),
    )


def _moved(stands: Sequence[Stand], moved: Mapping[int, int]) -> tuple[Stand, ...]:
    return tuple(replace(one, columns=tuple(sorted(moved[old] for old in one.columns))) for one in stands)


def accounts(comparison: Comparison, documents: Mapping[str, Document]) -> tuple[Account, ...]:
    """Name each column by its issuer; with date or number where one issuer has several."""
    held = [documents[column.document] for column in comparison.columns]
    labels = [document.issuer or _unknown(document) for document in held]
    dated = [
        f"{label}, {document.published}" if labels.count(label) > 1 and document.published else label
        for label, document in zip(labels, held, strict=True)
    ]
    numbered = [
        f"{label} ({dated[: index + 1].count(label)})" if dated.count(label) > 1 else label
        for index, label in enumerate(dated)
    ]
    return tuple(map(Account, numbered, held, comparison.columns))


def _unknown(document: Document) -> str:
    """Call an account without issuer by the file or address that it came from."""
    return f"{UNKNOWN_ISSUER} ({document.address})" if document.address else UNKNOWN_ISSUER


class Names:
    """Calls accounts together, for all rows of a comparison.

    Args:
        columns: the accounts.
    """

    def __init__(self, columns: Sequence[Account]) -> None:
        self._columns = columns
        self._read = [place for place, account in enumerate(columns) if account.column.state == "read"]
        self._held = Counter(account.document.issuer for account in columns)
        self._called: dict[tuple[int, ...], str] = {}

    def called(self, places: tuple[int, ...]) -> str:
        """Call accounts: all that were read, all but a few, an issuer with all its accounts once."""
        known = self._called.get(places)
        if known is None:
            known = self._called[places] = self._call(places)
        return known

    def _call(self, places: tuple[int, ...]) -> str:
        read = self._read
        every = f"all {len(read)}{' that were read' if len(read) < len(self._columns) else ''}"
        others = tuple(place for place in read if place not in places)
        if len(places) > _PAIR and set(places) <= set(read):
            if not others:
                return every
            if len(others) <= _LEFT_OUT < len(places) // 2:
                return f"{every} but {self._named(others)}"
        return self._named(places)

    def _named(self, places: tuple[int, ...]) -> str:
        among = Counter(self._columns[place].document.issuer for place in places)
        names: dict[str, None] = {}
        for place in places:
            issuer = self._columns[place].document.issuer
            held = self._held[issuer]
            whole = issuer is not None and held > 1 and among[issuer] == held
            names[f"{issuer} (all {held})" if whole else self._columns[place].label] = None
        return ", ".join(names)
