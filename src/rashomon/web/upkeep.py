"""What goes on beside the requests: another process reads, links and compares what changed.

A thread looks at the case now and then, starts that process where there is something to do, and tells the
pages how far it is.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import IO, Literal

from rashomon.model import RashomonError
from rashomon.web.settings import Settings
from rashomon.workflow import Case
from rashomon.workflow.overview import overview
from rashomon.workflow.upkeep import is_behind

Work = Literal["reading", "linking", "comparing", "resting", "failed"]
WORKS: dict[str, Work] = {"reading": "reading", "linking": "linking", "comparing": "comparing"}
_PAUSE = 2.0
"""Seconds between two looks at whether the case changed."""
_LONGER = 30.0
"""Seconds until it is tried again where it failed."""


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
    """Keeps a case up to its documents.

    Args:
        settings: how the page is served; where it is read only, nothing is read or linked.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._stopped, self._called = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._work, name="rashomon-upkeep", daemon=True)
        self._process: subprocess.Popen[str] | None = None
        self.progress = Progress()
        self.looks = 0
        """Grows whenever comparisons may have been made."""

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def call(self) -> None:
        """Look at the case at once."""
        self._called.set()

    def stop(self) -> None:
        """End; what was not finished is taken up at the next start."""
        self._stopped.set()
        self._called.set()
        if self._process is not None:
            self._process.terminate()
        if self._thread.is_alive():
            self._thread.join(timeout=5)

    def _work(self) -> None:
        seen = -1
        while not self._stopped.is_set():
            pause = _PAUSE
            try:
                with Case(self._settings.case) as case:
                    now = case.store.changes()
                    if now != seen and is_behind(case, overview(case), compare_only=self._settings.read_only):
                        self._bring_up()
                    self.looks += now != seen
                    seen = case.store.changes()
                self.progress = Progress()
            except (RashomonError, OSError, ValueError) as error:
                self.progress = Progress("failed", why=str(error))
                pause = _LONGER
            self._called.wait(pause)
            self._called.clear()

    def _bring_up(self) -> None:
        """Run the process; raises ValueError with its own words where it fails."""
        command = [sys.executable, "-m", "rashomon.workflow.upkeep", self._settings.case]
        command += ["--compare-only"] if self._settings.read_only else []
        with subprocess.Popen(  # noqa: S603 - our own module, with the path of the case
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            self._process = process
            if self._stopped.is_set():
                process.terminate()
            errors: list[str] = []
            assert process.stderr is not None
            draining = threading.Thread(target=_drain, args=(process.stderr, errors), daemon=True)
            draining.start()
            for line in process.stdout or ():
                self._tell(line)
            draining.join()
        if process.returncode and not self._stopped.is_set():
            raise ValueError(errors[-1].strip() if errors else f"it ended with {process.returncode}")

    def _tell(self, line: str) -> None:
        parts = line.split()
        if len(parts) == 3 and parts[0] in WORKS:
            self.looks += 1
            self.progress = Progress(WORKS[parts[0]], int(parts[1]), int(parts[2]))


def _drain(stream: IO[str], held: list[str]) -> None:
    """Keep the last lines of what a process complains of."""
    for line in stream:
        held.append(line)
        del held[:-20]
