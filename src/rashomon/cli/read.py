"""`rashomon read`: what each document says by itself, without a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli import screen
from rashomon.cli.command import Command
from rashomon.cli.failures import Failures
from rashomon.cli.inputs import documents
from rashomon.cli.options import intake_options, output_option
from rashomon.cli.output import emit, emit_rows

if TYPE_CHECKING:
    from rashomon.model import Document, Reading

FORMATS = ["table", "json", "jsonl", "csv", "html"]


@click.command(
    cls=Command,
    examples=(
        "rashomon read statements.jsonl",
        "rashomon read statements.jsonl --format html -o reading.html",
        "rashomon read statements.jsonl --format jsonl",
    ),
)
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True,
    help="table and html show the text with its points; csv has one line a point; json and jsonl hold all.",
)  # fmt: skip
@output_option
@intake_options
def read(paths: tuple[str, ...], form: str, output: str | None, **options: Any) -> None:
    """Show what each document says by itself: facts, points, who says so.

    PATHS are files of any known kind (text, HTML, PDF, Word, e-mail, JSON lines), folders, addresses, or "-"
    for standard input. table and html show each text as published, its points marked, and beside each point
    its act, its addressee and who says so; html is one page that needs nothing else. jsonl and json hold
    everything that was read, with offsets in Unicode code points; csv has one line a point. Nothing is
    stored.
    """
    failures = Failures()
    pairs = _readings(paths, failures, options)
    if form in {"table", "html"}:
        emit(_for_people(pairs, form, to_screen=not output or output == "-"), output)
    else:
        _for_programs(pairs, form, output)
    failures.exit()


def _for_people(pairs: Iterable[tuple[Document, Reading]], form: str, *, to_screen: bool) -> Iterator[str]:
    # Each writer is loaded for its own format alone: jinja2 and rich take longer than most readings.
    if form == "html":
        from rashomon.export import reading_html

        return reading_html.page(pairs)
    from rashomon.export import reading_terminal

    width = screen.width() if to_screen else screen.WIDTH_WITHOUT_SCREEN
    return reading_terminal.all_of(pairs, width=width, colour=to_screen and screen.colour())


def _for_programs(pairs: Iterable[tuple[Document, Reading]], form: str, output: str | None) -> None:
    from rashomon.export import contract, reading_rows

    rows: Iterable[dict[str, Any]] = (
        (row for document, reading in pairs for row in reading_rows.point_rows(reading, document))
        if form == "csv"
        else (contract.reading(reading, document) for document, reading in pairs)
    )
    emit_rows(rows, reading_rows.POINT_COLUMNS, form, output)


def _readings(
    paths: tuple[str, ...], failures: Failures, options: dict[str, Any]
) -> Iterator[tuple[Document, Reading]]:
    from rashomon import workflow

    for document in documents(paths, failures, options):
        yield document, workflow.read(document)
