"""`rashomon read`: what each document says by itself, without a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli import screen
from rashomon.cli.command import Command
from rashomon.cli.failures import Failures
from rashomon.cli.inputs import documents
from rashomon.cli.options import format_option, intake_options, output_option
from rashomon.cli.output import emit, emit_rows

if TYPE_CHECKING:
    from rashomon.model import Document, Reading


@click.command(
    cls=Command,
    examples=("rashomon read statements.jsonl", "rashomon read statements.jsonl --format jsonl"),
)
@click.argument("paths", nargs=-1, required=True)
@format_option
@output_option
@intake_options
def read(paths: tuple[str, ...], form: str, output: str | None, **options: Any) -> None:
    """Show what each document says by itself: facts, points, who says so.

    PATHS are files of any known kind (text, HTML, PDF, Word, e-mail, JSON lines), folders, addresses, or "-"
    for standard input. jsonl and json hold everything that was read, with offsets in Unicode code points;
    csv has one line a point. Nothing is stored.
    """
    from rashomon.export import contract, outline

    failures = Failures()
    pairs = _readings(paths, failures, options)
    if form == "table":
        to_screen = not output or output == "-"
        width = screen.width() if to_screen else screen.WIDTH_WITHOUT_SCREEN
        colour = to_screen and screen.colour()
        drawn = (outline.outline(reading, one, width=width, colour=colour) for one, reading in pairs)
        emit(drawn, output)
    elif form == "csv":
        rows: Iterable[dict[str, Any]] = (
            row for document, reading in pairs for row in outline.point_rows(reading, document)
        )
        emit_rows(rows, outline.POINT_COLUMNS, form, output)
    else:
        rows = (contract.reading(reading, document) for document, reading in pairs)
        emit_rows(rows, (), form, output)
    failures.exit()


def _readings(
    paths: tuple[str, ...], failures: Failures, options: dict[str, Any]
) -> Iterator[tuple[Document, Reading]]:
    from rashomon import workflow

    for document in documents(paths, failures, options):
        yield document, workflow.read(document)
