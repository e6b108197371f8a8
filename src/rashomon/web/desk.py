"""What the requests share: a case for each thread, what lists show of it, the upkeep."""

from __future__ import annotations

import asyncio
import importlib
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from rashomon.model import Summary
from rashomon.web.adding import Adding
from rashomon.web.settings import Settings
from rashomon.web.templating import load_templates
from rashomon.web.upkeep import Upkeep
from rashomon.workflow import Case
from rashomon.workflow.compared import counted, judged_counts
from rashomon.workflow.held_links import HeldLinks
from rashomon.workflow.overview import Overview, overview
from rashomon.workflow.roll import Roll, roll

_THREADS = 4
_Given = TypeVar("_Given")


class Desk:
    """Answers requests in a few threads, each with the case opened for itself.

    Args:
        settings: how the page is served.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.upkeep = Upkeep(settings)
        self.adding = Adding(settings.case, self.upkeep.call)
        self._threads = ThreadPoolExecutor(_THREADS, "rashomon-page")
        self._own, self._links = threading.local(), HeldLinks()
        self._lock = threading.Lock()
        self._overview: tuple[int, Overview] | None = None
        self._roll: tuple[int, Roll] | None = None
        self._counts: tuple[int, Overview, dict[str, Summary]] | None = None

    async def run(self, work: Callable[[Case], _Given]) -> _Given:
        """Do work on the case in one of the threads."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, lambda: work(self._case()))

    def prepare(self) -> None:
        """Look the case through and load what pages need, so that the first ones need not wait for it."""
        self._threads.submit(lambda: self.counts(self._case()))
        self._threads.submit(_load)

    def overview(self, case: Case) -> Overview:
        """Give what lists show of the case, made anew where it changed."""
        with self._lock:
            changes = case.store.changes()
            if self._overview is None or self._overview[0] != changes:
                self._overview = changes, overview(case, self._overview[1] if self._overview else None)
            return self._overview[1]

    def counts(self, case: Case) -> dict[str, Summary]:
        """Give the counts of the events that are compared, by id."""
        shown = self.overview(case)
        looks = self.upkeep.looks
        with self._lock:
            kept = self._counts
            if kept is None or kept[0] != looks or kept[1] is not shown:
                counts = counted(shown, case.store.compared())
                kept = self._counts = looks, shown, counts | judged_counts(case, shown, counts)
            return kept[2]

    def roll(self, case: Case) -> Roll:
        """Give all actors, called anew where the case changed."""
        with self._lock:
            changes = case.store.changes()
            if self._roll is None or self._roll[0] != changes:
                self._roll = changes, roll(case)
            return self._roll[1]

    def close(self) -> None:
        """Stop the upkeep and let go of the file."""
        self.upkeep.stop()
        self.adding.close()
        self._threads.shutdown(wait=True)

    def _case(self) -> Case:
        held: Case | None = getattr(self._own, "case", None)
        if held is None:
            held = self._own.case = Case(self.settings.case, held=self._links)
        return held


def _load() -> None:
    """Load the rooms that single pages load when they are asked for, and their templates."""
    for room in ("rashomon.comparing", "rashomon.linking.sources", "rashomon.linking.judging"):
        importlib.import_module(room)
    load_templates()
