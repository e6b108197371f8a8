"""Where results go: stdout, or the file that the user names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

from rashomon.cli import screen


def emit(pieces: Iterable[str], output: str | None = None) -> None:
    """Write pieces to a file (whole or not at all) or to stdout as they come.

    Args:
        pieces: the text.
        output: the file; None and "-" are stdout.
    """
    if output and output != "-":
        with click.open_file(output, "w", encoding="utf-8", atomic=True) as file:
            file.writelines(pieces)
        say(f"Written to {output}")
        return
    colour = screen.colour()
    for piece in pieces:
        click.echo(piece, nl=False, color=colour)


def emit_rows(
    rows: Iterable[Mapping[str, Any]], columns: Sequence[str], form: str, output: str | None = None
) -> None:
    """Write rows of a listing in the format that was asked for."""
    from rashomon.export import listing

    to_screen = not output or output == "-"
    form = next(known for known in listing.FORMATS if known == form)
    width = screen.width() if to_screen else screen.WIDTH_WITHOUT_SCREEN
    emit(listing.write(rows, columns, form, width=width, colour=to_screen and screen.colour()), output)


def say(message: str) -> None:
    """Tell the user something that is no data: on stderr."""
    click.echo(message, err=True)
