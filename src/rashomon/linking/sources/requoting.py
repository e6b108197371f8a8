"""Links of quoted words after documents were added."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from rashomon.linking.archive import Described
from rashomon.linking.corpus import Entry
from rashomon.linking.sources.copying import is_inside
from rashomon.linking.sources.quoting import QuotationIndex
from rashomon.linking.sources.reuse import FORMULA, first_holders, quoted_in, quoting_links
from rashomon.model import SourceLink


def requoted(
    before: Iterable[SourceLink],
    index: QuotationIndex,
    documents: Sequence[Described],
    changed: Collection[str],
    load: Callable[[Collection[str]], Mapping[str, Entry]],
    *,
    old: int,
) -> list[SourceLink]:
    """Give all links of quoted words: the old ones that stand, and those made anew.

    Args:
        before: the links found before.
        index: the quoted words of all documents.
        documents: all documents, sorted as a Corpus is.
        changed: ids of old documents that must be looked at anyhow.
        load: gives documents by id.
        old: how many documents of the index were there before; they stand first in it.
    """
    place_of = {document.id: place for place, document in enumerate(documents)}
    ranks = [place_of[id_] for id_ in index.ids]
    concerned = set(_concerned(index, ranks, old))
    concerned |= {place for place, id_ in enumerate(index.ids) if id_ in changed}
    among = index.numbers_of(concerned)
    firsts = first_holders(index.holders(ranks, among), [documents[rank].issuer for rank in ranks])
    pairs = [
        (index.ids[later], index.ids[first]) for later in concerned for first in sorted(firsts.get(later, ()))
    ]
    anew = {index.ids[place] for place in concerned}
    standing = [
        link for link in before if link.kind == "quotes" and not is_inside(link) and link.document not in anew
    ]
    wanted = {id_ for pair in pairs for id_ in pair}
    entries = {id_: entry for id_, entry in load(wanted).items() if id_ in wanted}
    return standing + quoting_links(pairs, entries, quoted_in(entries))


def _concerned(index: QuotationIndex, ranks: list[int], old: int) -> Iterator[int]:
    """Yield the new documents, and old ones whose words a new one has first or makes a formula."""
    new = range(old, len(index.ids))
    yield from new
    for group in index.holders(ranks, index.numbers_of(new)):
        others = [one for one in group.tolist() if one < old]
        if int(group[0]) >= old or len(others) <= FORMULA < len(group):
            yield from others
