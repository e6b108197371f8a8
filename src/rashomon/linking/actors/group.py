"""Bearers that are one actor, and what joined them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.linking.actors.spellings import Bearer, Named


@dataclass(slots=True)
class Lone:
    """Documents in which a family name alone, or an office alone, was taken for somebody.

    Attributes:
        name: as it stands there.
        reason: why.
        documents: their numbers.
        mentions: how many mentions there are.
        office: it is an office, no name.
    """

    name: str
    reason: str
    documents: list[int] = field(default_factory=list)
    mentions: int = 0
    office: bool = False


@dataclass(slots=True, eq=False)
class Group:
    """Names that are one actor's.

    Attributes:
        members: the names, the most frequent first.
        reasons: what joined them.
        score: the weakest join.
        alone: family names and offices alone that were taken for it, by name and reason.
        places: numbers of the documents where that is so -> indexes of the mentions there.
        only: where it is what is left of a family name alone, the documents that are left.
        touched: something of it has changed since the last run.
        before: number of its actor in that run; -1 for none.
        block: where persons are compared.
        grown: it is what it was in that run and has only been met more often since.
    """

    members: list[Bearer]
    reasons: list[str] = field(default_factory=list)
    score: float = 1.0
    alone: dict[tuple[str, str], Lone] = field(default_factory=dict)
    places: list[tuple[int, list[int]]] = field(default_factory=list)
    only: set[int] | None = None
    touched: bool = True
    before: int = -1
    block: str = ""
    grown: bool = False
    _documents: set[int] | None = None

    def add(self, bearer: Bearer, reason: str, score: float) -> None:
        """Take another name in."""
        self.members.append(bearer)
        self.reasons.append(reason)
        self.score = min(self.score, score)

    def take(
        self, name: str, place: tuple[int, list[int]], reason: str, score: float, *, office: bool = False
    ) -> None:
        """Take a document's family name or office alone in."""
        lone = self.alone.setdefault((name, reason), Lone(name, reason, office=office))
        lone.documents.append(place[0])
        lone.mentions += len(place[1])
        if place[1]:
            self.places.append(place)
        self.score = min(self.score, score)

    @property
    def keys(self) -> Sequence[Named]:
        """Kind and folded name of each spelling."""
        return [(part.kind, part.key) for member in self.members for part in member.parts]

    @property
    def documents(self) -> set[int]:
        """Numbers of the documents that give one of its names in full."""
        if self._documents is None:
            self._documents = {number for member in self.members for number in member.documents}
        return self._documents

    def offices(self) -> dict[str, set[int]]:
        """Give the offices that documents show it in -> numbers of the documents."""
        held: dict[str, set[int]] = {}
        for member in self.members:
            for part in member.parts:
                for office, numbers in part.offices.items():
                    held.setdefault(office, set()).update(numbers)
        return held
