"""Inputs that failed: each named at once on stderr, counted for the exit code."""

from __future__ import annotations

import sys

from rashomon.cli.output import say
from rashomon.model.errors import RashomonError

SOME_FAILED = 1


class Failures:
    """Counts what failed; one bad input never stops the others."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, error: RashomonError) -> None:
        """Name one failed input."""
        self.count += 1
        say(f"Failed: {error}")

    def exit(self) -> None:
        """End with exit code 1 if anything failed."""
        if self.count:
            sys.stdout.flush()
            raise SystemExit(SOME_FAILED)
