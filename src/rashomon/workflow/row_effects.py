"""What has become of judgements on the rows of one comparison, and why one rests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from rashomon.model import Comparison, Judgement
from rashomon.workflow.deciding_rows import Sorted, sorted_out
from rashomon.workflow.judged_places import HALF, Place, nearness, places_in, places_of
from rashomon.workflow.judged_rows import on_rows_of, relations_on
from rashomon.workflow.standing_in import Index

if TYPE_CHECKING:
    from rashomon.linking.judging import Effect


def effects_in(comparison: Comparison, judgements: Iterable[Judgement]) -> dict[int, Effect]:
    """Give what has become of the standing judgements that mean rows of a comparison, by their numbers.

    One that means none of its rows is left out: it rests, as far as this comparison goes.
    """
    told = on_rows_of(comparison, judgements)
    if not told:
        return {}
    found = sorted_out(comparison, told)
    effects, of_pairs = _of_relations(found), _of_pairs(found)
    for judgement in told:
        if judgement.question == "same matter":
            effect = _of_matter(judgement, found, of_pairs)
            if effect is not None:
                effects[judgement.id] = effect
    return effects


def why_none(comparison: Comparison, judgement: Judgement) -> tuple[str, Place | None]:
    """Say why a judgement means no row of a comparison; with the place that is meant, if one alone is.

    Args:
        comparison: of accounts of all documents that the judgement names.
        judgement: one that `effects_in` leaves out.
    """
    rows = [places_in(comparison, row) for row in comparison.rows]
    places = places_of(judgement.subjects)
    for place in places:
        if all(nearness(place, row) < HALF for row in rows):
            return "these words are no point of the accounts any more", place
    if any(all(nearness(place, row) >= HALF for place in places) for row in rows):
        if len({place.document for place in places}) == 1:
            return (
                "one account alone states its words in one row: there is nothing to part or to relate",
                None,
            )
        return "other documents state its row too", None
    if judgement.question == "same matter":
        return _unclear(rows, places)
    return "its words stand in different rows", None


def _unclear(rows: Sequence[Sequence[Place]], places: Sequence[Place]) -> tuple[str, Place | None]:
    """Say that a judgement leaves open which of two rows it means, and by which words."""
    index = Index(rows)
    several = [place for place in places if len(index.nearest(place)) > 1]
    why = "these words stand in two rows, and the others do not say which is meant"
    return why, several[0] if len(several) == 1 else None


def _of_matter(judgement: Judgement, found: Sorted, of_pairs: Mapping[int, Effect]) -> Effect | None:
    """Give what has become of a judgement on a matter; None where it means no row."""
    from rashomon.linking.judging import Effect

    later = found.last_on[judgement.id]
    if later is not judgement:
        return _overruled(judgement, later)
    touched = found.touched[judgement.id]
    if touched is None:
        return None
    if len(touched) > 1:
        return of_pairs[judgement.id]
    number = found.meant[judgement.id]
    whole = found.whole.get(number, ()) if number is not None else ()
    last = [one for one in whole if one.question == "same matter"][-1:]
    if last and last[0].verdict != judgement.verdict:
        return _overruled(judgement, last[0])
    return Effect(judgement, "in force") if last or judgement.verdict != "no" else None


def _of_pairs(found: Sorted) -> dict[int, Effect]:
    """Give what has become of judgements that decide pairs of parts: what is in force of one pair is."""
    effects: dict[int, Effect] = {}
    for one in found.decided.effects:
        held = effects.get(one.judgement.id)
        if held is None or (held.state != "in force" and one.state == "in force"):
            effects[one.judgement.id] = one
    followed = {one.id for some in found.grouping.joined for one in some}
    against: dict[int, Effect] = {}
    for one in found.grouping.effects:
        if one.judgement.id not in followed:
            against.setdefault(one.judgement.id, one)
    return effects | against


def _of_relations(found: Sorted) -> dict[int, Effect]:
    """Give what has become of judgements on relations: of rows of the machine, and of joined ones."""
    effects: dict[int, Effect] = {}
    for group in range(len(found.groups)):
        _decide(effects, relations_on(found, group), None)
    for number, whole in found.whole.items():
        _decide(effects, whole, found.cut_by(number))
    return effects


def _decide(effects: dict[int, Effect], told: Sequence[Judgement], cut: Judgement | None) -> None:
    """Add what has become of the judgements on the relation of one row.

    Args:
        effects: what is known so far; it is added to.
        told: the judgements on the row, in the order of judging.
        cut: the one that puts its accounts apart, where one does.
    """
    from rashomon.linking.judging import Effect

    relations = [one for one in told if one.question == "right relation"]
    for one in relations:
        if cut is not None:
            effects[one.id] = _overruled(one, cut)
        elif one is relations[-1]:
            effects[one.id] = Effect(one, "in force")
        else:
            effects[one.id] = _overruled(one, relations[-1])


def _overruled(judgement: Judgement, by: Judgement) -> Effect:
    from rashomon.linking.judging import Effect
    from rashomon.linking.judging.wording import numbered

    apart = by.question != judgement.question
    why = f"{numbered(by)} puts its accounts apart" if apart else f"{numbered(by)} came later"
    return Effect(judgement, "overruled", why)


def best_of(one: Mapping[int, Effect], other: Mapping[int, Effect]) -> dict[int, Effect]:
    """Put effects in two comparisons together: what is in force in one of them is in force."""
    better = {id_: effect for id_, effect in other.items() if id_ not in one or effect.state == "in force"}
    return {**one, **better}
