"""The case that a command works on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.output import say

if TYPE_CHECKING:
    from rashomon.workflow import Case


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
        if linked and not case.store.links_are_current():
            refresh(case)
        yield case


def refresh(case: Case, processes: int | None = None) -> None:
    """Read and link what the case holds and was not read and linked by the readers of today."""
    from rashomon.cli.progress import progress

    with progress("Reading") as step:
        report = case.read(processes=processes, progress=step)
    for document, problem in report.problems:
        held = case.store.document(document)
        place = held.path or held.url or document
        say(f"Not read: {place}, {problem.layer}: {problem.message}")
    with progress("Linking") as step:
        case.link(progress=step)
