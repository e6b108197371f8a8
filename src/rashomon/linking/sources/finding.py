"""All source links of one run, and what later runs want to have at hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.linking.archive import Described
from rashomon.linking.copies import Copies
from rashomon.linking.corpus import Corpus
from rashomon.linking.sources.cited import cited_in
from rashomon.linking.sources.citing import citing_links
from rashomon.linking.sources.copying import cited_documents, copying_links, inside_link, inside_of
from rashomon.linking.sources.quoting import QuotationIndex
from rashomon.linking.sources.reuse import first_holders, quoted_in, quoting_links
from rashomon.linking.sources.shelf import Shelf
from rashomon.linking.sources.state import packed
from rashomon.model import SourceLink


@dataclass(frozen=True, slots=True)
class Sources:
    """Who rests on whom.

    Attributes:
        links: in order of publication of the document that rests, then of place.
        index: the quoted words of all documents.
    """

    links: tuple[SourceLink, ...]
    index: QuotationIndex

    @property
    def state(self) -> bytes:
        """Give what `more_sources` wants to have at hand; making it takes time."""
        return packed(self.index)


def described_of(corpus: Corpus) -> list[Described]:
    """Describe the documents of a corpus; their ids are taken from it, where they are computed once."""
    return [
        Described(id_, d.issuer, d.title, d.published, d.url, d.language)
        for id_, (d, _) in zip(corpus.ids, corpus.entries, strict=True)
    ]


def in_order(links: Iterable[SourceLink], rank: dict[str, int]) -> tuple[SourceLink, ...]:
    """Sort links by the document that rests and the place in it."""

    def key(link: SourceLink) -> tuple[int, int, int, str, str, str, str]:
        told = (link.kind, link.target, link.target_document or "", link.why)
        return (rank[link.document], link.start, link.end, *told)

    return tuple(sorted(links, key=key))


def settled(
    copying: list[SourceLink], citing: list[SourceLink], quoting: Iterable[SourceLink]
) -> list[SourceLink]:
    """Put all kinds together: quoted words say nothing new of copies, and nothing against a citation."""
    told = {(link.document, link.target_document) for link in copying}
    cites = cited_documents(citing)
    kept = [
        link
        for link in quoting
        if (link.document, link.target_document) not in told
        and link.document not in cites.get(link.target_document or "", ())
    ]
    return [*copying, *citing, *kept]


def find_sources(corpus: Corpus, copies: Copies) -> Sources:
    """Find on what each document rests: copies, translations, citations, links, quoted words.

    Args:
        corpus: the documents.
        copies: groups of documents that are one text.
    """
    described = described_of(corpus)
    shelf = Shelf(described)
    citing = [
        link
        for one, entry in zip(described, corpus.entries, strict=True)
        for link in citing_links(one, cited_in(*entry), shelf)
    ]
    copying = copying_links(copies.groups, shelf.documents, citing)
    entries = dict(zip(corpus.ids, corpus.entries, strict=True))
    copying += [inside_link(pair, entries[pair.one][0], entries[pair.two][0]) for pair in inside_of(copies)]
    quoted = quoted_in(entries)
    index = QuotationIndex.of(quoted)
    rank = {id_: i for i, id_ in enumerate(corpus.ids)}
    issuers = [shelf.documents[id_].issuer for id_ in index.ids]
    firsts = first_holders(index.holders([rank[id_] for id_ in index.ids]), issuers)
    pairs = [(index.ids[later], index.ids[first]) for later, held in firsts.items() for first in held]
    links = settled(copying, citing, quoting_links(pairs, entries, quoted))
    return Sources(in_order(links, rank), index)
