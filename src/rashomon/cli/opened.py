"""The case that a command works on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.output import say

if TYPE_CHECKING:
    from rashomon.workflow import Case, ReadReport

FEW = 5
"""So many documents with one problem are each named."""


@contextmanager
def opened(path: str, *, linked: bool = False) -> Iterator[Case]:
    """Open a case that is there already; a command that only looks never makes one.

    Args:
        path: the case file.
        linked: whether what was added since must be read and linked first.
    """
    from rashomon import workflow

    if not Path(path).exists():
        raise click.UsageError(f"there is no case at {path}; make one with: rashomon --case {path} add PATH")
    with workflow.Case(path) as case:
        if linked:
            refresh(case)
        yield case


def refresh(case: Case, processes: int | None = None, *, anew: bool = False) -> None:
    """Read what today's readers have not read, and link what changed since today's linker did.

    Args:
        case: the case.
        processes: how many read; None for the cores at hand.
        anew: whether all is linked anew, whatever changed.
    """
    from rashomon.cli.progress import progress, stages

    if case.unread():
        with progress("Reading") as step:
            report = case.read(processes=processes, progress=step)
        _name_unread(case, report)
    if anew or not case.is_linked():
        with stages("Linking") as step:
            case.link(anew=anew, progress=step)


def _name_unread(case: Case, report: ReadReport) -> None:
    """Name what could not be read; many documents with one problem in one line."""
    alike: dict[str, list[str]] = {}
    for document, problem in report.problems:
        alike.setdefault(f"{problem.layer}: {problem.message}", []).append(document)
    for why, documents in alike.items():
        for one in documents if len(documents) <= FEW else documents[:1]:
            held = case.store.document(one)
            say(f"Not read: {held.path or held.url or one}, {why}")
        if len(documents) > FEW:
            more = len(documents) - 1
            say(f"... and {more} more for this reason; `rashomon documents --problems` lists them")


def tell_judged(held: Case, *, machine: bool, event: str | None = None) -> None:
    """Say that what was printed stands on people's judgements, where it does.

    Args:
        held: the case.
        machine: whether they were left aside.
        event: id of the one event that was printed; None for a list.
    """
    if machine:
        return
    if event is not None:
        if held.is_judged(event):
            say(f"Event {event} is shown as people judged it; --machine shows what the machine linked")
        return
    decided = [e for e in held.judgements() if e.state == "in force" and e.judgement.verdict != "unsure"]
    if decided:
        say(f"Judgements in force: {len(decided)}; --machine leaves them aside")
