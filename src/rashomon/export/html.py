"""A Comparison as one self-contained HTML page: no script, no request, every cell tied to its words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from rashomon.export.counts import ACCOUNT_COLUMNS, account_lines, count_lines
from rashomon.export.pages import environment, style
from rashomon.export.sheet import KEPT_APART, PROPOSAL, RANKED, Group, Matter, Sheet, Words
from rashomon.export.table import shortened


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
        sheet=sheet, proposal=PROPOSAL, ranked=RANKED, kept_apart=KEPT_APART, anchor=anchor, alike=alike,
        shortened=shortened, style=style("comparison"), counts=count_lines(sheet),
        account_columns=ACCOUNT_COLUMNS, account_counts=account_lines(sheet),
        texts=[stretches(sheet, index) for index in range(len(sheet.accounts))],
    )  # fmt: skip


def anchor(account: int, start: int, end: int) -> str:
    """Name the place in the page where these words of an account stand."""
    return f"a{account + 1}-{start}-{end}"


def alike(matter: Matter, group: Group) -> tuple[tuple[tuple[int, ...], tuple[Words, ...]], ...]:
    """Give the words of a group, once for accounts that say it in the same words on the same word.

    Returns:
        The places of the accounts, with the words of the first.
    """
    said: dict[tuple[tuple[str, str], ...], list[int]] = {}
    for place in group.places:
        said.setdefault(tuple((one.text, one.voice) for one in matter.cells[place]), []).append(place)
    return tuple((tuple(places), matter.cells[places[0]]) for places in said.values())


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
    facts = {(cell.start, cell.end) for header in sheet.facts if (cell := header.cells[index])}
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
