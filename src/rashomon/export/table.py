"""Tables for people, and the rules that keep a stranger's text from steering a terminal."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

NOTHING = "-"
_HARMLESS = {"\n", "\t"}
_TURNING = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
"""Code points of the signs that open and close embeddings, overrides and isolates of direction."""
_SIGN = "\N{REPLACEMENT CHARACTER}"
_CONTROL = {code: _SIGN for code in (*range(32), *range(127, 160)) if chr(code) not in _HARMLESS}
_ON_A_PAGE = {code: sign for code, sign in _CONTROL.items() if chr(code) != "\r"}
_ON_A_SCREEN = _CONTROL | dict.fromkeys(_TURNING, _SIGN)
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")


def plain(text: str) -> str:
    """Replace, one for one, what could steer a screen by a visible sign.

    That are control characters (an escape could recolour or rewrite the screen) and signs that turn the
    direction of writing (one that is not closed would turn what stands behind it in the line too).
    """
    return text.translate(_ON_A_SCREEN)


def visible(text: str) -> str:
    """Replace, one for one, control characters that no page may hold by a visible sign."""
    return text.translate(_ON_A_PAGE)


def unified(text: str) -> str:
    """Write every line end as a line feed, as terminals need it."""
    return _LINE_ENDS.sub("\n", text)


def one_line(text: str) -> str:
    """Write a text on one line, each run of spaces and line ends as one space."""
    return " ".join(text.split())


def shortened(text: str, most: int = 90) -> str:
    """Give a text on one line, cut behind a word where it is longer than that many code points."""
    line = one_line(text)
    return line if len(line) <= most else f"{line[:most].rpartition(' ')[0] or line[:most]} \u2026"


def counted(number: int, noun: str) -> str:
    """Write a number with its noun: "1 point", "2 points"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


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


def styled(text: str, style: str = "") -> Text:
    """Make a line for the terminal; signs that would steer it are shown, not sent."""
    from rich.text import Text

    return Text(plain(text), style=style)


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
