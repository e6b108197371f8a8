"""A family name alone: in each document it goes to one person, or stays apart.

Where an office stands beside it, it goes to who holds that office; else to the one person whom the document
names in full; else to the one who bears it in the case, or whom nearly all documents of that issuer mean.
In doubt it stays what it is, and who may be meant is proposed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.linking.actors.bearing import bearers_of
from rashomon.linking.actors.group import Group
from rashomon.linking.actors.persons import Doubt
from rashomon.linking.actors.roles import office_named
from rashomon.linking.actors.spellings import Bearer
from rashomon.linking.actors.states import shown_state
from rashomon.linking.actors.table import Table
from rashomon.linking.actors.traits import KnownPersons
from rashomon.linking.actors.words import limits


@dataclass(frozen=True, slots=True)
class Choice:
    """Who is meant in one document: a group and why, or nobody and the likeliest ones."""

    group: Group | None
    reason: str = ""
    score: float = 0.0


class Family:
    """The persons who bear one family name.

    Args:
        lone: the family name alone.
        groups: persons of its block.
        table: documents by number, and names of states.
        traits: of names.
    """

    def __init__(self, lone: Bearer, groups: Sequence[Group], table: Table, traits: KnownPersons) -> None:
        self._lone = lone
        self._table = table
        word = traits[lone.name].family or lone.key
        self.bearers = bearers_of(groups, word, traits)
        self._offices = [group.offices() for group in self.bearers]
        self._by_issuer: dict[str | None, list[int]] = {}
        self._roles: dict[int, set[str]] = {}
        for part in lone.parts:
            for office, numbers in part.offices.items():
                for number in numbers:
                    self._roles.setdefault(number, set()).add(office)

    def meant_in(self, number: int) -> Choice:
        """Choose who is meant in a document."""
        if not self.bearers or len(self.bearers) > limits()["most_compared"]:
            return Choice(None)
        here = [n for n, group in enumerate(self.bearers) if number in group.documents]
        roles = self._roles.get(number)
        if roles:
            chosen = self._by_office(roles, here)
            if chosen is not None:
                return chosen
        if len(here) == 1:
            return Choice(
                self.bearers[here[0]],
                "the one person of this family name in the document",
                limits()["same_document"],
            )
        return Choice(None) if here else self._foremost(self._table.documents[number].issuer)

    def _by_office(self, roles: set[str], here: list[int]) -> Choice | None:
        """Choose by the office beside the name; Choice of nobody where it speaks against all."""
        known = sorted(role for role in roles if office_named(role.split("\t")[0]))
        for role in known:
            counts = [_shown(offices, role) for offices in self._offices]
            best = max(range(len(counts)), key=lambda n: (counts[n], -n))
            if counts[best] and counts[best] >= limits()["holder_share"] * sum(counts):
                office, _, owner = role.partition("\t")
                of = f" of {shown_state(owner, self._table.shown)}" if owner else ""
                return Choice(self.bearers[best], f"the one who is {office}{of}", limits()["same_office"])
        if known and not here and any(_is_held(offices) for offices in self._offices):
            return Choice(None)
        return None

    def _counts(self, issuer: str | None) -> list[int]:
        if issuer not in self._by_issuer:
            self._by_issuer[issuer] = [
                sum(self._table.documents[n].issuer == issuer for n in group.documents)
                for group in self.bearers
            ]
        counts = self._by_issuer[issuer]
        return counts if any(counts) else [len(group.documents) for group in self.bearers]

    def _foremost(self, issuer: str | None) -> Choice:
        if len(self.bearers) == 1:
            only = self.bearers[0]
            if len(self._lone.documents) > limits()["most_alone"] * len(only.documents):
                return Choice(None)
            return Choice(only, "no other person of this family name is in the case", limits()["only_bearer"])
        counts = self._counts(issuer)
        best = max(range(len(counts)), key=lambda n: (counts[n], -n))
        if (
            counts[best] >= limits()["foremost_share"] * sum(counts)
            and counts[best] >= limits()["foremost_documents"]
        ):
            share = f"{counts[best]} of {sum(counts)}"
            return Choice(
                self.bearers[best],
                f"{share} documents of {issuer or 'the case'} that give a full name with it mean this person",
                limits()["foremost_bearer"],
            )
        return Choice(None)

    def doubts(self, rest: Group) -> list[Doubt]:
        """Propose who may be meant where nobody was chosen, the most met first."""
        if len(self.bearers) > limits()["most_compared"]:
            return []
        whole = sum(len(group.documents) for group in self.bearers)
        found = sorted(self.bearers, key=lambda g: (-len(g.documents), g.members[0].key))
        return [
            Doubt(
                rest,
                group,
                round(0.8 * len(group.documents) / whole, 4),
                f"{group.members[0].name} bears the family name {self._lone.name}"
                + (f", and so {'do' if len(found) > 2 else 'does'} {len(found) - 1} more" * (len(found) > 1)),
            )
            for group in found[: int(limits()["most_for_one"])]
        ]


def _shown(offices: dict[str, set[int]], role: str) -> int:
    """Count the documents that show somebody in an office; an owner that is not said fits any."""
    office, _, owner = role.partition("\t")
    met: set[int] = set()
    for held, numbers in offices.items():
        other, _, of = held.partition("\t")
        if other == office and (not owner or not of or owner == of):
            met |= numbers
    return len(met)


def _is_held(offices: dict[str, set[int]]) -> bool:
    return any(office_named(held.split("\t")[0]) for held in offices)
