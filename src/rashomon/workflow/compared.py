"""Comparisons of a case, made once and kept: pages show their counts without comparing anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.model import Comparison, Summary, summarised
from rashomon.store import Compared
from rashomon.workflow import accounts
from rashomon.workflow.judged_places import places_of
from rashomon.workflow.judged_rows import ON_ROWS, laid_over
from rashomon.workflow.overview import Entry, Overview, overview
from rashomon.workflow.progress import Progress, unseen

if TYPE_CHECKING:
    from rashomon.workflow.case import Case


def stamp_of(entry: Entry) -> str:
    """Say what the comparison of an event rests on: its accounts as they are read, and the comparer."""
    from rashomon.comparing.compare import COMPARER

    return f"{COMPARER} {entry.stamp}"


def comparable(entry: Entry) -> bool:
    """Tell whether an event has anything to compare."""
    return len(entry.told) > 1


def comparison_of(case: Case, entry: Entry, *, keep: bool = True) -> Comparison:
    """Give the comparison of an event, kept or made now, with what is held of its issuers today.

    Args:
        case: the case.
        entry: the event.
        keep: whether one that is made now is kept.
    """
    stamp = stamp_of(entry)
    kept = case.store.comparison(entry.event.id, stamp)
    if kept is not None and _is_of_today(case, entry, kept):
        return kept
    from rashomon import comparing

    event = replace(entry.event, accounts=entry.told)
    made = comparing.compare(accounts.sides(case.store, event), event=event)
    if keep and comparable(entry):
        case.store.put_comparison(stamp, made)
    return made


def shown_comparison(case: Case, entry: Entry, *, keep: bool = True) -> Comparison:
    """Give the comparison of an event with people's judgements on its rows laid over it."""
    return laid_over(comparison_of(case, entry, keep=keep), case.store.judgements())


def judged_counts(case: Case, shown: Overview, counts: Mapping[str, Summary]) -> dict[str, Summary]:
    """Give the counts anew of those events of which rows were judged."""
    judged = [one for one in case.store.judgements() if one.question in ON_ROWS]
    documents = {place.document for one in judged for place in places_of(one.subjects)}
    about = {entry.event.id: entry for id_ in documents for entry in shown.telling.get(id_, ())}
    return {
        id_: summarised(laid_over(comparison_of(case, entry, keep=False), judged))
        for id_, entry in about.items()
        if id_ in counts
    }


def _is_of_today(case: Case, entry: Entry, kept: Comparison) -> bool:
    """Tell whether as much is held of the issuers as a comparison says; its counts do not hang on that."""
    from rashomon.comparing.silence import of_held

    held = accounts.held_of_issuers(case.store)
    return all(one.held == of_held(held.get(entry.issuer_of.get(one.document, ""))) for one in kept.columns)


def counted(shown: Overview, kept: Mapping[str, Compared]) -> dict[str, Summary]:
    """Give the counts of the events whose comparison is kept and rests on what is there now."""
    return {
        entry.event.id: found.summary
        for entry in shown.entries
        if (found := kept.get(entry.event.id)) is not None and found.stamp == stamp_of(entry)
    }


def uncompared(shown: Overview, kept: Mapping[str, Compared]) -> Iterator[Entry]:
    """Yield the events with something to compare that are not compared as they are now."""
    counts = counted(shown, kept)
    return (one for one in shown.entries if comparable(one) and one.event.id not in counts)


def compare_all(case: Case, *, progress: Progress = unseen) -> int:
    """Bring the kept comparisons up to the links; give how many were made.

    Args:
        case: the case.
        progress: told after each.
    """
    shown = overview(case)
    kept = case.store.compared()
    gone = set(kept) - {one.event.id for one in shown.entries if comparable(one)}
    if gone:
        case.store.drop_comparisons(sorted(gone))
    waiting = list(uncompared(shown, kept))
    for done, entry in enumerate(waiting, start=1):
        comparison_of(case, entry)
        progress(done, len(waiting))
    return len(waiting)
