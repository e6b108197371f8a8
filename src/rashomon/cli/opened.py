"""The case that a command works on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rashomon.workflow import Case


@contextmanager
def opened(path: str) -> Iterator[Case]:
    """Open a case that is there already; a command that only looks never makes one.

    Args:
        path: the case file.
    """
    from rashomon import workflow

    if not Path(path).exists():
        raise click.UsageError(f"there is no case at {path}; make one with: rashomon --case {path} add PATH")
    with workflow.Case(path) as case:
        yield case
