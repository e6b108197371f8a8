"""Progress of long work, on stderr: a bar on a screen, a line at each step elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rashomon.cli.output import say

Progress = Callable[[int, int], None]
"""Called with how much is done, and of how much."""
Stages = Callable[[str, int, int], None]
"""The same, with the name of what is done now before it."""


@contextmanager
def progress(doing: str) -> Iterator[Progress]:
    """Show how far some work is.

    Args:
        doing: what is done, as the user is to read it: "Reading".
    """
    with stages(doing) as step:
        yield lambda done, total: step("", done, total)


@contextmanager
def stages(doing: str) -> Iterator[Stages]:
    """Show how far some work in several stages is: "Linking: events 120/613".

    Args:
        doing: what is done, as the user is to read it: "Linking".
    """
    if not sys.stderr.isatty():
        say(f"{doing} ...")
        yield _unseen
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=None)

        def step(stage: str, done: int, total: int) -> None:
            shown = f"{doing}: {stage}" if stage else doing
            bar.update(task, description=shown, completed=done, total=total)

        yield step


def _unseen(stage: str, done: int, total: int) -> None:
    """Leave a log free of hundreds of lines."""
    del stage, done, total
