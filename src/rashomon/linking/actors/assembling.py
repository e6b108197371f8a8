"""What was gathered -> Actors."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from rashomon.linking.actors.bodies import join_bodies
from rashomon.linking.actors.found import Actors
from rashomon.linking.actors.group import Group
from rashomon.linking.actors.holders import answers_to, give_offices
from rashomon.linking.actors.keeping import Kept, packed
from rashomon.linking.actors.kinds import settle_kinds
from rashomon.linking.actors.listing import Listing
from rashomon.linking.actors.numbering import all_doubts, leading, note, numbered
from rashomon.linking.actors.outcome import Outcome
from rashomon.linking.actors.people import join_anew, join_people
from rashomon.linking.actors.persons import join_listed
from rashomon.linking.actors.proposing import propose
from rashomon.linking.actors.reusing import blocks_moved, mark_unchanged, touch_renamed
from rashomon.linking.actors.spellings import Bearer, Named
from rashomon.linking.actors.table import Table
from rashomon.linking.actors.tenures import Tenure, tenures_of
from rashomon.model import Actor, MentionKind


def _grouped(bearers: dict[Named, Bearer], table: Table, listing: Listing, kept: Kept) -> Outcome:
    by_kind: dict[MentionKind, list[Bearer]] = {}
    for bearer in bearers.values():
        by_kind.setdefault(bearer.kind, []).append(bearer)
    people = join_people(by_kind.pop("person", []), table, kept, listing)
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
    outcome.answers = answers_to(table.offices, held, table)


def assemble(
    table: Table, listing: Listing, kept: Kept | None = None, before: Sequence[Actor] = ()
) -> Actors:
    """Put what was gathered together.

    Args:
        table: what was gathered, of earlier documents and new ones.
        listing: the users' actor lists.
        kept: what the earlier run left; None where there was none.
        before: its actors.
    """
    kept = kept or Kept(table)
    bearers, went = settle_kinds(table.spellings, kept, None if kept.fresh else table.touched)
    table.shown = table.written(listing.owners)
    table.offices.sort(key=lambda o: (table.documents[o.document].id, o.text))
    if not kept.fresh:
        touch_renamed(bearers, table, kept)
    outcome = _grouped(bearers, table, listing, kept)
    _ask_offices(outcome, table, listing)
    if not kept.fresh:
        blocks = blocks_moved(outcome)
        if blocks:
            join_anew(blocks, outcome.people, table, kept, listing)
            _ask_offices(outcome, table, listing)
        mark_unchanged(outcome, table)
    outcome.holders, left, doubts = give_offices(outcome.answers, table.shown)
    outcome.groups.extend(left)
    outcome.doubts.extend(doubts)
    made = numbered(outcome, table, listing, before)
    note(made, outcome, table)
    actors = tuple(actor for actor, _ in made)
    proposals = propose(all_doubts(outcome, made, kept), actors)
    keep = partial(packed, kept, listing, actors)
    return Actors(actors, leading(table, went, made), proposals, table, keep)
