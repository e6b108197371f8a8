"""The quoted words of all documents as numbers, to find who quotes the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rashomon.linking.sources.quotations import Quoted

if TYPE_CHECKING:
    import numpy as np


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
