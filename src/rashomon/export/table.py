"""Tables for people, and the rules that keep a stranger's text from steering a terminal."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

NOTHING = "-"
_HARMLESS = {"\n", "\t"}


def plain(text: str) -> str:
    """Replace control characters (an escape could recolour or rewrite the screen) by a visible sign."""
    return "".join(
        "\N{REPLACEMENT CHARACTER}"
        if (ord(character) < 32 and character not in _HARMLESS) or 127 <= ord(character) < 160
        else character
        for character in text
    )


def shown(value: object) -> str:
    """Write a value for a table cell."""
    if value is None or value in ("", [], ()):
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, (list, tuple)):
        return plain("\n".join(shown(item) for item in value))
    return plain(str(value))


def console(width: int, *, colour: bool) -> Console:
    """Give a rich console that writes into memory."""
    from rich.console import Console

    return Console(
        file=io.StringIO(), width=width, force_terminal=colour, no_color=not colour, highlight=False,
        color_system="standard" if colour else None, legacy_windows=False, markup=False, emoji=False,
    )  # fmt: skip


def render(*parts: RenderableType, width: int, colour: bool) -> str:
    """Draw renderables one under the other and give the text."""
    target = console(width, colour=colour)
    for part in parts:
        target.print(part)
    written = target.file
    assert isinstance(written, io.StringIO)
    return "".join(line.rstrip() + "\n" for line in written.getvalue().splitlines())


def draw(
    rows: Iterable[Mapping[str, Any]], columns: Sequence[str], *, width: int = 100, colour: bool = False
) -> str:
    """Draw rows as a table; "Nothing." where there is no row."""
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for column in columns:
        drawn.add_column(column, overflow="fold", no_wrap=column in {"id", "date", "score"})
    for row in rows:
        drawn.add_row(*(Text(shown(row.get(column))) for column in columns))
    if not drawn.row_count:
        return "Nothing.\n"
    return render(drawn, width=width, colour=colour)
