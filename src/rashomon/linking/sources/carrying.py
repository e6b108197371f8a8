"""How much of an account stands on what it cites."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.linking.sources.covering import merged
from rashomon.model import SourceLink, Span

HALF = 0.5
"""Part of an account that must stand on what it cites before the account rests on it."""
LEAST = 0.1
"""Part that one citation must carry to be among those that carry half together."""


def share_of(link: SourceLink, spans: Sequence[Span] | None) -> float:
    """Give the part of the accounts that a link carries; of the whole document where it is no account."""
    if not link.covers or spans is None:
        return link.share
    return _within(link.covers, spans)


def _within(covers: Sequence[Span], spans: Sequence[Span]) -> float:
    length = sum(span.end - span.start for span in merged(spans))
    shared = sum(
        max(0, min(piece.end, span.end) - max(piece.start, span.start))
        for piece in covers
        for span in merged(spans)
    )
    return shared / length


def share_together(links: Sequence[SourceLink], spans: Sequence[Span] | None) -> float:
    """Give the part that several links carry, what two of them carry counted once."""
    if any(not link.covers for link in links):
        return 1.0
    if spans is None:
        return sum(link.share for link in links)
    return _within(merged(piece for link in links for piece in link.covers), spans) if links else 0.0
