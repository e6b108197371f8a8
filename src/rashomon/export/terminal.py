"""A Comparison for the terminal: two accounts in two columns, more matter by matter.

Colours repeat what the words say already; without colour nothing is lost, and words that differ stand
between two angle quotation marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.export.sheet import PROPOSAL, Account, Matter, Sheet, Words
from rashomon.export.table import plain, render, styled

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

STYLES = {"same": "green", "differs": "yellow", "contradicts": "bold red", "only": "cyan"}
NARROWEST_FOR_COLUMNS = 76


def terminal(sheet: Sheet, *, width: int = 100, colour: bool = False) -> str:
    """Draw a sheet for a terminal.

    Args:
        sheet: the comparison laid out.
        width: columns of the terminal.
        colour: whether ANSI colours may be used.
    """
    two = len(sheet.accounts) == 2 and width >= NARROWEST_FOR_COLUMNS
    parts: list[RenderableType] = [*_head(sheet), *_facts(sheet)]
    parts += _section("Told by more than one account", sheet.shared, sheet, two=two)
    parts += _section("Told by one account alone", sheet.alone, sheet, two=two)
    parts += _section(
        "Own comments and appeals, kept apart from what is reported", sheet.voiced, sheet, two=two
    )
    parts += [styled("")] + [
        styled(f"({account.quiet}) {account.label}: {account.column.silence}", "dim")
        for account in sheet.accounts
    ]
    parts += [styled(""), styled(PROPOSAL, "dim")]
    return render(*parts, width=width, colour=colour)


def _indented(text: Text, by: int) -> RenderableType:
    from rich.padding import Padding

    return Padding(text, (0, 0, 0, by))


def _head(sheet: Sheet) -> list[RenderableType]:
    lines: list[RenderableType] = [styled(sheet.title, "bold"), styled(sheet.counts), styled("")]
    for number, account in enumerate(sheet.accounts, start=1):
        document = account.document
        told = [account.label, document.title, document.published, document.url or document.path]
        lines.append(styled(f"[{number}] " + ", ".join(part for part in told if part)))
    return lines


def _facts(sheet: Sheet) -> list[RenderableType]:
    if not sheet.facts:
        return []
    from rich.table import Table

    drawn = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    drawn.add_column("Fact", no_wrap=True)
    drawn.add_column("Relation", no_wrap=True)
    for account in sheet.accounts:
        drawn.add_column(styled(account.label), overflow="fold", ratio=1)
    for row in sheet.facts:
        values = (
            styled(cell.value) if cell else styled(f"({account.quiet})", "dim")
            for account, cell in zip(sheet.accounts, row.cells, strict=True)
        )
        drawn.add_row(row.fact, styled(row.relation.upper(), STYLES[row.relation]), *values)
    return [styled(""), drawn]


def _section(heading: str, matters: tuple[Matter, ...], sheet: Sheet, *, two: bool) -> list[RenderableType]:
    if not matters:
        return []
    parts: list[RenderableType] = [styled(""), styled(f"{heading} ({len(matters)})", "bold underline")]
    for matter in matters:
        parts.append(styled(""))
        parts.append(styled(f"{matter.number}. {matter.label}", STYLES[matter.row.relation]))
        if matter.row.why and matter.row.relation != "only":
            parts.append(_indented(styled(matter.row.why, "dim"), 3))
        parts += (
            [_two_columns(matter, sheet)]
            if two and matter.row.relation != "only"
            else _one_below_another(matter, sheet)
        )
    return parts


def _two_columns(matter: Matter, sheet: Sheet) -> RenderableType:
    from rich.table import Table

    drawn = Table(box=None, pad_edge=False, padding=(0, 2, 0, 3), expand=True, header_style="dim")
    for account in sheet.accounts:
        drawn.add_column(styled(account.label), ratio=1, overflow="fold")
    cells = (
        _cell(words) if words else styled(f"({account.quiet})", "dim")
        for account, words in zip(sheet.accounts, matter.cells, strict=True)
    )
    drawn.add_row(*cells)
    return drawn


def _one_below_another(matter: Matter, sheet: Sheet) -> list[RenderableType]:
    silent: list[Account] = []
    parts: list[RenderableType] = []
    for account, words in zip(sheet.accounts, matter.cells, strict=True):
        if not words:
            silent.append(account)
            continue
        if matter.row.relation != "only":
            parts.append(_indented(styled(account.label, "dim"), 3))
        parts.append(_indented(_cell(words), 5))
    if silent and matter.row.relation != "only":
        names = ", ".join(f"{account.label} ({account.quiet})" for account in silent)
        parts.append(_indented(styled(names, "dim"), 3))
    return parts


def _cell(words: tuple[Words, ...]) -> Text:
    drawn = styled("")
    for index, one in enumerate(words):
        drawn.append("\n" if index else "")
        for piece, marked in one.pieces:
            drawn.append(plain(f"\u2039{piece}\u203a" if marked else piece), "bold" if marked else "")
        drawn.append(f"\n[{plain(one.voice)}]", "dim italic")
    return drawn
