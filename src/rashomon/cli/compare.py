"""`rashomon compare`: accounts of one event side by side."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli import screen
from rashomon.cli.command import Command
from rashomon.cli.failures import Failures
from rashomon.cli.inputs import documents
from rashomon.cli.options import intake_options, machine_option, output_option
from rashomon.cli.output import emit

if TYPE_CHECKING:
    from rashomon.model import Comparison, Document

_ID = re.compile(r"[0-9a-f]{4,16}")
FORMATS = ["table", "json", "jsonl", "markdown", "csv", "html"]


@click.command(
    cls=Command,
    examples=(
        "rashomon compare minister.txt agency.txt",
        "rashomon compare EVENT --format html -o comparison.html",
    ),
)
@click.argument("what", metavar="PATH PATH... | EVENT", nargs=-1, required=True)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True,
    help="html is one page that needs nothing else; csv has one line a cell.",
)  # fmt: skip
@machine_option
@output_option
@intake_options
@click.pass_obj
def compare(
    case: str, /, *, what: tuple[str, ...], machine: bool, form: str, output: str | None, **options: Any
) -> None:
    """Put accounts of one event side by side, each cell with its exact words.

    Give files that tell one event (a file of JSON lines gives all its documents), or the id of an event of
    the case, as `rashomon events` lists it; its first characters are enough.
    """
    from rashomon.export import write

    failures = Failures()
    _check_no_mixture(what)
    if are_inputs(what):
        comparison, held = _of_inputs(what, failures, options)
    else:
        comparison, held = of_event(case, what, machine=machine)
    to_screen = not output or output == "-"
    pieces = write.comparison(
        comparison, held, next(known for known in write.COMPARISON_FORMATS if known == form),
        width=screen.width() if to_screen else screen.WIDTH_WITHOUT_SCREEN,
        colour=to_screen and screen.colour(),
    )  # fmt: skip
    emit(pieces, output)
    failures.exit()


def are_inputs(what: tuple[str, ...]) -> bool:
    """Tell files, addresses and standard input from the id of an event."""
    first = what[0]
    return len(what) > 1 or first == "-" or not first.isalnum() or Path(first).exists()


def _check_no_mixture(what: tuple[str, ...]) -> None:
    """Refuse the id of an event beside other arguments.

    Raises:
        click.UsageError: one looks like an id and is no file.
    """
    for one in what if len(what) > 1 else ():
        if _ID.fullmatch(one) and not Path(one).exists():
            raise click.UsageError(
                f"{one!r} is no file; if it is the id of an event, give it alone: its accounts are compared"
            )


def _of_inputs(
    paths: tuple[str, ...], failures: Failures, options: dict[str, Any]
) -> tuple[Comparison, dict[str, Document]]:
    from rashomon import workflow

    held = {document.id: document for document in documents(paths, failures, options)}
    if len(held) < 2:
        failures.exit()
        alike = f"; all that was given is document {next(iter(held))}" if held and len(paths) > 1 else ""
        raise click.UsageError(f"a comparison needs two different documents at least{alike}")
    return workflow.compare(list(held.values())), held


def of_event(case: str, what: tuple[str, ...], *, machine: bool) -> tuple[Comparison, dict[str, Document]]:
    """Compare the accounts of one event of a case."""
    from rashomon.cli.opened import opened, tell_judged

    with opened(case, linked=True) as held:
        comparison = held.compare(what[0], machine=machine)
        tell_judged(held, machine=machine, event=comparison.event)
        return comparison, {c.document: held.store.document(c.document) for c in comparison.columns}
