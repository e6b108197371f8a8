"""A case brought up to its documents in a process of its own, so that a page beside it stays quick.

`python -m rashomon.workflow.upkeep CASE` reads, links and compares what changed; `--compare-only` leaves the
documents and links as they are. Each line it prints says what it does and how far it is: "reading 3 10".
"""

from __future__ import annotations

import sys
import time

from rashomon.workflow.case import Case
from rashomon.workflow.compared import compare_all, uncompared
from rashomon.workflow.overview import Overview

_EVERY = 0.25
"""Seconds between two lines."""


def is_behind(case: Case, shown: Overview, *, compare_only: bool) -> bool:
    """Tell whether there is anything to read, link or compare."""
    if not compare_only and (case.unread() or not case.is_linked()):
        return True
    return next(uncompared(shown, case.store.compared()), None) is not None


def bring_up(path: str, *, compare_only: bool) -> None:
    """Read, link and compare what changed."""
    with Case(path) as case:
        if not compare_only:
            if case.unread():
                case.read(progress=_Telling("reading"))
            if not case.is_linked():
                tell = _Telling("linking")
                case.link(progress=lambda _, done, total: tell(done, total))
        compare_all(case, progress=_Telling("comparing"))


class _Telling:
    """Prints how far a piece of work is, now and then."""

    def __init__(self, work: str) -> None:
        self._work = work
        self._told = 0.0

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            sys.stdout.write(f"{self._work} {done} {total}\n")
            sys.stdout.flush()


def main() -> None:
    """Bring the case up that is named on the command line; say on stderr what failed."""
    from rashomon.model import RashomonError

    try:
        bring_up(sys.argv[1], compare_only="--compare-only" in sys.argv[2:])
    except RashomonError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
