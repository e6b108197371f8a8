"""What is kept of a run for documents that are added later, as bytes and back."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import msgspec

from rashomon.linking.actors.spellings import Named
from rashomon.linking.events.matters.kept import KeptMatters
from rashomon.linking.events.noting import Answer, Noted
from rashomon.linking.events.pairs import Link
from rashomon.linking.events.passages import Telling
from rashomon.linking.events.statistics import Statistics
from rashomon.linking.events.terms import Terms
from rashomon.linking.events.words import Vocabulary

if TYPE_CHECKING:
    from rashomon.linking.events.terms import Numbers

_FORM = 3
"""Raised where what is kept, or what decides, changes its form; older bytes are then found anew."""
_Packed = tuple[str, bytes]
"""Type of an array's numbers, and the array."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a run found; documents by their indices in it.

    Attributes:
        statistics: of the case as it was last linked whole.
        terms: of all documents.
        notes: of all documents, copies of others left out.
        answers: the names by which documents asked for actors, by number, and whom they led to.
        tellings: for each document, the places in others that tell its subject.
        words: links by words.
        retold: links by the day and people that one document tells of another.
        alike: links by all that is said.
        links: all links, one for each pair.
        clusters: documents with one subject; whether no other meeting is known in their place on their day.
        matters: what sentences tell.
        twins: ids of the copies of documents, by the id of the one that stands for them.
        added: ids of the documents that were added since the case was linked whole.
    """

    statistics: Statistics
    terms: Terms
    notes: list[Noted]
    answers: dict[Named, Answer]
    tellings: list[list[Telling]]
    words: list[Link]
    retold: list[Link]
    alike: list[Link]
    links: list[Link]
    clusters: list[tuple[list[int], bool]]
    matters: KeptMatters
    twins: dict[str, list[str]]
    added: frozenset[str] = frozenset()


class _State(msgspec.Struct, array_like=True):
    form: int
    rules: bytes
    documents: int
    counts: tuple[dict[str, int], dict[str, int], dict[str, int]]
    names: list[str]
    terms: list[str]
    arrays: tuple[_Packed, _Packed, _Packed]
    notes: list[Noted]
    answers: list[tuple[Named, Answer]]
    tellings: list[list[Telling]]
    links: tuple[list[Link], list[Link], list[Link], list[Link]]
    clusters: list[tuple[list[int], bool]]
    matters: KeptMatters
    twins: dict[str, list[str]]
    added: list[str]


_encoder = msgspec.msgpack.Encoder(order="deterministic")
_decoder = msgspec.msgpack.Decoder(_State)


@cache
def _rules() -> bytes:
    """Give a digest of the word lists: what other ones decided cannot be added to."""
    folder = files("rashomon.linking.events").joinpath("data")
    held = sorted((file.name, file.read_bytes()) for file in folder.iterdir() if file.is_file())
    return hashlib.sha256(repr(held).encode()).digest()


def _narrow(numbers: Numbers) -> _Packed:
    """Write an array with as few bytes a number as its largest needs, little end first."""
    import numpy as np

    kind = np.min_scalar_type(int(numbers.max(initial=0))).newbyteorder("<")
    return kind.str, numbers.astype(kind).tobytes()


def _wide(packed: _Packed) -> Numbers:
    import numpy as np

    return np.frombuffer(packed[1], dtype=packed[0]).astype(np.uint32)


def packed(kept: Kept) -> bytes:
    """Give the bytes of a run."""
    counted, terms = kept.statistics, kept.terms
    return _encoder.encode(
        _State(
            _FORM, _rules(), counted.vocabulary.documents,
            (counted.vocabulary.counts, counted.leads.counts, counted.titles), sorted(counted.names),
            list(terms.numbers), (_narrow(terms.flat), _narrow(terms.sizes), _narrow(terms.counts)),
            kept.notes, list(kept.answers.items()), kept.tellings,
            (kept.words, kept.retold, kept.alike, kept.links), kept.clusters, kept.matters, kept.twins,
            sorted(kept.added),
        )
    )  # fmt: skip


def unpacked(state: bytes) -> Kept | None:
    """Read the bytes of a run; None where they are none, or of another form or other word lists."""
    try:
        read = _decoder.decode(state)
    except msgspec.DecodeError:
        return None
    if read.form != _FORM or read.rules != _rules():
        return None
    counts, leads, titles = (Counter(one) for one in read.counts)
    statistics = Statistics(
        Vocabulary(read.documents, counts), Vocabulary(read.documents, leads), titles, frozenset(read.names)
    )
    numbers = {term: n for n, term in enumerate(read.terms)}
    terms = Terms(numbers, *map(_wide, read.arrays))
    return Kept(
        statistics, terms, read.notes, dict(read.answers), read.tellings, *read.links, read.clusters,
        read.matters, read.twins, frozenset(read.added),
    )  # fmt: skip
