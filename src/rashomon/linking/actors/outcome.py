"""What grouping gives, before actors are made of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.linking.actors.group import Group
from rashomon.linking.actors.holders import Answer
from rashomon.linking.actors.people import People
from rashomon.linking.actors.persons import Doubt
from rashomon.linking.actors.tenures import Tenure


@dataclass(slots=True)
class Outcome:
    """One run.

    Attributes:
        groups: of all kinds but persons.
        doubts: about bodies and offices.
        people: the persons among the groups.
        tenures: for each group that held offices, which.
        answers: who held the offices without a name.
        holders: for each of these the group; None for nobody.
    """

    groups: list[Group]
    doubts: list[Doubt]
    people: People
    tenures: dict[int, dict[str, Tenure]] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)
    holders: list[Group | None] = field(default_factory=list)
