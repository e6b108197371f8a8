"""Which places of a text stand inside quotation marks."""

from __future__ import annotations

from bisect import bisect_right

from rashomon.reading.quotations import Quotation


class QuotedPlaces:
    """Which code points stand inside outer quotation marks."""

    def __init__(self, quoted: list[Quotation]) -> None:
        self._places = [(q.start, q.end) for q in quoted]
        self._starts = [q.start for q in quoted]

    def inside(self, place: int) -> bool:
        """Tell whether a code point stands inside quotation marks."""
        number = bisect_right(self._starts, place) - 1
        return number >= 0 and place < self._places[number][1]

    def share(self, start: int, end: int) -> float:
        """Give the share of a place that stands inside quotation marks."""
        number = max(0, bisect_right(self._starts, start) - 1)
        covered = 0
        while number < len(self._places) and self._places[number][0] < end:
            covered += max(0, min(end, self._places[number][1]) - max(start, self._places[number][0]))
            number += 1
        return covered / max(1, end - start)
