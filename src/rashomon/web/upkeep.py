"""What goes on beside the requests: reading and linking what was added, comparing what changed."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Literal

from rashomon.model import RashomonError
from rashomon.web.settings import Settings
from rashomon.workflow import Case
from rashomon.workflow.compared import compare_all

Work = Literal["reading", "linking", "comparing", "resting", "failed"]
_PAUSE = 2.0
"""Seconds between two looks at whether the case changed."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the upkeep is.

    Attributes:
        work: what it does.
        done: how many are done.
        total: of how many.
        why: what failed.
    """

    work: Work = "resting"
    done: int = 0
    total: int = 0
    why: str = ""


class Upkeep:
    """Keeps a case up to its documents in a thread of its own.

    Args:
        settings: how the page is served; where it is read only, nothing is read, linked or kept.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._stopped = threading.Event()
        self._called = threading.Event()
        self._thread = threading.Thread(target=self._work, name="rashomon-upkeep", daemon=True)
        self.progress = Progress()

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def call(self) -> None:
        """Look at the case at once."""
        self._called.set()

    def stop(self) -> None:
        """End after the piece of work at hand."""
        self._stopped.set()
        self._called.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5)

    def _work(self) -> None:
        seen: tuple[int, int] | None = None
        while not self._stopped.is_set():
            try:
                with Case(self._settings.case) as case:
                    while not self._stopped.is_set():
                        now = (case.store.changes(), case.store.revision())
                        if now != seen:
                            self._bring_up(case)
                            seen = (case.store.changes(), case.store.revision())
                            self.progress = Progress()
                        self._called.wait(_PAUSE)
                        self._called.clear()
            except _Stopped:
                return
            except (RashomonError, OSError, ValueError) as error:
                self.progress = Progress("failed", why=str(error))
                self._called.wait(_PAUSE * 5)

    def _bring_up(self, case: Case) -> None:
        if not self._settings.read_only:
            if case.unread():
                case.read(processes=1, progress=lambda done, total: self._tell("reading", done, total))
            if not case.is_linked():
                case.link(progress=lambda _, done, total: self._tell("linking", done, total))
        compare_all(case, progress=lambda done, total: self._tell("comparing", done, total))

    def _tell(self, work: Work, done: int, total: int) -> None:
        self.progress = Progress(work, done, total)
        if self._stopped.is_set():
            raise _Stopped


class _Stopped(Exception):
    """The server ends."""
