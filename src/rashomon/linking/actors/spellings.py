"""The spellings of one run: how often each name of each kind is met, where, and beside which roles."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field

from rashomon.linking.corpus import Corpus
from rashomon.linking.names.body import body_of
from rashomon.linking.names.parts import parts_of
from rashomon.linking.names.territories import country_of, plain
from rashomon.model import MentionKind, MentionRef


@dataclass(slots=True)
class Spelling:
    """One folded name of one kind.

    Attributes:
        kind: what is named.
        key: the folded name.
        names: forms as written, with counts.
        roles: offices and titles beside it, with counts.
        mentions: where it is met.
        documents: in how many documents.
        within: how many of the mentions stand right behind "in".
    """

    kind: MentionKind
    key: str
    names: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    mentions: list[MentionRef] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    within: int = 0

    @property
    def name(self) -> str:
        """The form met most often; the longer, then the first in the alphabet among equals."""
        return min(self.names, key=lambda name: (-self.names[name], -len(name), name))


def key_of(kind: MentionKind, name: str) -> str:
    """Give the folded form under which one name of one kind is gathered; empty for what names nothing."""
    if kind == "person":
        parts = parts_of(name)
        return parts.folded if parts.words else ""
    if kind in {"country", "place"}:
        code = country_of(name)
        return f"iso:{code}" if code else plain(name)
    if kind == "organisation":
        body = body_of(name)
        return f"body:{body}" if body is not None else plain(name)
    return plain(name)


def spelling_id(kind: MentionKind, name: str) -> str:
    """Give the id of an actor whose main name this is: each spelling has one of its own.

    By it a person's judgement can name a spelling that the machine put under another name.
    """
    identity = f"{kind}\n{key_of(kind, name) or name}"
    return hashlib.sha256(identity.encode("utf-8", "replace")).hexdigest()[:16]


def kind_of(kind: MentionKind, key: str) -> MentionKind:
    """Call a place that is a state by its table a country."""
    return "country" if kind == "place" and key.startswith("iso:") else kind


def _stands_within(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].lower().strip() == "in"


def gather(corpus: Corpus) -> dict[tuple[MentionKind, str], Spelling]:
    """Gather all mentions by kind and folded name."""
    found: dict[tuple[MentionKind, str], Spelling] = {}
    known: dict[tuple[MentionKind, str], str] = {}
    for id_, (document, reading) in zip(corpus.ids, corpus.entries, strict=True):
        for index, mention in enumerate(reading.mentions):
            asked = (mention.kind, mention.name)
            if asked not in known:
                known[asked] = key_of(*asked)
            key = known[asked]
            if not key:
                continue
            kind = kind_of(mention.kind, key)
            spelling = found.setdefault((kind, key), Spelling(kind, key))
            spelling.names[mention.name] += 1
            if mention.role:
                spelling.roles[mention.role] += 1
            spelling.mentions.append(MentionRef(id_, index))
            spelling.documents.add(id_)
            spelling.within += _stands_within(document.text, mention.start)
    return found
