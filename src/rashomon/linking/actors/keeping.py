"""What is kept of a run for documents that are added later, as bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from rashomon.linking.actors.listing import Listing
from rashomon.linking.actors.remembering import Memo
from rashomon.linking.actors.spellings import Spelling
from rashomon.linking.actors.table import Held, Office, Table
from rashomon.linking.actors.traits import BodyTraits, Known, KnownBodies, KnownPersons, PersonTraits, Traits
from rashomon.model import Actor

_FORM = 2
"""Raised where what is kept, or what decides, changes its form; older bytes are then found anew."""


class KeptDoubt(msgspec.Struct, array_like=True):
    """A doubt about persons: the block they were compared in, their actors' ids, score and why."""

    block: str
    subjects: tuple[str, str]
    score: float
    why: str


class _State(msgspec.Struct, array_like=True):
    form: int
    actors: int
    digest: bytes
    documents: list[Held]
    spellings: list[Spelling]
    offices: list[Office]
    said: dict[str, dict[str, int]]
    traits: dict[str, Traits]
    persons: dict[str, PersonTraits]
    bodies: dict[str, BodyTraits]
    doubts: list[KeptDoubt]
    memos: dict[str, Memo]


@dataclass(slots=True)
class Kept:
    """What an earlier run left.

    Attributes:
        table: what it gathered.
        traits: of names.
        persons: traits of persons' names.
        bodies: traits of bodies' names.
        doubts: about persons.
        memos: how full names were put together, by block.
        written: names of states that no table holds, as they were shown.
        fresh: there was no earlier run.
    """

    table: Table
    traits: Known = field(default_factory=Known)
    persons: KnownPersons = field(default_factory=KnownPersons)
    bodies: KnownBodies = field(default_factory=KnownBodies)
    doubts: list[KeptDoubt] = field(default_factory=list)
    memos: dict[str, Memo] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    fresh: bool = True


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(_State)


def packed(kept: Kept, listing: Listing, actors: Sequence[Actor]) -> bytes:
    """Give the bytes of a run."""
    table = kept.table
    return _encoder.encode(
        _State(
            _FORM, len(actors), listing.digest, table.documents, list(table.spellings.values()),
            table.offices, table.said, dict(kept.traits), dict(kept.persons),
            dict(kept.bodies), kept.doubts, kept.memos,
        )
    )  # fmt: skip


def restored(state: bytes, listing: Listing, before: Sequence[Actor]) -> Kept | None:
    """Read the bytes of an earlier run; None where they are of another form, other lists or other actors."""
    try:
        read = _decoder.decode(state)
    except msgspec.DecodeError:
        return None
    if read.form != _FORM or read.digest != listing.digest or read.actors != len(before):
        return None
    spellings = {(spelling.kind, spelling.key): spelling for spelling in read.spellings}
    table = Table(read.documents, spellings, read.offices, read.said)
    return Kept(
        table, Known(read.traits), KnownPersons(read.persons), KnownBodies(read.bodies), read.doubts,
        read.memos, table.written(listing.owners), fresh=False,
    )  # fmt: skip
