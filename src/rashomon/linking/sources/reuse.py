"""Which documents quote the same words, and who had them first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rashomon.linking.corpus import Entry
from rashomon.linking.sources.covering import merged
from rashomon.linking.sources.evidence import of_quotation, order, score
from rashomon.linking.sources.quotations import Quoted, Shared, Words
from rashomon.model import SourceLink, Span

if TYPE_CHECKING:
    import numpy as np

FORMULA = 12
"""Words that more documents than this quote are a formula, and nobody's."""


@dataclass(frozen=True, slots=True)
class QuotationIndex:
    """The numbers of the quoted words of documents.

    Attributes:
        ids: the documents that quote, in any order.
        numbers: the numbers of all of them, one document behind the other.
        owners: for each number, the index of its document in `ids`.
    """

    ids: list[str]
    numbers: np.ndarray[Any, Any]
    owners: np.ndarray[Any, Any]

    @classmethod
    def of(cls, quoted: Mapping[str, Quoted]) -> QuotationIndex:
        """Index the quoted words of documents."""
        import numpy as np

        found = ((id_, one.looked_up()) for id_, one in quoted.items())
        kept = [(id_, numbers) for id_, numbers in found if len(numbers)]
        counts = np.array([len(numbers) for _, numbers in kept], dtype=np.int64)
        numbers = np.concatenate([np.zeros(0, np.uint32), *(numbers for _, numbers in kept)])
        return cls([id_ for id_, _ in kept], numbers, np.repeat(np.arange(len(kept), dtype=np.int32), counts))

    def joined(self, other: QuotationIndex) -> QuotationIndex:
        """Put the documents of another index behind those of this one."""
        import numpy as np

        owners = np.concatenate((self.owners, other.owners + np.int32(len(self.ids))))
        return QuotationIndex(self.ids + other.ids, np.concatenate((self.numbers, other.numbers)), owners)

    def holders(
        self, rank: Sequence[int], among: np.ndarray[Any, Any] | None = None
    ) -> list[np.ndarray[Any, Any]]:
        """Group the documents that share a number: arrays of indices into `ids`, the first published first.

        Args:
            rank: the place of each document of `ids` in the order of publication.
            among: only these numbers, sorted; None for all.
        """
        import numpy as np

        numbers, owners = self.numbers, self.owners
        if among is not None and len(among):
            places = np.searchsorted(among, numbers).clip(max=len(among) - 1)
            wanted = among[places] == numbers  # faster than isin, which sorts all numbers
            numbers, owners = numbers[wanted], owners[wanted]
        elif among is not None:
            return []
        ranked = np.asarray(rank, dtype=np.int64)[owners] if len(owners) else np.zeros(0, np.int64)
        by_number = np.lexsort((ranked, numbers))
        numbers, owners = numbers[by_number], owners[by_number]
        edges = np.flatnonzero(np.diff(numbers)) + 1
        starts = np.concatenate((np.zeros(1, np.int64), edges))
        sizes = np.diff(np.concatenate((starts, np.array([len(numbers)]))))
        several = np.flatnonzero(sizes > 1)
        return [owners[starts[k] : starts[k] + sizes[k]] for k in several]

    def numbers_of(self, indices: Iterable[int]) -> np.ndarray[Any, Any]:
        """Give all numbers of some documents, sorted, each once."""
        import numpy as np

        return np.unique(self.numbers[np.isin(self.owners, np.array(sorted(indices), dtype=np.int32))])


def first_holders(
    groups: Iterable[np.ndarray[Any, Any]], issuers: Sequence[str | None]
) -> dict[int, set[int]]:
    """Give for each document those of other issuers that had some of its quoted words first.

    Formulas are left out, and so are issuers who repeat themselves: speakers do, and it is no source.

    Args:
        groups: documents that share a number, as `QuotationIndex.holders` gives them.
        issuers: of each document.
    """
    found: dict[int, set[int]] = {}
    for group in groups:
        if len(group) <= FORMULA:
            first, *later = group.tolist()
            for one in later:
                if issuers[one] is None or issuers[one] != issuers[first]:
                    found.setdefault(one, set()).add(first)
    return found


def quoted_in(entries: Mapping[str, Entry]) -> dict[str, Quoted]:
    """Read the quoted words of documents, by id."""
    words = Words()
    return {id_: Quoted(document, reading, words) for id_, (document, reading) in entries.items()}


def quoting_links(
    pairs: Iterable[tuple[str, str]], entries: Mapping[str, Entry], quoted: Mapping[str, Quoted]
) -> list[SourceLink]:
    """Link documents to those that had their quoted words first; pairs that do not agree enough give none.

    Args:
        pairs: ids of the later and the earlier document.
        entries: the documents by id.
        quoted: their quoted words by id.
    """
    found = []
    for later, earlier in sorted(pairs):
        shared = quoted[later].shared(quoted[earlier])
        if shared:
            found.append(_link(entries[later], entries[earlier], shared))
    return found


def _link(later: Entry, earlier: Entry, shared: Sequence[Shared]) -> SourceLink:
    longest = max(shared, key=lambda run: (run.words, -run.start))
    document, reading = later
    found = order(document.published, earlier[0].published)
    speaker = next(
        (
            said.speaker
            for said in reading.attributions
            if said.kind != "indirect" and said.speaker
            and any(span.start <= longest.start and longest.end <= span.end for span in said.content)
        ),
        None,
    )  # fmt: skip
    covers = merged(Span(run.start, run.end) for run in shared)
    share = sum(piece.end - piece.start for piece in covers) / len(document.text)
    why = f"both quote the same {longest.words} words in a row; {found.why}"
    why += "; both may have them from the speaker"
    return SourceLink(
        reading.document, "quotes", speaker or earlier[0].issuer or earlier[0].title or "unknown",
        earlier[1].document, longest.start, longest.end, why,
        score(of_quotation(longest.words), found.way), covers=covers, share=round(share, 4),
    )  # fmt: skip
