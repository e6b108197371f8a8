"""A Comparison for the terminal: two accounts in two columns, more matter by matter.

Colours repeat what the words say already; without colour nothing is lost, and words that differ stand
between two angle quotation marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.export.counts import ACCOUNT_COLUMNS, account_lines, count_lines
from rashomon.export.sheet import KEPT_APART, PROPOSAL, RANKED, Matter, Sheet
from rashomon.export.table import render, styled
from rashomon.export.terminal_cells import (
    STYLES,
    indented,
    numbered,
    one_below_another,
    two_columns,
    words_of_cell,
)

if TYPE_CHECKING:
    from rich.console import RenderableType

NARROWEST_FOR_COLUMNS = 76
# A table of facts has columns where each account has so many.
_NARROWEST_FACT = 22


def terminal(sheet: Sheet, *, width: int = 100, colour: bool = False) -> str:
    """Draw a sheet for a terminal.

    Args:
        sheet: the comparison laid out.
        width: columns of the terminal.
        colour: whether ANSI colours may be used.
    """
    two = len(sheet.accounts) == 2 and width >= NARROWEST_FOR_COLUMNS
    parts: list[RenderableType] = [*_head(sheet), *_facts(sheet, width)]
    parts += _shared("Told by more than one account", sheet.shared, sheet, two=two)
    parts += _alone(sheet)
    parts += _shared("Kept apart from what is reported", sheet.apart, sheet, two=two, note=KEPT_APART)
    parts += [styled(""), styled(PROPOSAL, "dim")]
    return render(*parts, width=width, colour=colour)


def _head(sheet: Sheet) -> list[RenderableType]:
    from rich.table import Table

    counts = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for what, count in count_lines(sheet):
        counts.add_row(styled(what, "dim"), styled(count))
    lines: list[RenderableType] = [styled(sheet.title, "bold"), styled(""), counts, styled("")]
    for number, account in enumerate(sheet.accounts, start=1):
        document = account.document
        told = [account.label, document.title, document.published, document.url or document.path]
        lines.append(styled(f"[{number}] " + ", ".join(part for part in told if part)))
        if account.column.held or account.column.state != "read":
            lines.append(indented(styled(f"{account.quiet}: {account.column.silence}", "dim"), 4))
    tellers = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for name in ACCOUNT_COLUMNS:
        tellers.add_column(name, justify="left" if name == ACCOUNT_COLUMNS[0] else "right", overflow="fold")
    for cells in account_lines(sheet):
        tellers.add_row(*map(styled, cells))
    return [*lines, styled(""), tellers] if sheet.matters else lines


def _facts(sheet: Sheet, width: int) -> list[RenderableType]:
    if not sheet.facts:
        return []
    wide = not sheet.many and width >= _NARROWEST_FACT * (len(sheet.accounts) + 1)
    heading = styled("Header facts", "bold underline")
    return [styled(""), heading, styled(""), *(_facts_in_columns(sheet) if wide else _facts_in_groups(sheet))]


def _facts_in_columns(sheet: Sheet) -> list[RenderableType]:
    from rich.table import Table

    drawn = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    drawn.add_column("Fact", no_wrap=True)
    drawn.add_column("Relation", no_wrap=True)
    for account in sheet.accounts:
        drawn.add_column(styled(account.label), overflow="fold", ratio=1)
    for header in sheet.facts:
        values = (
            styled(value) if value else styled(f"({account.quiet})", "dim")
            for account, value in zip(sheet.accounts, header.values, strict=True)
        )
        relation = header.row.relation
        drawn.add_row(header.row.fact, styled(relation.upper(), STYLES[relation]), *values)
    why = [styled(f"{header.row.fact}: {header.row.why}", "dim") for header in sheet.facts if header.row.why]
    return [drawn, *why]


def _facts_in_groups(sheet: Sheet) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for header in sheet.facts:
        relation = header.row.relation
        parts.append(styled(f"{header.row.fact}: {relation.upper()}", STYLES[relation]))
        parts += [
            indented(styled(f"{group.told}: {group.names}", "" if group.stated else "dim"), 3)
            for group in header.groups
        ]
        parts += [indented(styled(header.row.why, "dim"), 3)] if header.row.why else []
    return parts


def _shared(
    heading: str, matters: tuple[Matter, ...], sheet: Sheet, *, two: bool, note: str = ""
) -> list[RenderableType]:
    if not matters:
        return []
    parts: list[RenderableType] = [styled(""), styled(f"{heading} ({len(matters)})", "bold underline")]
    parts += [styled(note, "dim")] if note else []
    for matter in matters:
        only = matter.row.relation == "only"
        parts.append(styled(""))
        parts.append(styled(f"{matter.number}. {matter.label}", STYLES[matter.row.relation]))
        if matter.row.why and not only:
            parts.append(indented(styled(matter.row.why, "dim"), 3))
        if only:
            parts += [indented(words_of_cell(words), 5) for words in matter.cells if words]
        elif two:
            parts.append(two_columns(matter, sheet))
        else:
            parts += one_below_another(matter, sheet)
    return parts


def _alone(sheet: Sheet) -> list[RenderableType]:
    if not sheet.alone:
        return []
    heading = f"Told by one account alone ({len(sheet.alone)})"
    parts: list[RenderableType] = [styled(""), styled(heading, "bold underline"), styled(RANKED, "dim")]
    for place, account in enumerate(sheet.accounts):
        own = sheet.alone_of(place)
        if not own:
            continue
        parts += [styled(""), styled(f"ONLY {account.label} ({len(own)})", STYLES["only"])]
        parts += [indented(styled(line, "dim"), 3) for line in sheet.quiet_on(own[0])]
        parts.append(numbered((matter.number, matter.cells[place]) for matter in own))
    return parts
