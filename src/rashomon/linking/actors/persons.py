"""Full names of one person put together; two people under one surname kept apart.

Blocked by the consonants of the family name. Within a block full names join the group all of whose names
agree with them, the most frequent names first.
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.linking.actors.bearing import other_gender
from rashomon.linking.actors.group import Group
from rashomon.linking.actors.listing import Listing
from rashomon.linking.actors.spellings import Bearer
from rashomon.linking.actors.words import limits
from rashomon.linking.names.parts import parts_of
from rashomon.linking.names.person import match_persons
from rashomon.linking.names.result import NameMatch
from rashomon.linking.names.variants import variants_of


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two groups that may be one.

    Attributes:
        one: a group.
        other: another.
        score: of the measure of joins.
        why: what speaks for it and what against.
    """

    one: Group
    other: Group
    score: float
    why: str


def _marks(name: str) -> frozenset[str | int]:
    """Give what two names worth a look share: first letters of given names, and their variants."""
    parts = parts_of(name)
    given = [word for word in parts.words if word != parts.family] or list(parts.words)
    return frozenset(
        [*(word[0] for word in given), *parts.initials, *(v for word in given for v in variants_of(word))]
    )


def _matched(one: Bearer, other: Bearer) -> NameMatch:
    first, second = parts_of(one.name), parts_of(other.name)
    if first.family and second.family and other_gender(first.family, second.family):
        return NameMatch(0.0, same=False, why="one family name is masculine, the other feminine")
    return match_persons(one.name, other.name)


def _keys(bearer: Bearer) -> list[tuple[str, str]]:
    return [(part.kind, part.key) for part in bearer.parts]


def _weakest(bearer: Bearer, group: Group, listing: Listing) -> NameMatch | None:
    """Give the match with the name that agrees least; None where lists part the two."""
    if listing.parted(_keys(bearer), group.keys):  # type: ignore[arg-type] # kinds are kinds
        return None
    weakest: NameMatch | None = None
    for member in group.members:
        match = _matched(bearer, member)
        if weakest is None or (match.same, match.score) < (weakest.same, weakest.score):
            weakest = match
        if not match.same:
            break
    return weakest


def join_listed(bearers: list[Bearer], listing: Listing) -> tuple[list[Group], list[Bearer]]:
    """Put names that a list gives to one actor together; give these groups and the names left over."""
    if not listing.by_key:
        return [], bearers
    by_entry: dict[int, Group] = {}
    left = []
    for bearer in bearers:
        entry = listing.entry_of(_keys(bearer))  # type: ignore[arg-type] # kinds are kinds
        if entry is None:
            left.append(bearer)
        elif entry in by_entry:
            by_entry[entry].add(bearer, f"{bearer.name}: {listing.where(entry)}", 1.0)
        else:
            by_entry[entry] = Group([bearer])
    return list(by_entry.values()), left


def join_full_names(block: list[Bearer], listing: Listing) -> tuple[list[Group], list[Doubt]]:
    """Put the full names of one block together; pairs that are near but not sure are doubts.

    Args:
        block: the names, the most frequent first.
        listing: the users' actor lists.
    """
    groups, left = join_listed(block, listing)
    by_mark: dict[str | int, list[int]] = {}
    for number, group in enumerate(groups):
        for mark in {m for member in group.members for m in _marks(member.name)}:
            by_mark.setdefault(mark, []).append(number)
    doubts: list[Doubt] = []
    most = int(limits()["most_compared"])
    for bearer in left:
        marks = _marks(bearer.name)
        near = sorted({n for mark in marks for n in by_mark.get(mark, ())})[:most]
        found: list[tuple[NameMatch, Group]] = []
        for group in (groups[n] for n in near):
            match = _weakest(bearer, group, listing)
            if match is None or not match.same or match.score < limits()["doubtful"]:
                continue
            if match.score >= limits()["join"]:
                group.add(bearer, f"{bearer.name}: {match.why}", match.score)
                break
            found.append((match, group))
        else:
            own = Group([bearer])
            for mark in sorted(marks, key=str):
                by_mark.setdefault(mark, []).append(len(groups))
            groups.append(own)
            doubts.extend(Doubt(own, group, match.score, match.why) for match, group in found)
    return groups, doubts
