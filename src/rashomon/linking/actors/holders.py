"""Offices without a name -> who held them at that time, as the case's own documents and lists show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.linking.actors.group import Group
from rashomon.linking.actors.persons import Doubt
from rashomon.linking.actors.spellings import Bearer, Spelling
from rashomon.linking.actors.states import shown_state
from rashomon.linking.actors.table import Office, Table
from rashomon.linking.actors.tenures import Tenure
from rashomon.linking.actors.words import limits
from rashomon.linking.corpus import iso_of


def holder_of(
    office: Office, day: int | None, held: Sequence[Tenure], shown: dict[str, str]
) -> tuple[Tenure | None, str, list[Tenure]]:
    """Find who held an office on a day.

    Returns:
        who, None in doubt; why, in words; and who else may be meant.
    """
    inside = [tenure for tenure in held if tenure.distance(day) == 0]
    role, _, owner = office.office.partition("\t")
    named = f"{role} of {shown_state(owner, shown)}"
    if not inside and held:
        near = min(tenure.distance(day) for tenure in held)
        inside = [tenure for tenure in held if tenure.distance(day) == near]
        if near > limits()["office_grace"]:
            return None, f"shown as {named}, but {near} days away from it", inside
    if not inside:
        return None, "", []
    listed = [tenure for tenure in inside if tenure.listed]
    pool = listed or inside
    counts = [max(1, len(tenure.documents)) for tenure in pool]
    best = max(range(len(pool)), key=lambda n: (counts[n], -n))
    if counts[best] < limits()["holder_share"] * sum(counts):
        return None, f"{len(pool)} are shown as {named} at that time", pool
    since, until = iso_of(pool[best].since), iso_of(pool[best].until)
    span = f" from {since or 'unknown'} to {until or 'now'}" if since or until else ""
    source = "listed" if pool[best].listed else "shown by documents"
    return pool[best], f"{named}, as {source}{span}", []


@dataclass(frozen=True, slots=True)
class Answer:
    """Who held an office in one document: a person or nobody known, why, and who else may be meant."""

    office: Office
    group: Group | None
    why: str
    others: list[Tenure]


def answers_to(offices: Sequence[Office], tenures: dict[str, list[Tenure]], table: Table) -> list[Answer]:
    """Find who held each office without a name on the day of its document."""
    answers = []
    for office in offices:
        day, held = table.documents[office.document].day, tenures.get(office.office, [])
        found, why, others = holder_of(office, day, held, table.shown)
        answers.append(Answer(office, found.group if found else None, why, others))
    return answers


def _rest(office: Office, shown: dict[str, str]) -> Group:
    role, _, owner = office.office.partition("\t")
    name = f"{role.title()} of {shown_state(owner, shown)}"
    spelling = Spelling("person", f"office:{office.office}", names={name: 0})
    return Group([Bearer("person", spelling.key, [spelling])], ["an office whose holder is in doubt"])


def give_offices(
    answers: Sequence[Answer], shown: dict[str, str]
) -> tuple[list[Group | None], list[Group], list[Doubt]]:
    """Give each office without a name to who held it.

    Returns:
        for each answer the group, None for nobody; groups of offices whose holder is in doubt; and who may
        be meant there.
    """
    holders: list[Group | None] = []
    left: dict[str, Group] = {}
    doubts: dict[tuple[int, int], Doubt] = {}
    for answer in answers:
        office = answer.office
        if answer.group is not None:
            place = (office.document, office.mentions)
            answer.group.take(office.text, place, answer.why, limits()["dated_office"], office=True)
        elif office.mentions:
            rest = left.setdefault(office.office, _rest(office, shown))
            spelling = rest.members[0].parts[0]
            spelling.names[office.text] = spelling.names.get(office.text, 0) + len(office.mentions)
            spelling.places.setdefault(office.document, []).extend(office.mentions)
            for tenure in answer.others[: int(limits()["most_for_one"])]:
                score = round(limits()["dated_office"] / (len(answer.others) + 1), 4)
                doubts.setdefault((id(rest), id(tenure.group)), Doubt(rest, tenure.group, score, answer.why))
        holders.append(answer.group if answer.group is not None else left.get(office.office))
    return holders, list(left.values()), list(doubts.values())
