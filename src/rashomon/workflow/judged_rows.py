"""What people judge of the rows of a comparison: one matter? the right relation? - laid over the machine's.

A row is meant by the places of its points in their documents, "DOCUMENT:START-END", so that a judgement holds
when the documents are read or compared again by newer versions: texts never change. "right relation" names
the relation beside them, "relation=differs": yes says that this one is right, no that it is wrong. "same
matter" says of the points of one row that they are no one matter, or of points of several rows that they are
one; the relation stands beside them where the person says how the accounts stand to each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rashomon.model import Comparison, Judgement, Question, Row
from rashomon.workflow.deciding_rows import Sorted, sorted_out
from rashomon.workflow.joined_rows import Said, joined, related
from rashomon.workflow.judged_places import HALF, fit, nearness, places_in, places_of
from rashomon.workflow.row_wording import said_of, wanted

ON_ROWS: tuple[Question, ...] = ("same matter", "right relation")


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """A row with the judgements on it.

    Attributes:
        row: as the machine made it; several of its rows in one, where they were judged one matter.
        told: the standing judgements on it, in the order of judging.
        parts: the rows that it is made of; itself alone where nothing was joined.
        shown: as it is shown; one row for each account where these were judged no one matter, none where
            all of them were joined to others.
    """

    row: Row
    told: tuple[Judgement, ...]
    parts: tuple[Row, ...]
    shown: tuple[Row, ...]

    @property
    def is_decided(self) -> bool:
        """Whether somebody said yes or no; unsure decides nothing."""
        return any(one.verdict in {"yes", "no"} for one in self.told)


def subjects_of(comparison: Comparison, row: Row) -> tuple[str, ...]:
    """Give the places of all points of a row."""
    return tuple(sorted(str(one) for one in places_in(comparison, row)))


def judged_rows(comparison: Comparison, judgements: Iterable[Judgement]) -> tuple[JudgedRow, ...]:
    """Put the standing judgements on rows beside the rows of the machine's comparison."""
    told = on_rows_of(comparison, judgements)
    if not told:
        return tuple(JudgedRow(row, (), (row,), (row,)) for row in comparison.rows)
    return tuple(laid_out(comparison, sorted_out(comparison, told)))


def laid_over(comparison: Comparison, judgements: Iterable[Judgement]) -> Comparison:
    """Give the comparison as it is shown: judged relations, rows apart that are not one matter, rows joined.

    Each judged row says in its `why` who judged what, and what the machine has.
    """
    told = on_rows_of(comparison, judgements)
    if not told:
        return comparison
    rows: list[Row] = []
    cut: list[Row] = []
    for one in judged_rows(comparison, told):
        (rows if len(one.shown) == 1 else cut).extend(one.shown)
    return replace(comparison, rows=(*rows, *cut))


def on_rows_of(comparison: Comparison, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Give the standing judgements on rows of the accounts that are compared."""
    held = {column.document for column in comparison.columns}
    return tuple(
        one
        for one in judgements
        if one.question in ON_ROWS and one.undone is None
        and (places := places_of(one.subjects)) and {place.document for place in places} <= held
    )  # fmt: skip


def laid_out(comparison: Comparison, found: Sorted) -> Iterator[JudgedRow]:
    """Yield the rows with the judgements on them; a joined one where its first part stands."""
    group_of = {at: number for number, group in enumerate(found.groups) for at in group}
    yielded: set[int] = set()
    for number, machine in enumerate(comparison.rows):
        own = found.own[number]
        on_it = tuple(found.whole.get(number, ()))
        again = group_of.get(own[0])
        if len(own) > 1 and again is not None and found.groups[again] == own:
            said = said_of((*on_it, *found.grouping.joined[again]))
            yield JudgedRow(machine, _all(on_it, said), (machine,), (related(machine, wanted(said), said),))
            continue
        free = tuple(found.parts[at].row for at in own if at not in group_of)
        if len(own) > 1 or free:
            yield JudgedRow(machine, on_it, (machine,), free)
        for group in dict.fromkeys(group_of[at] for at in own if at in group_of):
            if group not in yielded:
                yielded.add(group)
                yield _joined(comparison, found, group)


def relations_on(found: Sorted, group: int) -> list[Judgement]:
    """Give the judgements on the relation of what was joined, in the order of judging.

    Those that mean one row of the machine as it is are not among them: they stay with this row.
    """
    told = [
        one
        for one in _on_joined(found, group)
        if one.question == "right relation" and found.meant[one.id] is None
    ]
    documents = {one.document for at in found.groups[group] for one in found.parts[at].places}
    return told if len(documents) > 1 else []


def _on_joined(found: Sorted, group: int) -> list[Judgement]:
    """Give the judgements on a row that was joined, in the order of judging."""
    near = {one.id: one for at in found.groups[group] for one in found.near.get(at, ())}
    places = [one for at in found.groups[group] for one in found.parts[at].places]
    return [near[id_] for id_ in sorted(near) if fit(found.places[id_], places) > 0]


def _is_of_all(found: Sorted, group: int, judgement: Judgement) -> bool:
    """Tell whether a relation was judged of all that was joined: of words of each part, once it was joined.

    Words that several parts have tell of none of them.
    """
    if judgement.id < max(one.id for one in found.grouping.joined[group]):
        return False
    parts = [set(found.parts[at].places) for at in found.groups[group]]
    held = Counter(place for places in parts for place in places)
    alone = [[one for one in places if held[one] == 1] or list(places) for places in parts]
    named = found.places[judgement.id]
    return all(any(nearness(place, places) >= HALF for place in named) for places in alone)


def _joined(comparison: Comparison, found: Sorted, group: int) -> JudgedRow:
    """Make the row of a group of parts."""
    parts = tuple(found.parts[at] for at in found.groups[group])
    rows = tuple(part.row for part in parts)
    machine = tuple(comparison.rows[of] for of in dict.fromkeys(part.of for part in parts))
    between = found.grouping.joined[group]
    said = _all(between, *(part.said for part in parts))
    made = joined(rows, Said(between, said, machine))
    shown = made
    if relation := relations_on(found, group)[-1:]:
        of_all = _is_of_all(found, group, relation[0])
        shown = joined(rows, Said(between, _all(said, relation), machine), wanted(relation), of_all=of_all)
    of_parts = (one for part in parts for one in found.whole.get(part.of, ()))
    return JudgedRow(made, _all(between, _on_joined(found, group), of_parts), rows, (shown,))


def _all(*told: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Give judgements each once, in the order of judging."""
    return tuple(sorted({one for some in told for one in some}, key=lambda one: (one.id, one.at)))
