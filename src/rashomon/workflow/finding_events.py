"""Which events a person looks for, in which order, and how many there would be with one more wish."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from rashomon.model import Relation, Summary
from rashomon.store import filters
from rashomon.workflow.overview import Entry

Order = Literal["newest", "oldest", "accounts", "contradictions", "differences", "silences", "best"]
ORDERS: tuple[Order, ...] = get_args(Order)
Facet = Literal["kind", "issuer", "actor", "language"]
FACETS: tuple[Facet, ...] = get_args(Facet)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person looks for; what is empty is not asked for.

    Attributes:
        kind: one of these kinds.
        issuer: all of these issuers tell it; "" for an unknown one.
        actor: all of these take part; each is words of a name.
        language: it is told in one of these.
        since: on this date or later; see `rashomon.store.Filter`.
        until: on this date or earlier.
        one_side: one issuer alone tells it.
        several: two accounts or more tell it.
        contradicted: one matter at least is contradicted, as far as it is counted.
        ranked: documents that the words looked for stand in, the best first; None where none are.
    """

    kind: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    one_side: bool = False
    several: bool = False
    contradicted: bool = False
    ranked: tuple[str, ...] | None = None


def count_of(summary: Summary | None, relation: Relation) -> int:
    """Give how many matters stand in a relation; 0 where nothing is counted."""
    return dict(summary.relations).get(relation, 0) if summary else 0


def silences_of(summary: Summary | None) -> int:
    """Give how many cells are silent, over all accounts."""
    return sum(told.silent for told in summary.columns) if summary else 0


def find(
    entries: Sequence[Entry], counts: Mapping[str, Summary], wanted: Wanted, order: Order
) -> list[Entry]:
    """Give the events that a person looks for.

    Args:
        entries: all events.
        counts: the counts of those that are compared, by id.
        wanted: what is looked for.
        order: which come first; equal ones by date, the newest first.
    """
    found = list(entries) if wanted == Wanted() else list(filter(_test(counts, wanted), entries))
    found.sort(key=lambda one: (one.event.date or "", one.event.id), reverse=order != "oldest")
    if order in {"newest", "oldest"}:
        found.sort(key=lambda one: one.event.date is None)
        return found
    return sorted(found, key=_rank(order, counts, wanted))


def facets(
    entries: Sequence[Entry], counts: Mapping[str, Summary], wanted: Wanted, found: Sequence[Entry]
) -> dict[Facet, list[tuple[str, int]]]:
    """Count, for each value that could be asked for, the events that would be found; the most first.

    A facet with alternatives (kind, language) is counted without what is chosen in it.

    Args:
        entries: all events.
        counts: the counts of those that are compared, by id.
        wanted: what is looked for.
        found: what `find` gave for it.
    """
    given: dict[Facet, list[tuple[str, int]]] = {}
    for facet in FACETS:
        among: Iterable[Entry] = found
        if facet == "kind" and wanted.kind:
            among = filter(_test(counts, replace(wanted, kind=())), entries)
        elif facet == "language" and wanted.language:
            among = filter(_test(counts, replace(wanted, language=())), entries)
        counted = Counter(value for one in among for value in _values(one, facet))
        given[facet] = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return given


def _values(entry: Entry, facet: Facet) -> Iterable[str]:
    if facet == "kind":
        return (entry.event.kind,)
    if facet == "issuer":
        return entry.issuers
    return set(entry.event.participants) if facet == "actor" else entry.languages


def _test(counts: Mapping[str, Summary], wanted: Wanted) -> Callable[[Entry], bool]:
    within = None if wanted.ranked is None else frozenset(wanted.ranked)

    def passes(one: Entry) -> bool:
        event = one.event
        return (
            (not wanted.kind or event.kind in wanted.kind)
            and all(issuer in one.issuers for issuer in wanted.issuer)
            and (not wanted.language or any(_spoken(one, language) for language in wanted.language))
            and (not wanted.one_side or one.sides == 1)
            and (not wanted.several or len(one.told) > 1)
            and filters.in_time(event.date, wanted.since, wanted.until)
            and (within is None or not within.isdisjoint(one.documents))
            and (not wanted.contradicted or count_of(counts.get(event.id), "contradicts") > 0)
            and all(_takes_part(one, actor) for actor in wanted.actor)
        )

    return passes


def _spoken(entry: Entry, language: str) -> bool:
    return any(filters.speaks(one, language) for one in entry.languages)


def _takes_part(entry: Entry, actor: str) -> bool:
    names = entry.event.participants
    return actor in names or any(filters.has_words(name, actor) for name in names)


def _rank(order: Order, counts: Mapping[str, Summary], wanted: Wanted) -> Callable[[Entry], int]:
    """Give what to sort by, the smallest first."""
    if order == "best":
        place = {document: number for number, document in enumerate(wanted.ranked or ())}
        return lambda one: min((place.get(id_, len(place)) for id_ in one.documents), default=len(place))
    if order == "accounts":
        return lambda one: -len(one.told)
    if order == "silences":
        return lambda one: -silences_of(counts.get(one.event.id))
    relation: Relation = "contradicts" if order == "contradictions" else "differs"
    return lambda one: -count_of(counts.get(one.event.id), relation)
