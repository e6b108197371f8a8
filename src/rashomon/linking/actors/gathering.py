"""Mentions of all documents -> Actors."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from rashomon.linking.actors.bodies import join_bodies
from rashomon.linking.actors.kinds import settle_kinds
from rashomon.linking.actors.persons import join_persons
from rashomon.linking.actors.spellings import Spelling, gather, key_of, kind_of, spelling_id
from rashomon.linking.corpus import Corpus
from rashomon.linking.names.parts import parts_of
from rashomon.linking.names.territories import country_name
from rashomon.model import Actor, MentionKind


@dataclass(frozen=True, slots=True)
class Actors:
    """All actors, and which one a name leads to.

    Attributes:
        actors: by kind, the most mentioned first.
        by_key: (kind, folded name) -> index into actors.
    """

    actors: tuple[Actor, ...]
    by_key: dict[tuple[MentionKind, str], int]

    def index_of(self, kind: MentionKind, name: str) -> int | None:
        """Find the actor that a name of this kind leads to; None where there is none."""
        key = key_of(kind, name)
        return self.by_key.get((kind_of(kind, key), key))


def _name(group: list[Spelling]) -> str:
    """Choose the fullest frequent name: with a given name before without, then by count."""
    if group[0].key.startswith("iso:"):
        return country_name(group[0].key[4:])
    names: Counter[str] = Counter()
    for spelling in group:
        names.update(spelling.names)
    person = group[0].kind == "person"

    def rank(name: str) -> tuple[bool, int, int, str]:
        full = len(parts_of(name).words) > 1 if person else not name.isupper()
        return (not full, -names[name], -len(name), name)

    return min(names, key=rank)


def _actor(group: list[Spelling], why: str) -> Actor:
    names: Counter[str] = Counter()
    roles: Counter[str] = Counter()
    for spelling in group:
        names.update(spelling.names)
        roles.update(spelling.roles)
    kind, name = group[0].kind, _name(group)
    mentions = sorted(
        (ref for spelling in group for ref in spelling.mentions), key=lambda r: (r.document, r.index)
    )
    return Actor(
        id=spelling_id(kind, name),
        kind=kind,
        name=name,
        names=tuple(sorted(names, key=lambda n: (-names[n], n))),
        roles=tuple(sorted(roles, key=lambda r: (-roles[r], r))),
        mentions=tuple(mentions),
        why=why or ("one folded name" if len(names) > 1 else "one spelling"),
    )


def find_actors(corpus: Corpus) -> Actors:
    """Put all mentions of one person, organisation, state or place together; what is doubtful stays apart."""
    spellings, went = settle_kinds(gather(corpus))
    by_kind: dict[MentionKind, list[Spelling]] = {}
    for key in sorted(spellings):
        by_kind.setdefault(spellings[key].kind, []).append(spellings[key])
    groups: list[tuple[list[Spelling], str]] = []
    for kind, held in sorted(by_kind.items()):
        if kind == "person":
            groups.extend(join_persons(held))
        elif kind == "organisation":
            groups.extend(join_bodies(held))
        else:
            groups.extend(([spelling], "") for spelling in held)
    made = [(_actor(group, why), group) for group, why in groups]
    made.sort(key=lambda pair: (pair[0].kind, -len(pair[0].mentions), pair[0].name, pair[0].id))
    by_key = {(spelling.kind, spelling.key): i for i, (_, group) in enumerate(made) for spelling in group}
    by_key.update({old: by_key[new] for old, new in went.items() if old not in by_key and new in by_key})
    return Actors(tuple(actor for actor, _ in made), by_key)
