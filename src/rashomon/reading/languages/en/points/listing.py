"""Lists of separate matters that the encoder leaves whole: "discussed trade, the border and a visit"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from rashomon.reading.languages.en.points.acts import act_of_word
from rashomon.reading.languages.en.points.cutting import pieces
from rashomon.reading.languages.en.points.learned import Cut


def listed(parse: Any, found: Iterable[Cut]) -> Iterator[Cut]:
    """Cut what was discussed into its matters, one by one; what else the encoder cuts stays as it is.

    Args:
        parse: the parsed text (a spaCy Doc).
        found: the encoder's cuts, in text order.
    """
    for cut in found:
        span = parse.char_span(cut.start, cut.end, alignment_mode="expand")
        if act_of_word(span.root) != "discuss":
            yield cut
            continue
        items = [piece for piece in pieces(span.sent) if piece.item and span.start < piece.first < span.end]
        starts = [cut.start, *(parse[piece.first].idx for piece in items), cut.end]
        for start, end in pairwise(starts):
            yield replace(cut, start=start, end=end)
