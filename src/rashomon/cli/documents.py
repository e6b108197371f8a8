"""`rashomon documents`: what the case holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.command import Command
from rashomon.cli.opened import opened
from rashomon.cli.options import format_option, output_option, part_of_time
from rashomon.cli.output import emit_rows

if TYPE_CHECKING:
    from rashomon.workflow import Case

COLUMNS = ("id", "published", "issuer", "title", "language", "url", "path")
ON_SCREEN = ("id", "published", "language", "issuer", "title")


@click.command(
    cls=Command,
    examples=(
        "rashomon documents",
        "rashomon documents --problems",
        "rashomon documents --language ar --format csv",
    ),
)
@click.option("--issuer", help="Only of this issuer, named exactly.")
@click.option("--since", metavar="DATE", type=part_of_time, help="Published then or later (2024-03).")
@click.option("--until", metavar="DATE", type=part_of_time, help="Published then or earlier.")
@click.option("--language", metavar="CODE", help="Only in this language.")
@click.option("--problems", is_flag=True, help="Only those that could not be read in full, and why.")
@format_option
@output_option
@click.pass_obj
def documents(case: str, /, *, problems: bool, form: str, output: str | None, **where: Any) -> None:
    """List the documents that the case holds, by date of publication.

    Silence in a comparison is relative to this list; --problems says what of it could not be read.
    """
    from rashomon.export import contract

    with opened(case, linked=problems) as held:
        rows: Iterable[dict[str, Any]] = (contract.document(one) for one in held.documents(**where))
        if problems:
            rows = _with_problems(held, rows)
        columns = ON_SCREEN if form == "table" else COLUMNS
        emit_rows(rows, (*columns, "problems") if problems else columns, form, output)


def _with_problems(held: Case, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Keep the documents that were not read in full, with what was not read and why."""
    for row in rows:
        found = held.reading(row["id"]).problems
        if found:
            yield row | {"problems": [f"{problem.layer}: {problem.message}" for problem in found]}
