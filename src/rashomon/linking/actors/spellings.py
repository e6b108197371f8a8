"""One folded name of one kind: how it is written, where it is met, beside which offices."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from rashomon.linking.actors.owners import owned
from rashomon.linking.names.body import body_of
from rashomon.linking.names.folding import LONGEST_NAME
from rashomon.linking.names.parts import parts_of
from rashomon.linking.names.territories import country_of, plain
from rashomon.model import MentionKind

Named = tuple[MentionKind, str]
_SHORTEST = 2
"""Letters of the longest word of a name."""


class Spelling(msgspec.Struct, array_like=True):
    """One folded name of one kind as it is met in the documents; what the state of a run keeps.

    Attributes:
        kind: what is named.
        key: the folded name; behind "@" the state whose body an unqualified name is.
        names: forms as written, with counts.
        roles: offices and titles beside it, with counts.
        places: number of a document -> indexes of its mentions there.
        offices: office and owner in one string -> numbers of the documents that show it so.
        within: how many of the mentions stand right behind "in".
        actor: number of its actor in the run that the state was kept from; -1 for none.
        block: what it was compared in there.
        alone: number of a document -> number of its actor there, for a family name alone.
    """

    kind: MentionKind
    key: str
    names: dict[str, int] = msgspec.field(default_factory=dict)
    roles: dict[str, int] = msgspec.field(default_factory=dict)
    places: dict[int, list[int]] = msgspec.field(default_factory=dict)
    offices: dict[str, list[int]] = msgspec.field(default_factory=dict)
    within: int = 0
    actor: int = -1
    block: str = ""
    alone: dict[int, int] = msgspec.field(default_factory=dict)


@dataclass(slots=True)
class Bearer:
    """Spellings of one name over kinds, as one.

    Attributes:
        kind: what is named.
        key: the folded name.
        parts: the spellings, one at least.
        touched: one of them has changed since the last run.
    """

    kind: MentionKind
    key: str
    parts: list[Spelling]
    touched: bool = True
    _name: str = field(default="", repr=False)

    @property
    def names(self) -> Mapping[str, int]:
        """Forms as written, with counts."""
        return self.parts[0].names if len(self.parts) == 1 else counted(part.names for part in self.parts)

    @property
    def name(self) -> str:
        """The form met most often without invisible marks; the longer, then the first in the alphabet."""
        if not self._name:
            names = self.names
            self._name = min(names, key=lambda name: (has_marks(name), -names[name], -len(name), name))
        return self._name

    @property
    def documents(self) -> set[int]:
        """Numbers of the documents that name it."""
        return {number for part in self.parts for number in part.places}

    @property
    def count(self) -> int:
        """How many mentions it has."""
        if len(self.parts) == 1 and len(self.parts[0].places) == 1:  # most, so it pays
            return len(next(iter(self.parts[0].places.values())))
        return sum(len(met) for part in self.parts for met in part.places.values())


def has_marks(name: str) -> bool:
    """Tell whether invisible marks stand in a name: of writing direction, of joining and the like."""
    return not name.isascii() and any(unicodedata.category(letter) == "Cf" for letter in name)


def counted(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Add counts up."""
    whole: dict[str, int] = {}
    for one in counts:
        for word, count in one.items():
            whole[word] = whole.get(word, 0) + count
    return whole


def key_of(kind: MentionKind, name: str) -> str:
    """Give the folded form under which one name of one kind is gathered; empty for what names nothing.

    Single letters name nobody, and what is longer than any name is none: two of them may not come to one.
    """
    if len(name) > LONGEST_NAME:
        return ""
    if kind == "person":
        parts = parts_of(name)
        if not parts.words or max(map(len, parts.words)) < _SHORTEST:
            return ""
        return f"{parts.folded}, {parts.generation}" if parts.generation else parts.folded
    if kind in {"country", "place"}:
        code = country_of(name)
        return f"iso:{code}" if code else plain(name)
    if kind == "organisation":
        body = body_of(name)
        return f"body:{body}" if body is not None else owned(name) or plain(name)
    return plain(name)


def spelling_id(kind: MentionKind, name: str) -> str:
    """Give the id that the actor of this name and kind carries.

    A name that names nothing by its folded form stands for itself.
    """
    identity = f"{kind}\n{key_of(kind, name) or name}"
    return hashlib.sha256(identity.encode("utf-8", "replace")).hexdigest()[:16]


def kind_of(kind: MentionKind, key: str) -> MentionKind:
    """Call a place that is a state by its table a country."""
    return "country" if kind == "place" and key.startswith("iso:") else kind
