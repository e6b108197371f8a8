"""Actors in their order: which number each spelling has now, and which actor a name leads to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rashomon.linking.actors.group import Group
from rashomon.linking.actors.keeping import Kept, KeptDoubt
from rashomon.linking.actors.listing import Listing
from rashomon.linking.actors.making import make_actor
from rashomon.linking.actors.outcome import Outcome
from rashomon.linking.actors.owners import form_of
from rashomon.linking.actors.persons import Doubt
from rashomon.linking.actors.spellings import Named, spelling_id
from rashomon.linking.actors.table import Table
from rashomon.linking.names.territories import plain
from rashomon.model import Actor

Made = list[tuple[Actor, Group]]


def numbered(outcome: Outcome, table: Table, listing: Listing, before: Sequence[Actor]) -> Made:
    """Make the actors and put them in order; two of one id cannot be, the later is told by its key."""
    made = [
        (
            before[group.before]
            if not group.touched
            else make_actor(group, outcome.tenures.get(id(group), {}), table, listing, before),
            group,
        )
        for group in (*outcome.people.groups, *outcome.groups)
    ]
    made.sort(key=lambda pair: (pair[0].kind, -len(pair[0].mentions), pair[0].name, pair[0].id))
    met: set[str] = set()
    for n, (actor, group) in enumerate(made):
        if actor.id in met:
            made[n] = (
                replace(actor, id=spelling_id(actor.kind, f"{actor.id} {group.members[0].key}")),
                group,
            )
        met.add(made[n][0].id)
    return made


def note(made: Made, outcome: Outcome, table: Table) -> None:
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
    for office, holder in zip(table.offices, outcome.holders, strict=True):
        office.actor = numbers[id(holder)] if holder is not None else -1


def leading(table: Table, went: dict[Named, Named], made: Made) -> dict[Named, int]:
    """Give which actor each key leads to; a family name alone, to whom it means most often."""
    by_key: dict[Named, int] = {}
    wider: dict[Named, int] = {}
    for key, spelling in table.spellings.items():
        found = spelling.actor
        if spelling.alone:
            counts = Counter(spelling.alone.values())
            if found >= 0:
                counts[found] += len(spelling.places) - len(spelling.alone)
            found = min(counts, key=lambda n: (-counts[n], n))
        if found < 0:
            continue
        by_key[key] = found
        less = [key[1].partition("#")[0]] if "#" in key[1] else []
        if key[0] == "organisation" and ("@" in key[1] or key[1].startswith("body:")):
            less += [plain(name) for name in spelling.names if form_of(name)]
        for name in less:
            wider[key[0], name] = min(found, wider.get((key[0], name), found))
    for n, (_, group) in enumerate(made):
        for member in group.members:
            by_key.setdefault((member.kind, member.key), n)
    by_key.update({old: by_key[new] for old, new in went.items() if new in by_key})
    return wider | by_key


def all_doubts(outcome: Outcome, made: Made, kept: Kept) -> list[KeptDoubt]:
    """Give all doubts by the ids of their actors; those about persons are kept for the next run."""
    ids = {id(group): actor.id for actor, group in made}

    def named(block: str, doubt: Doubt) -> KeptDoubt:
        one, two = sorted((ids.get(id(doubt.one), ""), ids.get(id(doubt.other), "")))
        return KeptDoubt(block, (one, two), doubt.score, doubt.why)

    kept.doubts = [doubt for doubt in kept.doubts if doubt.block in outcome.people.kept]
    kept.doubts += [named(block, d) for block, held in outcome.people.doubts.items() for d in held]
    kept.doubts.sort(key=lambda doubt: (doubt.block, doubt.subjects, doubt.why))
    return [*kept.doubts, *(named("", doubt) for doubt in outcome.doubts)]
