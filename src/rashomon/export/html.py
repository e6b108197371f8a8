"""A Comparison as one self-contained HTML page: no script, no request, every cell tied to its words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from rashomon.export.pages import environment, style
from rashomon.export.sheet import PROPOSAL, Sheet


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an account's text between two places where a point or a fact begins or ends.

    Attributes:
        text: the words.
        anchors: ids of what begins here.
        inside: whether a point covers it.
        rows: numbers of the matters whose points end here.
    """

    text: str
    anchors: tuple[str, ...]
    inside: bool
    rows: tuple[int, ...]


def html(sheet: Sheet) -> str:
    """Write a sheet as a page that can be published as it is."""
    template = environment().get_template("comparison.html.jinja")
    return template.render(
        sheet=sheet, proposal=PROPOSAL, anchor=anchor, style=style("comparison"),
        texts=[stretches(sheet, index) for index in range(len(sheet.accounts))],
    )  # fmt: skip


def anchor(account: int, start: int, end: int) -> str:
    """Name the place in the page where these words of an account stand."""
    return f"a{account + 1}-{start}-{end}"


def stretches(sheet: Sheet, index: int) -> tuple[Stretch, ...]:
    """Cut an account's text so that every point and fact of it can be linked to.

    Args:
        sheet: the comparison laid out.
        index: which account.
    """
    places: dict[tuple[int, int], list[int]] = {}
    for matter in sheet.matters:
        for words in matter.cells[index]:
            places.setdefault((words.point.start, words.point.end), []).append(matter.number)
    facts = {(cell.start, cell.end) for row in sheet.facts if (cell := row.cells[index])}
    account = sheet.accounts[index]
    known = sorted({*places, *facts})
    first = min([account.column.start, *(start for start, _ in known)])
    last = max([account.column.end, *(end for _, end in known)])
    cuts = sorted({first, last, *(edge for place in known for edge in place)})
    return tuple(
        Stretch(
            text=account.document.text[start:end],
            anchors=tuple(anchor(index, *place) for place in known if place[0] == start),
            inside=any(place[0] <= start and end <= place[1] for place in places),
            rows=tuple(sorted(row for place, rows in places.items() if place[1] == end for row in rows)),
        )
        for start, end in pairwise(cuts)
    )
