"""What has become of all judgements of a case: on actors and events, and on rows of comparisons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from rashomon.model import Comparison, Judgement, NotFound
from rashomon.workflow.compared import comparison_of, stamp_of
from rashomon.workflow.judged_places import places_of
from rashomon.workflow.judged_rows import ON_ROWS
from rashomon.workflow.overview import Entry, Overview, overview
from rashomon.workflow.row_effects import best_of, effects_in, why_none

if TYPE_CHECKING:
    from rashomon.linking.judging import Effect
    from rashomon.workflow.case import Case

LONGEST = 60
"""Characters of the words that a reason names."""
Kept: TypeAlias = "dict[str, tuple[tuple[str, tuple[int, ...]], Mapping[int, Effect]]]"
"""Id of an event -> the stamp of its comparison and the judgements, and what has become of these."""


class Effects:
    """Tells what has become of judgements, once for each state of the case, whoever changed it.

    Args:
        case: the case.
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._kept: tuple[int, Overview | None, tuple[Effect, ...]] | None = None
        self._of_events: Kept = {}

    def of_all(self, shown: Overview | None = None) -> tuple[Effect, ...]:
        """Give what has become of each judgement, in the order of judging.

        Args:
            shown: the events of the case; looked up where they are not given and rows were judged. They may
                have been looked up before the last change: what is found in them is kept for them alone.
        """
        changes = self._case.store.changes()
        kept = self._kept
        if kept is None or kept[0] != changes or kept[1] is not shown:
            kept = self._kept = changes, shown, tuple(self._made(shown))
        return kept[2]

    def _made(self, shown: Overview | None) -> list[Effect]:
        from rashomon.linking.judging import Effect

        every = self._case.store.judgements(standing=False)
        if not every:
            return []
        found = {one.judgement.id: one for one in self._case.overlay.judged_links().judged.effects}
        on_rows = [one for one in every if one.question in ON_ROWS]
        found |= {one.id: Effect(one, "undone") for one in on_rows if one.undone}
        standing = [one for one in on_rows if not one.undone]
        if standing:
            found |= row_effects(self._case, shown or overview(self._case), standing, self._of_events)
        return [found[one.id] for one in every]


def row_effects(case: Case, shown: Overview, standing: Iterable[Judgement], kept: Kept) -> dict[int, Effect]:
    """Give what has become of standing judgements on rows, by their numbers.

    One that means no row of any event rests, and says why; it is in force again when its row is back.

    Args:
        case: the case.
        shown: its events.
        standing: the judgements, in the order of judging.
        kept: what was found before, event by event; it is added to, so that only those events are looked
            through of which the comparison or the judgements changed.
    """
    from rashomon.linking.judging import Effect

    told_by = {one: _events_of(shown, one) for one in standing}
    told_of: dict[str, list[Judgement]] = {}
    for one, entries in told_by.items():
        for entry in entries:
            told_of.setdefault(entry.event.id, []).append(one)
    found: dict[int, Effect] = {}
    for id_, told in told_of.items():
        entry = shown.by_id[id_]
        rests_on = stamp_of(entry), tuple(one.id for one in told)
        if id_ not in kept or kept[id_][0] != rests_on:
            kept[id_] = rests_on, effects_in(_comparison(case, entry), told)
        found = best_of(found, kept[id_][1])
    for one, entries in told_by.items():
        if one.id not in found:
            found[one.id] = Effect(one, "resting", _why(case, one, entries))
    return found


def _events_of(shown: Overview, judgement: Judgement) -> list[Entry]:
    """Give the events that all documents of a judgement tell."""
    documents = {place.document for place in places_of(judgement.subjects)}
    telling = shown.telling.get(min(documents, default=""), ())
    return [entry for entry in telling if documents <= set(entry.documents)]


def _comparison(case: Case, entry: Entry) -> Comparison:
    """Give the machine's comparison of an event; only its rows are looked at."""
    kept = case.store.comparison(entry.event.id, stamp_of(entry))
    return kept if kept is not None else comparison_of(case, entry, keep=False)


def _why(case: Case, judgement: Judgement, near: list[Entry]) -> str:
    """Say why a judgement rests; `near` are the events that all its documents tell."""
    from rashomon.export.table import shortened

    places = places_of(judgement.subjects)
    if not places:
        return "it names no words"
    for id_ in sorted({place.document for place in places}):
        try:
            case.store.document(id_)
        except NotFound:
            return f"document {id_} is not in this case"
    if not near:
        return "no event is told by all of its documents"
    why, place = why_none(_comparison(case, near[0]), judgement)
    if place is None:
        return why
    words = case.store.document(place.document).text[place.start : place.end]
    return f"{why}: “{shortened(words, LONGEST)}”"
