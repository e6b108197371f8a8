"""Which documents quote the same words, and who had them first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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


def first_holders(
    groups: Iterable[np.ndarray[Any, Any]], issuers: Sequence[str | None]
) -> dict[int, set[int]]:
    """Give for each document those of other issuers that had some of its quoted words first.

    Formulas are left out, and so are issuers who repeat themselves: speakers do, and it is no source.

    Args:
        groups: documents that share a number, as `QuotationIndex.holders` (quoting.py) gives them.
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
