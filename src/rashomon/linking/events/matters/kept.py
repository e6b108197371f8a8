"""What is kept of matters for documents that are added later, and what of it stands among these."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import msgspec

from rashomon.linking.events.matters.grouping import Matter
from rashomon.linking.events.matters.likeness import PlaceLink

Tied = tuple[tuple[int, ...], tuple[PlaceLink, ...]]
"""The sentences of a matter, and what ties them."""
Place = Callable[[int], int | None]
"""Gives the number that a sentence, document or cluster has now; None where it stands no more."""


class KeptMatter(msgspec.Struct, array_like=True):
    """One matter.

    Attributes:
        cluster: the number of the cluster whose event it belongs to; -1 where it belongs to none.
        sentences: their numbers.
        links: places of its links in all links.
        event: id of the event that it is by itself; empty where it is none.
        asked: numbers of the names by which that event asks for actors.
    """

    cluster: int
    sentences: list[int]
    links: list[int]
    event: str = ""
    asked: tuple[int, ...] = ()


class KeptMatters(msgspec.Struct, array_like=True):
    """The matters of a run.

    Attributes:
        links: between sentences, by their numbers.
        seeds: for each cluster, the sentences that its event is known to hold without them.
        matters: what they make.
    """

    links: list[PlaceLink] = []
    seeds: list[list[int]] = []
    matters: list[KeptMatter] = []


@dataclass(frozen=True, slots=True)
class Earlier:
    """The matters of an earlier run, by the numbers of now.

    Attributes:
        links: between sentences of documents that are still there.
        seeds: by the first document of a cluster.
        of_events: by the first document of a cluster, the matter of its event.
        alone: events told in passages alone: their ids, and by which names they ask for actors.
    """

    links: list[PlaceLink] = field(default_factory=list)
    seeds: dict[int, list[int]] = field(default_factory=dict)
    of_events: dict[int, Tied] = field(default_factory=dict)
    alone: dict[Tied, tuple[str, tuple[int, ...]]] = field(default_factory=dict)


def tied_by(matter: Matter) -> Tied:
    """Give the sentences of a matter and what ties them."""
    return matter.sentences, matter.links


def kept_matters(
    links: Sequence[PlaceLink],
    seeds: Sequence[Sequence[int]],
    matters: Sequence[Matter],
    events: Sequence[tuple[str, tuple[int, ...]]],
) -> KeptMatters:
    """Give what is kept; `events` has for each matter the event that it is by itself."""
    place = {link: n for n, link in enumerate(links)}
    held = [
        KeptMatter(
            -1 if matter.event is None else matter.event, list(matter.sentences),
            [place[link] for link in matter.links], *event,
        )
        for matter, event in zip(matters, events, strict=True)
    ]  # fmt: skip
    return KeptMatters(list(links), [list(own) for own in seeds], held)


def earlier_of(kept: KeptMatters, sentence: Place, cluster: Place) -> Earlier:
    """Give what stands of kept matters.

    Args:
        kept: them.
        sentence: gives the number that a sentence has now.
        cluster: gives the first document of a cluster.
    """
    links = [_moved(link, sentence) for link in kept.links]
    found = Earlier([link for link in links if link is not None])
    for n, own in enumerate(kept.seeds):
        first, numbers = cluster(n), [sentence(number) for number in own]
        if first is not None and None not in numbers:
            found.seeds[first] = [number for number in numbers if number is not None]
    for matter in kept.matters:
        sentences = tuple(number for n in matter.sentences if (number := sentence(n)) is not None)
        ties = tuple(link for n in matter.links if (link := links[n]) is not None)
        if len(sentences) < len(matter.sentences) or len(ties) < len(matter.links):
            continue
        if matter.cluster < 0:
            found.alone[sentences, ties] = matter.event, matter.asked
        elif (first := cluster(matter.cluster)) is not None:
            found.of_events[first] = sentences, ties
    return found


def _moved(link: PlaceLink, sentence: Place) -> PlaceLink | None:
    first, second = sentence(link.first), sentence(link.second)
    return None if first is None or second is None else replace(link, first=first, second=second)
