"""What was gathered -> Actors; what nothing has touched since the last run stays as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rashomon.linking.actors.bodies import join_bodies
from rashomon.linking.actors.found import Actors
from rashomon.linking.actors.gathering import Table
from rashomon.linking.actors.group import Group
from rashomon.linking.actors.holders import Answer, Tenure, answers_to, give_offices, tenures_of
from rashomon.linking.actors.keeping import Kept, KeptDoubt, packed
from rashomon.linking.actors.kinds import settle_kinds
from rashomon.linking.actors.listing import Listing
from rashomon.linking.actors.making import make_actor
from rashomon.linking.actors.naming import form_of
from rashomon.linking.actors.people import People, join_anew, join_people
from rashomon.linking.actors.persons import Doubt, join_listed
from rashomon.linking.actors.proposing import propose
from rashomon.linking.actors.spellings import Bearer, Named, spelling_id
from rashomon.linking.names.territories import plain
from rashomon.model import Actor, MentionKind


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


def _grouped(bearers: dict[Named, Bearer], table: Table, listing: Listing, kept: Kept) -> Outcome:
    by_kind: dict[MentionKind, list[Bearer]] = {}
    for bearer in bearers.values():
        by_kind.setdefault(bearer.kind, []).append(bearer)
    people = join_people(by_kind.pop("person", []), table, kept.persons, listing)
    bodies, doubts = join_bodies(by_kind.pop("organisation", []), kept.bodies, listing)
    groups = list(bodies)
    for kind in sorted(by_kind):
        joined, left = join_listed(sorted(by_kind[kind], key=lambda b: b.key), listing)
        groups.extend([*joined, *(Group([bearer]) for bearer in left)])
    return Outcome(groups, doubts, people)


def _ask_offices(outcome: Outcome, table: Table, listing: Listing) -> None:
    """Work out who held which office when, and so who held the offices without a name."""
    held: dict[str, list[Tenure]] = {}
    outcome.tenures.clear()
    for group in outcome.people.groups:
        entry = listing.entry_of(group.keys) if listing.by_key else None
        listed = listing.entries[entry].offices if entry is not None else ()
        shown = any(part.offices for member in group.members for part in member.parts)
        if group.only is not None or not (listed or shown):
            continue
        tenures = outcome.tenures[id(group)] = tenures_of(group, table.documents, listed)
        for office, tenure in tenures.items():
            held.setdefault(office, []).append(tenure)
    outcome.answers = answers_to(table.offices, held, table.documents)


def _look_again(outcome: Outcome, table: Table, listing: Listing, kept: Kept) -> None:
    """Compare blocks anew whose persons gained or lost an office without a name, or are shown otherwise."""
    moved = _renamed(table, kept)
    for answer in outcome.answers:
        now = _before(answer.group)
        if answer.office.actor != now or now < 0:
            moved |= {answer.office.actor, now}
    blocks = {g.block for g in outcome.people.groups if not g.touched and g.before in moved}
    if blocks:
        join_anew(blocks, outcome.people, table, kept.persons, listing)
        _ask_offices(outcome, table, listing)


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


def _mark_unchanged(outcome: Outcome, table: Table) -> None:
    """Mark the groups that are what they were in the last run; those of persons are by their blocks."""
    sizes = Counter(s.actor for s in table.spellings.values() if s.actor >= 0)
    for group in outcome.groups:
        parts = [part for member in group.members for part in member.parts]
        number = parts[0].actor
        same = number >= 0 and not any(member.touched for member in group.members)
        same = same and sizes[number] == len(parts) and all(part.actor == number for part in parts)
        group.touched = not same
        group.before = number if same else -1


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
        for group in (*outcome.people.groups, *outcome.groups)
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
    for office, group in zip(table.offices, outcome.holders, strict=True):
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
    table.offices.sort(key=lambda o: (table.documents[o.document].id, o.text))
    outcome = _grouped(bearers, table, listing, kept)
    _ask_offices(outcome, table, listing)
    if not kept.fresh:
        _look_again(outcome, table, listing, kept)
        _mark_unchanged(outcome, table)
    outcome.holders, left, doubts = give_offices(outcome.answers)
    outcome.groups.extend(left)
    outcome.doubts.extend(doubts)
    made = _numbered(outcome, table, listing, before)
    _note(made, outcome, table)
    actors = tuple(actor for actor, _ in made)
    proposals = propose(_doubts(outcome, made, kept), actors)
    return Actors(actors, _leading(table, went, made), proposals, table, packed(kept, listing, actors))
