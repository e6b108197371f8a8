"""A Revision as one self-contained HTML page: no script, no request; both versions side by side or as one."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.export.pages import environment, style
from rashomon.export.table import visible
from rashomon.export.versions.sheet import POINTS, PROPOSAL, Sheet, kind_of, named
from rashomon.export.versions.signs import seen
from rashomon.export.versions.weave import Piece, lines


def html(sheet: Sheet) -> str:
    """Write a sheet as a page that can be published as it is."""
    template = environment().get_template("versions.html.jinja")
    kinds = {number: kind_of(change) for number, change in enumerate(sheet.revision.changes, start=1)}
    return template.render(
        sheet=sheet, proposal=PROPOSAL, style=style("versions"), lines=lines(sheet.pieces), kinds=kinds,
        points=POINTS, named=named, shown=shown, left=left, right=right, anchors=anchors(sheet),
        target=target, marked=sheet.marked,
    )  # fmt: skip


def left(line: list[Piece]) -> list[Piece]:
    """Give what the earlier version has of a line."""
    return [piece for piece in line if piece.before]


def right(line: list[Piece]) -> list[Piece]:
    """Give what the later version has of a line."""
    return [piece for piece in line if piece.after]


def target(line: Sequence[Piece], index: int) -> str:
    """Name the place in the page where a change stands; each change has one place of this name."""
    piece = line[index]
    if piece.kind == "moved away":
        return f"c{piece.number}-away"
    second = index > 0 and line[index - 1].number == piece.number
    return f"c{piece.number}-new" if second else f"c{piece.number}"


def shown(words: str) -> str:
    """Write changed words: blanks alone are shown by signs, and signs no page may hold by one."""
    return visible(words) if words.strip() and seen(words) == words else visible(seen(words))


def anchors(sheet: Sheet) -> dict[int, int]:
    """Tell for each told point, from 1, which change stands in it, so that it can be linked to."""
    found: dict[int, int] = {}
    for number, point in enumerate(sheet.told_points, start=1):
        for place, change in enumerate(sheet.revision.changes, start=1):
            before = any(p.start < change.before.end and change.before.start < p.end for p in point.before)
            after = any(p.start < change.after.end and change.after.start < p.end for p in point.after)
            if before or after:
                found[number] = place
                break
    return found
