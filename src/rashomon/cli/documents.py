"""`rashomon documents`: what the case holds."""

from __future__ import annotations

from typing import Any

import click

from rashomon.cli.command import Command
from rashomon.cli.opened import opened
from rashomon.cli.options import format_option, output_option
from rashomon.cli.output import emit_rows

COLUMNS = ("id", "published", "issuer", "title", "language", "url", "path")
ON_SCREEN = ("id", "published", "language", "issuer", "title")


@click.command(cls=Command, examples=("rashomon documents", "rashomon documents --language ar --format csv"))
@click.option("--issuer", help="Only of this issuer, named exactly.")
@click.option("--since", metavar="DATE", help="Published then or later (2024-03).")
@click.option("--until", metavar="DATE", help="Published then or earlier.")
@click.option("--language", metavar="CODE", help="Only in this language.")
@format_option
@output_option
@click.pass_obj
def documents(case: str, /, *, form: str, output: str | None, **where: Any) -> None:
    """List the documents that the case holds, by date of publication.

    Silence in a comparison is relative to this list.
    """
    from rashomon.export import contract

    with opened(case) as held:
        rows = (contract.document(one) for one in held.documents(**where))
        emit_rows(rows, ON_SCREEN if form == "table" else COLUMNS, form, output)
