"""`rashomon add`: documents into the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.command import Command
from rashomon.cli.failures import Failures
from rashomon.cli.inputs import inputs, warn
from rashomon.cli.opened import refresh
from rashomon.cli.options import intake_options, processes_option, taking
from rashomon.cli.output import say

if TYPE_CHECKING:
    from rashomon.workflow import Added


@click.command(
    cls=Command,
    examples=("rashomon add statements.jsonl", 'rashomon add minister.txt --issuer "Ministry of Defence"'),
)
@click.argument("sources", metavar="PATH|FOLDER|URL|FEED...", nargs=-1, required=True)
@click.option("--no-read", is_flag=True, help="Only store; read and link with a later add.")
@processes_option
@intake_options
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
    taken = inputs(sources, taking(**options))
    with workflow.Case(case) as held:
        say("Adding ...")
        for outcome in held.storing(taken):
            if isinstance(outcome, InputError):
                failures.add(outcome)
                continue
            added, known = added + outcome.new, known + (not outcome.new)
            _warn(outcome)
        if not no_read:
            refresh(held, processes)
        copies = 0 if no_read else sum(len(group.documents) for group in held.copies())
    say(f"{added} added, {known} already held, {failures.count} failed; the case is {case}")
    if copies:
        say(f"{copies} of its documents stand in groups of copies: rashomon --case {case} copies")
    failures.exit()


def _warn(outcome: Added) -> None:
    """Say what a user should know about one document that was taken."""
    differs = ", ".join(outcome.differs)
    first = f"held before, with another {differs}; what was stored first stands" if differs else None
    warn(outcome.document, (*outcome.notes, first) if first else outcome.notes)
