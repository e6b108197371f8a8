"""`rashomon add`: documents into the case."""

from __future__ import annotations

from typing import Any

import click

from rashomon.cli.command import Command
from rashomon.cli.failures import Failures
from rashomon.cli.options import intake_options, taking
from rashomon.cli.output import say
from rashomon.cli.progress import progress


@click.command(
    cls=Command,
    examples=("rashomon add statements.jsonl", 'rashomon add minister.txt --issuer "Ministry of Defence"'),
)
@click.argument("sources", metavar="PATH|FOLDER|URL|FEED...", nargs=-1, required=True)
@click.option("--no-read", is_flag=True, help="Only store; read and link with a later add.")
@click.option(
    "--processes", type=click.IntRange(1), help="Read with so many processes; without it, all cores are used."
)
@intake_options
@click.option("--url", help="The address it was published under.")
@click.option("--allow-private", is_flag=True, help="Fetch from private and loopback addresses too.")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=20.0, show_default=True, help="Seconds.")
@click.option("--max-feed-entries", type=click.IntRange(1), help="Take so many entries of a feed at most.")
@click.pass_obj
def add(
    case: str, /, *, sources: tuple[str, ...], no_read: bool, processes: int | None, **options: Any
) -> None:  # fmt: skip
    """Take documents into the case; then read them and link them.

    Takes text, Markdown, HTML, PDF with a text layer, Word, e-mail, JSON lines (gzipped too), folders of
    these, addresses, RSS and Atom feeds, and "-" for standard input. What was added before stays as it is.
    """
    from rashomon import workflow

    failures = Failures()
    with workflow.Case(case) as held:
        new = known = 0
        with progress("Adding") as _:
            for outcome in held.add(*sources, options=taking(**options)):
                ...
        if not no_read:
            with progress("Reading") as step:
                held.read(processes=processes, progress=step)
            with progress("Linking") as step:
                held.link(progress=step)
        say(f"{new} added, {known} already held, {failures.count} failed; the case is {case}")
    failures.exit()
