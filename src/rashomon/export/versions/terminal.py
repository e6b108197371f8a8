"""A Revision for the terminal: what changed in the facts and points, then the words with marks.

Colours repeat what the marks say already; without colour nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.export.table import NOTHING, counted, one_line, plain, render, styled
from rashomon.export.versions.sheet import POINTS, PROPOSAL, Marked, Sheet, named
from rashomon.export.versions.signs import LEGEND, context, written
from rashomon.export.versions.weave import Piece, lines

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

STYLES = {
    "added": "green", "dropped": "red", "changed": "yellow", "moved": "cyan", "typography": "magenta",
    "moved away": "cyan", "moved here": "cyan", "same": "",
}  # fmt: skip


def terminal(sheet: Sheet, *, width: int = 100, colour: bool = False) -> str:
    """Draw a sheet for a terminal.

    Args:
        sheet: two versions laid out.
        width: columns of the terminal.
        colour: whether ANSI colours may be used.
    """
    parts: list[RenderableType] = [*_head(sheet), *_told_otherwise(sheet), *_points(sheet)]
    parts += [*_words(sheet), styled(""), styled(PROPOSAL, "dim")]
    return render(*parts, width=width, colour=colour)


def _head(sheet: Sheet) -> Iterator[RenderableType]:
    yield styled(one_line(sheet.title), "bold")
    yield styled(f"Before: {one_line(named(sheet.before))}")
    yield styled(f"After:  {one_line(named(sheet.after))}")
    yield styled("")
    if not sheet.unchanged:
        yield styled(sheet.alike, "" if sheet.revision.one_statement else "bold yellow")
        yield styled(one_line(sheet.points))
    yield styled(sheet.words)


def _told_otherwise(sheet: Sheet) -> Iterator[RenderableType]:
    from rich.table import Table

    rows: list[tuple[str, str | None, str | None]] = [
        (field.field, field.before, field.after) for field in sheet.revision.fields
    ]
    for fact in sheet.revision.facts:
        if fact.relation != "same":
            old, new = (one.value if one else None for one in (fact.before, fact.after))
            rows.append((fact.fact, old, new))
    if not rows:
        return
    drawn = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for name in ("Told otherwise", "Before", "After"):
        drawn.add_column(name, overflow="fold")
    for name, *values in rows:
        drawn.add_row(name, *(styled(one_line(value or NOTHING)) for value in values))
    yield from (styled(""), drawn)


def _points(sheet: Sheet) -> Iterator[RenderableType]:
    from rich.padding import Padding

    for number, change in enumerate(sheet.told_points, start=1):
        if number == 1:
            yield from (styled(""), styled(f"Points ({len(sheet.told_points)})", "bold underline"))
        aspects = f" ({', '.join(change.aspects)})" if change.aspects else ""
        head = f"{number}. {POINTS[change.relation].upper()}{aspects}"
        yield from (styled(""), styled(head, STYLES[change.relation]))
        if change.why:
            yield Padding(styled(one_line(change.why), "dim"), (0, 0, 0, 3))
        for name, later in (("before", False), ("after", True)):
            if change.relation == "moved" and later:
                continue  # the same words once more
            for one in sheet.marked(change, later=later):
                yield Padding(_marked(one, name if change.relation == "changed" else ""), (0, 0, 0, 3))


def _marked(one: Marked, name: str) -> Text:
    drawn = styled(f"{name}: " if name else "", "dim")
    for piece, marked in one.pieces:
        before, words, after = _parted(piece)
        drawn.append(before)
        drawn.append(plain(f"\u2039{words}\u203a" if marked and words else words), "bold" if marked else "")
        drawn.append(after)
    drawn.append(f" [{plain(one_line(one.voice))}]", "dim italic")
    return drawn


def _parted(piece: str) -> tuple[str, str, str]:
    """Write a piece on one line, apart from the blanks that part it from its neighbours."""
    words = one_line(piece)
    if not words:
        return " ", "", ""
    return " " if piece[0].isspace() else "", words, " " if piece[-1].isspace() else ""


def _words(sheet: Sheet) -> Iterator[RenderableType]:
    if not sheet.revision.changes or not sheet.revision.one_statement:
        return
    yield from (styled(""), styled("Words", "bold underline"), styled(LEGEND, "dim"))
    skipped = 0
    for line in lines(sheet.pieces):
        if all(piece.kind == "same" for piece in line):
            skipped += any(piece.after.strip() for piece in line)
            continue
        yield styled("")
        if skipped:
            yield from (styled(f"({counted(skipped, 'line')} unchanged)", "dim"), styled(""))
            skipped = 0
        yield _line(line)
    if skipped:
        yield from (styled(""), styled(f"({counted(skipped, 'line')} unchanged)", "dim"))


def _line(line: list[Piece]) -> Text:
    drawn = styled("")
    for index, piece in enumerate(line):
        words = written(piece)
        if piece.kind == "same":
            words = context(words, first=index == 0, last=index == len(line) - 1)
        drawn.append(words, STYLES[piece.kind])
    drawn.rstrip()
    return drawn
