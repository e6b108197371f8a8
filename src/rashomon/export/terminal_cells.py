"""The words of one row for the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rashomon.export.sheet import Matter, Sheet, Words
from rashomon.export.table import plain, styled

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

STYLES = {"same": "green", "differs": "yellow", "contradicts": "bold red", "only": "cyan"}


def indented(drawn: RenderableType, by: int) -> RenderableType:
    """Move something to the right."""
    from rich.padding import Padding

    return Padding(drawn, (0, 0, 0, by))


def two_columns(matter: Matter, sheet: Sheet) -> RenderableType:
    """Set the two accounts of a row side by side."""
    from rich.table import Table

    drawn = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), expand=True, header_style="dim")
    for account in sheet.accounts:
        drawn.add_column(styled(account.label), ratio=1, overflow="fold")
    cells = (
        words_of_cell(words) if words else styled(f"({account.quiet})", "dim")
        for account, words in zip(sheet.accounts, matter.cells, strict=True)
    )
    drawn.add_row(*cells)
    return indented(drawn, 3)


def one_below_another(matter: Matter, sheet: Sheet) -> list[RenderableType]:
    """Set the accounts of a row one below the other, those that stand together together."""
    parts: list[RenderableType] = [indented(styled(matter.standing, "italic"), 3)]
    for group in matter.groups:
        for place in group.places if group.stated else ():
            parts.append(indented(styled(sheet.accounts[place].label, "dim"), 3))
            parts.append(indented(words_of_cell(matter.cells[place]), 5))
    return parts


def numbered(matters: Iterable[tuple[int, tuple[Words, ...]]]) -> RenderableType:
    """List cells, each with the number of its row before it."""
    from rich.table import Table

    drawn = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    drawn.add_column(justify="right", min_width=4, no_wrap=True)
    drawn.add_column(overflow="fold")
    for number, words in matters:
        drawn.add_row(styled(f"{number}."), words_of_cell(words))
    return drawn


def words_of_cell(words: tuple[Words, ...]) -> Text:
    """Write the points of a cell, marks between angle quotation marks, each with whose word it is."""
    drawn = styled("")
    for index, one in enumerate(words):
        drawn.append("\n" if index else "")
        for piece, marked in one.pieces:
            drawn.append(plain(f"\u2039{piece}\u203a" if marked else piece), "bold" if marked else "")
        drawn.append(f"\n[{plain(one.voice)}]", "dim italic")
    return drawn
