"""Sentences that tell one matter, put together: each group with the event that it belongs to, or none."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from rashomon.linking.events.matters.likeness import TELLS, PlaceLink

_SHARE = 0.4
"""Mean likelihood between the documents of two groups, as a share of the floor for a pair, to join them."""
_MOST_COMPARED = 12


@dataclass(frozen=True, slots=True)
class Matter:
    """Sentences of two or more documents that tell one thing.

    Attributes:
        event: place of the event that holds some of them in the list of events; None where none does.
        sentences: their numbers, in order.
        links: what ties them.
    """

    event: int | None
    sentences: tuple[int, ...]
    links: tuple[PlaceLink, ...]


class _Groups:
    """Groups that grow: at first each event, and each sentence that none holds."""

    def __init__(
        self, links: Sequence[PlaceLink], seeds: Sequence[Collection[int]], document: Mapping[int, int]
    ) -> None:
        self._score: dict[tuple[int, int], float] = {}
        for link in links:
            self._score[link.first, link.second] = self._score[link.second, link.first] = link.score
        self._document = document
        self.members: dict[int, list[int]] = {n: sorted(held) for n, held in enumerate(seeds) if held}
        self.of = {sentence: n for n, held in self.members.items() for sentence in held}
        self.events = len(seeds)

    def group(self, sentence: int) -> int:
        """Give the group of a sentence; a new one where it stands alone."""
        if sentence not in self.of:
            self.of[sentence] = number = self.events + sentence
            self.members[number] = [sentence]
        return self.of[sentence]

    def _by_document(self, group: int) -> list[list[int]]:
        found: dict[int, list[int]] = {}
        for sentence in self.members[group]:
            found.setdefault(self._document[sentence], []).append(sentence)
        return list(found.values())[:_MOST_COMPARED]

    def alike(self, one: int, other: int) -> bool:
        """Tell whether the documents of two groups are on the mean near enough."""
        pairs = [
            max(self._score.get((a, b), 0.0) for a in ones for b in others)
            for ones in self._by_document(one)
            for others in self._by_document(other)
            if self._document[ones[0]] != self._document[others[0]]
        ]
        return bool(pairs) and sum(pairs) / len(pairs) >= _SHARE * TELLS

    def join(self, one: int, other: int) -> None:
        """Put two groups together; that of an event keeps its number."""
        kept, gone = min(one, other), max(one, other)
        held = self.members.pop(gone)
        self.members[kept] += held
        for sentence in held:
            self.of[sentence] = kept


def matters_of(
    links: Sequence[PlaceLink], seeds: Sequence[Collection[int]], document: Mapping[int, int]
) -> list[Matter]:
    """Join the likeliest pairs first; two events never join, nor groups unlike on the mean.

    Args:
        links: pairs of sentences that tell one matter.
        seeds: for each event the sentences that its accounts are known to hold.
        document: of each sentence in links and seeds.

    Returns:
        Groups that hold a sentence which no event held; by event, those without one last.
    """
    groups = _Groups(links, seeds, document)
    for link in sorted(links, key=lambda link: (-link.score, link.first, link.second)):
        one, other = groups.group(link.first), groups.group(link.second)
        if one == other or max(one, other) < groups.events:
            continue
        if groups.alike(one, other):
            groups.join(one, other)
    own: dict[int, list[PlaceLink]] = {}
    for link in links:
        if groups.of[link.first] == groups.of[link.second]:
            own.setdefault(groups.of[link.first], []).append(link)
    found = []
    for number in sorted(groups.members):
        event = number if number < groups.events else None
        known = set(seeds[number]) if event is not None else set()
        sentences = tuple(sorted(groups.members[number]))
        if number in own and set(sentences) - known:
            found.append(Matter(event, sentences, tuple(own[number])))
    return found
