"""Where two texts have the same words in a row, in any order of the pieces, and what stands elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from rashomon.linking.copies.sketches import runs

if TYPE_CHECKING:
    import numpy as np

WIDTH = 3
"""Words in a row that must be the same to count as shared: an edited word loses itself, not its sentence."""

EDGE = 4
"""Words from either end within which a piece is a dateline, an agency's line or the number of an edition."""

Standing = Literal["edge", "replaced", "unlike", "inserted", "loose"]


@dataclass(frozen=True, slots=True)
class Gap:
    """Words of the first text, in a row, that the second does not have there.

    Attributes:
        standing: at the beginning or end of the text; in the place of other words of the second; followed
            by what the second goes on with elsewhere; between words that adjoin in the second; none of these.
        start: first word.
        end: word behind the last.
        other: first and last word (behind it) of what stands there in the second, where it is replaced, or
            at the same end of that text.
    """

    standing: Standing
    start: int
    end: int
    other: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Overlap:
    """What the first of two texts shares with the second.

    Attributes:
        size: words of the first text.
        shared: how many of them stand in runs that the second has too.
        gaps: the others.
    """

    size: int
    shared: int
    gaps: tuple[Gap, ...]


class Runs:
    """The runs of a text's words, to be found by their hash.

    Args:
        numbers: hash of each word, in order.
    """

    def __init__(self, numbers: np.ndarray[Any, Any]) -> None:
        import numpy as np

        self.size = len(numbers)
        self.hashes = runs(numbers, WIDTH)
        self.order = np.argsort(self.hashes)
        self.sorted = self.hashes[self.order]

    def where(self, run: np.uint64) -> list[int]:
        """Give the places of a run, in order."""
        import numpy as np

        begin, end = np.searchsorted(self.sorted, run, "left"), np.searchsorted(self.sorted, run, "right")
        return sorted(self.order[begin:end].tolist())

    def shared_with(self, other: Runs) -> np.ndarray[Any, Any]:
        """Mark each word that stands in a run which another text has too."""
        import numpy as np

        place = np.searchsorted(other.sorted, self.hashes)
        place[place == len(other.sorted)] = 0
        return _covered(self.size, other.sorted[place] == self.hashes)


def _covered(count: int, shared: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Mark each word of the runs that are shared."""
    import numpy as np

    marked = np.zeros(count, dtype=bool)
    for k in range(min(WIDTH, count)):
        marked[k : k + len(shared)] |= shared
    return marked


def _open(covered: np.ndarray[Any, Any]) -> list[tuple[int, int]]:
    """List the stretches that are not covered."""
    import numpy as np

    edged = np.ones(len(covered) + 2, dtype=bool)
    edged[1:-1] = covered
    begin, end = np.flatnonzero(edged[:-1] & ~edged[1:]), np.flatnonzero(~edged[:-1] & edged[1:])
    return list(zip(begin.tolist(), end.tolist(), strict=True))


def overlap(first: Runs, second: Runs) -> Overlap:
    """Tell what of the first text stands in the second, and what stands between."""
    covered = first.shared_with(second)
    shared = int(covered.sum())
    stretches = _open(covered)
    if not stretches or not shared:
        return Overlap(first.size, shared, tuple(Gap("edge", *stretch) for stretch in stretches))
    ends = dict(_open(second.shared_with(first)))
    gaps = []
    for start, end in stretches:
        left = [place + WIDTH for place in second.where(first.hashes[start - WIDTH])] if start else [0]
        right = set(second.where(first.hashes[end])) if end < first.size else {second.size}
        gap = _gap(start, end, left, right, ends)
        at_edge = start < EDGE or end + EDGE > first.size
        gaps.append(Gap("edge", start, end, gap.other) if at_edge else gap)
    return Overlap(first.size, shared, tuple(gaps))


def _gap(start: int, end: int, left: list[int], right: set[int], ends: dict[int, int]) -> Gap:
    """Find what the second text has between the same words.

    Args:
        start: first word of the gap.
        end: word behind its last.
        left: places of the second text where the words before the gap end.
        right: places where those behind it begin.
        ends: stretches of the second text that the first does not have: first word -> word behind the last.
    """
    opened = [place for place in left if place in ends]
    for place in opened:
        if ends[place] in right:
            return Gap("replaced", start, end, (place, ends[place]))
    if any(place in right for place in left):
        return Gap("inserted", start, end)
    return Gap("unlike" if opened else "loose", start, end)
