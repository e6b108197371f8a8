"""Names of one organisation put together: words in any order, and acronyms beside their full name."""

from __future__ import annotations

from rashomon.linking.actors.group import Group
from rashomon.linking.actors.listing import Listing
from rashomon.linking.actors.persons import Doubt, join_listed
from rashomon.linking.actors.spellings import Bearer
from rashomon.linking.actors.traits import KnownBodies
from rashomon.linking.actors.words import limits
from rashomon.linking.names.body import is_acronym

_SAME_WORDS = 0.95
"""Score of the same words and states in another order: the body matcher's, less what order may tell."""


def _block(bearer: Bearer, traits: KnownBodies) -> tuple[object, ...]:
    if bearer.key.startswith("body:") or "@" in bearer.key:
        return (bearer.key,)
    found = traits[bearer.name]
    return (found.states, found.words) if found.words else (bearer.key,)


def _reason(bearer: Bearer) -> str:
    if bearer.key.startswith("body:"):
        return f"{bearer.name}: one body in the table of bodies"
    return f"{bearer.name}: the same words in another order"


def _letters(name: str) -> str:
    """Give the letters of what may be an acronym; empty for anything else."""
    bare = name.replace(".", "").replace("-", "")
    return bare.lower() if 2 <= len(bare) <= 8 and bare.isupper() and " " not in bare else ""


def _same_words(bearers: list[Bearer], traits: KnownBodies, listing: Listing) -> list[Group]:
    groups, left = join_listed(bearers, listing)
    blocks: dict[tuple[object, ...], Group] = {}
    for bearer in left:
        block = _block(bearer, traits)
        held = blocks.get(block)
        if held is not None:
            held.add(bearer, _reason(bearer), _SAME_WORDS)
        else:
            blocks[block] = Group([bearer])
    return [*groups, *blocks.values()]


def join_bodies(
    bearers: list[Bearer], traits: KnownBodies, listing: Listing
) -> tuple[list[Group], list[Doubt]]:
    """Put names of one organisation together.

    The same words and states in any order are one name; a body that every state has ("Foreign Ministry")
    is that of the state named beside it, else of the issuer's. An acronym joins the one full name that it
    abbreviates, where a document uses both and no second name fits; without such a document it is a doubt.
    """
    groups = _same_words(sorted(bearers, key=lambda b: (-b.count, b.key)), traits, listing)
    by_initials: dict[str, list[int]] = {}
    for i, group in enumerate(groups):
        for letters in dict.fromkeys(traits[member.name].initials for member in group.members):
            if len(letters) > 1:
                by_initials.setdefault(letters, []).append(i)
    gone: set[int] = set()
    doubts: list[Doubt] = []
    for i, group in enumerate(groups):
        short = group.members[0]
        letters = _letters(short.name)
        fitting = [
            j
            for j in (by_initials.get(letters, ()) if letters else ())
            if j != i and j not in gone and is_acronym(short.name, groups[j].members[0].name)
        ]
        if len(fitting) != 1 or listing.parted(group.keys, groups[fitting[0]].keys):
            continue
        full = groups[fitting[0]]
        said = f"{short.name} stands for {full.members[0].name}"
        if short.documents & full.documents:
            for member in group.members:
                full.add(member, f"{said}, and documents use both", limits()["acronym"])
            gone.add(i)
        elif len(letters) > 2:
            doubts.append(
                Doubt(
                    group, full, round(limits()["join"] - 0.05, 4), f"{said}, perhaps; no document uses both"
                )
            )
    kept = [group for i, group in enumerate(groups) if i not in gone]
    alive = {id(group) for group in kept}
    return kept, [doubt for doubt in doubts if id(doubt.one) in alive and id(doubt.other) in alive]
