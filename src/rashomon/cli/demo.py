"""`rashomon demo`: the sample case, from documents to a comparison."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli import screen
from rashomon.cli.command import Command
from rashomon.cli.events import ON_SCREEN, row
from rashomon.cli.opened import refresh
from rashomon.cli.output import emit, emit_rows, say

if TYPE_CHECKING:
    from rashomon.model import Comparison, Document

CASE_FILE = "sample.db"
PAGE_FILE = "comparison.html"
ACCOUNTS_ON_A_SCREEN = 4


@click.command(cls=Command, examples=("rashomon demo --output my-demo",))
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), default=Path("demo"), show_default=True,
    help="The folder for the sample case; made when it is not there.",
)  # fmt: skip
def demo(output: Path) -> None:
    """Load the sample case, list its events, compare the accounts of one.

    The sample tells an affair between invented states. The folder gets the documents, the case, and the
    comparison as one HTML page; the case of an earlier demo in it is replaced.
    """
    from rashomon import sample, workflow

    output.mkdir(parents=True, exist_ok=True)
    file, page = output / CASE_FILE, output / PAGE_FILE
    for old in (file, *(file.with_name(file.name + tail) for tail in ("-wal", "-shm", "-journal"))):
        old.unlink(missing_ok=True)
    documents = output / sample.DOCUMENTS
    shutil.copyfile(sample.documents_file(), documents)
    say(f"The sample documents are in {documents}, the case is {file}")
    with workflow.Case(str(file)) as case:
        say("Adding ...")
        case.add(documents)
        refresh(case)
        told = [row(case, event) for event in case.events(issuers=2)]
        click.echo("Events that two issuers or more tell:\n")
        emit_rows(told, ON_SCREEN, "table")
        chosen = _readable(told)
        comparison = case.compare(chosen)
        held = {column.document: case.store.document(column.document) for column in comparison.columns}
    _show(comparison, held, page)
    say(f"\nGo on with: rashomon --case {file} compare {chosen}")


def _readable(told: list[dict[str, Any]]) -> str:
    """Choose an event with people in it that most issuers tell and a screen can show; give its id."""
    fitting = [event for event in told if len(event["documents"]) <= ACCOUNTS_ON_A_SCREEN] or told
    return str(max(fitting, key=_weight)["id"])


def _weight(event: dict[str, Any]) -> tuple[bool, int, str, str]:
    return bool(event["participants"]), len(event["issuers"]), event["date"], event["id"]


def _show(comparison: Comparison, held: dict[str, Document], page: Path) -> None:
    from rashomon.export import write

    click.echo("\nOne of them, side by side:\n")
    emit(write.comparison(comparison, held, "table", width=screen.width(), colour=screen.colour()))
    page.write_text("".join(write.comparison(comparison, held, "html")), encoding="utf-8")
    click.echo(f"\nThe same comparison as a page: {page.resolve()}")
