"""The key of a name in its document: bodies that every state has go with the state they belong to there."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.linking.actors.listing import Listing
from rashomon.linking.actors.owners import form_of, key_owned_by
from rashomon.linking.actors.spellings import Named, key_of, kind_of
from rashomon.model import MentionKind


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
        entry = listing.told_apart(kind, key, name)
        if entry is not None:
            key = f"{key}#{entry}"
        free = kind == "organisation" and not listed and form_of(name) is not None
        return cls(kind_of(kind, key), key, whole=not free)

    def owned_by(self, owner: str | None, name: str) -> Named:
        """Give kind and key of a body that every state has, of the state that it belongs to."""
        form = form_of(name)
        return self.kind, key_owned_by(name, form, owner) if owner and form else self.key
