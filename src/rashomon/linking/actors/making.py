"""Groups of names -> Actors, each with its names, offices, score and reasons."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from rashomon.linking.actors.group import Group, Lone
from rashomon.linking.actors.listing import Listing
from rashomon.linking.actors.owners import form_of
from rashomon.linking.actors.spellings import counted, has_marks, spelling_id
from rashomon.linking.actors.states import shown_state
from rashomon.linking.actors.table import Table
from rashomon.linking.actors.tenures import Tenure, shown_offices
from rashomon.linking.names.bodies import body_name
from rashomon.linking.names.folding import unmask
from rashomon.linking.names.parts import parts_of
from rashomon.linking.names.territories import capital_of, country_name, country_of
from rashomon.model import Actor, MentionRef

_MOST_REASONS = 12
_PLACE = attrgetter("document", "index")


def _name(group: Group, written: dict[str, str], listing: Listing) -> str:
    """Choose the listed name, else the fullest frequent one: with a given name, then by count."""
    first = group.members[0]
    if first.key.startswith("iso:"):
        return country_name(first.key[4:])
    person = first.kind == "person"
    own = counted(member.names for member in group.members)
    entry = listing.entry_of(group.keys) if listing.by_key else None
    if entry is not None and listing.entries[entry].name in own:
        return listing.entries[entry].name
    open_ = _open(group)
    table = body_name(first.key[5:]) if first.key.startswith("body:") else None
    if table in own:
        return table

    def rank(name: str) -> tuple[bool, bool, bool, int, int, str]:
        full = len(parts_of(name).words) > 1 if person else not name.isupper()
        return (name in open_, has_marks(name), not full, -own[name], -len(name), name)

    chosen = min(own, key=rank) if len(own) > 1 else next(iter(own))
    if chosen not in open_:
        return chosen
    owner = first.key.partition("@")[2] or f"iso:{first.key.rpartition(':')[2]}"
    return table or f"{chosen} of {shown_state(owner, written)}"


def _open(group: Group) -> list[str]:
    """Give the names of a body that do not say whose it is."""
    first = group.members[0]
    if first.kind != "organisation" or not ("@" in first.key or first.key.startswith("body:")):
        return []
    return sorted({name for member in group.members for name in member.names if form_of(name)})


def _told(lone: Lone, table: Table) -> str:
    first = min(lone.documents, key=lambda n: (table.documents[n].day or 0, table.documents[n].id))
    many = f"in {len(lone.documents)} documents, first" if len(lone.documents) > 1 else "in document"
    return f"{lone.name}: {lone.reason} ({many} {table.documents[first].id[:8]})"


def _why(group: Group, names: dict[str, int], table: Table, listing: Listing) -> str:
    reasons = [reason for reason in group.reasons if reason]
    alone = sorted(group.alone.values(), key=lambda lone: (-len(lone.documents), lone.name, lone.reason))
    reasons += [_told(lone, table) for lone in alone]
    entry = listing.entry_of(group.keys)
    if entry is not None:
        reasons.insert(0, listing.where(entry))
    if len(reasons) > _MOST_REASONS:
        reasons = [*reasons[:_MOST_REASONS], f"and {len(reasons) - _MOST_REASONS} more"]
    open_ = _open(group)
    if open_:
        reasons.append(f"{', '.join(open_)}: whose it is, the issuer or the words beside it say")
    key = group.members[0].key
    if key.startswith("iso:"):
        speaking = sorted(n for n in names if capital_of(n) == key[4:] and country_of(n) is None)
        reasons += [f"{name}: the capital, where it speaks for the state" for name in speaking]
    masked = sorted(n for n in names if not n.isascii() and any(unmask(w)[1] for w in n.split()[:20]))
    if masked:
        reasons.append(f"look-alike letters of another script in {', '.join(masked)}")
    marked = sum(map(has_marks, names))
    if marked:
        reasons.append(f"invisible marks stand inside {marked} of {len(names)} spellings")
    return "; ".join(reasons) or ("one folded name" if len(names) > 1 else "one spelling")


def _mentions(group: Group, table: Table, before: Sequence[Actor]) -> tuple[MentionRef, ...]:
    documents = table.documents
    if group.grown:
        added = [
            MentionRef(documents[number].id, index)
            for member in group.members
            for part in member.parts
            for number in part.places
            if number >= table.before
            for index in part.places[number]
        ]
        return tuple(sorted([*before[group.before].mentions, *added], key=_PLACE))
    found = [
        (documents[number].id, index)
        for member in group.members
        for part in member.parts
        for number, indexes in part.places.items()
        if group.only is None or number in group.only
        for index in indexes
    ]
    found += [(documents[number].id, index) for number, indexes in group.places for index in indexes]
    found.sort()
    return tuple(MentionRef(*pair) for pair in found)


def make_actor(
    group: Group,
    tenures: dict[str, Tenure],
    table: Table,
    listing: Listing,
    before: Sequence[Actor] = (),
) -> Actor:
    """Make the Actor of a group."""
    names = counted([member.names for member in group.members])
    roles = counted(part.roles for member in group.members for part in member.parts)
    for lone in group.alone.values():
        told = roles if lone.office else names
        if lone.mentions:
            told[lone.name] = told.get(lone.name, 0) + lone.mentions
    kind, name = group.members[0].kind, _name(group, table.shown, listing)
    return Actor(
        id=spelling_id(kind, name),
        kind=kind,
        name=name,
        names=tuple(sorted((n for n in names if names[n]), key=lambda n: (-names[n], n))),
        roles=tuple(sorted(roles, key=lambda r: (-roles[r], r))),
        mentions=_mentions(group, table, before),
        why=_why(group, names, table, listing),
        score=round(group.score, 4),
        offices=shown_offices(tenures, table.shown),
    )
