"""What was gathered -> Actors; what nothing has touched since the last run stays as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rashomon.linking.actors.bodies import join_bodies
from rashomon.linking.actors.found import Actors
from rashomon.linking.actors.gathering import Table
from rashomon.linking.actors.group import Group
from rashomon.linking.actors.holders import Resolved, Tenure, resolve_offices, tenures_of
from rashomon.linking.actors.keeping import Kept, KeptDoubt, packed
from rashomon.linking.actors.kinds import settle_kinds
from rashomon.linking.actors.listing import Listing
from rashomon.linking.actors.making import make_actor
from rashomon.linking.actors.naming import form_of
from rashomon.linking.actors.people import People, join_people
from rashomon.linking.actors.persons import Doubt, join_listed
from rashomon.linking.actors.proposing import propose
from rashomon.linking.actors.spellings import Bearer, Named, spelling_id
from rashomon.linking.names.territories import plain
from rashomon.model import Actor, MentionKind


@dataclass(slots=True)
class Outcome:
    """One run.

    Attributes:
        groups: of all kinds.
        doubts: about bodies and offices.
        people: the persons among the groups.
        tenures: for each group that held offices, which.
        resolved: offices without a name.
    """

    groups: list[Group]
    doubts: list[Doubt]
    people: People
    tenures: dict[int, dict[str, Tenure]] = field(default_factory=dict)
    resolved: Resolved | None = None


def _grouped(bearers: dict[Named, Bearer], table: Table, listing: Listing, kept: Kept) -> Outcome:
    by_kind: dict[MentionKind, list[Bearer]] = {}
    for bearer in bearers.values():
        by_kind.setdefault(bearer.kind, []).append(bearer)
    people = join_people(by_kind.pop("person", []), table, kept.persons, listing)
    bodies, doubts = join_bodies(by_kind.pop("organisation", []), kept.bodies, listing)
    groups = [*people.groups, *bodies]
    for kind in sorted(by_kind):
        joined, left = join_listed(sorted(by_kind[kind], key=lambda b: b.key), listing)
        groups.extend([*joined, *(Group([bearer]) for bearer in left)])
    return Outcome(groups, doubts, people)


def _give_offices(outcome: Outcome, table: Table, listing: Listing) -> None:
    """Work out who held which office when, and give offices without a name to them."""
    held: dict[str, list[Tenure]] = {}
    for group in outcome.people.groups:
        entry = listing.entry_of(group.keys) if listing.by_key else None
        listed = listing.entries[entry].offices if entry is not None else ()
        if not listed and not any(part.offices for m in group.members for part in m.parts):
            continue
        if group.only is not None:
            continue
        tenures = outcome.tenures[id(group)] = tenures_of(group, table.documents, listed)
        for office, tenure in tenures.items():
            held.setdefault(office, []).append(tenure)
    table.offices.sort(key=lambda o: (table.documents[o.document].id, o.text))
    outcome.resolved = resolve_offices(table.offices, held, table.documents)
    outcome.groups.extend(outcome.resolved.left)
    outcome.doubts.extend(outcome.resolved.doubts)


def _before(group: Group | None) -> int:
    if group is None:
        return -1
    return group.before if group.before >= 0 else group.members[0].parts[0].actor


def _renamed(table: Table, kept: Kept) -> set[int]:
    """Give the earlier actors whose offices are shown under another name of a state now."""
    written = table.written()
    changed = {state for state in written if written[state] != kept.written.get(state)}
    if not changed:
        return set()
    return {
        spelling.actor
        for spelling in table.spellings.values()
        if any(office.partition("\t")[2] in changed for office in spelling.offices)
    }


def _mark_unchanged(outcome: Outcome, table: Table, kept: Kept) -> None:
    """Mark the groups that are what they were in the last run."""
    sizes = Counter(s.actor for s in table.spellings.values() if s.actor >= 0)
    moved = _renamed(table, kept)
    for office, group in zip(table.offices, outcome.resolved.holders if outcome.resolved else (), strict=True):
        now = _before(group)
        if office.actor != now or now < 0:
            moved |= {office.actor, now}
    for group in outcome.groups:
        parts = [part for member in group.members for part in member.parts]
        number = group.before if group.before >= 0 else parts[0].actor
        if group.members[0].kind != "person":
            group.touched = any(member.touched for member in group.members)
        same = number >= 0 and number not in moved and all(part.actor == number for part in parts)
        group.touched = group.touched or not same or sizes[number] != len(parts)
        group.before = -1 if group.touched else number


def _numbered(
    outcome: Outcome, table: Table, listing: Listing, before: Sequence[Actor]
) -> list[tuple[Actor, Group]]:
    """Make the actors and put them in order; two of one id cannot be, the later is told by its key."""
    written = table.written()
    made = [
        (
            before[group.before]
            if not group.touched
            else make_actor(group, outcome.tenures.get(id(group), {}), table, listing, written),
            group,
        )
        for group in outcome.groups
    ]
    made.sort(key=lambda pair: (pair[0].kind, -len(pair[0].mentions), pair[0].name, pair[0].id))
    met: set[str] = set()
    for n, (actor, group) in enumerate(made):
        if actor.id in met:
            made[n] = (replace(actor, id=spelling_id(actor.kind, f"{actor.id} {group.members[0].key}")), group)
        met.add(made[n][0].id)
    return made


def _note(made: list[tuple[Actor, Group]], outcome: Outcome, table: Table) -> None:
    """Write into the spellings which actor each is now."""
    numbers = {id(group): n for n, (_, group) in enumerate(made)}
    for spelling in table.spellings.values():
        spelling.actor = -1
    for n, (_, group) in enumerate(made):
        for member in group.members:
            for part in member.parts:
                part.actor = n
    for block, bearers in outcome.people.blocks.items():
        for bearer in bearers:
            for part in bearer.parts:
                part.block = block
    for lone, taken in outcome.people.taken:
        lone.parts[0].alone = {number: numbers[id(group)] for number, group in taken.items()}
    if outcome.resolved:
        for office, group in zip(table.offices, outcome.resolved.holders, strict=True):
            office.actor = numbers[id(group)] if group is not None else -1


def _leading(table: Table, went: dict[Named, Named], made: list[tuple[Actor, Group]]) -> dict[Named, int]:
    """Give which actor each key leads to; a family name alone, to whom it means most often."""
    by_key: dict[Named, int] = {}
    for key, spelling in table.spellings.items():
        counts = Counter(spelling.alone.values())
        if spelling.actor >= 0:
            counts[spelling.actor] += len(spelling.places) - len(spelling.alone)
        if counts:
            by_key[key] = min(counts, key=lambda n: (-counts[n], n))
            for name in spelling.names if key[0] == "organisation" else ():
                open_ = (key[0], plain(name))
                if form_of(name) and by_key.get(open_, len(made)) > by_key[key]:
                    by_key[open_] = by_key[key]
    for n, (_, group) in enumerate(made):
        for member in group.members:
            by_key.setdefault((member.kind, member.key), n)
    by_key.update({old: by_key[new] for old, new in went.items() if new in by_key})
    return by_key


def _doubts(outcome: Outcome, made: list[tuple[Actor, Group]], kept: Kept) -> list[KeptDoubt]:
    """Give all doubts by the ids of their actors; those about persons are kept for the next run."""
    ids = {id(group): actor.id for actor, group in made}

    def named(block: str, doubt: Doubt) -> KeptDoubt:
        one, two = sorted((ids.get(id(doubt.one), ""), ids.get(id(doubt.other), "")))
        return KeptDoubt(block, (one, two), doubt.score, doubt.why)

    kept.doubts = [doubt for doubt in kept.doubts if doubt.block in outcome.people.kept]
    kept.doubts += [named(block, d) for block, held in outcome.people.doubts.items() for d in held]
    kept.doubts.sort(key=lambda doubt: (doubt.block, doubt.subjects, doubt.why))
    return [*kept.doubts, *(named("", doubt) for doubt in outcome.doubts)]


def assemble(table: Table, listing: Listing, kept: Kept | None = None, before: Sequence[Actor] = ()) -> Actors:
    """Put what was gathered together.

    Args:
        table: what was gathered, of earlier documents and new ones.
        listing: the users' actor lists.
        kept: what the earlier run left; None where there was none.
        before: its actors.
    """
    kept = kept or Kept(table)
    bearers, went = settle_kinds(table.spellings, kept, None if kept.fresh else table.touched)
    outcome = _grouped(bearers, table, listing, kept)
    _give_offices(outcome, table, listing)
    if not kept.fresh:
        _mark_unchanged(outcome, table, kept)
    made = _numbered(outcome, table, listing, before)
    _note(made, outcome, table)
    actors = tuple(actor for actor, _ in made)
    proposals = propose(_doubts(outcome, made, kept), actors)
    return Actors(actors, _leading(table, went, made), proposals, table, packed(kept, listing, actors))
