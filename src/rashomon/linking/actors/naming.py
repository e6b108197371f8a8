"""The key of a name in its document: bodies that every state has go with the state they belong to there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rashomon.linking.actors.listing import Listing
from rashomon.linking.actors.spellings import Named, key_of, kind_of
from rashomon.linking.actors.states import is_adjective, state_beside, stem_of
from rashomon.linking.actors.words import lexicon, worded
from rashomon.linking.names.body import body_of
from rashomon.linking.names.known import kind_of_body, named
from rashomon.linking.names.territories import country_name, plain
from rashomon.model import Mention, MentionKind


@lru_cache(maxsize=50_000)
def form_of(name: str) -> str | None:
    """Give the form of a body that every state has one of, where the name does not say whose it is."""
    if body_of(name) is not None:
        return None
    kind = kind_of_body(name)
    return kind[0] if kind and kind[1] is None and kind[0] in worded("state_forms") else None


@lru_cache(maxsize=50_000)
def owned(name: str) -> str | None:
    """Give the key of such a body whose name says whose it is, by a state that no table holds."""
    seen = named(name)
    if seen.form not in worded("state_forms") or seen.states or len(seen.rest) != 1:
        return None
    word = seen.rest[0].text
    return f"{seen.form}@~{stem_of(word)}" if is_adjective(word) or f" of {word}" in name else None


@lru_cache(maxsize=10_000)
def key_owned_by(name: str, form: str, owner: str) -> str:
    """Give the key of a body of this form that belongs to a state; that of the table where it holds it."""
    if not owner.startswith("iso:"):
        return f"{form}@{owner}"
    words = set(plain(name).split())
    if words & set(lexicon()["not_called"].get(owner[4:], ())):
        return plain(name)
    return f"body:{body_of(f'{name} of {country_name(owner[4:])}') or f'{form}:{owner[4:]}'}"


@dataclass(frozen=True, slots=True)
class Key:
    """A name folded.

    Attributes:
        kind: what is named.
        key: the folded name; empty for what names nothing.
        whole: nothing in the document changes it.
    """

    kind: MentionKind
    key: str
    whole: bool

    @property
    def named(self) -> Named:
        """Kind and key."""
        return self.kind, self.key

    @classmethod
    def of(cls, kind: MentionKind, name: str, listing: Listing) -> Key:
        """Fold a name; a name of an actor list is of the kind listed there."""
        listed = listing.kind_of(name)
        kind = listed or kind
        key = key_of(kind, name)
        if kind == "organisation" and not key.startswith("body:"):
            key = owned(name) or key
        free = kind == "organisation" and not listed and form_of(name) is not None
        return cls(kind_of(kind, key), key, whole=not free)


def key_in(found: Key, text: str, mention: Mention, state: str | None) -> str:
    """Give the key of a body that every state has: of the state named beside it, else of the issuer's."""
    beside = state_beside(text, mention.start, mention.end)
    owner = beside[0] if beside else state
    form = form_of(mention.name)
    return key_owned_by(mention.name, form, owner) if owner and form else found.key
