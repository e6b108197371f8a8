"""Persons of a case: full names by blocks, then family names alone, document by document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from rashomon.linking.actors.alone import Family
from rashomon.linking.actors.group import Group
from rashomon.linking.actors.keeping import Kept
from rashomon.linking.actors.listing import Listing
from rashomon.linking.actors.persons import Doubt, join_full_names
from rashomon.linking.actors.remembering import Memo, recall, remember
from rashomon.linking.actors.spellings import Bearer
from rashomon.linking.actors.table import Table
from rashomon.linking.actors.traits import KnownPersons


@dataclass(slots=True)
class People:
    """Persons.

    Attributes:
        groups: who they are.
        doubts: pairs that may be one, by block.
        blocks: bearers that were compared, by block.
        kept: blocks in which nothing changed since the last run.
        taken: for each family name alone, who is meant in which documents.
    """

    groups: list[Group] = field(default_factory=list)
    doubts: dict[str, list[Doubt]] = field(default_factory=dict)
    blocks: dict[str, list[Bearer]] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    taken: list[tuple[Bearer, dict[int, Group]]] = field(default_factory=list)


def _place(lone: Bearer, number: int) -> tuple[int, list[int]]:
    return number, [index for part in lone.parts for index in part.places.get(number, ())]


def _share_out(
    lone: Bearer, people: People, groups: list[Group], table: Table, traits: KnownPersons
) -> list[Doubt]:
    """Give each document's family name alone to who is meant; what is left is a group of its own."""
    family = Family(lone, groups, table, traits)
    left: set[int] = set()
    taken: dict[int, Group] = {}
    for number in sorted(lone.documents, key=lambda n: table.documents[n].id):
        choice = family.meant_in(number)
        if choice.group is None:
            left.add(number)
        else:
            choice.group.take(lone.name, _place(lone, number), choice.reason, choice.score)
            taken[number] = choice.group
    people.taken.append((lone, taken))
    if not left:
        return []
    rest = Group([lone], only=left if taken else None)
    if family.bearers:
        rest.reasons.append(
            f"{lone.name}: a family name alone; who of {len(family.bearers)} is meant is open"
        )
    people.groups.append(rest)
    return family.doubts(rest)


def _full_names(
    block: str, full: list[Bearer], memos: dict[str, Memo], listing: Listing
) -> tuple[list[Group], list[Doubt]]:
    ordered = sorted(full, key=lambda b: (-b.count, b.key))
    if len(ordered) <= 1:
        return [Group([bearer]) for bearer in ordered], []
    memo = memos.get(block)
    if memo is not None and memo.names == [bearer.name for bearer in ordered]:
        return recall(memo, ordered)
    groups, doubts = join_full_names(ordered, listing)
    memos[block] = remember(ordered, groups, doubts)
    return groups, doubts


def _joined(block: str, people: People, table: Table, kept: Kept, listing: Listing) -> None:
    bearers, start = people.blocks[block], len(people.groups)
    full = [b for b in bearers if not kept.persons[b.name].alone or _is_listed(b, listing)]
    lone = [b for b in bearers if kept.persons[b.name].alone and not _is_listed(b, listing)]
    groups, doubts = _full_names(block, full, kept.memos, listing)
    people.groups.extend(groups)
    for bearer in sorted(lone, key=lambda b: b.key):
        doubts.extend(_share_out(bearer, people, groups, table, kept.persons))
    if doubts:
        people.doubts[block] = doubts
    _put(block, people.groups[start:])


def _is_listed(bearer: Bearer, listing: Listing) -> bool:
    return bool(listing.by_key) and any((part.kind, part.key) in listing.by_key for part in bearer.parts)


def _kept(block: str, people: People) -> None:
    """Lay a block out as it was in the last run."""
    bearers = people.blocks[block]
    by_actor: dict[int, Group] = {}
    for bearer in bearers:
        first = bearer.parts[0]
        if first.actor >= 0:
            group = by_actor.setdefault(first.actor, Group([], touched=False, before=first.actor))
            group.members.append(bearer)
    for bearer in bearers:
        alone = bearer.parts[0].alone
        if alone:
            if bearer.parts[0].actor >= 0:
                by_actor[bearer.parts[0].actor].only = bearer.documents - set(alone)
            taken = {
                number: by_actor.setdefault(actor, Group([], touched=False, before=actor))
                for number, actor in alone.items()
            }
            people.taken.append((bearer, taken))
    people.groups.extend(by_actor.values())
    _put(block, list(by_actor.values()))


def _block(bearer: Bearer, traits: KnownPersons, listing: Listing) -> str:
    """Give where a bearer is compared; names of one listed actor go together, whatever they sound like."""
    entry = listing.entry_of((part.kind, part.key) for part in bearer.parts) if listing.by_key else None
    return traits[listing.entries[entry].name if entry is not None else bearer.name].block


def _put(block: str, groups: list[Group]) -> None:
    for group in groups:
        group.block = block


def join_people(bearers: list[Bearer], table: Table, kept: Kept, listing: Listing) -> People:
    """Put the names of each person together; blocks that nothing has touched stay as they were."""
    people = People()
    for bearer in bearers:
        people.blocks.setdefault(_block(bearer, kept.persons, listing), []).append(bearer)
    before = Counter(s.block for s in table.spellings.values() if s.block)
    for block in sorted(people.blocks):
        held = people.blocks[block]
        same = not any(b.touched for b in held) and all(p.block == block for b in held for p in b.parts)
        if same and before[block] == sum(len(b.parts) for b in held):
            people.kept.add(block)
            _kept(block, people)
        else:
            _joined(block, people, table, kept, listing)
    return people


def join_anew(blocks: set[str], people: People, table: Table, kept: Kept, listing: Listing) -> None:
    """Compare blocks again that were laid out as they were, since something else about them has changed."""
    bearers = {id(bearer) for block in blocks for bearer in people.blocks[block]}
    people.groups = [group for group in people.groups if group.block not in blocks]
    people.taken = [(lone, taken) for lone, taken in people.taken if id(lone) not in bearers]
    people.kept -= blocks
    for block in sorted(blocks):
        _joined(block, people, table, kept, listing)
