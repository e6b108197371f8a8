"""The rows of a comparison over the columns that are shown."""

from __future__ import annotations

from rashomon.export.sheet import Group, Header, Sheet
from rashomon.export.sheet import Matter as Laid
from rashomon.export.sheet import Words as Said
from rashomon.export.table import shortened
from rashomon.web.asked import Asked, addressed
from rashomon.web.pages.event_columns import Arrangement
from rashomon.web.pages.event_views import Cell, Fact, FactCell, Matter, Side, Stand, Words
from rashomon.web.pages.rows_said import to_join
from rashomon.workflow.asking_rows import row_id

LONGEST_FACT = 60


class Rows:
    """Writes rows for a view.

    Args:
        asked: the request.
        sheet: the comparison laid out.
        how: which columns are shown.
    """

    def __init__(self, asked: Asked, sheet: Sheet, how: Arrangement) -> None:
        self._asked, self._sheet, self._how = asked, sheet, how
        self._open = asked.one("open")
        self._base = asked.address(open="PLACE")

    def matter(self, laid: Laid) -> Matter:
        """Write a matter over the columns shown."""
        return self._matter(laid, self._how.places)

    def side(self, place: int, laid: list[Laid]) -> Side:
        """Write what one account alone tells."""
        return Side(
            column=self._how.keys[place],
            label=self._sheet.accounts[place].label,
            matters=tuple(self._matter(one, (place,)) for one in laid),
            quiet=self._sheet.quiet_on(laid[0]) if laid[0].row.part == "event" else (),
        )

    def fact(self, header: Header) -> Fact:
        """Write a header fact."""
        cells = []
        for place in self._how.places:
            cell, account = header.cells[place], self._sheet.accounts[place]
            if cell is None:
                cells.append(FactCell(None, "", account.quiet, ""))
                continue
            words = account.document.text[cell.start : cell.end]
            value = header.values[place]
            cells.append(
                FactCell(
                    value,
                    "" if words == value else shortened(words, LONGEST_FACT),
                    "",
                    self._address(place, cell.start, cell.end),
                )
            )
        return Fact(header.row.fact, header.row.relation, header.row.why, tuple(cells))

    def _matter(self, laid: Laid, places: tuple[int, ...]) -> Matter:
        cells = tuple(
            Cell(
                self._how.keys[place],
                tuple(self._words(place, said, laid.number) for said in laid.cells[place]),
                "" if laid.cells[place] else self._sheet.accounts[place].quiet,
            )
            for place in places
        )
        return Matter(
            number=laid.number,
            relation=laid.row.relation,
            aspects=laid.row.aspects,
            why=laid.row.why,
            cells=cells,
            stands=tuple(map(_stand, laid.groups)) if len(self._sheet.accounts) > 2 else (),
            judge=self._judge(laid),
        )

    def _judge(self, laid: Laid) -> str:
        named = row_id(self._sheet.comparison, laid.row)
        if laid.row.relation == "only":
            return to_join(self._sheet.comparison, named)
        return addressed(f"/events/{self._sheet.comparison.event}/judging", [("row", named)])

    def _words(self, place: int, said: Said, number: int) -> Words:
        point, account = said.point, self._sheet.accounts[place]
        opens = self._place(place, point.start, point.end)
        return Words(
            pieces=said.pieces, start=point.start, end=point.end, place=opens, act=point.act,
            speaker=point.chain[-1] if point.chain else None,
            chain=(account.document.issuer or account.label, *point.chain), to=point.to, hedge=point.hedge,
            address=f"{self._base.replace('PLACE', opens)}#row-{number}", is_open=opens == self._open,
        )  # fmt: skip

    def _place(self, place: int, start: int, end: int) -> str:
        return f"{self._how.keys[place]}:{start}-{end}"

    def _address(self, place: int, start: int, end: int) -> str:
        return f"{self._base.replace('PLACE', self._place(place, start, end))}#facts"


def _stand(group: Group) -> Stand:
    return Stand(group.line, group.stated)
