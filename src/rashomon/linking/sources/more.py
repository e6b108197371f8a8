"""Source links after documents were added, without looking at the old ones again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from rashomon.linking.archive import Archive, Described, rank
from rashomon.linking.copies import Copies
from rashomon.linking.corpus import Corpus, Entry, corpus_of, day_of
from rashomon.linking.sources.addresses import plain_address
from rashomon.linking.sources.cited import cited_in
from rashomon.linking.sources.citing import citing_links, kind_of, resolved
from rashomon.linking.sources.copying import copying_links, inside_link, inside_of, is_inside
from rashomon.linking.sources.finding import Sources, described_of, find_sources, in_order, settled
from rashomon.linking.sources.quoting import QuotationIndex
from rashomon.linking.sources.requoting import requoted
from rashomon.linking.sources.reuse import quoted_in
from rashomon.linking.sources.shelf import Shelf
from rashomon.linking.sources.state import unpacked
from rashomon.model import SourceLink


def more_sources(
    archive: Archive, before: Sequence[SourceLink], state: bytes, new: Corpus, copies: Copies
) -> Sources:
    """Find source links again after documents were added; the links equal `find_sources` over all of them.

    A new document may be what an old one cites, may have an old one's quoted words first, and may make
    words a formula. Only documents whose quoted words a new one changes are loaded.

    Args:
        archive: the documents linked before.
        before: the links found then.
        state: `Sources.state` of then; where it is of another version, all documents are loaded.
        new: the documents added since.
        copies: the groups and pairs over all documents.
    """
    held = unpacked(state)
    if held is None:
        old = archive.entries(document.id for document in archive.described)
        return find_sources(corpus_of([*old, *new.entries]), copies)
    added = described_of(new)
    described = sorted((*archive.described, *added), key=rank)
    shelf = Shelf(described)
    places = {document.id: place for place, document in enumerate(described)}
    citing = _recited(before, added, shelf)
    for document, entry in zip(added, new.entries, strict=True):
        citing += citing_links(document, cited_in(*entry), shelf)
    copying = copying_links(copies.groups, shelf.documents, citing)
    fresh = dict(zip(new.ids, new.entries, strict=True))

    def load(ids: Collection[str]) -> dict[str, Entry]:
        wanted = sorted(set(ids) - fresh.keys())
        return fresh | dict(zip(wanted, archive.entries(wanted), strict=True))

    copying += _standing_inside(before, copies, load)
    index = held.joined(QuotationIndex.of(quoted_in(fresh)))
    changed = _changed(before, copying, citing)
    quoting = requoted(before, index, described, changed, load, old=len(held.ids))
    return Sources(in_order(settled(copying, citing, quoting), places), index)


def _recited(before: Iterable[SourceLink], added: Sequence[Described], shelf: Shelf) -> list[SourceLink]:
    """Give the old citations, each looked up again where a new document may be what it cites."""
    addresses = {plain_address(document.url) for document in added if document.url}
    days = {day_of(document.published) for document in added} - {None}
    return [
        resolved(link, kind_of(link), shelf)
        if (link.url and plain_address(link.url) in addresses) or (link.date and day_of(link.date) in days)
        else link
        for link in before
        if link.kind == "cites"
    ]


def _standing_inside(
    before: Iterable[SourceLink], copies: Copies, load: Callable[[Collection[str]], Mapping[str, Entry]]
) -> list[SourceLink]:
    """Give the links of texts that stand inside others; those of old pairs as they were."""
    known = {
        frozenset((link.document, link.target_document or "")): link for link in before if is_inside(link)
    }
    pairs = inside_of(copies)
    unknown = [pair for pair in pairs if frozenset((pair.one, pair.two)) not in known]
    entries = load({one for pair in unknown for one in (pair.one, pair.two)})
    made = [inside_link(pair, entries[pair.one][0], entries[pair.two][0]) for pair in unknown]
    return made + [known[key] for pair in pairs if (key := frozenset((pair.one, pair.two))) in known]


def _changed(
    before: Iterable[SourceLink], copying: Iterable[SourceLink], citing: Iterable[SourceLink]
) -> set[str]:
    """Name documents whose quoted words count otherwise, because a copy or a citation came or went."""

    def told(links: Iterable[SourceLink]) -> set[tuple[str, str, str | None]]:
        return {
            (link.kind, link.document, link.target_document)
            for link in links
            if link.target_document is not None and (link.kind != "quotes" or is_inside(link))
        }

    other = told(before) ^ told([*copying, *citing])
    return {target if kind == "cites" else document for kind, document, target in other if target}
