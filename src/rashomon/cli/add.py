"""`rashomon add`: documents into the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.command import Command
from rashomon.cli.failures import Failures
from rashomon.cli.opened import refresh
from rashomon.cli.options import intake_options, taking
from rashomon.cli.output import say

if TYPE_CHECKING:
    from rashomon.workflow import Added


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
    from rashomon.model import InputError

    failures = Failures()
    added = known = 0
    with workflow.Case(case) as held:
        say("Adding ...")
        for outcome in held.adding(*sources, options=taking(**options)):
            if isinstance(outcome, InputError):
                failures.add(outcome)
                continue
            added, known = added + outcome.new, known + (not outcome.new)
            _warn(outcome)
        if not no_read and not held.store.links_are_current():
            refresh(held, processes)
        copies = "" if no_read else f"{sum(len(group.documents) for group in held.copies())} are copies, "
    say(f"{added} added, {known} already held, {copies}{failures.count} failed; the case is {case}")
    failures.exit()


def _warn(outcome: Added) -> None:
    """Say what a user should know about one document that was taken."""
    document = outcome.document
    place = document.path or document.url or document.id
    for note in outcome.notes:
        say(f"{place}: {note}")
    if outcome.differs:
        say(f"{place}: held already; what was stored first stands, not the new {', '.join(outcome.differs)}")
