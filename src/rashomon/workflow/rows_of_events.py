"""The rows of one event's comparison, or of all, from a case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.workflow.asking_rows import AskedRow, asked_rows
from rashomon.workflow.compared import comparable, compare_all, comparison_of, stamp_of
from rashomon.workflow.overview import overview
from rashomon.workflow.progress import Progress

if TYPE_CHECKING:
    from rashomon.workflow.case import Case


def rows_of(case: Case, event_id: str | None, progress: Progress) -> Iterator[AskedRow]:
    """Yield the rows of an event, or of all that several documents tell, in the order of the events.

    Args:
        case: read and linked; events are as people judged them, their rows as the machine made them.
        event_id: of the event, or the beginning of it; None for all.
        progress: told after each event that is compared; comparisons of all are kept.
    """
    judgements = case.store.judgements()
    if event_id is not None:
        entry = overview(case).entry(case.resolve(event_id, "event"))
        yield from asked_rows(comparison_of(case, entry), judgements)
        return
    compare_all(case, progress=progress)
    for entry in overview(case).entries:
        if comparable(entry):
            kept = case.store.comparison(entry.event.id, stamp_of(entry))
            yield from asked_rows(kept or comparison_of(case, entry), judgements)
