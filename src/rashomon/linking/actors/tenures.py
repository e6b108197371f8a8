"""Who held which office from when to when, as documents and lists show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.linking.actors.group import Group
from rashomon.linking.actors.roles import office_named, role_of
from rashomon.linking.actors.states import shown_state, state_of, stem_of
from rashomon.linking.actors.table import Held
from rashomon.linking.actors.words import limits
from rashomon.linking.corpus import day_of, iso_of
from rashomon.model import Office as ListedOffice


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one office.

    Attributes:
        group: the person.
        since: day number of the first document that shows it, or as listed; None for no known beginning.
        until: of the last.
        documents: numbers of those documents.
        listed: an actor list says so.
    """

    group: Group
    since: int | None
    until: int | None
    documents: frozenset[int]
    listed: bool = False

    def distance(self, day: int | None) -> int:
        """Give how many days a day lies outside; 0 inside, or where no day is known."""
        if day is None:
            return 0
        if self.since is not None and day < self.since:
            return self.since - day
        return max(0, day - self.until) if self.until is not None else 0


def listed_key(role: str, of: str | None) -> str | None:
    """Give the key of an office as a list writes it: "President" and "Varania", or "President" and "ua"."""
    read = role_of(role)
    if read is None:
        return None
    if read.of or not of:
        return read.key
    code = of.upper() if len(of) == len("UA") and of.isalpha() else None
    owner = f"iso:{code}" if code else state_of(of) or f"~{stem_of(of)}"
    return f"{read.office}\t{owner}"


def tenures_of(
    group: Group, documents: Sequence[Held], offices: Sequence[ListedOffice] = ()
) -> dict[str, Tenure]:
    """Give the offices that documents show somebody in, and those a list says."""
    found: dict[str, Tenure] = {}
    for office, numbers in sorted(group.offices().items()):
        days = [day for number in numbers if (day := documents[number].day) is not None]
        found[office] = Tenure(group, min(days, default=None), max(days, default=None), frozenset(numbers))
    for listed in offices:
        key = listed_key(listed.role, listed.of)
        if key:
            shown = found[key].documents if key in found else frozenset()
            found[key] = Tenure(group, day_of(listed.since), day_of(listed.until), shown, listed=True)
    return found


def shown_offices(tenures: dict[str, Tenure], written: dict[str, str]) -> tuple[ListedOffice, ...]:
    """Give offices as an Actor shows them, slips of reading left out, the best documented first."""
    owned: dict[str, int] = {}
    for key, tenure in tenures.items():
        office, _, owner = key.partition("\t")
        if owner:
            owned[office] = max(owned.get(office, 0), len(tenure.documents))
    made = []
    for key, tenure in tenures.items():
        office, _, owner = key.partition("\t")
        enough = tenure.listed or len(tenure.documents) >= limits()["slip_share"] * owned.get(office, 0)
        if enough and (owner or office not in owned):
            made.append(
                ListedOffice(
                    office.title() if office_named(office) else office[:1].upper() + office[1:],
                    shown_state(owner, written) if owner else None,
                    iso_of(tenure.since), iso_of(tenure.until), len(tenure.documents),
                )
            )  # fmt: skip
    return tuple(sorted(made, key=lambda o: (-o.documents, o.role, o.of or "")))
