"""What two texts share, weighed: the part of the score that the texts alone decide."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.linking.copies.fillings import alike
from rashomon.linking.copies.overlap import Overlap, Runs, Standing, overlap
from rashomon.linking.copies.wording import wording

WEIGHTS: dict[Standing, float] = {"replaced": 2.0, "unlike": 1.5, "inserted": 0.8, "loose": 0.5, "edge": 0.3}
"""What an unshared word of the shorter text counts against a shared one: most where the longer has other
words in its place (another filling of one template), least before the first and behind the last (an intro,
a dateline, an agency's line). Chosen on tools/yardstick_copies.py."""
_EDGES = 1 / 3
"""Share of a text that an intro and an outro may have; each word beyond counts as much as a shared one."""
_LONGEST_NAME = 12
"""Words of a replaced piece from which on it is another passage, not another name."""
_WEIGHTIEST = 3


class Worded:
    """A text with its words.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = wording(text)
        self.runs = Runs(self.words.numbers)

    def piece(self, start: int, end: int) -> list[str]:
        """Give the words from one to the one before another, as they are written."""
        starts, ends = self.words.starts[start:end].tolist(), self.words.ends[start:end].tolist()
        return [self.text[a:b] for a, b in zip(starts, ends, strict=True)]


@dataclass(frozen=True, slots=True)
class Compared:
    """How two texts compare.

    Attributes:
        shared: share of the shorter one's words that stand in runs the longer has too.
        kept: the same, with what is not shared weighed by where it stands.
        changed: share of its names and numbers that are others in the longer one; a number counts twice.
        changes: how many places hold other names or numbers.
    """

    shared: float
    kept: float
    changed: float
    changes: int


def _is_name(word: str) -> bool:
    """Tell whether a word is a name or a number by its form; in scripts without capitals any word may be."""
    return not word[0].islower()


def _changes(shorter: Worded, longer: Worded, found: Overlap) -> list[int]:
    """Weigh the places in which the texts have other names or numbers."""
    weights = []
    for gap in found.gaps:
        if (
            gap.standing != "replaced"
            or max(gap.end - gap.start, gap.other[1] - gap.other[0]) > _LONGEST_NAME
        ):
            continue
        one = tuple(word for word in shorter.piece(gap.start, gap.end) if _is_name(word))
        two = tuple(word for word in longer.piece(*gap.other) if _is_name(word))
        if one and two and not alike(one, two):
            numbers = all(any(word[0].isdigit() for word in words) for words in (one, two))
            weights.append(min(len(one), len(two), _WEIGHTIEST) * (2 if numbers else 1))
    return weights


def compared(shorter: Worded, longer: Worded) -> Compared:
    """Compare two texts, the one with fewer words first."""
    found = overlap(shorter.runs, longer.runs)
    if not found.shared:
        return Compared(0.0, 0.0, 0.0, 0)
    lost = sum(WEIGHTS[gap.standing] * (gap.end - gap.start) for gap in found.gaps)
    edges = sum(gap.end - gap.start for gap in found.gaps if gap.standing == "edge")
    lost += max(0.0, edges - _EDGES * found.size)
    changes = _changes(shorter, longer, found)
    names = sum(map(_is_name, shorter.piece(0, found.size))) if changes else 1
    changed = sum(changes) * found.size / max(1, names * found.shared)
    return Compared(found.shared / found.size, found.shared / (found.shared + lost), changed, len(changes))
