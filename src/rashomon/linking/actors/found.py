"""What finding actors gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from rashomon.linking.actors.owners import form_of
from rashomon.linking.actors.roles import office_text
from rashomon.linking.actors.spellings import Named, key_of, kind_of
from rashomon.linking.actors.table import Table
from rashomon.linking.names.territories import plain
from rashomon.model import Actor, MentionKind, Proposal


@dataclass(frozen=True)
class Actors:
    """All actors, and which one a name leads to.

    Attributes:
        actors: by kind, the most mentioned first.
        by_key: (kind, folded name) -> index into actors.
        proposals: pairs that may be one, the most likely first.
        table: what they were made from.
        keep: makes `state`.
    """

    actors: tuple[Actor, ...]
    by_key: dict[Named, int]
    proposals: tuple[Proposal, ...] = ()
    table: Table = field(default_factory=Table, repr=False)
    keep: Callable[[], bytes] = field(default=bytes, repr=False)

    @cached_property
    def state(self) -> bytes:
        """Give what is kept for documents that are added later; making it takes time."""
        return self.keep()

    def index_of(self, kind: MentionKind, name: str, document: str | None = None) -> int | None:
        """Find the actor that a name of this kind leads to; None where there is none.

        Args:
            kind: what is named.
            name: a name, or an office ("the President of Ukraine").
            document: id of the Document it stands in: there a family name alone, an office, a ministry or a
                capital that speaks is who is meant there. Without it, whom it means most often.
        """
        key = key_of(kind, name)
        if document is not None:
            role = office_text(name)
            for asked in (key, plain(name), role.key if role else ""):
                if (document, asked) in self.in_document:
                    return self.in_document[document, asked]
        return self.by_key.get((kind_of(kind, key), key))

    @cached_property
    def in_document(self) -> dict[tuple[str, str], int]:
        """Give (id of a Document, folded name) -> index into actors, for names whose bearer varies."""
        ids = [held.id for held in self.table.documents]
        found: dict[tuple[str, str], int] = {}
        for office in self.table.offices:
            if office.actor >= 0:
                found[ids[office.document], plain(office.text)] = office.actor
                found[ids[office.document], office.office] = office.actor
        for spelling in self.table.spellings.values():
            for number, actor in spelling.alone.items():
                found[ids[number], spelling.key] = actor
            if spelling.kind == "organisation" and spelling.actor >= 0:
                for open_ in {plain(name) for name in spelling.names if form_of(name)}:
                    for number in spelling.places:
                        asked = ids[number], open_
                        found[asked] = min(spelling.actor, found.get(asked, spelling.actor))
        return found
