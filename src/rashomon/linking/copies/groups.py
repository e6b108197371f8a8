"""Documents that are one text, grouped; every document stays, in one group at most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rashomon.linking.archive import Archive, Described, rank
from rashomon.linking.copies.kept import Kept, packed, unpacked
from rashomon.linking.copies.likeness import Likeness
from rashomon.linking.copies.near import Texts, find_near
from rashomon.linking.copies.sketches import Sketch, sketch
from rashomon.linking.copies.translated import with_translations
from rashomon.linking.copies.wording import wording
from rashomon.linking.corpus import Corpus
from rashomon.model import CopyGroup, Document


@dataclass(frozen=True)
class Copies:
    """What is one text.

    Attributes:
        groups: the groups, by their first document.
        pairs: (id of the later, id of the earlier) document of texts that are alike, with how.
        scores: the same for every pair of texts that was compared, alike or not.
        translations: score of each pair of texts of different languages that was compared.
        looked_at: pairs of texts that were compared as copies.
        possible: pairs of texts that there are.
        kept: the texts in short.
    """

    groups: tuple[CopyGroup, ...]
    pairs: dict[tuple[str, str], Likeness]
    scores: dict[tuple[str, str], Likeness]
    translations: dict[tuple[str, str], float]
    looked_at: int
    possible: int
    kept: Kept = field(repr=False)

    @cached_property
    def state(self) -> bytes:
        """What `more_copies` wants to have at hand when documents are added."""
        return packed(self.kept)


def _keep(kept: Kept, entries: Iterable[tuple[str, Document]]) -> None:
    """Sketch the texts of documents, each text once."""
    sketched: dict[str, Sketch] = {}
    for id_, document in entries:
        if document.text not in sketched:
            sketched[document.text] = sketch(wording(document.text))
        kept.add(id_, sketched[document.text])


def _found(described: Sequence[Described], kept: Kept, texts: Texts) -> Copies:
    near = find_near(described, kept, texts)
    groups, translations = with_translations(described, near.groups, kept, texts)
    return Copies(groups, near.pairs, near.scores, translations, near.looked_at, near.possible, kept)


def find_copies(corpus: Corpus) -> Copies:
    """Group exact copies, near copies and translations."""
    held = {id_: document for id_, (document, _) in zip(corpus.ids, corpus.entries, strict=True)}
    kept = Kept()
    _keep(kept, held.items())
    described = [Described.of(document) for document in held.values()]
    return _found(described, kept, lambda ids: [held[id_].text for id_ in ids])


def more_copies(archive: Archive, before: Sequence[CopyGroup], state: bytes, new: Corpus) -> Copies:
    """Group copies again after documents were added; equal to `find_copies` over all of them.

    Pairs are looked up among all sketches anew, which is fast, and only pairs not compared before are
    compared; only their documents are loaded.

    Args:
        archive: the documents linked before.
        before: the groups found then; they follow from the state, and are not looked at.
        state: `Copies.state` of then; where it is of another version, all documents are loaded.
        new: the documents added since.
    """
    del before
    added = {id_: document for id_, (document, _) in zip(new.ids, new.entries, strict=True)}
    kept = unpacked(state)
    if kept is None:
        kept = Kept()
        ids = [document.id for document in archive.described]
        _keep(kept, ((id_, document) for id_, (document, _) in zip(ids, archive.entries(ids), strict=True)))
    _keep(kept, added.items())
    described = sorted((*archive.described, *(Described.of(one) for one in added.values())), key=rank)

    def texts(ids: Sequence[str]) -> list[str]:
        held = dict.fromkeys(id_ for id_ in ids if id_ not in added)
        loaded = dict(zip(held, archive.entries(held), strict=True))
        return [added[id_].text if id_ in added else loaded[id_][0].text for id_ in ids]

    return _found(described, kept, texts)
