"""What the accounts of an event come down to.

The rule. An account *rests on* another text where it is that text (a copy, a translation, a piece cut out of
it), or where at least half of the account stands on what it cites; then it is no origin, whatever it adds,
and what it adds stays visible in its points. Where it cites for less than half, it *leans on* that text and
stays an origin of its own. Words that two quote alike never make one rest on the other: both may have heard
them. What an account rests on is followed upstream to the end, by the same rule; the ends are the *origins*,
and each counts once: a held document, or a publication that is named and not held. A chain of sources is
followed to its innermost. A citation of a body is one of that body's own account of the event where that is
held. Documents that rest on each other in a ring have no end among them: the ring is one origin, and named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rashomon.linking.sources.cycles import components, cycles
from rashomon.linking.sources.resting import Resting, resting_of
from rashomon.linking.sources.tellers import Held
from rashomon.model import Account, Event, SourceLink
from rashomon.model.origin import Derived, Origin, Origins


def origins_of(event: Event, sources: Iterable[SourceLink], documents: Mapping[str, Held]) -> Origins:
    """Tell what the accounts of an event come down to.

    Args:
        event: the event.
        sources: source links of its documents, and of those they rest on, upstream to the end.
        documents: the documents that these links name, by id; more do no harm.
    """
    by_document: dict[str, list[SourceLink]] = {}
    for link in sources:
        by_document.setdefault(link.document, []).append(link)
    return traced(event.accounts, by_document, documents)


def traced(
    accounts: Sequence[Account], sources: Mapping[str, Sequence[SourceLink]], documents: Mapping[str, Held]
) -> Origins:
    """Do what `origins_of` does, with the source links of each document at hand."""
    resting = resting_of(accounts, sources, documents)
    order = {id_: place for place, id_ in enumerate(dict.fromkeys(account.document for account in accounts))}
    reached = _ends(resting)
    ends: dict[tuple[str, ...], list[str]] = {}
    for id_ in order:
        for end in reached[id_]:
            ends.setdefault(end, []).append(id_)
    made = [(_origin(end, told, resting), end) for end, told in ends.items()]
    made.sort(key=lambda pair: (-len(pair[0].accounts), order[pair[0].accounts[0]], pair[1]))
    place = {end: at for at, (_, end) in enumerate(made)}

    def derived(id_: str) -> Derived:
        ends_here = tuple(sorted(place[end] for end in reached[id_] if end in place))
        rests, leans = resting.rests_on.get(id_, ()), resting.leans_on.get(id_, ())
        return Derived(id_, tuple(rests), tuple(leans), ends_here)

    return Origins(
        tuple(origin for origin, _ in made),
        tuple(derived(id_) for id_ in order),
        tuple(derived(id_) for id_ in sorted(resting.rests_on) if id_ not in order),
        cycles(resting.claims),
        {node: tuple(sorted(set(steps))) for node, steps in sorted(resting.edges.items())},
        dict(sorted(resting.publications.items())),
        dict(sorted(resting.meant.items())),
    )


def _ends(resting: Resting) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give for each node the components of the graph that it leads to and that lead nowhere."""
    groups = components(resting.edges)
    group_of = {node: group for group in groups for node in group}
    ends: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    for group in groups:  # what a group leads to comes before it
        ahead = {group_of[step] for node in group for step in resting.edges.get(node, ())} - {group}
        ends[group] = tuple(sorted({end for one in ahead for end in ends[one]})) if ahead else (group,)
    return {node: ends[group] for node, group in group_of.items()}


def _origin(end: tuple[str, ...], accounts: Sequence[str], resting: Resting) -> Origin:
    held = tuple(node for node in end if node not in resting.publications)
    publication = None if held else resting.publications[end[0]]
    return Origin(held, publication, tuple(accounts), end[0])


class Derivation:
    """Counts origins for many events of one case.

    Args:
        documents: the documents by id.
        links: all source links.
    """

    def __init__(self, documents: Mapping[str, Held], links: Iterable[SourceLink]) -> None:
        self._documents = documents
        self._sources: dict[str, list[SourceLink]] = {}
        for link in links:
            self._sources.setdefault(link.document, []).append(link)

    def of(self, accounts: Sequence[Account]) -> int:
        """Count the origins of an event with these accounts."""
        told = {account.document for account in accounts}
        if told.isdisjoint(self._sources):  # each is an origin of its own
            return len(told)
        return len(traced(accounts, self._sources, self._documents).origins)
